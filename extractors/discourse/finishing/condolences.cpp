// « Le gouverneur a présenté ses condoléances », "rendered homage to": words for the dead.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool mourns_others(const Finishing& work, const Statement& statement) {
    static const WordSet mourning("condoleances condolences hommage");
    bool mourns = false;
    for (std::uint32_t at = statement.first; at < statement.last; ++at)
        mourns |= mourning.contains(work.scene.reading.word(at));
    if (!mourns || told_by(work.draft, Family::kill)) return false;
    const auto& tolls = work.draft.tolls;
    return std::none_of(tolls.begin(), tolls.end(), [](const DraftToll& row) {
        return row.toll.status == Status::killed && row.toll.max != 0;
    });
}

}  // namespace vigie::extractors
