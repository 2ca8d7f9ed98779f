#include "extractors/discourse/when/outcomes.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The comma before the token, or `from` when there is none.
std::uint32_t comma_before(const Reading& reading, std::uint32_t from, std::uint32_t token) {
    std::uint32_t at = token;
    while (at > from && reading.word(at) != ",")
        --at;
    return at;
}

/// "a town that gunmen attacked (in January)", « où dix civils ont été tués »: has the apposition a
/// verb of its own, that an outcome can be of?
bool tells_deed_of_its_own(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet relatives("qui que qu' which who that when");
    for (std::uint32_t at = from; at < to; ++at) {
        const bool opens = relatives.contains(reading.word(at)) ||
                           one_of(reading.original(at, at + 1), {"où", "where"});
        if (opens && !mentions_in(reading, Kind::trigger, at, to).empty()) return true;
    }
    return false;
}

}  // namespace

bool is_outcome(const Reading& reading, std::uint32_t token) {
    static const WordSet outcomes(
        "killing wounding injuring leaving tuant blessant faisant causant occasionnant");
    return outcomes.contains(reading.word(token));
}

bool is_outcome_of_news(const Scene& scene,
                        std::size_t sentence,
                        const TimeMention& old,
                        std::uint32_t token) {
    const Reading& reading = scene.reading;
    const std::uint32_t from = reading.sentences[sentence].first;
    const auto first = static_cast<std::uint32_t>(old.first);
    const auto last = static_cast<std::uint32_t>(old.last);
    if (last + 1 != token || reading.word(last) != "," || !is_outcome(reading, token)) return false;
    const std::uint32_t comma = comma_before(reading, from, first);
    // "attacked Koro, in January, killing four": the day is the deed's own
    if (comma == from || comma + 1 == first) return false;
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.mention->last <= comma;
    });
    return dated && !mentions_in(reading, Kind::trigger, from, comma).empty() &&
           (old.standing || !tells_deed_of_its_own(reading, comma + 1, first));
}

}  // namespace vigie::extractors
