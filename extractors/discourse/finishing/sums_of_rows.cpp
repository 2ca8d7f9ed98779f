// « Le bilan est de 24 morts. Seize ont été décapités et huit exécutés »: counts that make up
// another.
#include <algorithm>

#include "extractors/discourse/finishing/exact.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Is the row one of the people whom the greater one counts?
bool is_less_of(const Casualty& row, const Casualty& total) {
    return is_exact(row) && row.status == total.status && row.side == total.side &&
           *row.min < *total.min;
}

/// "sixteen beheaded (and) eight shot": does an "and" stand right before the row's count?
bool is_added(const Finishing& work, const Casualty& row) {
    const auto& tolls = work.draft.tolls;
    return std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& draft) {
        const Toll& toll = draft.toll;
        return toll.status == row.status && toll.min == row.min && toll.count > 0 &&
               one_of(work.scene.reading.word(toll.count - 1), {"et", "and"});
    });
}

/// Do the counts below it that one voice gives, the last behind an "and", add up to the row?
bool is_sum_of_rest(const Finishing& work, const Casualty& total) {
    int sum = 0;
    int parts = 0;
    const Casualty* last = nullptr;
    for (const Casualty& row : work.report.casualties) {
        if (!is_less_of(row, total)) continue;
        if (last != nullptr && last->according_to != row.according_to) return false;
        last = &row;
        sum += *row.min;
        ++parts;
    }
    return parts > 1 && sum == *total.min && is_added(work, *last);
}

/// « (Un enfant) figure parmi les cinq victimes », "(two women) were among the five dead": a part
/// that is told before its whole, of the same side.
bool is_part_told_first(const Finishing& work, const Casualty& row) {
    const auto& tolls = work.draft.tolls;
    const auto& rows = work.report.casualties;
    const auto tells = [](const DraftToll& draft, const Casualty& told) {
        const Toll& toll = draft.toll;
        return toll.status == told.status && toll.min == told.min && toll.max == told.max;
    };
    for (std::size_t at = 1; at < tolls.size(); ++at) {
        if (!tolls[at - 1].toll.part || tolls[at].toll.part || !tells(tolls[at - 1], row)) continue;
        const bool less = std::any_of(rows.begin(), rows.end(), [&](const Casualty& whole) {
            return whole.min && tells(tolls[at], whole) && is_less_of(row, whole);
        });
        if (less && tolls[at - 1].toll.count < tolls[at].toll.count) return true;
    }
    return false;
}

/// Is that the total, of a side or of none, whose parts have come to the same number of one side?
bool is_total_of_side(const Casualty& total, const Casualty& row) {
    return &total != &row && total.status == row.status && total.min == row.min &&
           total.max == row.max && (total.side == "unspecified" || total.side == row.side);
}

}  // namespace

void drop_total_of_one_side(Finishing& work) {
    auto& rows = work.report.casualties;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const Casualty& other) {
            return is_exact(other) && other.side != "unspecified" &&
                   is_total_of_side(rows[i], other);
        });
        if (row == rows.end()) continue;
        if (row->according_to.empty()) row->according_to = rows[i].according_to;
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(i--));
    }
}

void drop_part_told_first(Finishing& work) {
    auto& rows = work.report.casualties;
    const auto part = std::find_if(rows.begin(), rows.end(), [&](const Casualty& row) {
        return is_part_told_first(work, row);
    });
    if (part != rows.end()) rows.erase(part);
}

void drop_rows_of_sum(Finishing& work) {
    auto& rows = work.report.casualties;
    const auto total = std::find_if(rows.begin(), rows.end(), [&](const Casualty& row) {
        return is_exact(row) && is_sum_of_rest(work, row);
    });
    if (total == rows.end()) return;
    const Casualty whole = *total;
    std::erase_if(rows, [&](const Casualty& row) { return is_less_of(row, whole); });
}

}  // namespace vigie::extractors
