// Precision, recall and F1 per field over a set of documents, end to end: an event that was missed
// loses all its fields, an invented one costs all of its own.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "daemon/evaluate/answer.h"

#include <nlohmann/json_fwd.hpp>

namespace vigie::daemon::evaluate {

/// What is counted, in the order it is printed.
enum class Slot {
    relevance,
    detection,
    type,
    sub_type,
    date,
    place,
    region,
    country,
    actors,
    casualties,
    claims,
    materiel,
};
inline constexpr std::size_t slot_count = 12;
std::string_view name_of(Slot slot);

/// Right answers, answers given, answers wanted.
struct Tally {
    int hit = 0;
    int said = 0;
    int wanted = 0;

    Tally& operator+=(const Tally& other);
    [[nodiscard]] double precision() const;
    [[nodiscard]] double recall() const;
    [[nodiscard]] double f1() const;
};

using Table = std::array<Tally, slot_count>;

/// Documents by id. Predictions for ids without gold are not looked at.
using Gold = std::map<std::string, Annotation>;
using Predictions = std::map<std::string, std::vector<Answer>>;

Table score(const Gold& gold, const Predictions& predictions);
/// The mean F1 of detection, type, sub_type, date, place, actors, casualties and claims.
double overall(const Table& table);

nlohmann::ordered_json to_json(const Table& table);
/// A line a slot, for people.
std::string to_text(const Table& table, std::size_t documents);

}  // namespace vigie::daemon::evaluate
