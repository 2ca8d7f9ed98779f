#include "extractors/attribution/antecedents.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Does the token begin a clause of its own: « : », « , où »?
bool parts_clauses(const Reading& reading, std::uint32_t token) {
    if (one_of(reading.word(token), {":", ";"})) return true;
    return reading.word(token) == "ou" && reading.word(token - 1) == ",";
}

}  // namespace

const Speaker* subject_of_clause_before(const Reading& reading,
                                        const text::Sentence& sentence,
                                        const std::vector<Speaker>& speakers,
                                        std::uint32_t verb) {
    constexpr std::uint32_t opening = 2;  // « Lundi, (le maire) »
    if (reading.language != Language::french || speakers.empty()) return nullptr;
    const Speaker& first = speakers.front();
    const bool person = first.manner == Manner::named && first.party == nullptr && !first.common &&
                        !first.by.empty() && !first.governed;
    if (!person || first.first > sentence.first + opening) return nullptr;
    for (std::uint32_t at = first.last; at < verb; ++at) {
        if (parts_clauses(reading, at)) return &first;
    }
    return nullptr;
}

}  // namespace vigie::extractors
