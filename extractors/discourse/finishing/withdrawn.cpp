// « Les combats contre l'EIGS ont duré des heures. Le MSA et le GATIA se sont repliés »: who draws
// back from a fight was in it.
#include <algorithm>
#include <utility>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "withdrew", "had to withdraw", « se sont (finalement) repliés », « ont dû se replier »: past, of
/// the clause's own subject, and of those who go themselves.
bool tells_flight(const Reading& reading, const text::Sentence& span, std::uint32_t at) {
    static const WordSet done("sont est du contraints contraint forces force obliges oblige");
    static const WordSet forced("had forced obliged compelled");
    const bool french = reading.language == Language::french;
    if (!french && one_of(reading.word(at), {"withdrew", "retreated"})) return true;
    constexpr std::uint32_t reach = 4;
    bool themselves = false;
    bool told = false;
    for (std::uint32_t back = 1; back <= std::min(reach, at - span.first); ++back) {
        const text::Word word = reading.word(at - back);
        themselves |= french ? one_of(word, {"se", "s'"}) : back == 1 && word == "to";
        told |= french ? done.contains(word) : forced.contains(word);
    }
    return themselves && told;
}

/// The token of a word that tells that those before it drew back, in the sentence; its end when
/// there is none.
std::uint32_t where_drawn_back(const Reading& reading, const text::Sentence& span) {
    static const WordSet words(
        "replie repliee repliees replies replier retire retiree retirees retires retirer withdrew withdraw retreated "
        "retreat");
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!words.contains(reading.word(at))) continue;
        // "The army, which withdrew from the area, did not comment"
        for (std::uint32_t back = span.first; back < at; ++back) {
            if (one_of(reading.word(back), {"which", "who", "qui"})) return span.last;
        }
        return tells_flight(reading, span, at) ? at : span.last;
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

/// "withdrew from Mali in 2022": of a time of its own, or from a country.
bool tells_other_time(const Finishing& work, const text::Sentence& span) {
    const auto& times = work.scene.reading.times;
    const auto& places = work.scene.places;
    const bool dated = std::any_of(times.begin(), times.end(), [&](const TimeMention& time) {
        return time.first >= span.first && time.last <= span.last;
    });
    return dated || std::any_of(places.begin(), places.end(), [&](const NamedPlace& place) {
               return place.first >= span.first && place.last <= span.last && place.precision > 1;
           });
}

/// Who drew back in one of the event's sentences, or from a fight in the one right behind, which
/// says of no other time.
std::vector<const Party*> who_drew_back(const Finishing& work) {
    const auto& sentences = work.scene.reading.sentences;
    for (const std::size_t index : work.draft.sentences) {
        const std::uint32_t verb = where_drawn_back(work.scene.reading, sentences[index]);
        if (verb < sentences[index].last) return those_before(work, sentences[index], verb);
    }
    const std::size_t next = work.draft.sentences.back() + 1;
    const bool lost = work.draft.family == Family::fight || work.draft.family == Family::overtake;
    if (next >= sentences.size() || !lost || tells_other_time(work, sentences[next])) return {};
    const std::uint32_t verb = where_drawn_back(work.scene.reading, sentences[next]);
    return verb < sentences[next].last ? those_before(work, sentences[next], verb)
                                       : std::vector<const Party*>{};
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

bool is_struck_there(const Finishing& work, const std::string& named) {
    const auto& actors = work.report.actors;
    return std::any_of(actors.begin(), actors.end(), [&](const Actor& actor) {
        return actor.name == named && actor.role == Role::target;
    });
}

/// « contre l'EIGS »: those who drew back fought it, the first of them with the others beside it.
void name_as_fighters(Finishing& work, const std::vector<std::string>& names) {
    for (Actor& actor : work.report.actors) {
        if (actor.role == Role::perpetrator) actor.name = names.front();
    }
    for (std::size_t i = 1; i < names.size(); ++i)
        add_actor(work, names[i], Role::ally);
}

/// « La ville est tombée aux mains du Jnim. L'armée s'est retirée »: it was taken from them, and
/// not from those who live there.
void name_former_holders(Finishing& work) {
    if (author_is_state(work)) return;
    auto& actors = work.report.actors;
    for (const Party* party : who_drew_back(work)) {
        const std::string name = name_of_party(work, *party);
        if (name == author(work)) continue;
        std::erase_if(actors, [](const Actor& actor) {
            return actor.role == Role::target && actor.name == "civilians";
        });
        add_actor(work, name, Role::target);
    }
}

}  // namespace

void name_those_who_drew_back(Finishing& work) {
    const Family family = work.draft.family;
    if (family == Family::overtake) return name_former_holders(work);
    if (family != Family::fight && !is_attack(family)) return;
    const std::string named = only_side(work);
    if (named.empty()) return;
    const bool struck = is_struck_there(work, named);
    if (struck && author(work) != unknown_group) return;
    std::vector<std::string> names;
    for (const Party* party : who_drew_back(work)) {
        std::string name = name_of_party(work, *party);
        if (name != named) names.push_back(std::move(name));
    }
    if (names.empty()) return;
    if (struck) return name_as_fighters(work, names);
    for (const std::string& name : names)
        add_actor(work, name, Role::target);
}

}  // namespace vigie::extractors
