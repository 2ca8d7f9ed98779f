#include "extractors/discourse/where/day_beside.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/where/place_lists.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

std::uint32_t first_of(const SentenceTime& time) {
    return static_cast<std::uint32_t>(time.mention->first);
}

std::uint32_t last_of(const SentenceTime& time) {
    return static_cast<std::uint32_t>(time.mention->last);
}

std::span<const SentenceTime> times_of(const Scene& scene, int place) {
    return scene.timeline.in(scene.reading.sentence_of(place_at(scene, place).first));
}

const SentenceTime* day_behind(const Scene& scene, int place) {
    const std::uint32_t end = description_end(scene, place);
    for (const SentenceTime& time : times_of(scene, place)) {
        if (time.dates_event() && first_of(time) == end) return &time;
    }
    return nullptr;
}

/// Do only prepositions and articles stand in [from, to)?
bool only_prepositions(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet links(", a au aux in at near pres de d' dans sur contre on the le la l'");
    for (std::uint32_t at = from; at < to; ++at) {
        if (!links.contains(reading.word(at))) return false;
    }
    return true;
}

const SentenceTime* day_before(const Scene& scene, int place) {
    constexpr std::uint32_t reach = 3;  // "lundi près de"
    const NamedPlace& named = place_at(scene, place);
    const std::uint32_t phrase = std::min(named.phrase, named.first);
    for (const SentenceTime& time : times_of(scene, place)) {
        const bool close = time.dates_event() && last_of(time) <= phrase &&
                           phrase - last_of(time) <= reach &&
                           only_prepositions(scene.reading, last_of(time), phrase);
        if (close) return &time;
    }
    return nullptr;
}

}  // namespace

const SentenceTime* day_beside(const Scene& scene, int place) {
    const SentenceTime* behind = day_behind(scene, place);
    return behind != nullptr ? behind : day_before(scene, place);
}

std::uint32_t behind_day_beside(const Scene& scene, int place) {
    const SentenceTime* behind = day_behind(scene, place);
    return behind != nullptr ? last_of(*behind) : description_end(scene, place);
}

void keep_day_of_place(const Scene& scene, Candidate& word) {
    if (word.place < 0 || !word.date_tokens) return;
    const SentenceTime* own = day_beside(scene, word.place);
    if (own == nullptr || first_of(*own) == word.date_tokens->first) return;
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const auto other = static_cast<int>(i);
        if (other == word.place || scene.places[i].use != Use::event) continue;
        const SentenceTime* day = day_beside(scene, other);
        if (day == nullptr || first_of(*day) != word.date_tokens->first) continue;
        word.date = own->range;
        word.date_tokens = {first_of(*own), last_of(*own)};
        return;
    }
}

}  // namespace vigie::extractors
