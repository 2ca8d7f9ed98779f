// Undoes what was begun unless it was finished, also when an exception passes.
#pragma once

#include <utility>

namespace vigie::alerts {

/// Calls `undo` at the end of its scope unless `finished()` was said. `undo` must not throw.
template <class Undo>
class OnFailure {
public:
    explicit OnFailure(Undo undo) : undo_(std::move(undo)) {}

    OnFailure(const OnFailure&) = delete;
    OnFailure& operator=(const OnFailure&) = delete;
    OnFailure(OnFailure&&) = delete;
    OnFailure& operator=(OnFailure&&) = delete;

    ~OnFailure() {
        if (!finished_) undo_();
    }

    void finished() { finished_ = true; }

private:
    Undo undo_;
    bool finished_ = false;
};

}  // namespace vigie::alerts
