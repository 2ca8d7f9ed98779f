#include "alerts/event.h"

#include <algorithm>

namespace vigie::alerts {

std::string voice_of(const Source& source) {
    constexpr int copies = 3;
    if (!source.credit.empty()) return source.credit;
    if (!source.independent || source.tier >= copies) return "";
    return source.outlet.empty() ? source.feed : source.outlet;
}

bool has_report(const Member& member) {
    return member.source.independent || !(member.report == extractors::Report{});
}

text::Instant remembered_from(const Event& event) {
    constexpr std::chrono::days longer{180};
    text::Instant heard{};
    for (const Member& member : event.members)
        heard = std::max(heard, member.source.seen);
    const bool stands = event.account.lasts && !event.account.until;
    return stands ? heard + longer : heard;
}

}  // namespace vigie::alerts
