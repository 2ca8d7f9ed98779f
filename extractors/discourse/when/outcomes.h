// Outcomes told by a participle behind a comma: ", tuant six gendarmes", ", killing four".
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "Gunmen stormed Ber two weeks after a raid, (killing) five": the outcome of the first deed.
[[nodiscard]] bool is_outcome(const Reading& reading, std::uint32_t token);

/// "attacked Koro on Sunday, a town hit in January, (killing) four": does the participle at `token`
/// go on behind an apposition that ends with `old`, a time long past, so that it is the outcome of
/// what was told before the apposition?
[[nodiscard]] bool is_outcome_of_news(const Scene& scene,
                                      std::size_t sentence,
                                      const TimeMention& old,
                                      std::uint32_t token);

}  // namespace vigie::extractors
