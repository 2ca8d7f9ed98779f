#include "extractors/attribution/called_back.h"

#include "extractors/attribution/acting_group.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet many_sources("sources");
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

}  // namespace vigie::extractors
