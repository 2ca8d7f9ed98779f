#include "extractors/tolls/named_parts.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The number that opens the sentence, be it behind a mark of quotation; nullptr for none.
const Quantity* opening_count(const Reading& reading, const text::Sentence& span) {
    std::uint32_t first = span.first;
    if (reading.token(first).kind == text::TokenKind::open_quote) ++first;
    const auto& all = reading.quantities;
    const auto count = std::find_if(
        all.begin(), all.end(), [&](const Quantity& one) { return one.first == first; });
    const bool counts = count != all.end() && count->unit == Unit::none && count->min &&
                        count->kind != QuantityKind::article && count->kind != QuantityKind::zero;
    return counts ? &*count : nullptr;
}

/// The token behind "(of them) were", « (d'entre eux) étaient des » that begins there; `from`
/// itself when nothing links the count to who they were.
std::uint32_t behind_copula(const Reading& reading, std::uint32_t from) {
    static const WordSet links("of d' parmi entre them those these eux elles");
    static const WordSet copulas("were are was is etaient sont etait est");
    constexpr std::uint32_t longest = 4;
    std::uint32_t at = from;
    while (at < from + longest && links.contains(reading.word(at)))
        ++at;
    if (!copulas.contains(reading.word(at))) return from;
    ++at;
    return one_of(reading.word(at), {"des", "un", "une", "a", "the"}) ? at + 1 : at;
}

/// "Three were soldiers (.)", "soldiers (from Gao)", not "soldiers' wives", "army informants": does
/// the name end what they are called?
bool ends_name(const Reading& reading, std::uint32_t behind) {
    static const WordSet links(
        "from in at on and or who whom of with as while but according including among stationed "
        "based et ou qui que dont du de des d' a au aux en selon parmi ainsi mais");
    static const WordSet owners("' 's ’ ’s");
    const text::Word word = reading.word(behind);
    if (owners.contains(word)) return false;
    return reading.token(behind).kind != text::TokenKind::word || links.contains(word) ||
           word.starts_with("malien") || word.starts_with("niger") || word.starts_with("burkin");
}

/// What befell those whom the sentence before counts, at least `least` of them.
const Mention* fate_before(const TollSentence& here, std::size_t sentence, int least) {
    const auto& before = here.reading.sentences[sentence - 1];
    const auto& all = here.reading.quantities;
    const bool counted = std::any_of(all.begin(), all.end(), [&](const Quantity& one) {
        return one.first >= before.first && one.last <= before.last && one.unit == Unit::none &&
               one.min.value_or(0) >= least;
    });
    const auto fates = mentions_in(here.reading, Kind::status, before.first, before.last);
    return counted && !fates.empty() ? fates.front() : nullptr;
}

}  // namespace

std::vector<Toll> named_parts(TollSentence& here, std::size_t sentence) {
    const Quantity* count = opening_count(here.reading, here.sentence);
    if (count == nullptr || sentence == 0) return {};
    const auto end = static_cast<std::uint32_t>(count->last);
    const std::uint32_t name = behind_copula(here.reading, end);
    const Mention* party = name > end ? starting_at(here.parties, name) : nullptr;
    if (party == nullptr || !ends_name(here.reading, party->last) ||
        here.lexicon.party(party->index).kind == PartyKind::unit)
        return {};
    const Mention* fate = fate_before(here, sentence, *count->min);
    if (fate == nullptr) return {};
    PeoplePhrase part;
    part.first = static_cast<std::uint32_t>(count->first);
    part.last = party->last;
    part.count = count;
    part.min = count->min;
    part.max = count->max;
    part.counted = part.known = part.part = true;
    part.party = party;
    part.status = fate;
    Toll toll = toll_of(here, part);
    toll.first = toll.verb = part.first;
    toll.last = part.last;
    return {std::move(toll)};
}

}  // namespace vigie::extractors
