// Days that stand in a relative clause, which says of the place or the people of the news what was
// before: "attacked Ber, which UN troops left three weeks ago".
#include <algorithm>
#include <chrono>

#include "extractors/discourse/when/other_days.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "attacked Ber, which UN troops left (three weeks ago)", « Ber, que la Minusma a quittée (en
/// juin) »: a relative clause behind the word says whose day it is. Not of the last days, which are
/// the news' own: "took Ber, which the army abandoned on Monday".
bool is_day_of_leaving(const Scene& scene, const Chunk& word, const SentenceTime& time) {
    constexpr std::uint32_t reach = 12;  // « que la Minusma et les soldats français ont quittée »
    static const WordSet leaving(
        "left quit vacated abandoned evacuated withdrew withdrawn departed quitte quittee quittes "
        "quittees quittait abandonne abandonnee evacue evacuee retire retiree retires retirees parti "
        "partis partie parties");
    static const WordSet opens("which que qu' dont ou");
    constexpr auto news = std::chrono::days{8};
    if (!time.range || !scene.published || time.range->to + news >= *scene.published) return false;
    const Reading& reading = scene.reading;
    const auto day = static_cast<std::uint32_t>(time.mention->first);
    bool left = false;
    for (std::uint32_t at = day; at > word.last && day - at < reach; --at) {
        const text::Word before = reading.word(at - 1);
        if (one_of(before, {";", ":", ".", "who", "qui", "and", "et"})) return false;
        left |= leaving.contains(before);
        if (opens.contains(before)) return left;
    }
    return false;
}

}  // namespace

bool is_within_relative(const Scene& scene, const Chunk& word, const SentenceTime& time) {
    constexpr std::uint32_t reach = 8;  // « qui ont à la (fin juillet) »
    if (is_day_of_leaving(scene, word, time)) return true;
    const Reading& reading = scene.reading;
    const TimeMention& mention = *time.mention;
    if (mention.last > word.first || word.verb.construction == Construction::nominal) return false;
    bool closed = false;
    for (auto at = static_cast<std::uint32_t>(mention.last); at < word.first; ++at)
        closed |= reading.word(at) == ",";
    if (!closed) return false;
    const auto day = static_cast<std::uint32_t>(mention.first);
    for (std::uint32_t back = 1; back <= std::min(reach, day); ++back) {
        const text::Word link = reading.word(day - back);
        if (one_of(link, {",", ";", ".", ":"})) return false;
        if (!one_of(link, {"qui", "who", "which"})) continue;
        // « des hommes qui ont surgi lundi, ont tué »: one day
        const bool before = one_of(reading.word(day - back + 1), {"avait", "avaient", "had"});
        if (!before && word.verb.tense != Tense::present) return false;
        const std::uint32_t noun = day - back;
        // « l'attaque qui a eu lieu lundi, trois soldats ont été tués »: of the deed
        if (!mentions_in(reading, Kind::trigger, noun - std::min(noun, 3U), noun).empty())
            return false;
        const auto parties = mentions_in(reading, Kind::actor, noun - std::min(noun, 8U), noun);
        return !parties.empty();
    }
    return false;
}

}  // namespace vigie::extractors
