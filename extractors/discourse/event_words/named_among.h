// « Des hommes armés, dont des membres du JNIM, ont attaqué »: whose men gunmen are said to be.
#pragma once

#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// The armed group or militia of which some of the gunmen of the chunk are; the gunmen themselves
/// when none is told.
[[nodiscard]] const Party* named_among(const Scene& scene, const Chunk& gunmen);

}  // namespace vigie::extractors
