#include "extractors/discourse/finishing/others.h"

#include <algorithm>

#include "extractors/discourse/finishing/presence.h"
#include "extractors/reading/cues.h"
#include "extractors/words/attackers.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "Unrest stems from a 2012 Tuareg uprising": of another year.
bool names_older_year(const Finishing& work, std::size_t sentence) {
    if (!work.scene.published) return false;
    const std::string now = text::to_iso(*work.scene.published).substr(0, 4);
    const auto& span = work.scene.reading.sentences[sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const std::string_view word = work.scene.reading.word(at);
        const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                          is_number(work.scene.reading.tokens, at);
        if (year && word < now && work.draft.sentences.front() != sentence) return true;
    }
    return false;
}

/// "JNIM placed a blockade on the city two weeks ago": of days before the event's.
bool tells_earlier_days(const Finishing& work, std::size_t sentence) {
    if (!work.draft.date || work.draft.sentences.front() == sentence) return false;
    const auto times = work.scene.timeline.in(sentence);
    return !times.empty() && std::all_of(times.begin(), times.end(), [&](const auto& time) {
        return time.range && time.range->to < work.draft.date->from;
    });
}

/// « Le JNIM et l'État islamique y sont actifs », "JNIM operates in the area"
bool tells_of_activity(const Reading& reading, const text::Sentence& span) {
    static const WordSet doers(
        "perpetrators auteurs members membres belong belonged appartiennent appartenaient");
    bool active = false;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        // "The attackers were members of JNIM, which is active in the area"
        const text::Word word = reading.word(at);
        if (doers.contains(word) || attackers().contains(word)) return false;
        active |= tells_presence(reading, at);
    }
    return active;
}

/// "JNIM fighters are known to operate there": a habit, in a sentence that tells nothing of the
/// event.
bool only_tells_habit(const Finishing& work, std::size_t sentence) {
    constexpr std::uint32_t reach = 8;  // "JNIM fighters (are known to operate)"
    const auto& words = work.draft.words;
    const auto& span = work.scene.reading.sentences[sentence];
    const auto groups = mentions_in(work.scene.reading, Kind::actor, span.first, span.last);
    const auto first = std::find_if(groups.begin(), groups.end(), [&](const Mention* mention) {
        return is_insurgent(&work.scene.lexicon.party(mention->index));
    });
    // « "Ce sont les hommes de Koufa", a dit un élu, en référence à son chef »
    const std::uint32_t end =
        first == groups.end() ? span.last : std::min((*first)->last + reach, span.last);
    const bool habit =
        has_cue(work.scene.reading, Cue::background, span.first, end) ||
        (tells_of_activity(work.scene.reading, span) && !is_told_by_source(work, sentence));
    return habit && !has_cue(work.scene.reading, Cue::suspicion, span.first, span.last) &&
           std::none_of(words.begin(), words.end(), [&](const Candidate& word) {
               return word.sentence == sentence;
           });
}

}  // namespace

bool is_told_by_source(const Finishing& work, std::size_t sentence) {
    const auto& statements = work.scene.statements[sentence];
    return std::any_of(statements.begin(), statements.end(), [](const Statement& said) {
        return !said.inherited && said.party == nullptr &&
               one_of(said.by, {"residents", "local official", "local source", "security source"});
    });
}

bool holds_ground(const Reading& reading, const Mention& group) {
    constexpr std::uint32_t reach = 5;  // "contrôlé par les (combattants du JNIM)"
    constexpr std::uint32_t longest = 10;
    std::uint32_t first = group.first;
    // « de la coordination des mouvements de l'Azawad (CMA) »: the name before the brackets
    if (first > 0 && reading.word(first - 1) == "(") {
        const auto named =
            mentions_in(reading, Kind::actor, first - std::min(first, longest), first - 1);
        if (!named.empty() && named.back()->last + 1 == first) first = named.back()->first;
    }
    bool by = false;
    bool of = false;
    for (std::uint32_t back = 1; back <= std::min(reach, first); ++back) {
        const text::Word word = reading.word(first - back);
        if (by && (word == "held" || ruled_words().contains(word))) return true;
        // « ville sous le contrôle des (combattants de la CMA) », "in the hands of"
        if (of && one_of(word, {"controle", "mains", "control", "hands"}))
            return one_of(reading.word(first - back - 1),
                          {"sous", "le", "aux", "under", "the", "in"});
        by |= one_of(word, {"par", "by"});
        of |= one_of(word, {"de", "des", "du", "d'", "of"});
    }
    return false;
}

bool speaks_of_others(const Finishing& work, std::size_t sentence) {
    const bool of_old = names_older_year(work, sentence) || tells_earlier_days(work, sentence);
    return (of_old && !blames_before_history(work, sentence)) || only_tells_habit(work, sentence);
}

bool tells_of_own_loss(const Finishing& work, const Statement& statement) {
    const Reading& reading = work.scene.reading;
    const std::string speaker = speaker_of(work, statement);
    const std::size_t sentence = reading.sentence_of(statement.first);
    const std::uint32_t first = statement.first;
    const auto& words = work.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        const bool befell = word.is_suffered() || word.verb.construction == Construction::passive;
        if (!befell || word.sentence != sentence || word.target == nullptr ||
            name_of_party(work, *word.target) != speaker)
            return false;
        return has_word(reading, first, word.first, possessives());
    });
}

}  // namespace vigie::extractors
