// Collects the points of a comparison and, only where somebody wants to read them, the reasons:
// most comparisons are made to be forgotten.
#pragma once

#include <array>
#include <cstdio>
#include <string>

#include "alerts/desk/match/match.h"

namespace vigie::alerts {

class Tally {
public:
    explicit Tally(bool telling) : telling_(telling) {}

    /// `reason` gives the text when it is wanted.
    template <class Reason>
    void add(double points, Reason reason) {
        result.score += points;
        if (!telling_) return;
        std::array<char, 32> sum{};
        (void)std::snprintf(sum.data(), sum.size(), " (%+.1f)", points);
        result.reasons.push_back(std::string(reason()) + sum.data());
    }

    template <class Reason>
    void veto(Reason reason) {
        if (result.vetoed) return;
        result.vetoed = true;
        if (telling_) result.veto = reason();
    }

    Comparison result;

private:
    bool telling_;
};

}  // namespace vigie::alerts
