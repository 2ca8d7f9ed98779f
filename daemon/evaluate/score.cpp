#include "daemon/evaluate/score.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "daemon/evaluate/pairing.h"

#include <nlohmann/json.hpp>

namespace vigie::daemon::evaluate {
namespace {

constexpr std::array<std::string_view, slot_count> slot_names{"relevance",
                                                              "detection",
                                                              "type",
                                                              "sub_type",
                                                              "date",
                                                              "place",
                                                              "region",
                                                              "country",
                                                              "actors",
                                                              "casualties",
                                                              "claims",
                                                              "materiel"};

constexpr std::array headline{Slot::detection,
                              Slot::type,
                              Slot::sub_type,
                              Slot::date,
                              Slot::place,
                              Slot::actors,
                              Slot::casualties,
                              Slot::claims};

using Counts = std::array<int, slot_count>;

Tally& at(Table& table, Slot slot) {
    return table[static_cast<std::size_t>(slot)];
}

int& at(Counts& counts, Slot slot) {
    return counts[static_cast<std::size_t>(slot)];
}

int size_of(const auto& list) {
    return static_cast<int>(list.size());
}

/// How many answers an event carries, slot by slot.
Counts answers_in(const Answer& event) {
    Counts counts{};
    at(counts, Slot::type) = 1;
    at(counts, Slot::sub_type) = 1;
    at(counts, Slot::date) = event.date ? 1 : 0;
    at(counts, Slot::place) = event.places.empty() ? 0 : 1;
    at(counts, Slot::region) = event.regions.empty() ? 0 : 1;
    at(counts, Slot::country) = event.country ? 1 : 0;
    at(counts, Slot::actors) = size_of(event.actors);
    at(counts, Slot::casualties) = size_of(event.tolls);
    at(counts, Slot::claims) = size_of(event.claims);
    at(counts, Slot::materiel) = size_of(event.materiel);
    return counts;
}

bool same_toll(const Toll& said, const Toll& gold) {
    const bool same_side =
        said.side == gold.side || said.side == "unspecified" || gold.side == "unspecified";
    const auto low = [](const Toll& toll) { return toll.min ? toll.min : toll.max; };
    const auto high = [](const Toll& toll) { return toll.max ? toll.max : toll.min; };
    return said.status == gold.status && same_side && low(said) == low(gold) &&
           high(said) == high(gold);
}

using Actor = std::pair<std::string, std::string>;

/// Who fights beside a side may be told as its ally or as one of it.
bool same_actor(const Actor& said, const Actor& gold) {
    return said.first == gold.first &&
           (said.second == gold.second || said.second == "ally" || gold.second == "ally");
}

std::string order_of(const Toll& toll) {
    const auto number = [](std::optional<int> value) {
        return value ? std::to_string(*value) : std::string("None");
    };
    return fmt::format(
        "('{}', '{}', {}, {})", toll.status, toll.side, number(toll.min), number(toll.max));
}

std::string order_of(const Actor& actor) {
    return fmt::format("('{}', '{}')", actor.first, actor.second);
}

/// One-to-one, first come first served: each gold row answers for at most one of ours. The gold's
/// rows are tried in the order of their printed form, which is what makes the count repeatable.
template <class Rows, class Same>
int matches(const Rows& said, const Rows& gold, Same same) {
    std::vector<typename Rows::value_type> left(gold.begin(), gold.end());
    std::stable_sort(left.begin(), left.end(), [](const auto& a, const auto& b) {
        return order_of(a) < order_of(b);
    });
    int hits = 0;
    for (const auto& row : said) {
        const auto found =
            std::find_if(left.begin(), left.end(), [&](const auto& g) { return same(row, g); });
        if (found == left.end()) continue;
        left.erase(found);
        ++hits;
    }
    return hits;
}

template <class Set>
int common(const Set& a, const Set& b) {
    return static_cast<int>(
        std::count_if(a.begin(), a.end(), [&](const auto& value) { return b.contains(value); }));
}

/// Overlapping, and not so wide that it cannot miss.
bool date_right(const Answer& said, const Answer& gold) {
    if (!said.date || !gold.date || !overlap(*said.date, *gold.date)) return false;
    const auto width = [](const auto& range) { return range.second - range.first; };
    return width(*said.date) <= width(*gold.date) + std::chrono::days(3);
}

bool place_right(const Answer& said, const Answer& gold) {
    if (said.places.empty() || gold.places.empty()) return false;
    const auto among = [](const std::string& name, const std::vector<std::string>& names) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    return among(said.places.front(), gold.places) || among(gold.places.front(), said.places);
}

Counts right_answers(const Answer& said, const Answer& gold) {
    Counts counts{};
    at(counts, Slot::type) = type_right(said, gold) ? 1 : 0;
    at(counts, Slot::sub_type) = sub_type_right(said, gold) ? 1 : 0;
    at(counts, Slot::date) = date_right(said, gold) ? 1 : 0;
    at(counts, Slot::place) = place_right(said, gold) ? 1 : 0;
    at(counts, Slot::region) = common(said.regions, gold.regions) > 0 ? 1 : 0;
    at(counts, Slot::country) = said.country && said.country == gold.country ? 1 : 0;
    at(counts, Slot::actors) = matches(said.actors, gold.actors, same_actor);
    at(counts, Slot::casualties) = matches(said.tolls, gold.tolls, same_toll);
    at(counts, Slot::claims) = common(said.claims, gold.claims);
    at(counts, Slot::materiel) = common(said.materiel, gold.materiel);
    return counts;
}

/// An event marked optional may be reported or not: it is left out of every count, and so is the
/// report that meets it.
void leave_out_optional(std::vector<Answer>& said, std::vector<Answer>& gold) {
    std::set<std::size_t> free_said;
    for (const auto& [i, j] : pair_up(said, gold)) {
        if (gold[j].optional) free_said.insert(i);
    }
    std::vector<Answer> kept;
    for (std::size_t i = 0; i < said.size(); ++i) {
        if (!free_said.contains(i)) kept.push_back(said[i]);
    }
    said = std::move(kept);
    std::erase_if(gold, [](const Answer& event) { return event.optional; });
}

Table score_document(const Annotation& annotation, std::vector<Answer> said) {
    Table table{};
    const int any = said.empty() ? 0 : 1;
    const int relevant = annotation.relevant ? 1 : 0;
    at(table, Slot::relevance) = {any * relevant, any, relevant};
    std::vector<Answer> gold = annotation.events;
    leave_out_optional(said, gold);
    const auto pairs = pair_up(said, gold);
    at(table, Slot::detection) = {size_of(pairs), size_of(said), size_of(gold)};
    const auto add = [&](const Counts& counts, int Tally::*to) {
        for (std::size_t i = 0; i < slot_count; ++i)
            table[i].*to += counts[i];
    };
    for (const auto& [i, j] : pairs)
        add(right_answers(said[i], gold[j]), &Tally::hit);
    for (const Answer& event : said)
        add(answers_in(event), &Tally::said);
    for (const Answer& event : gold)
        add(answers_in(event), &Tally::wanted);
    return table;
}

}  // namespace

std::string_view name_of(Slot slot) {
    return slot_names[static_cast<std::size_t>(slot)];
}

Tally& Tally::operator+=(const Tally& other) {
    hit += other.hit;
    said += other.said;
    wanted += other.wanted;
    return *this;
}

double Tally::precision() const {
    if (said == 0) return wanted == 0 ? 1.0 : 0.0;
    return static_cast<double>(hit) / said;
}

double Tally::recall() const {
    return wanted == 0 ? 1.0 : static_cast<double>(hit) / wanted;
}

double Tally::f1() const {
    const double sum = precision() + recall();
    return sum > 0 ? 2 * precision() * recall() / sum : 0.0;
}

Table score(const Gold& gold, const Predictions& predictions) {
    Table table{};
    for (const auto& [id, annotation] : gold) {
        const auto said = predictions.find(id);
        const Table one = score_document(
            annotation, said == predictions.end() ? std::vector<Answer>{} : said->second);
        for (std::size_t i = 0; i < slot_count; ++i)
            table[i] += one[i];
    }
    return table;
}

double overall(const Table& table) {
    double sum = 0;
    for (const Slot slot : headline)
        sum += table[static_cast<std::size_t>(slot)].f1();
    return sum / static_cast<double>(headline.size());
}

nlohmann::ordered_json to_json(const Table& table) {
    nlohmann::ordered_json json;
    for (std::size_t i = 0; i < slot_count; ++i) {
        const Tally& tally = table[i];
        json[std::string(slot_names[i])] = {{"p", tally.precision()},
                                            {"r", tally.recall()},
                                            {"f1", tally.f1()},
                                            {"n", tally.wanted}};
    }
    json["OVERALL"] = {{"f1", overall(table)}};
    return json;
}

std::string to_text(const Table& table, std::size_t documents) {
    std::string text = fmt::format("{} documents\n", documents);
    for (std::size_t i = 0; i < slot_count; ++i) {
        const Tally& tally = table[i];
        text += fmt::format("{:<11} P {:.3f}  R {:.3f}  F1 {:.3f}  (n={})\n",
                            slot_names[i],
                            tally.precision(),
                            tally.recall(),
                            tally.f1(),
                            tally.wanted);
    }
    return text + fmt::format("OVERALL     F1 {:.3f}\n", overall(table));
}

}  // namespace vigie::daemon::evaluate
