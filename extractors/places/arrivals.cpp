#include "extractors/places/arrivals.h"

#include <algorithm>

#include "extractors/places/reference_nouns.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool acts_on_arrival(const Reading& reading, const LeadingWords& lead) {
    constexpr std::uint32_t before = 6;  // "arrivés mardi dans le village de (Kani)"
    constexpr std::uint32_t behind = 8;
    if (is_struck_to(reading, lead.phrase - 1)) return true;
    bool arrived = false;
    for (std::uint32_t at = lead.phrase; at > lead.start && lead.phrase - at < before; --at)
        arrived |= reading.word(at - 1).starts_with("arriv");
    if (!arrived) return false;
    const std::uint32_t end = reading.sentences[reading.sentence_of(lead.name)].last;
    const auto deeds =
        mentions_in(reading, Kind::trigger, lead.name + 1, std::min(end, lead.name + behind));
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return reading.word(deed->first).ends_with("ant") ||
               reading.word(deed->first).ends_with("ing") ||
               one_of(reading.word(deed->first - 1), {"ont", "a", "et", "and"});
    });
}

}  // namespace vigie::extractors
