// Are two reports accounts of the same event? A sum of small reasons against a threshold, with
// vetoes that no sum outweighs. Disagreeing tolls are no evidence either way: belligerents differ.
#pragma once

#include <string>
#include <vector>

#include "alerts/event.h"

namespace vigie::alerts {

/// Points of each reason; a file may hold them one day.
struct Weights {
    double same_name = 3;      ///< the same place by name
    double near_place = 2;     ///< precise places at most `near_km` apart
    double close_place = 1.5;  ///< at most `reach_km`, or within their own imprecision
    double same_region = 1;    ///< one of them only names the region
    double no_place = -1;      ///< one of them names no place at all
    double other_region = -4;  ///< different regions, at least one of them imprecise
    double same_day = 3;
    double next_day = 1;            ///< "jeudi" against "vendredi"
    double days_apart = -2;         ///< two days apart, both precise
    double within_precision = 1.5;  ///< overlapping, one of them imprecise or missing
    double beyond_precision = -3;   ///< further apart than both precisions
    double same_perpetrator = 2;
    double unknown_perpetrator = 0.5;  ///< unidentified is not different
    double other_perpetrator = -3;
    double same_target = 1;
    double other_target = -1.5;
    double same_kind = 2;
    double same_type = 1;
    double related_kind = 0.5;  ///< attack and armed clash, looting and attack
    double other_kind = -2.5;
    double same_rare_toll = 1.5;  ///< the same count of five or more
    double compatible_toll = 0.5;
    double threshold = 6.5;  ///< from here on two reports tell one event
    double near_km = 10;
    double reach_km = 25;
    int reach_days = 2;
};

struct Comparison {
    bool same = false;
    double score = 0;
    std::string veto;                  ///< empty = none
    std::vector<std::string> reasons;  ///< "place: Sandaré in both (+3)"
};

/// Symmetric in everything but the wording of reasons.
Comparison compare(const Member& known, const Member& fresh, const Weights& weights);

/// A report against an event: the best comparison with a member, unless any member vetoes.
Comparison compare(const Event& event, const Member& fresh, const Weights& weights);

/// Told by places alone: those of the first member and these veto each other. Most events in memory
/// are passed over by this.
bool out_of_reach(const Event& event, const Member& fresh, const Weights& weights);

}  // namespace vigie::alerts
