// « Les combats contre l'EIGS ont duré des heures. Le MSA et le GATIA se sont repliés »: who draws
// back from a fight was in it.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The token of a word that tells that those before it drew back, in the sentence; its end when
/// there is none.
std::uint32_t where_drawn_back(const Reading& reading, const text::Sentence& span) {
    static const WordSet words(
        "replie repliee repliees replies replier repliaient replient retires retirer withdrew "
        "withdrawn withdraw retreated retreat");
    std::uint32_t at = span.first;
    while (at < span.last && !words.contains(reading.word(at)))
        ++at;
    if (reading.language == Language::english || at == span.last) return at;
    // « l'armée a retiré ses troupes de la base » is no flight
    constexpr std::uint32_t reach = 4;  // "se sont finalement (repliés)"
    for (std::uint32_t back = 1; back <= std::min(reach, at - span.first); ++back) {
        if (one_of(reading.word(at - back), {"se", "s'"})) return at;
    }
    return span.last;
}

/// The armed parties other than unnamed men who are the subject of the drawing back at `verb`.
std::vector<const Party*> those_before(const Finishing& work,
                                       const text::Sentence& span,
                                       std::uint32_t verb) {
    constexpr std::uint32_t reach = 14;  // "le MSA, le Gatia et les FAMa se sont finalement"
    const std::uint32_t from = verb - std::min(reach, verb - span.first);
    std::vector<const Party*> found;
    for (const Mention* mention : mentions_in(work.scene.reading, Kind::actor, from, verb)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        const bool object =
            mention->first > span.first + 1 &&
            one_of(work.scene.reading.word(mention->first - 1), {"contre", "against", "par", "by"});
        if (party.klass == PartyClass::civilians || object) return {};
        if (party.name != unknown_group) found.push_back(&party);
    }
    return found;
}

/// Who drew back in one of the event's sentences, or in the one right behind them.
std::vector<const Party*> who_drew_back(const Finishing& work) {
    const auto& sentences = work.scene.reading.sentences;
    const std::size_t last = work.draft.sentences.back() + 1;
    for (std::size_t index = work.draft.sentences.front();
         index <= last && index < sentences.size();
         ++index) {
        const std::uint32_t verb = where_drawn_back(work.scene.reading, sentences[index]);
        if (verb < sentences[index].last) return those_before(work, sentences[index], verb);
    }
    return {};
}

/// The one named group of the report; empty when there are more armed sides, or none.
std::string only_side(const Finishing& work) {
    std::string found;
    for (const Actor& actor : work.report.actors) {
        if (actor.name == unknown_group || actor.name == "civilians") continue;
        if (!found.empty() && found != actor.name) return {};
        found = actor.name;
    }
    return found;
}

}  // namespace

void name_those_who_drew_back(Finishing& work) {
    const Family family = work.draft.family;
    if (family != Family::fight && !is_attack(family)) return;
    const std::string named = only_side(work);
    if (named.empty()) return;
    const bool struck =
        std::any_of(work.report.actors.begin(), work.report.actors.end(), [&](const Actor& actor) {
            return actor.name == named && actor.role == Role::target;
        });
    if (struck && author(work) != unknown_group) return;
    bool first = true;
    for (const Party* party : who_drew_back(work)) {
        const std::string name = name_of_party(work, *party);
        if (name == named) continue;
        if (!struck) {
            add_actor(work, name, Role::target);
        } else if (first) {
            // « contre l'EIGS »: they fought it
            for (Actor& actor : work.report.actors)
                if (actor.role == Role::perpetrator) actor.name = name;
        } else {
            add_actor(work, name, Role::ally);
        }
        first = false;
    }
}

}  // namespace vigie::extractors
