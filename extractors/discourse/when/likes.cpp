#include "extractors/discourse/when/likes.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

constexpr std::uint32_t near = 8;  // « celle du camp de (Mondoro), (jeudi) »

/// Behind « après », "after", « suit (de quelques jours) », "follows": the token, 0 = none of them.
std::uint32_t behind_link(const Reading& reading, std::uint32_t at) {
    constexpr std::uint32_t longest = 5;
    if (one_of(reading.word(at), {"apres", "after", "follows"})) return at + 1;
    if (reading.word(at) != "suit") return 0;
    std::uint32_t next = at + 1;
    while (next < at + longest && !one_of(reading.word(next), {"celle", "celui"}))
        ++next;
    return next;
}

/// Behind « après celle », "after one", "after the one": the pronoun's token, 0 = there is none.
std::uint32_t like_behind(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    constexpr std::uint32_t reach = 10;  // « attaque intervient quatre jours (après) »
    static const WordSet places("in at near on");
    for (std::uint32_t at = from; at + 2 < std::min(from + reach, end); ++at) {
        if (one_of(reading.word(at), {";", ":"})) return 0;
        const std::uint32_t link = behind_link(reading, at);
        if (link == 0) continue;
        const std::uint32_t like = link + (reading.word(link) == "the" ? 1U : 0U);
        if (one_of(reading.word(like), {"celle", "celui"})) return like;
        return reading.word(like) == "one" && places.contains(reading.word(like + 1)) ? like : 0;
    }
    return 0;
}

/// The spot that the pronoun's deed was at; -1 when none is told.
int place_of_like(const Scene& scene, std::uint32_t like, std::uint32_t end) {
    const auto& places = scene.places;
    auto place = std::partition_point(
        places.begin(), places.end(), [&](const NamedPlace& named) { return named.first < like; });
    for (; place != places.end() && place->first < std::min(like + near, end); ++place) {
        if (place->precision < 3 && place->use != Use::container)
            return static_cast<int>(place - places.begin());
    }
    return -1;
}

/// « celle de (jeudi) à Mondoro », « (quatre jours) après celle de »
const SentenceTime* day_of_like(const Scene& scene, std::size_t sentence, std::uint32_t like) {
    constexpr std::uint32_t far = 12;  // « celle de Mondoro, où six hommes ont péri (dimanche) »
    const auto times = scene.timeline.in(sentence);
    const auto day = std::find_if(times.begin(), times.end(), [&](const SentenceTime& time) {
        const bool behind = time.dates_event() && time.first() > like && time.first() < like + far;
        const bool leans = time.mention->leans && time.range && time.last() < like &&
                           time.last() + 2 >= like && time.use != TimeUse::past &&
                           time.use != TimeUse::recalls;
        return (behind || leans) && time.range->precision < 3;
    });
    return day == times.end() ? nullptr : &*day;
}

}  // namespace

void stand_for_like(const Scene& scene, Candidate& word) {
    if (word.verb.construction != Construction::nominal || !is_definite(scene, word)) return;
    const auto& span = scene.reading.sentences[word.sentence];
    static const WordSet likes("celle celui one");
    if (!may_have(scene.reading, word.sentence, likes)) return;
    const std::uint32_t like = like_behind(scene.reading, word.last, span.last);
    if (like == 0) return;
    const int place = place_of_like(scene, like, span.last);
    const SentenceTime* day = day_of_like(scene, word.sentence, like);
    if (place < 0 || day == nullptr) return;
    word.place = place;
    word.date = day->range;
    word.date_tokens = {day->first(), day->last()};
}

}  // namespace vigie::extractors
