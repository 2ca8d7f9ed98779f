// A little more patience than was decided, so that feeds of one interval do not beat in step.
#pragma once

#include <chrono>

#include "feeds/feed.h"

namespace vigie::feeds {

/// What a pause of this length is drawn out by: up to a twentieth, always the same share for one
/// feed, so that feeds drift apart and a replay gives the same times. A server of one's own needs
/// none.
std::chrono::milliseconds jitter(const Feed& feed, std::chrono::milliseconds pause);

}  // namespace vigie::feeds
