// Who tells a count, by where they stand: right behind it, nearest to it, never in a clause of
// their own that goes on about something else.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// The statement of the sentence that the toll, told at `token`, rests on; nullptr = nobody's.
[[nodiscard]] const Statement* teller_by_stand(const Scene& scene,
                                               std::size_t sentence,
                                               const Toll& toll,
                                               std::uint32_t token);

}  // namespace vigie::extractors
