// Places that an event verb has as its object, or that it takes people and things from: « a pris
// d'assaut Koro », "withdrew from Ber", "kidnapped from a mine near Kayes".
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Is the name at `name`, whose phrase begins at `phrase` ("the town of Ber"), what a verb of the
/// sentence that begins at `from` attacks, takes, leaves or besieges? The verb, or times behind it,
/// stand right before.
[[nodiscard]] bool is_object_of_deed(const Reading& reading,
                                     const Lexicon& lexicon,
                                     std::uint32_t name,
                                     std::uint32_t phrase,
                                     std::uint32_t from);

/// « Les jihadistes qui tenaient (Boni) ont été chassés », "rebels who held (Ber)": where a party
/// was. `phrase` is the token that the place's name begins with, `from` the sentence's first.
[[nodiscard]] bool is_held(const Reading& reading, std::uint32_t phrase, std::uint32_t from);

/// "abducted two teachers from Sofara", "stole cattle from Dioura", "surrendered to the army in
/// Ber": did it happen at the place whose phrase begins at `phrase`, though "from" or "to" leads
/// there? Not when they were on their way.
[[nodiscard]] bool is_taken_from(const Reading& reading,
                                 const Lexicon& lexicon,
                                 std::uint32_t phrase,
                                 std::uint32_t from);

}  // namespace vigie::extractors
