#include "alerts/desk/match/dates.h"

#include <algorithm>

namespace vigie::alerts {
namespace {

/// A blockade that nobody spoke of for so long is another one.
constexpr int blockade_days = 45;

std::string days_of(const text::DateRange& a, const text::DateRange& b) {
    return text::to_iso(a.from) + " / " + text::to_iso(b.from);
}

}  // namespace

void weigh_dates(const Facets& a, const Facets& b, const Weights& weights, Tally& tally) {
    if (!a.when || !b.when)
        return tally.add(weights.beyond_precision,
                         [] { return std::string("date: unknown in one of them"); });
    const auto told = [&](const char* what) {
        return [&a, &b, what] { return what + (": " + days_of(*a.when, *b.when)); };
    };
    const auto gap = std::max(a.when->from - b.when->to, b.when->from - a.when->to).count();
    if (a.blockade && b.blockade && gap <= blockade_days)
        return tally.add(weights.within_precision, told("a blockade that lasts"));
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
