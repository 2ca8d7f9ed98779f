// Lists of places whose items have counts of their own: "Sari (11 dead), Yendouma (3)", "five died
// in Macina on Sunday and three in Sokolo on Monday".
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// "huit à Kani et quatre autres à Dourou": does a count of its own stand between the tokens?
[[nodiscard]] bool counts_between(const std::vector<Toll>& tolls,
                                  std::uint32_t from,
                                  std::uint32_t to);

/// "In Koro eight people died, in (Bankass) 12": behind `end`, where the item before it ends, the
/// next with a count of its own and no verb.
[[nodiscard]] bool is_counted_at(const Scene& scene,
                                 const std::vector<Toll>& tolls,
                                 std::uint32_t end,
                                 const NamedPlace& next);

/// "Five died in Macina on Sunday and three in (Sokolo) on Monday": the verb is left out.
[[nodiscard]] bool is_counted_before(const Scene& scene,
                                     const std::vector<Toll>& tolls,
                                     std::uint32_t end,
                                     const NamedPlace& next);

/// Behind the count of an item when the next has its own: "Sari (11 dead), Yendouma (3)".
[[nodiscard]] std::uint32_t behind_own_count(const Scene& scene,
                                             std::uint32_t end,
                                             const NamedPlace& next);

}  // namespace vigie::extractors
