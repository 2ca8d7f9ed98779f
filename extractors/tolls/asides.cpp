#include "extractors/tolls/asides.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

std::uint32_t aside_words(const TollSentence& here, std::uint32_t from, std::uint32_t to) {
    const auto comma_from = [&](std::uint32_t at) {
        while (at < to && here.reading.word(at) != ",")
            ++at;
        return at;
    };
    const std::uint32_t open = comma_from(from);
    const std::uint32_t close = comma_from(open + 1);
    const bool linked = close < to && one_of(here.reading.word(close + 1), {"et", "and", "ainsi"});
    return linked ? close - open - 1 : 0;
}

std::uint32_t behind_aside(const TollSentence& here, std::uint32_t token) {
    constexpr std::uint32_t longest = 12;
    static const WordSet leads("de d' des du");
    // « l'attaque, qui a fait dix morts, de »: a clause is no aside
    static const WordSet clauses("qui dont ou et ont est sont ete selon");
    const Reading& reading = here.reading;
    if (reading.language != Language::french || reading.word(token) != ",") return token;
    const std::uint32_t end = std::min(token + longest, here.sentence.last);
    for (std::uint32_t at = token + 1; at < end; ++at) {
        if (clauses.contains(reading.word(at))) return token;
        if (reading.word(at) == ",") return leads.contains(reading.word(at + 1)) ? at + 1 : token;
    }
    return token;
}

std::uint32_t behind_time(const Reading& reading, std::uint32_t token) {
    const auto& times = reading.times;
    const auto time = std::partition_point(
        times.begin(), times.end(), [&](const TimeMention& one) { return one.first < token; });
    const bool here = time != times.end() && time->first == token;
    return here ? static_cast<std::uint32_t>(time->last) : token;
}

}  // namespace vigie::extractors
