#include "daemon/settings/desk_file.h"

#include <array>

#include "daemon/settings/table_reader.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;
using alerts::Weights;

struct Points {
    const char* key;
    double Weights::*value;
};

struct Count {
    const char* key;
    int Weights::*value;
};

/// Points that a reason adds or takes away, kilometres and ratios.
constexpr std::array points{
    Points{"same_name", &Weights::same_name},
    Points{"near_place", &Weights::near_place},
    Points{"close_place", &Weights::close_place},
    Points{"neighbour", &Weights::neighbour},
    Points{"same_region", &Weights::same_region},
    Points{"no_place", &Weights::no_place},
    Points{"other_region", &Weights::other_region},
    Points{"same_day", &Weights::same_day},
    Points{"next_day", &Weights::next_day},
    Points{"days_apart", &Weights::days_apart},
    Points{"within_precision", &Weights::within_precision},
    Points{"beyond_precision", &Weights::beyond_precision},
    Points{"silent_blockade", &Weights::silent_blockade},
    Points{"same_perpetrator", &Weights::same_perpetrator},
    Points{"unknown_perpetrator", &Weights::unknown_perpetrator},
    Points{"other_perpetrator", &Weights::other_perpetrator},
    Points{"same_target", &Weights::same_target},
    Points{"other_target", &Weights::other_target},
    Points{"same_kind", &Weights::same_kind},
    Points{"same_type", &Weights::same_type},
    Points{"related_kind", &Weights::related_kind},
    Points{"other_kind", &Weights::other_kind},
    Points{"same_rare_toll", &Weights::same_rare_toll},
    Points{"compatible_toll", &Weights::compatible_toll},
    Points{"threshold", &Weights::threshold},
    Points{"possible", &Weights::possible},
    Points{"margin", &Weights::margin},
    Points{"near_km", &Weights::near_km},
    Points{"reach_km", &Weights::reach_km},
    Points{"road_detour", &Weights::road_detour},
};

constexpr std::array counts{
    Count{"reach_days", &Weights::reach_days},
    Count{"claim_days", &Weights::claim_days},
};

constexpr std::size_t rounded_up(std::size_t size) {
    return (size + alignof(Weights) - 1) / alignof(Weights) * alignof(Weights);
}

static_assert(sizeof(Weights) ==
                  rounded_up(points.size() * sizeof(double) + counts.size() * sizeof(int)),
              "a weight is missing above: no file could set it");

constexpr double most_points = 1000;
constexpr int most_days = 60;

void check_distances(TableReader& reader, const Weights& weights) {
    if (weights.near_km < 0) reader.complain("near_km", "near_km must not be negative");
    if (weights.reach_km >= weights.near_km) return;
    reader.complain("reach_km", "reach_km must not be smaller than near_km");
}

}  // namespace

Checked<DeskRules> load_desk(const fs::path& file) {
    Checked<DeskRules> checked;
    if (!fs::exists(file)) return checked;
    const auto table = read_toml(file, checked.mistakes);
    if (!table) return checked;
    Weights& weights = checked.value.weights;
    TableReader reader(*table, file, file.filename().string(), checked.mistakes);
    for (const auto& [key, value] : points)
        reader.read_decimal(key, -most_points, most_points, weights.*value);
    for (const auto& [key, value] : counts)
        reader.read_number(key, 0, most_days, weights.*value);
    reader.read("keep", checked.value.keep);
    check_distances(reader, weights);
    reader.finish();
    sort_by_place(checked.mistakes);
    return checked;
}

}  // namespace vigie::daemon
