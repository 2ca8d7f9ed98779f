#include "extractors/discourse/joining/vague_recall.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "in total", "in (less than) one week", "in recent days", « en une semaine », « ces derniers
/// jours »: a sum over days.
bool sums_over_days(const Reading& reading, const text::Sentence& span) {
    static const WordSet units("days week weeks hours month jours semaine semaines heures mois");
    static const WordSet counts("one two three a less than un une deux trois moins d' de");
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        const std::string_view word = reading.word(at);
        const std::string_view next = reading.word(at + 1);
        if ((word == "in" && one_of(next, {"total", "all"})) ||
            (word == "en" && one_of(next, {"tout", "total"})) || (word == "au" && next == "total"))
            return true;
        const bool recent =
            (word == "recent" || one_of(word, {"derniers", "dernieres"})) && units.contains(next);
        if (recent && at > span.first &&
            one_of(reading.word(at - 1), {"in", "ces", "over", "past"}))
            return true;
        if (!one_of(word, {"in", "en", "within"}) || !counts.contains(next)) continue;
        std::uint32_t end = at + 1;
        while (end < span.last && counts.contains(reading.word(end)))
            ++end;
        if (units.contains(reading.word(end)) && reading.word(end + 1) != "later") return true;
    }
    return false;
}

/// A town or village, not a part of the country.
bool has_spot(const Scene& scene, const Candidate& word) {
    if (word.place < 0) return false;
    const NamedPlace& place = place_at(scene, word.place);
    const auto& span = scene.reading.sentences[word.sentence];
    const bool here = place.first >= span.first && place.last <= span.last;
    return here && place.precision < 3;
}

/// A week or more that none of the events told lies in.
bool is_of_other_days(const std::vector<Draft>& drafts, const Candidate& word) {
    return word.date && word.date->precision > 1 &&
           word.date->to - word.date->from >= std::chrono::days{4} &&
           std::all_of(drafts.begin(), drafts.end(), [&](const Draft& draft) {
               return draft.date && disjoint(*draft.date, *word.date);
           });
}

}  // namespace

void leave_vague_recalls(const Scene& scene,
                         const std::vector<Draft>& drafts,
                         std::size_t sentence,
                         Deeds& deeds) {
    if (drafts.empty()) return;
    const bool sum = sums_over_days(scene.reading, scene.reading.sentences[sentence]);
    const auto vague = [&](const Candidate& word) {
        const bool violent = is_attack(word.family) || word.family == Family::kill ||
                             word.family == Family::explosive || is_from_air(word.family);
        return violent && !has_spot(scene, word) && (sum || is_of_other_days(drafts, word));
    };
    for (const Candidate& word : deeds.told) {
        if (vague(word)) deeds.past.push_back({word.first, word.last});
    }
    std::erase_if(deeds.told, vague);
}

}  // namespace vigie::extractors
