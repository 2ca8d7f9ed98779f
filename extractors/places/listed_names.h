// Names in a list with a place that is known: "à Dioura, Sossobé et Tenso".
#pragma once

#include <cstdint>

#include "extractors/places/vocabulary.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Tokens [first, end) of a name.
struct NameRun {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
};

/// Is the name listed with the place that ends before token `place_end`, or one right behind it?
bool is_listed_name(const Reading& reading,
                    const text::Sentence& sentence,
                    const NameRun& name,
                    std::uint32_t place_end);

/// "clashes between (Nusra) and ISGS", « entre l'EIGS et (Nosra) »: a group that no table knows
/// beside one that is known.
bool is_at_odds(const Reading& reading, const text::Sentence& sentence, const NameRun& name);

/// "et", "and".
bool is_and(const Reading& reading, std::uint32_t token);

/// "(In) Tamzoro, gunmen", "7 March - (Near) Tamzoro": is it a preposition with a capital that
/// opens the sentence, and no part of the name?
[[nodiscard]] bool opens_before_name(const Reading& reading,
                                     const PlaceWords& words,
                                     std::uint32_t token);

/// "(On their way to Ber), gunmen attacked (Songho)": does somebody act among the tokens [from, to)
/// between two names, which are no list then?
bool acts_between(const Reading& reading, std::uint32_t from, std::uint32_t to);

}  // namespace vigie::extractors
