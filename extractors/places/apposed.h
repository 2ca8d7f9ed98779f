// Names in apposition to the word for what they name.
#pragma once

#include <cstdint>

#include "extractors/places/vocabulary.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "un autre village tout proche, (Sogou Dorkoum), a été attaqué": does a name between commas begin
/// at the token `first`, behind a word for one town?
bool is_apposed_town(const Reading& reading,
                     const PlaceWords& words,
                     std::uint32_t first,
                     std::uint32_t sentence_first);

/// "(Boni) has been under siege since 2022", « (Boni) vit sous blocus », "(Boni) was attacked",
/// « (Boni) pleure deux gendarmes »: do the words behind the name at [first, name_end) say of it
/// what is said of towns?
bool is_besieged(const Reading& reading, std::uint32_t first, std::uint32_t name_end);

}  // namespace vigie::extractors
