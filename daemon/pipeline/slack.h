// Memory that malloc keeps for nobody. A cold start reads thousands of articles on several threads,
// each with an arena of its own; what they leave free lies in pages between what stays, and free()
// gives back only what is at an arena's end. malloc_trim(0) gives back all of it.
#pragma once

#include <algorithm>
#include <cstdint>

#include <boost/asio/awaitable.hpp>

namespace vigie::daemon {

/// When to ask for it: only after growth, so that a daemon whose memory is level, as after its
/// start, is not held up by it.
class TrimRule {
public:
    static constexpr std::int64_t growth = std::int64_t{2} << 20;  ///< bytes

    /// Is so much resident, in bytes, that it has grown by that since it was least? That is since
    /// the last trim, or since it shrank by itself.
    bool is_due(std::int64_t resident) {
        least_ = std::min(least_, resident);
        return resident - least_ >= growth;
    }

    /// A trim left so much resident, in bytes.
    void left(std::int64_t resident) { least_ = resident; }

private:
    std::int64_t least_ = 0;
};

/// Looks every thirty seconds, on the event loop: a trim of 150 MB takes 13 ms. Until cancelled.
boost::asio::awaitable<void> give_back_slack();

}  // namespace vigie::daemon
