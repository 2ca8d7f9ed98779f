// Armed groups: insurgents and militias, whatever they are called; not the state's forces.
#pragma once

#include <cstdint>

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « le JNIM », « des terroristes », « une milice », "Dozo hunters"
[[nodiscard]] inline bool is_armed_group(const Party& party) {
    return party.klass == PartyClass::insurgent || party.klass == PartyClass::militia;
}

/// The same, by a name of its own.
[[nodiscard]] inline bool is_named_group(const Party& party) {
    return is_armed_group(party) && party.name != unknown_group;
}

/// Do the tokens [first, last) name such a group or its men?
[[nodiscard]] bool names_armed_group(const Reading& reading,
                                     const Lexicon& lexicon,
                                     std::uint32_t first,
                                     std::uint32_t last);

}  // namespace vigie::extractors
