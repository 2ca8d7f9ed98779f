#include "extractors/discourse/when/aftermath.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/frames/violence.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_lendemain(const Reading& reading, const Candidate& word) {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
        if (reading.word(word.first - back) == "lendemain") return true;
    }
    return false;
}

text::DateRange earlier(const text::DateRange& day) {
    constexpr std::chrono::days one{1};
    return {day.from - one, day.from - one, day.precision};
}

}  // namespace

bool is_what_news_follows(const Reading& reading, const Chunk& word) {
    // « le calme est revenu aujourd'hui à Ber après des (affrontements) »
    static const WordSet leads(coming_verbs(), "lendemain calme calm accalmie quiet quietude");
    static const WordSet marks(". ; :");
    constexpr std::uint32_t near = 4;  // "lendemain des doubles (attaques)"
    constexpr std::uint32_t far = 12;  // "comes less than two days after an (ambush)"
    if (word.verb.construction != Construction::nominal) return false;
    const auto& span = reading.sentences[reading.sentence_of(word.first)];
    bool after = false;
    for (std::uint32_t at = word.first; at > span.first && word.first - at < far; --at) {
        const text::Word before = reading.word(at - 1);
        if (marks.contains(before) || (!after && before == ",")) return false;
        // "a few hours after an (ambush)": of the same day
        if (after && one_of(before, {"heures", "heure", "hours", "hour", "minutes"})) return false;
        after |=
            word.first - at < near && one_of(before, {"lendemain", "apres", "after", "following"});
        if (after && leads.contains(before)) return true;
    }
    return false;
}

namespace {

/// « l'attaque (du camp de Ber qui a tué six soldats) samedi »: said of it, without a comma.
bool tells_more_of(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet relatives("qui that which");
    bool relative = false;
    for (std::uint32_t at = from; at < to; ++at) {
        if (reading.word(at) == ",") return false;
        relative |= relatives.contains(reading.word(at));
    }
    return relative;
}

/// "the raid of Sunday", "five days after a (raid)": is the day the word's own?
bool has_own_day(const Reading& reading, const Candidate& word) {
    constexpr std::uint32_t near = 3;
    if (!word.date_tokens) return false;
    const auto [first, last] = *word.date_tokens;
    if (first >= word.last)
        return tells_more_of(reading, word.last, first) ||
               mentions_in(reading, Kind::trigger, word.last, first).empty();
    return last <= word.first && word.first - last <= near && last > first + 1 &&
           one_of(reading.word(last - 1), {"after", "apres", "lendemain"});
}

/// « confirme (l'attaque), au moment où les deux camps étaient réunis à Bamako », "condemned the
/// (raid) while": the clause behind it has a day and a place of its own.
bool is_stood_on(const Scene& scene, const Candidate& word) {
    static const WordSet clauses("alors moment lorsque lorsqu' tandis quand when while as whereas");
    constexpr std::uint32_t reach = 3;  // « confirme (l'attaque) »
    if (word.verb.construction != Construction::nominal || word.place < 0) return false;
    const Reading& reading = scene.reading;
    const auto said =
        mentions_in(reading, Kind::speech, word.first - std::min(reach, word.first), word.first);
    const NamedPlace& place = place_at(scene, word.place);
    if (said.empty() || place.first < word.last) return false;
    bool apart = false;
    for (std::uint32_t at = word.last; at < place.first && !apart; ++at) {
        apart = clauses.contains(reading.word(at));
        if (apart && word.date_tokens && word.date_tokens->first < at) return false;
    }
    return apart;
}

}  // namespace

bool is_known_already(const Scene& scene, const Candidate& word) {
    if (is_definite(scene, word) && is_stood_on(scene, word)) return true;
    if (!word.recalled || !is_definite(scene, word)) return false;
    if (word.place < 0) return false;
    const NamedPlace& place = place_at(scene, word.place);
    if (place.first < word.last) return true;
    for (std::uint32_t at = word.last; at < place.first; ++at) {
        if (scene.reading.word(at) == ",") return true;
    }
    return false;
}

void date_back(const Reading& reading, Candidate& word) {
    if (!word.date || has_own_day(reading, word)) return;
    word.date = is_lendemain(reading, word) ? std::optional(earlier(*word.date)) : std::nullopt;
}

bool comes_after(const Scene& scene, const Chunk& word, int place) {
    // right behind the deed only: « l'armée est intervenue » elsewhere is no deed that came
    static const WordSet comes(coming_verbs(),
                               "intervenait intervenu intervenue intervenus intervenues");
    static const WordSet after("lendemain apres after");
    if (place < 0 || word.verb.construction != Construction::nominal) return false;
    const NamedPlace& named = place_at(scene, place);
    bool came = false;
    bool later = false;
    for (std::uint32_t at = word.last; at < named.first; ++at) {
        came |= comes.contains(scene.reading.word(at));
        later |= came && after.contains(scene.reading.word(at));
    }
    return later && !mentions_in(scene.reading, Kind::trigger, word.last, named.first).empty();
}

void date_outcome(const Reading& reading, const Candidate& recalled, Candidate& word) {
    static const WordSet relatives("qui ou laquelle lequel lesquelles lesquels which that where");
    if (!recalled.recalled || word.sentence != recalled.sentence || word.first < recalled.last)
        return;
    bool of_it = false;
    for (std::uint32_t at = recalled.last; at < word.first && !of_it; ++at)
        of_it = relatives.contains(reading.word(at));
    const bool own_day = word.date_tokens && word.date_tokens->first >= recalled.last;
    if (of_it && !own_day) {
        word.date = recalled.date;
        word.date_tokens = recalled.date_tokens;
    }
}

std::optional<text::DateRange> day_before(const std::vector<Draft>& drafts) {
    if (drafts.empty() || !drafts.back().date) return std::nullopt;
    return earlier(*drafts.back().date);
}

bool is_told_already(const Scene& scene, const std::vector<Draft>& drafts, const Candidate& word) {
    if (word.place < 0) return !word.date;
    return std::any_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
        const bool one_day = !word.date || !draft.date || !disjoint(*word.date, *draft.date);
        const bool deed = is_violent(draft.family) || draft.family == Family::overtake;
        return one_day && deed && one_place(scene, draft.place, word.place);
    });
}

}  // namespace vigie::extractors
