#include "extractors/discourse/where/counts_listed.h"

#include <algorithm>

#include "extractors/discourse/where/site_lists.h"
#include "extractors/places/behind_day.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool counts_between(const std::vector<Toll>& tolls, std::uint32_t from, std::uint32_t to) {
    return std::any_of(tolls.begin(), tolls.end(), [&](const Toll& toll) {
        return toll.verb == toll.count && toll.count > from && toll.count < to;
    });
}

namespace {

/// Does the word part two items that each have a count of their own?
bool parts_counts(text::Word word) {
    return is_separator(word) || word == ";";
}

/// « ; (mardi, trois) autres à Gossi »: where the count at the token begins with the words and the
/// day that lead it, behind `end`.
std::uint32_t lead_of_count(const Reading& reading, std::uint32_t count, std::uint32_t end) {
    const std::uint32_t lead = before_further_count(reading, count, end);
    if (lead <= end || reading.word(lead - 1) != ",") return lead;
    const std::uint32_t day = before_days(reading, lead - 1, end);
    return day < lead - 1 ? day : lead;
}

/// "Macina (on Sunday) and": behind the days that begin at the token.
std::uint32_t behind_days(const Scene& scene, std::uint32_t token) {
    std::uint32_t behind = token;
    for (const SentenceTime& time : scene.timeline.in(scene.reading.sentence_of(token))) {
        if (time.mention->first == behind) behind = static_cast<std::uint32_t>(time.mention->last);
    }
    return behind;
}

}  // namespace

bool is_counted_at(const Scene& scene,
                   const std::vector<Toll>& tolls,
                   std::uint32_t end,
                   const NamedPlace& next) {
    constexpr std::uint32_t longest = 12;
    if (next.first - end > longest) return false;
    std::uint32_t at = next.first;
    while (at > end &&
           one_of(scene.reading.word(at - 1), {"a", "in", "at", "de", "celle", "celui"}))
        --at;
    if (at == next.first || at <= end || !parts_counts(scene.reading.word(at - 1))) return false;
    // « ; à Sari, trois autres mardi »
    const std::uint32_t behind = next.last + (scene.reading.word(next.last) == "," ? 1 : 0);
    return std::any_of(
        tolls.begin(), tolls.end(), [&](const Toll& toll) { return toll.count == behind; });
}

bool is_counted_before(const Scene& scene,
                       const std::vector<Toll>& tolls,
                       std::uint32_t end,
                       const NamedPlace& next) {
    constexpr std::uint32_t longest = 14;
    const Reading& reading = scene.reading;
    if (next.first - end > longest) return false;
    std::uint32_t at = std::min(next.phrase, next.first);
    while (at > end && one_of(reading.word(at - 1), {"a", "in", "at", "near", "pres", "de"}))
        --at;
    const auto toll = std::find_if(tolls.begin(), tolls.end(), [&](const Toll& own) {
        return own.verb == own.count && own.count > end && own.last == at;
    });
    if (toll == tolls.end()) return false;
    const std::uint32_t lead = lead_of_count(reading, toll->count, end);
    if (lead <= end || !parts_counts(reading.word(lead - 1))) return false;
    const std::uint32_t behind = behind_days(scene, end);
    return lead == behind + 1 || (lead == behind + 2 && reading.word(behind) == ",");
}

std::uint32_t behind_own_count(const Scene& scene, std::uint32_t end, const NamedPlace& next) {
    const std::uint32_t count = past_count(scene.reading, end);
    return past_count(scene.reading, next.last) > next.last ? count : end;
}

}  // namespace vigie::extractors
