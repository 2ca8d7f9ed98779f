// What stands between a word of saying and its speaker, and is passed over: whom it was told to, an
// aside between commas, the speaker's name.
#pragma once

#include <cstdint>

#include "extractors/attribution/speaker_search.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "a déclaré, sous le couvert de l'anonymat, un élu", "a-t-on appris, mercredi, d'un élu": the
/// token behind what stands between commas, or `from` itself.
std::uint32_t behind_aside(const Reading& reading,
                           const text::Sentence& sentence,
                           std::uint32_t from);

/// "a déclaré Moussa Sidibé, maire de": the token behind the name and its comma, whoever was told;
/// or `from` itself.
std::uint32_t behind_name(const Reading& reading,
                          const text::Sentence& sentence,
                          const SpeakerSearch& search,
                          std::uint32_t from);

/// "Mr. Ag Bah", with an abbreviation's point.
bool is_part_of_name(const Reading& reading, std::uint32_t token);

}  // namespace vigie::extractors
