#include "extractors/attribution/called_back.h"

#include "extractors/attribution/acting_group.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet many_sources("sources");
const WordSet owners("d' de du des of from");
const WordSet statements(
    "statement statements communique communiques release declaration message messages texte document note "
    "bulletin");

const WordSet reports("report reports rapport rapports");

}  // namespace

void CalledBack::note(const std::vector<Statement>& said) {
    for (const Statement& one : said) {
        const auto& span = reading_.sentences[reading_.sentence_of(one.first)];
        if (has_word(reading_, one.first, one.last, many_sources)) sources_ = one;
        if (speaks_for_body(one)) body_ = one;
        const bool claims = one.saying == Saying::claimed && one.party != nullptr;
        const bool reported = has_word(reading_, one.first, one.last + 1, reports);
        if (claims || reported || has_word(reading_, span.first, span.last, statements))
            issuer_ = one;
    }
}

const Statement* CalledBack::meant_by(std::uint32_t first, std::uint32_t last) const {
    if (sources_ && has_word(reading_, first, last, many_sources)) return &*sources_;
    if (!has_word(reading_, first, last, statements)) return nullptr;
    if (issuer_) return &*issuer_;
    return body_ ? &*body_ : nullptr;
}

void name_owners(const Reading& reading, std::vector<Speaker>& speakers) {
    for (std::size_t i = 0; i + 1 < speakers.size();) {
        const Speaker& back = speakers[i];
        Speaker& owner = speakers[i + 1];
        const bool owned = back.manner == Manner::back && owner.first > back.last &&
                           owner.first <= back.last + 2 &&
                           has_word(reading, back.last, owner.first, owners);
        if (!owned) {
            ++i;
            continue;
        }
        owner.first = back.first;
        speakers.erase(speakers.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

}  // namespace vigie::extractors
