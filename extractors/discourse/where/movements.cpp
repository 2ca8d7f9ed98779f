// Deeds whose place is where people went or what they left.
#include <algorithm>

#include "extractors/discourse/where/place_choice.h"
#include "extractors/places/behind_day.h"
#include "extractors/reading/commas.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

int PlaceChoice::arrival(const Chunk& chunk) const {
    static const WordSet arrives("reached reach entered rejoint rallie atteint gagne");
    for (std::size_t i = 0; i < scene_.places.size(); ++i) {
        const NamedPlace& place = scene_.places[i];
        if (place.first >= span_.last) break;
        if (place.first >= chunk.last && place.use == Use::reference) return static_cast<int>(i);
        // "reached Bamako on Monday (under escort)", "the (convoy reached) Bamako"
        if (place.first > span_.first && arrives.contains(scene_.reading.word(place.first - 1)))
            return static_cast<int>(i);
    }
    return -1;
}

int PlaceChoice::left_or_cut_off(const Chunk& chunk, Family family) const {
    constexpr std::uint32_t reach = 7;
    const bool leaves = family == Family::withdraw;
    if (!leaves && family != Family::blockade) return -1;
    for (std::size_t i = 0; i < scene_.places.size(); ++i) {
        const NamedPlace& place = scene_.places[i];
        if (place.first >= std::min(span_.last, chunk.last + reach)) break;
        // « a évacué dimanche le camp (de Léré) »: the verb's words go as far as the camp
        const std::uint32_t from = std::max(std::min(place.phrase, place.first), chunk.last);
        if (place.first < chunk.last || place.use != Use::reference || place.describes >= 0 ||
            !place.offset.empty() || comma_between(scene_.reading, chunk.last, from))
            continue;
        if (leaves ? is_left(chunk, from) : is_headed_for(from)) return static_cast<int>(i);
    }
    return -1;
}

/// Does "from", or nothing but small words, lead from the verb to the place whose words begin at
/// the token?
bool PlaceChoice::is_left(const Chunk& chunk, std::uint32_t token) const {
    // « ont quitté lundi (Tessalit) »
    if (token == chunk.last || past_day(scene_.reading, chunk.last) == token) return true;
    static const WordSet from("from de d' du at of in a");
    for (std::uint32_t at = chunk.last; at < token; ++at) {
        if (one_of(scene_.reading.word(at), {"vers", "pour", "to", "toward", "towards"}))
            return false;
    }
    return from.contains(scene_.reading.word(token - 1));
}

/// « à destination de », "bound for"
bool PlaceChoice::is_headed_for(std::uint32_t token) const {
    static const WordSet bound("destination direction bound headed heading");
    constexpr std::uint32_t reach = 3;
    return has_word(scene_.reading, token - std::min(reach, token - span_.first), token, bound);
}

}  // namespace vigie::extractors
