#include "extractors/discourse/when/around_times.h"

#include <string_view>

#include "extractors/discourse/when/late_deaths.h"
#include "extractors/discourse/when/other_days.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

using std::string_view;

TimeUse AroundTimes::use_of(const TimeMention& mention) const {
    if (is_planned(reading_, sentence_, mention) || says_who_came(mention)) return TimeUse::since;
    if (told_.is_told(mention) || is_missing_still(mention)) return TimeUse::told;
    if (is_finding(reading_, lexicon_, sentence_, mention) ||
        is_of_late_death(reading_, lexicon_, sentence_, mention))
        return TimeUse::found;
    const bool aside = mention.leans || had_been(mention) || is_of_burial(reading_, sentence_);
    return aside ? TimeUse::aside : TimeUse::event;
}

bool AroundTimes::heads_telling(const TimeMention& mention) const {
    return told_.heads_telling(mention);
}

bool AroundTimes::is_of_announcement(const TimeMention& mention) const {
    return told_.is_of_announcement(mention);
}

bool AroundTimes::is_citation(const TimeMention& mention) const {
    return vigie::extractors::is_citation(reading_, sentence_, mention);
}

bool AroundTimes::says_who_came(const TimeMention& mention) const {
    constexpr std::size_t reach = 8;
    string_view behind;
    for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach; --at) {
        const text::Word word = reading_.word(at - 1);
        if (beside_.event_word_at(at - 1) || one_of(word, {",", ";", "and", "et"})) return false;
        if (one_of(word, {"who", "qui"}))
            return one_of(behind, {"had", "only", "just", "avait", "venait", "n'"});
        behind = word;
    }
    return false;
}

bool AroundTimes::is_missing_still(const TimeMention& mention) const {
    static const WordSet states(
        "missing unaccounted hospitalised hospitalized burning smouldering smoldering captive "
        "disparu disparus disparue disparues manquait manquaient manquent introuvable introuvables "
        "recherches hospitalise hospitalises hospitalisee hospitalisees soignes brulait brulaient "
        "fumait fumaient retenus retenues captifs");
    static const WordSet stills("still remained toujours encore");
    constexpr std::size_t reach = 7;  // « (manquaient toujours à l'appel) lundi »
    bool deed = false;
    bool state = false;
    bool still = false;
    for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach; --at) {
        const text::Word word = reading_.word(at - 1);
        // "still missing (after) the attack on Monday": the deed's own day
        if (one_of(word,
                   {",", ";", "and", "et", "after", "since", "following", "apres", "depuis"}) ||
            (deed && one_of(word, {"in", "dans"})))
            return false;
        deed |= beside_.event_word_at(at - 1);
        state |= states.contains(word);
        still |= stills.contains(word);
        if (state && still) return true;
    }
    return false;
}

bool AroundTimes::had_been(const TimeMention& mention) const {
    constexpr std::size_t reach = 10;
    std::size_t at = mention.first;
    for (std::size_t steps = 0; at > sentence_.first && steps < reach; --at, ++steps) {
        const text::Word word = reading_.word(at - 1);
        if (one_of(word, {",", ";", "and", "et", "que", "qu'", "that"}) ||
            beside_.event_word_at(at - 1))
            return false;
        if (one_of(word, {"had", "avait", "avaient"})) return true;
    }
    return false;
}

}  // namespace vigie::extractors
