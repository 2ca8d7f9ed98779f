#include "extractors/words/before_this.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/time_units.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_told_as_before(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    constexpr std::uint32_t reach = 12;
    constexpr std::uint32_t behind = 12;
    for (std::uint32_t at = token; at > first + 1 && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ".", "that", "which"})) return false;
        if (!one_of(word, {"after", "apres"})) continue;
        // « une semaine après (l'exécution) de trois Européens dans la même région »
        const bool known = at + 2 >= token && is_counted_from(reading.tokens, token);
        return is_time_unit(reading.word(at - 2)) &&
               mentions_in(reading, Kind::place, token, token + behind).empty() &&
               (known || !mentions_in(reading, Kind::country, at, token + behind).empty());
    }
    return false;
}

bool opens_counted_back_from(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    constexpr std::uint32_t opener = 7;  // « À peine quelques jours avant cette (attaque) »
    if (noun < first + 3 || noun - first > opener || reading.word(noun + 1) != ",") return false;
    return one_of(reading.word(noun - 1),
                  {"l'", "la", "le", "cette", "cet", "ce", "the", "this"}) &&
           one_of(reading.word(noun - 2), {"avant", "before"}) &&
           is_time_unit(reading.word(noun - 3));
}

bool opens_on_same_day(const Reading& reading, const text::Sentence& span) {
    static const WordSet parts(
        "journee matinee soiree nuit jour day morning evening night afternoon lundi mardi mercredi "
        "jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday");
    constexpr std::uint32_t lead = 4;   // « Quelques (heures) plus tôt »
    constexpr std::uint32_t reach = 4;  // « plus tôt dans la (journée) »
    for (std::uint32_t at = span.first; at < std::min(span.first + lead, span.last); ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {"heures", "heure", "hours", "hour", "minutes"}))
            return one_of(reading.word(at + 1),
                          {"plus", "auparavant", "avant", "earlier", "before"});
        if (!one_of(word, {"tot", "earlier"})) continue;
        for (std::uint32_t next = at + 1; next <= at + reach; ++next) {
            if (parts.contains(reading.word(next))) return true;
        }
    }
    return false;
}

}  // namespace vigie::extractors
