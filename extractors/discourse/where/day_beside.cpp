#include "extractors/discourse/where/day_beside.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/where/place_lists.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

std::span<const SentenceTime> times_of(const Scene& scene, int place) {
    return scene.timeline.in(scene.reading.sentence_of(place_at(scene, place).first));
}

/// Behind the count that follows the place with no verb: « à Sari, (trois autres) mardi », "in
/// Sari, (three others) on Tuesday"; the token itself when none does.
std::uint32_t behind_count(const Reading& reading, std::uint32_t end) {
    const std::uint32_t from = end + (reading.word(end) == "," ? 1 : 0);
    for (const Quantity& quantity : reading.quantities) {
        if (quantity.first != from || quantity.kind == QuantityKind::article) continue;
        const auto last = static_cast<std::uint32_t>(quantity.last);
        return last + (one_of(reading.word(last), {"autres", "others", "more"}) ? 1 : 0);
    }
    return end;
}

const SentenceTime* day_behind(const Scene& scene, int place) {
    const std::uint32_t end = description_end(scene, place);
    const std::uint32_t counted = behind_count(scene.reading, end);
    for (const SentenceTime& time : times_of(scene, place)) {
        if (!time.dates_event()) continue;
        // « à Ber, trois autres mardi (à Gossi) »: of the next place
        const bool of_next = one_of(scene.reading.word(time.last()),
                                    {"a", "au", "pres", "dans", "in", "at", "near"});
        if (time.first() == end || (time.first() == counted && !of_next)) return &time;
    }
    return nullptr;
}

/// Do only prepositions and articles stand in [from, to)?
bool only_prepositions(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet links(
        ", ( ) a au aux in at near pres de d' dans sur contre on the le la l'");
    for (std::uint32_t at = from; at < to; ++at) {
        if (!links.contains(reading.word(at))) return false;
    }
    return true;
}

/// Where the further count begins that ends right before the token: "(four more) in Koro", "and on
/// 4 March (another 20 people) near Koro"; the token itself when none does.
std::uint32_t before_count(const Reading& reading, std::uint32_t token) {
    constexpr std::uint32_t reach = 3;  // "20 (young people in) Koro"
    static const WordSet leads("in at near a dans pres de d'");
    std::uint32_t end = token;
    while (end > 0 && leads.contains(reading.word(end - 1)))
        --end;
    for (const Quantity& quantity : reading.quantities) {
        const bool close = quantity.last <= end && end - quantity.last <= reach;
        if (!close || quantity.unit != Unit::none || end == token) continue;
        const auto first = static_cast<std::uint32_t>(quantity.first);
        return first > 0 && reading.word(first - 1) == "another" ? first - 1 : first;
    }
    return token;
}

/// The day that only prepositions part from the token behind it.
const SentenceTime* day_ending_by(const Scene& scene, int place, std::uint32_t token) {
    constexpr std::uint32_t reach = 3;  // "lundi près de"
    for (const SentenceTime& time : times_of(scene, place)) {
        const bool close = time.dates_event() && time.last() <= token &&
                           token - time.last() <= reach &&
                           only_prepositions(scene.reading, time.last(), token);
        if (close) return &time;
    }
    return nullptr;
}

const SentenceTime* day_before(const Scene& scene, int place) {
    const NamedPlace& named = place_at(scene, place);
    const std::uint32_t phrase = std::min(named.phrase, named.first);
    const SentenceTime* own = day_ending_by(scene, place, phrase);
    return own != nullptr ? own : day_ending_by(scene, place, before_count(scene.reading, phrase));
}

}  // namespace

const SentenceTime* day_beside(const Scene& scene, int place) {
    const SentenceTime* behind = day_behind(scene, place);
    return behind != nullptr ? behind : day_before(scene, place);
}

bool have_own_days(const Scene& scene, int place, int next) {
    return day_beside(scene, place) != nullptr && day_beside(scene, next) != nullptr;
}

std::uint32_t behind_day_beside(const Scene& scene, int place) {
    const SentenceTime* behind = day_behind(scene, place);
    return behind != nullptr ? behind->last() : description_end(scene, place);
}

void keep_day_of_place(const Scene& scene, Candidate& word) {
    if (word.place < 0 || !word.date_tokens) return;
    const SentenceTime* own = day_beside(scene, word.place);
    if (own == nullptr || own->first() == word.date_tokens->first) return;
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const auto other = static_cast<int>(i);
        if (other == word.place || scene.places[i].use != Use::event) continue;
        const SentenceTime* day = day_beside(scene, other);
        if (day == nullptr || day->first() != word.date_tokens->first) continue;
        word.date = own->range;
        word.date_tokens = {own->first(), own->last()};
        return;
    }
}

}  // namespace vigie::extractors
