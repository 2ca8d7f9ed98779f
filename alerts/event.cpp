#include "alerts/event.h"

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

}  // namespace vigie::alerts
