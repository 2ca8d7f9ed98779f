#include "extractors/discourse/finishing/ranked.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_table.h"

namespace vigie::extractors {
namespace {

/// Of « un (troisième) », "a (sixth) person", which is that; 0 of other counts. A second may follow
/// on one whom no number counts.
int rank_of(const Reading& reading, const Toll& toll) {
    static const WordTable<int> ranks{
        {"third", 3},     {"fourth", 4},    {"fifth", 5},     {"sixth", 6},     {"seventh", 7},
        {"eighth", 8},    {"ninth", 9},     {"tenth", 10},    {"eleventh", 11}, {"twelfth", 12},
        {"troisieme", 3}, {"quatrieme", 4}, {"cinquieme", 5}, {"sixieme", 6},   {"septieme", 7},
        {"huitieme", 8},  {"neuvieme", 9},  {"dixieme", 10},  {"onzieme", 11},  {"douzieme", 12}};
    if (!one_of(reading.word(toll.count), {"un", "une", "a"})) return 0;
    const int* rank = ranks.find(reading.word(toll.count + 1));
    return rank == nullptr ? 0 : *rank;
}

}  // namespace

void sum_up_ranks(Finishing& work) {
    auto& rows = work.report.casualties;
    for (const DraftToll& draft : work.draft.tolls) {
        const Toll& toll = draft.toll;
        const int rank = rank_of(work.scene.reading, toll);
        if (rank == 0) continue;
        const auto counted = [&](int people, std::string_view side) {
            return std::find_if(rows.begin(), rows.end(), [&](const Casualty& row) {
                return row.status == toll.status && row.min == people && row.max == people &&
                       (side.empty() || row.side == side);
            });
        };
        const auto before = counted(rank - 1, {});
        const auto sum = counted(rank, {});
        if (before == rows.end() && sum == rows.end()) continue;
        Casualty& all = sum == rows.end() ? *before : *sum;
        all.min = all.max = rank;
        // « cinq morts » of no side yet may be joined by anybody
        const std::string side = all.side == "unspecified" ? std::string() : all.side;
        if (const auto one = counted(1, side); one != rows.end()) rows.erase(one);
    }
}

}  // namespace vigie::extractors
