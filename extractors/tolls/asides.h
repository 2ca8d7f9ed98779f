// What is put between commas: in a list of people, or between a noun of a deed and those whom it
// befell.
#pragma once

#include <cstdint>

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// « le maire de Boni [, dans le cercle de Douentza,] et deux de ses fils »: how many words the
/// aside of a list of people has in [from, to); 0 = there is none.
[[nodiscard]] std::uint32_t aside_words(const TollSentence& here,
                                        std::uint32_t from,
                                        std::uint32_t to);

/// « l'enlèvement [, au lendemain de ces combats,] de sept bergers »: the token behind the aside
/// that begins there, when its "de" follows; else the same token.
[[nodiscard]] std::uint32_t behind_aside(const TollSentence& here, std::uint32_t token);

/// « ont emporté (lundi), d'après un berger, »: the token behind a time that begins there; else the
/// same token.
[[nodiscard]] std::uint32_t behind_time(const Reading& reading, std::uint32_t token);

}  // namespace vigie::extractors
