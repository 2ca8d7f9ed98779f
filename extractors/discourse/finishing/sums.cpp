// Totals over several sides: « Le bilan est de douze morts » where five gendarmes and seven
// civilians were told of.
#include <algorithm>
#include <cstdlib>

#include "extractors/discourse/finishing/exact.h"
#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {
namespace {

/// What the exact rows of that status come to, without the row `but`, and of how many sides they
/// are; a row of no side is a total itself.
struct Sum {
    int people = 0;
    std::vector<std::string> sides;
};

Sum sum_of(const std::vector<Casualty>& rows, Status status, const Casualty* but) {
    Sum sum;
    for (const Casualty& row : rows) {
        if (&row == but || row.status != status || !is_exact(row) || row.side == "unspecified")
            continue;
        sum.people += *row.min;
        if (std::find(sum.sides.begin(), sum.sides.end(), row.side) == sum.sides.end())
            sum.sides.push_back(row.side);
    }
    return sum;
}

/// Is there a row of that status and no side already?
bool has_total(const std::vector<Casualty>& rows, Status status) {
    return std::any_of(rows.begin(), rows.end(), [&](const Casualty& row) {
        return row.status == status && row.side == "unspecified";
    });
}

/// The dead that the title counts, of no side or of people's.
const Toll* total_of_title(const std::vector<Toll>& tolls) {
    const Toll* found = nullptr;
    for (const Toll& toll : tolls) {
        if (toll.status != Status::killed || toll.part || !toll.min) continue;
        const bool sided = toll.party != nullptr && toll.party->klass != PartyClass::civilians;
        if (found != nullptr || sided) return nullptr;
        found = &toll;
    }
    return found;
}

}  // namespace

void give_totals_no_side(Finishing& work) {
    auto& rows = work.report.casualties;
    if (rows.size() < 3) return;
    for (Casualty& row : rows) {
        if (!is_exact(row) || row.side == "unspecified") continue;
        const Sum sum = sum_of(rows, row.status, &row);
        const bool own = std::find(sum.sides.begin(), sum.sides.end(), row.side) != sum.sides.end();
        if (own && sum.sides.size() > 1 && sum.people == *row.min) row.side = "unspecified";
    }
}

void add_total_of_title(Finishing& work) {
    constexpr std::size_t lead = 2;  // sentences: an event told later is not the title's
    auto& rows = work.report.casualties;
    const Reading& reading = work.scene.reading;
    if (work.draft.words.front().sentence > lead) return;
    if (rows.size() < 2 || !reading.has_title() || has_total(rows, Status::killed)) return;
    const Sum sum = sum_of(rows, Status::killed, nullptr);
    if (sum.sides.size() < 2) return;
    const std::vector<Toll> tolls = read_tolls(reading, 0, work.scene.lexicon);
    const Toll* total = total_of_title(tolls);
    if (total == nullptr) return;
    // « au moins 20 morts » of six, three and about ten
    const int apart = std::abs(*total->min - sum.people);
    if (apart > (total->max ? 0 : 1)) return;
    Casualty row;
    row.side = "unspecified";
    row.min = total->min;
    row.max = total->max;
    const std::string field = "casualties[" + std::to_string(rows.size()) + "]";
    prove(work, field, total->first, total->last, "total-of-title");
    rows.push_back(std::move(row));
}

}  // namespace vigie::extractors
