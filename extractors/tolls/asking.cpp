#include "extractors/tolls/asking.h"

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « (Des habitants) ont-ils été touchés ? », « Que s'est-il passé à Ber(, où) »: where the clause
/// that asks ends; its first token when nothing is asked.
std::uint32_t end_of_asking(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet pronouns("il ils elle elles on");
    static const WordSet openers("combien were was did have has how are is");
    static const WordSet subordinate("where after apres lorsque lorsqu' when quand alors depuis");
    const auto inverts = [&](std::uint32_t at) {
        return pronouns.contains(reading.word(at)) && reading.token(at).joined;
    };
    const bool est_ce = reading.word(first) == "est" &&
                        (reading.word(first + 1) == "ce" || reading.word(first + 2) == "ce");
    bool asks = est_ce || openers.contains(reading.word(first));
    for (std::uint32_t at = first + 1; at < last && !asks; ++at)
        asks = inverts(at);
    if (!asks) return first;
    for (std::uint32_t at = first + 1; at < last; ++at) {
        const bool where = reading.word(at) == "ou" && reading.original(at, at + 1) == "où";
        if (where || subordinate.contains(reading.word(at))) return at;
    }
    return last;
}

}  // namespace

bool asks(const Reading& reading, const text::Sentence& span) {
    if (span.last <= span.first + 1 || reading.word(span.last - 1) != "?") return false;
    std::uint32_t first = span.first;
    for (std::uint32_t at = first; at < span.last; ++at) {
        if (reading.word(at) == ":") first = at + 1;
    }
    const std::uint32_t end = end_of_asking(reading, first, span.last);
    if (end == first) return false;
    const auto all = mentions_in(reading, Kind::status, span.first, span.last);
    return all.empty() || !mentions_in(reading, Kind::status, first, end).empty();
}

}  // namespace vigie::extractors
