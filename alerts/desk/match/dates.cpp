#include "alerts/desk/match/dates.h"

#include <algorithm>

namespace vigie::alerts {
namespace {

/// A blockade that nobody spoke of for so long may be another one. Not where one is lifted: that is
/// the one which is known to stand, however long.
constexpr int blockade_days = 49;

std::string days_of(const text::DateRange& a, const text::DateRange& b) {
    return text::to_iso(a.from) + " / " + text::to_iso(b.from);
}

/// Days between the two; negative when they overlap.
auto gap_between(const text::DateRange& a, const text::DateRange& b) {
    return std::max(a.from - b.to, b.from - a.to).count();
}

/// Is it a blockade that stands in one of them, and stands or is lifted in the other? Two that are
/// lifted are compared by their days, as any two reports are.
bool may_last(const Facets& a, const Facets& b) {
    return lasts(a) && lasts(b) && (a.phase == Phase::stands || b.phase == Phase::stands);
}

/// Does one tell of a blockade well after the other's has been lifted? Some outlets hear of it
/// late.
bool lifted_before(const Facets& a, const Facets& b, int reach_days) {
    if (a.phase == b.phase) return false;
    const bool a_ends = a.phase == Phase::ends;
    return ((a_ends ? b : a).when->from - (a_ends ? a : b).when->to).count() > reach_days;
}

}  // namespace

void weigh_dates(const Facets& a, const Facets& b, const Weights& weights, Tally& tally) {
    if (!a.when || !b.when)
        return tally.add(weights.beyond_precision,
                         [] { return std::string("date: unknown in one of them"); });
    const auto told = [&](const char* what) {
        return [&a, &b, what] { return what + (": " + days_of(*a.when, *b.when)); };
    };
    const auto gap = gap_between(*a.when, *b.when);
    if (may_last(a, b)) {
        if (lifted_before(a, b, weights.reach_days))
            tally.veto(told("a blockade that had been lifted before"));
        return gap <= blockade_days || a.phase != b.phase
                   ? tally.add(weights.within_precision, told("a blockade that lasts"))
                   : tally.add(weights.silent_blockade, told("a blockade not told of for long"));
    }
    const bool precise = a.when->precision == 1 && b.when->precision == 1;
    if (!precise) {
        return gap <= 0 ? tally.add(weights.within_precision, told("dates overlap"))
                        : tally.add(weights.beyond_precision, told("dates do not overlap"));
    }
    if (gap <= 0) return tally.add(weights.same_day, told("same day"));
    if (gap == 1) return tally.add(weights.next_day, told("a day apart"));
    tally.add(weights.days_apart, told("days apart"));
    if (gap > weights.reach_days) tally.veto(told("dates too far apart"));
}

}  // namespace vigie::alerts
