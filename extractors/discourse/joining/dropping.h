// Events that are taken out again once the whole text is known.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "extractors/discourse/joining/draft.h"

namespace vigie::extractors {

/// Has it no day that was told of it?
[[nodiscard]] bool is_undated(const Draft& draft);

/// Takes out the draft at `at`, its words refused for the reason.
void drop(const Scene& scene,
          std::vector<Draft>& drafts,
          std::size_t at,
          std::vector<Refusal>& refusals,
          const std::string& reason);

}  // namespace vigie::extractors
