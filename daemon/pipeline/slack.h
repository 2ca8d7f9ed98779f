// Memory that malloc keeps for nobody. A cold start reads thousands of articles on several threads,
// each with an arena of its own; what they leave free lies in pages between what stays, and free()
// gives back only what is at an arena's end. malloc_trim(0) gives back all of it.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>

#include <boost/asio/awaitable.hpp>

namespace vigie::daemon {

/// When to ask for it: only after growth, so that a daemon whose memory is level, as after its
/// start, is not held up by it. And ever less often while it is asked for again and again: then
/// what is given back is what comes and goes with each round of polls, and is soon wanted again.
class TrimRule {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::int64_t growth = std::int64_t{2} << 20;  ///< bytes
    static constexpr std::chrono::seconds shortest{30};            ///< between two trims ...
    static constexpr std::chrono::seconds longest{3600};           ///< ... and in the long run

    /// Is so much resident, in bytes, that it has grown by that since it was least? That is since
    /// the last trim, or since it shrank by itself.
    bool is_due(std::int64_t resident, Time now) {
        least_ = std::min(least_, resident);
        return resident - least_ >= growth && (!last_ || now - *last_ >= pause_);
    }

    /// A trim left so much resident, in bytes. One that comes soon after another, that is, within
    /// twice their pause, doubles it.
    void left(std::int64_t resident, Time now) {
        least_ = resident;
        const bool soon = last_ && now - *last_ < 2 * pause_;
        pause_ = soon ? std::min(2 * pause_, longest) : shortest;
        last_ = now;
    }

private:
    std::int64_t least_ = 0;
    std::optional<Time> last_;
    std::chrono::seconds pause_ = shortest;
};

/// Looks every thirty seconds, on the event loop: a trim of 150 MB takes 13 ms. Until cancelled.
boost::asio::awaitable<void> give_back_slack();

}  // namespace vigie::daemon
