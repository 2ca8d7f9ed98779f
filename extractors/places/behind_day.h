// A verb's object that stands behind its day, as French has it: « ont attaqué lundi Boni ».
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/places/vocabulary.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The token of the verb that leads to the name at `name` over one or more times: « ont attaqué,
/// dans la nuit de lundi à mardi, (Boni) »; nothing when no such verb stands there. French only.
[[nodiscard]] std::optional<std::uint32_t> verb_before_colon(const Reading& reading,
                                                             std::uint32_t name,
                                                             std::uint32_t sentence_first);

[[nodiscard]] std::optional<std::uint32_t> verb_before_day(const Reading& reading,
                                                           const PlaceWords& words,
                                                           std::uint32_t name,
                                                           std::uint32_t sentence_first);

/// The token that the name at `name` would stand at without the times and adverbs right before it:
/// "took on Monday (Ber)", « ont attaqué simultanément (Ber) »; `name` itself when there are none.
[[nodiscard]] std::uint32_t before_days(const Reading& reading,
                                        std::uint32_t name,
                                        std::uint32_t sentence_first);

/// Where the count at the token begins with what leads a further one: "killed six in Koro and (on
/// 4 March another) five", « et (lundi encore) cinq »; the token itself when nothing does.
[[nodiscard]] std::uint32_t before_further_count(const Reading& reading,
                                                 std::uint32_t token,
                                                 std::uint32_t sentence_first);

/// Is a known name all that stands there? « samedi Koro Traoré » is a man, "Gao Transport" a firm.
[[nodiscard]] bool is_known_name(const Reading& reading, std::uint32_t name);

/// Behind a day that begins at the token: "on Sunday", « dimanche », « le 3 juin »; the token
/// itself when none does.
[[nodiscard]] std::uint32_t past_day(const Reading& reading, std::uint32_t token);

/// Behind the kind of place that English names behind its name: "Koro (town)", "Ber (camp)"; the
/// token itself when none stands there.
[[nodiscard]] std::uint32_t past_kind(const Reading& reading,
                                      const PlaceWords& words,
                                      std::uint32_t token);

/// Behind the number that tells communes of one name apart: "Dougoutené (1) commune", « Aourou
/// (II), »; the token itself when none stands there.
[[nodiscard]] std::uint32_t past_ordinal(const Reading& reading,
                                         const PlaceWords& words,
                                         std::uint32_t token);

/// Behind a count in brackets that begins at the token: "Sari (11 dead), Yendouma (3)"; the token
/// itself when none does.
[[nodiscard]] std::uint32_t past_count(const Reading& reading, std::uint32_t token);

}  // namespace vigie::extractors
