#include "extractors/attribution/called_back.h"

#include <string_view>

#include "extractors/attribution/acting_group.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet many_sources("sources");
const WordSet owners("d' de du des of from");
const WordSet statements(
    "statement statements communique communiques release declaration message messages texte document note "
    "bulletin");

/// What who spoke may be called again: "the official", « la même source ».
const WordSet callings(
    "official officials source sources witness witnesses resident residents spokesman spokesperson "
    "spokeswoman responsable responsables elu elus temoin temoins habitant habitants");

const WordSet reports("report reports rapport rapports");

}  // namespace

void CalledBack::note(const std::vector<Statement>& said) {
    for (const Statement& one : said) {
        const auto& span = reading_.sentences[reading_.sentence_of(one.first)];
        if (has_word(reading_, one.first, one.last, many_sources)) sources_ = one;
        if (has_word(reading_, one.first, one.last, callings)) spoken_.push_back(one);
        if (speaks_for_body(one)) body_ = one;
        const bool claims = one.saying == Saying::claimed && one.party != nullptr;
        const bool reported = has_word(reading_, one.first, one.last + 1, reports);
        if (claims || reported || has_word(reading_, span.first, span.last, statements))
            issuer_ = one;
    }
}

/// "a local official said … a relative told … (The official)": the last of whom the word was used,
/// in either number.
const Statement* CalledBack::of_like_word(std::uint32_t first, std::uint32_t last) const {
    // "its spokesman" is whoever's that spoke last
    if (one_of(reading_.word(first),
               {"its", "their", "his", "her", "son", "sa", "ses", "leur", "leurs"}))
        return nullptr;
    const auto stem = [](std::string_view word) {
        return word.substr(0, word.size() - (word.ends_with("s") ? 1 : 0));
    };
    const text::Word called = reading_.word(last - 1);
    if (!callings.contains(called)) return nullptr;
    // "residents and a local official said": of the two the official
    const Statement* meant = nullptr;
    for (const Statement& one : spoken_) {
        const bool later = meant == nullptr || one.last > meant->last || one.first > meant->first;
        for (std::uint32_t at = one.first; later && at < one.last; ++at) {
            if (stem(reading_.word(at)) == stem(called)) meant = &one;
        }
    }
    return meant;
}

const Statement* CalledBack::meant_by(std::uint32_t first, std::uint32_t last) const {
    if (const Statement* one = of_like_word(first, last)) return one;
    if (sources_ && has_word(reading_, first, last, many_sources)) return &*sources_;
    if (!has_word(reading_, first, last, statements)) return nullptr;
    if (issuer_) return &*issuer_;
    return body_ ? &*body_ : nullptr;
}

bool is_turned_round(const Reading& reading, std::uint32_t participle) {
    static const WordSet pronouns("il elle ils elles");
    return participle > 2 && pronouns.contains(reading.word(participle - 1)) &&
           (reading.word(participle - 2) == "-" || reading.token(participle - 1).joined);
}

bool points_back(const Reading& reading, const Mention& speech) {
    static const WordSet pronouns("lui elle eux elles him her them");
    const bool believed = speech.last >= speech.first + 4 &&
                          reading.word(speech.last - 1) == "croire" &&
                          one_of(reading.word(speech.last - 3), {"l'", "les"});
    return believed || pronouns.contains(reading.word(speech.last));
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
