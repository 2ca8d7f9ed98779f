#include "alerts/desk/match/sides.h"

#include <algorithm>

#include "alerts/desk/actors.h"

namespace vigie::alerts {
namespace {

using Names = std::vector<std::string>;  // sorted
using extractors::Casualty;

constexpr int rare_count = 5;

bool meet(const Names& a, const Names& b) {
    return std::any_of(a.begin(), a.end(), [&](const auto& name) {
        return std::binary_search(b.begin(), b.end(), name);
    });
}

std::string names_of(const Names& names) {
    std::string all;
    for (const auto& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

bool overlap(const Casualty& a, const Casualty& b) {
    const int unbounded = 1'000'000;
    return a.min.value_or(0) <= b.max.value_or(unbounded) &&
           b.min.value_or(0) <= a.max.value_or(unbounded);
}

/// The same people, as far as the words go.
bool count_the_same(const Casualty& a, const Casualty& b) {
    if (a.status != b.status) return false;
    return a.side == b.side || is_unidentified(a.side) || is_unidentified(b.side);
}

}  // namespace

void weigh_actors(const Facets& a, const Facets& b, const Weights& weights, Tally& tally) {
    const bool same_by = meet(a.perpetrators, b.perpetrators);
    const bool lifted = a.phase == Phase::ends || b.phase == Phase::ends;
    if (!same_by && lifted) {
        return tally.add(weights.unknown_perpetrator, [] {
            return std::string("who lifts a blockade need not be who imposed it");
        });
    }
    if (!same_by && meet(a.perpetrators, b.targets) && meet(a.targets, b.perpetrators)) {
        tally.veto([&] {
            return "attacker and target swapped: " + names_of(a.perpetrators) + " / " +
                   names_of(b.perpetrators);
        });
    }
    if (a.perpetrators.empty() || b.perpetrators.empty()) {
        tally.add(weights.unknown_perpetrator,
                  [] { return std::string("perpetrator not named in one of them"); });
    } else if (same_by) {
        tally.add(weights.same_perpetrator,
                  [&] { return "perpetrator: " + names_of(a.perpetrators); });
    } else {
        tally.add(weights.other_perpetrator, [&] {
            return "perpetrators differ: " + names_of(a.perpetrators) + " / " +
                   names_of(b.perpetrators);
        });
    }
    if (a.targets.empty() || b.targets.empty()) return;
    if (meet(a.targets, b.targets))
        return tally.add(weights.same_target, [&] { return "target: " + names_of(a.targets); });
    tally.add(weights.other_target, [&] {
        return "targets differ: " + names_of(a.targets) + " / " + names_of(b.targets);
    });
}

void weigh_tolls(const Facets& a, const Facets& b, const Weights& weights, Tally& tally) {
    bool compatible = false;
    for (const Casualty& one : a.counts) {
        for (const Casualty& other : b.counts) {
            if (!count_the_same(one, other)) continue;
            if (one.min && one.min == other.min && *one.min >= rare_count) {
                return tally.add(weights.same_rare_toll, [&] {
                    return "same toll: " + std::to_string(*one.min) + " " +
                           std::string(name_of(one.status));
                });
            }
            compatible = compatible || overlap(one, other);
        }
    }
    if (compatible)
        tally.add(weights.compatible_toll, [] { return std::string("compatible tolls"); });
}

}  // namespace vigie::alerts
