#include "extractors/discourse/telling/parted_totals.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

bool is_exact(const Casualty& row) {
    return row.min && row.min == row.max && *row.min > 0;
}

/// Of the people whom `total` counts, as far as both say whose they are.
bool is_of(const Casualty& total, const Casualty& row) {
    return row.status == total.status && (row.side == total.side || total.side == "unspecified");
}

/// What the event lost of those people beside `total` itself; 0 when it tells no such count.
int part_of(const Report& report, const Casualty& total) {
    for (const Casualty& row : report.casualties) {
        if (is_of(total, row) && is_exact(row) && *row.min < *total.min) return *row.min;
    }
    return 0;
}

/// « dont quatre civils »: did the event tell the count as a part of others?
bool is_part_by_side(const Draft& draft, const Casualty& total, int own) {
    return std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const DraftToll& row) {
        return row.toll.part && row.toll.status == total.status && row.toll.min == own;
    });
}

/// Do the counts of this event and of others add up to its row `total`?
bool is_sum(const std::vector<Telling>& told, const Telling& event, const Casualty& total) {
    const int own = total.min ? part_of(event.report, total) : 0;
    if (own == 0) return false;
    // « dix morts, dont quatre civils »: six of another event make no sum with the four
    const bool by_side = is_part_by_side(event.draft, total, own);
    int sum = own;
    for (const Telling& other : told) {
        if (&other == &event || other.report.sub_type != event.report.sub_type) continue;
        const int part = part_of(other.report, total);
        const bool shared = !by_side || is_part_by_side(event.draft, total, part) ||
                            is_part_by_side(other.draft, total, part);
        if (own + part == *total.min) return shared;
        sum += part;
    }
    return !by_side && sum == *total.min;
}

/// Takes the count out of the event where it has a part of its own.
void drop_total(const Scene& scene, Telling& event, const Casualty& total) {
    if (part_of(event.report, total) == 0) return;
    const auto dropped = std::erase_if(event.draft.tolls, [&](const DraftToll& draft) {
        return draft.toll.status == total.status && draft.toll.min == total.min;
    });
    if (dropped > 0) event.report = finish(event.draft, scene);
}

}  // namespace

void drop_parted_totals(const Scene& scene, std::vector<Telling>& told) {
    if (told.size() < 2) return;
    for (const Telling& event : told) {
        const std::vector<Casualty> rows = event.report.casualties;
        if (rows.size() < 2) continue;
        for (const Casualty& row : rows) {
            if (!is_sum(told, event, row)) continue;
            for (Telling& other : told)
                drop_total(scene, other, row);
        }
    }
}

}  // namespace vigie::extractors
