#include "extractors/reading/surnames.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_surname(const Reading& reading, std::uint32_t token) {
    static const WordSet surnames("togo congo");
    // "Northern Togo", "Since Togo joined", "President of Togo", "Brazzaville, Congo"
    static const WordSet others(
        "north south east west northern southern eastern western central upper since from with "
        "after while when like unlike and dans avec pour vers depuis entre apres comme sans "
        "president hits attack attacks gulf republic");
    if (token == 0 || !surnames.contains(reading.word(token))) return false;
    const text::Token& given = reading.token(token - 1);
    constexpr std::uint32_t shortest = 4;
    return given.kind == text::TokenKind::word && given.capital && !given.all_capitals &&
           given.end - given.begin >= shortest && !others.contains(reading.word(token - 1)) &&
           reading.token(token).kind == text::TokenKind::word && !reading.token(token).joined;
}

}  // namespace vigie::extractors
