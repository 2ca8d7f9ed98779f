// The points of each reason for or against one event, and the limits of the comparison. Defaults
// are those of config/desk.toml, which an analyst edits.
#pragma once

namespace vigie::alerts {

struct Weights {
    double same_name = 3;        ///< the same place by name
    double near_place = 1;       ///< precise places at most `near_km` apart
    double close_place = 1.5;    ///< within their own imprecision, or in the district that is named
    double neighbour = -2.5;     ///< two villages in `reach_km`: raids strike several in one day
    double same_region = -0.25;  ///< one of them only names the region, or a wide plain
    double no_place = -1;        ///< one of them names no place at all
    double other_region = -4;    ///< different regions, at least one of them imprecise
    double same_day = 3;
    double next_day = 1;            ///< "jeudi" against "vendredi"
    double days_apart = -2;         ///< two days apart, both precise
    double within_precision = 1.5;  ///< overlapping, one of them imprecise or missing
    double beyond_precision = -3;   ///< further apart than both precisions
    double silent_blockade = -2;    ///< a blockade that nobody spoke of for seven weeks
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
    double possible = 5.5;   ///< from here on they may: an alert of its own that says so
    double margin = 1;       ///< a vague report joins the best event only if it beats others by it
    double near_km = 10;
    double reach_km = 25;
    /// A town is on the road if the way over it is at most so much longer than the straight line:
    /// Fana on the road from Bamako to Ségou makes it 1.07 times as long.
    double road_detour = 1.1;
    int reach_days = 2;
    int claim_days = 21;  ///< how far back an undated claim may speak of
    friend bool operator==(const Weights&, const Weights&) = default;
};

}  // namespace vigie::alerts
