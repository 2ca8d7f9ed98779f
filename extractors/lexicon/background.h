// Work that is done beside other work while an extractor is loaded.
#pragma once

#include <future>
#include <utility>

namespace vigie::extractors {

/// In a thread of its own; when none is to be had, here, when its result is asked for. What the
/// work refers to must outlive the future, whose end waits for it. An exception comes out of get().
template <class Work>
auto in_background(Work work) {
    return std::async(std::launch::async | std::launch::deferred, std::move(work));
}

}  // namespace vigie::extractors
