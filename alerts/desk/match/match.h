// Are two reports accounts of the same event? A sum of small reasons against a threshold, with
// vetoes that no sum outweighs. Disagreeing tolls are no evidence either way: belligerents differ.
#pragma once

#include <string>
#include <vector>

#include "alerts/desk/match/facets.h"
#include "alerts/desk/match/weights.h"
#include "alerts/event.h"

namespace vigie::alerts {

struct Comparison {
    bool same = false;      ///< one event
    bool possible = false;  ///< perhaps one: not enough speaks for it, nothing against it
    bool vetoed = false;
    double score = 0;
    std::string veto;                  ///< empty = none
    std::vector<std::string> reasons;  ///< "place: Sandaré in both (+3)"
};

/// Whether reasons are put into words.
enum class Telling { no, yes };

/// Symmetric in everything but the wording of reasons.
Comparison compare(const Facets& known,
                   const Facets& fresh,
                   const Weights& weights,
                   Telling telling = Telling::yes);
Comparison compare(const Member& known, const Member& fresh, const Weights& weights);

/// A report against an event: the best comparison with a member, unless any member vetoes.
Comparison compare(const std::vector<Facets>& event,
                   const Facets& fresh,
                   const Weights& weights,
                   Telling telling = Telling::yes);
Comparison compare(const Event& event, const Member& fresh, const Weights& weights);

}  // namespace vigie::alerts
