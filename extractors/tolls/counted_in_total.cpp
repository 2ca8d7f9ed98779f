#include "extractors/tolls/counted_in_total.h"

#include <algorithm>

#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "has (risen) to", "now (stands) at", « est (passé) de cinq à », « s'(élève) désormais à »
bool tells_rise(const Reading& reading, const text::Sentence& span) {
    static const WordSet rises(
        "risen rose rises rising climbed climbs grew grown increased went stands stood reached passe "
        "passait eleve monte porte grimpe alourdi alourdit");
    return may_have(reading, span, rises) && has_word(reading, span.first, span.last, rises) &&
           has_word(reading, span.first, span.last, total_nouns());
}

/// "(to) eight", "(at) nine", « (à) huit morts », "(from five to) eight"
bool is_risen_total(const Reading& reading, const Toll& toll) {
    if (toll.status != Status::killed || toll.count == 0) return false;
    // "(from) five to eight" is one count
    return one_of(reading.word(toll.count - 1), {"to", "at", "a"}) ||
           one_of(reading.word(toll.count), {"from", "de"});
}

/// "(after) three more bodies were found", « (après) le décès de deux blessés »
bool tells_why(const Reading& reading, const text::Sentence& span, const Toll& toll) {
    static const WordSet leads("after following when as apres suite");
    constexpr std::uint32_t reach = 7;
    return has_word(
        reading, toll.count - std::min(toll.count - span.first, reach), toll.count, leads);
}

}  // namespace

void drop_counted_in_total(const Reading& reading,
                           const text::Sentence& span,
                           std::vector<Toll>& tolls) {
    if (tolls.size() < 2 || !tells_rise(reading, span)) return;
    const auto total = std::find_if(tolls.begin(), tolls.end(), [&](const Toll& toll) {
        return is_risen_total(reading, toll);
    });
    if (total == tolls.end()) return;
    const auto all = total->min;
    std::erase_if(tolls, [&](const Toll& toll) {
        return toll.status == Status::killed && !is_risen_total(reading, toll) && toll.min < all &&
               tells_why(reading, span, toll);
    });
}

}  // namespace vigie::extractors
