#include "alerts/desk/candidates.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "text/hash.h"

namespace vigie::alerts {
namespace {

using Keys = std::vector<std::uint64_t>;

constexpr int days_a_span = 4;
constexpr int most_spans = 9;  // about a month; what lasts longer stands in a list of its own
constexpr int slack_days = 3;  // beyond the precision of both nothing reaches the threshold
constexpr std::int64_t lasting = INT32_MAX;
constexpr double cells_a_degree = 2;  // cells of about 55 km, twice the reach

/// What a list is of.
enum class List : std::uint64_t { cell, name, region, vague, party, placeless };

/// The finaliser of splitmix64: each bit of `a` changes about half of the bits.
std::uint64_t stir(std::uint64_t a) {
    a = (a ^ (a >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    a = (a ^ (a >> 27U)) * 0x94D049BB133111EBULL;
    return a ^ (a >> 31U);
}

/// Both are stirred, one after the other: lists, spans, rows and columns are small numbers, and of
/// a sum of them many pairs come out the same.
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    return stir(stir(a + 0x9E3779B97F4A7C15ULL) + b);
}

std::uint64_t key(List list, std::int64_t span, std::uint64_t what) {
    return mix(mix(static_cast<std::uint64_t>(list), static_cast<std::uint64_t>(span)), what);
}

std::uint64_t key(List list, std::int64_t span, const std::string& what) {
    return key(list, span, text::hash64(what));
}

std::int64_t cell_of(double degrees) {
    return static_cast<std::int64_t>(std::floor(degrees * cells_a_degree));
}

std::uint64_t cell(std::int64_t row, std::int64_t column) {
    return mix(static_cast<std::uint64_t>(row), static_cast<std::uint64_t>(column));
}

std::int64_t span_of(text::Day day) {
    const auto days = day.time_since_epoch().count();
    return (days >= 0 ? days : days - days_a_span + 1) / days_a_span;
}

/// The spans of days that a report touches, widened by `slack`; of what lasts longer, the last
/// ones.
std::vector<std::int64_t> spans_of(const Facets& facets, int slack) {
    std::vector<std::int64_t> spans;
    if (!facets.when) return spans;
    const auto first = span_of(facets.when->from - std::chrono::days{slack});
    const auto last = span_of(facets.when->to + std::chrono::days{slack});
    for (auto span = std::max(first, last - most_spans); span <= last; ++span)
        spans.push_back(span);
    return spans;
}

/// Is it to be found whatever the day? So are blockades, what lasts for months, and the undated.
bool found_always(const Facets& facets, const std::vector<std::int64_t>& spans) {
    return spans.empty() || static_cast<int>(spans.size()) > most_spans || lasts(facets);
}

/// Does it name nothing that is on the map, not even a region? "Northern Mali" is no region. Then
/// only its parties find it.
bool nowhere(const Facets& facets) {
    return std::any_of(facets.spots.begin(),
                       facets.spots.end(),
                       [](const Spot& spot) {
                           return spot.admin1.empty() && !(spot.point && spot.is_town());
                       }) ||
           facets.spots.empty();
}

/// A town that no map has is found by its region, like the region itself.
bool on_map(const Spot& spot) {
    return spot.is_town() && spot.point;
}

/// The regions that a place may be told by: today's, and the one before 2023.
template <class F>
void each_region(const Spot& spot, F each) {
    if (!spot.admin1.empty()) each(spot.admin1);
    if (!spot.admin1_legacy.empty() && spot.admin1_legacy != spot.admin1) each(spot.admin1_legacy);
}

template <class F>
void each_party(const Facets& facets, F each) {
    for (const auto& name : facets.perpetrators)
        each('>' + name);
    for (const auto& name : facets.targets)
        each('<' + name);
}

/// Under which an event's member is found.
void keys_of(const Facets& member, std::int64_t span, Keys& keys) {
    each_party(member, [&](const std::string& party) {
        keys.push_back(key(List::party, span, party));
        if (nowhere(member)) keys.push_back(key(List::placeless, span, party));
    });
    for (const Spot& spot : member.spots) {
        if (spot.is_town()) {
            keys.push_back(key(List::name, span, spot.name));
            if (spot.point)
                keys.push_back(key(
                    List::cell, span, cell(cell_of(spot.point->lat), cell_of(spot.point->lon))));
        }
        each_region(spot, [&](const std::string& region) {
            keys.push_back(key(List::region, span, region));
            if (!on_map(spot)) keys.push_back(key(List::vague, span, region));
        });
        if (!spot.is_town()) keys.push_back(key(List::vague, span, spot.name));
    }
}

Keys keys_of(const Facets& member) {
    Keys keys;
    auto spans = spans_of(member, 0);
    if (found_always(member, spans)) spans.push_back(lasting);
    for (const auto span : spans)
        keys_of(member, span, keys);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

void around(const Spot& town, std::int64_t span, Keys& keys) {
    keys.push_back(key(List::name, span, town.name));
    if (!town.other_end.empty()) keys.push_back(key(List::name, span, town.other_end));
    if (!town.point) return;
    const auto row = cell_of(town.point->lat);
    const auto column = cell_of(town.point->lon);
    for (const std::int64_t up : {-1, 0, 1}) {
        for (const std::int64_t right : {-1, 0, 1})
            keys.push_back(key(List::cell, span, cell(row + up, column + right)));
    }
}

/// Where the events that a report may be of are looked for.
void look_ups(const Facets& fresh, std::int64_t span, Keys& keys) {
    const List by_party = nowhere(fresh) ? List::party : List::placeless;
    each_party(fresh,
               [&](const std::string& party) { keys.push_back(key(by_party, span, party)); });
    for (const Spot& spot : fresh.spots) {
        if (spot.is_town()) around(spot, span, keys);
        // A region's name finds the towns in it, a town the reports that name only its region. A
        // road or a sum over a region needs all that lies in it.
        const bool wide = !on_map(spot) || !spot.other_end.empty();
        each_region(spot, [&](const std::string& region) {
            keys.push_back(key(wide ? List::region : List::vague, span, region));
        });
        if (!spot.is_town()) keys.push_back(key(List::vague, span, spot.name));
    }
}

}  // namespace

void Candidates::add(const Held& event) {
    for (const Facets& member : event.facets) {
        for (const std::uint64_t at : keys_of(member)) {
            auto& list = lists_[at];
            if (list.empty() || list.back() != &event) list.push_back(&event);
        }
    }
}

void Candidates::remove(const Held& event) {
    for (const Facets& member : event.facets) {
        for (const std::uint64_t at : keys_of(member)) {
            const auto list = lists_.find(at);
            if (list == lists_.end()) continue;
            std::erase(list->second, &event);
            if (list->second.empty()) lists_.erase(list);
        }
    }
}

std::vector<const Held*> Candidates::of(const Facets& fresh) const {
    Keys keys;
    auto spans = spans_of(fresh, slack_days);
    spans.push_back(lasting);
    for (const auto span : spans)
        look_ups(fresh, span, keys);
    std::vector<const Held*> found;
    for (const std::uint64_t at : keys) {
        const auto list = lists_.find(at);
        if (list != lists_.end())
            found.insert(found.end(), list->second.begin(), list->second.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace vigie::alerts
