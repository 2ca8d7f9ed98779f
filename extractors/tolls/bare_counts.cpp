#include "extractors/tolls/bare_counts.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;

std::uint32_t behind_others(const Reading& reading, std::uint32_t token) {
    const bool others = one_of(reading.word(token), {"autres", "others", "more", "autre"});
    return others ? token + 1 : token;
}

/// Does no noun follow the number?
bool is_bare(const Reading& reading, const text::Sentence& span, const Quantity& quantity) {
    const auto last = static_cast<std::uint32_t>(quantity.last);
    if (quantity.unit != Unit::none) return false;
    const std::uint32_t end = behind_others(reading, last);
    return end > last || end >= span.last || reading.token(end).kind != TokenKind::word ||
           one_of(reading.word(end), {"et", "and", "avant", "before"});
}

/// The first quantity that begins at `token` or behind it.
auto first_from(const Reading& reading, std::size_t token) {
    return std::partition_point(reading.quantities.begin(),
                                reading.quantities.end(),
                                [&](const Quantity& quantity) { return quantity.first < token; });
}

}  // namespace

const Quantity* bare_count_beside(const Reading& reading,
                                  const text::Sentence& span,
                                  const Mention& word) {
    const auto next = first_from(reading, word.last);
    if (next != reading.quantities.end() && next->first == word.last &&
        is_bare(reading, span, *next)) {
        return &*next;
    }
    if (next == reading.quantities.begin()) return nullptr;
    const Quantity& before = *std::prev(next);
    const std::uint32_t end = behind_others(reading, static_cast<std::uint32_t>(before.last));
    return before.first >= span.first && end == word.first ? &before : nullptr;
}

const Quantity* part_before(const Reading& reading, const Quantity& whole) {
    const auto at = first_from(reading, whole.first);
    if (at == reading.quantities.begin()) return nullptr;
    const Quantity& part = *std::prev(at);
    if (part.unit != Unit::none || whole.first <= part.last) return nullptr;
    const text::Word link = reading.word(part.last);
    const std::size_t gap = whole.first - part.last;
    const bool of =
        (gap == 1 && link == "des") || (gap == 2 && one_of(link, {"of", "sur", "parmi", "de"}));
    return of ? &part : nullptr;
}

namespace {

/// "burned two trucks and took (a third)", "the fourth": one more of what was told, and no "third
/// lorry" of another kind.
bool is_one_more(const Reading& reading, const text::Sentence& span, std::uint32_t token) {
    static const WordSet ordinals("second third fourth fifth sixth seventh eighth ninth tenth");
    static const WordSet behind(", . ; and but near at in on before after while");
    return one_of(reading.word(token), {"a", "the"}) &&
           ordinals.contains(reading.word(token + 1)) &&
           (token + 2 >= span.last || behind.contains(reading.word(token + 2)));
}

}  // namespace

bool tells_of_another(const Reading& reading, const text::Sentence& span, const Mention& effect) {
    if (is_one_more(reading, span, effect.last)) return true;
    static const WordSet auxiliaries("was has been had a ete avait");
    std::uint32_t at = effect.first;
    while (at > span.first && auxiliaries.contains(reading.word(at - 1)))
        --at;
    return at > span.first && one_of(reading.word(at - 1), {"another", "autre"});
}

}  // namespace vigie::extractors
