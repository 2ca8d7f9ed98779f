// Alerts of the outbox that are to go out live once more, because somebody with a plain SUB socket
// lost them. Page by page and slowly, so that nobody's queue overflows and new alerts come between.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "alerts/store.h"
#include "alerts/wire/frames.h"

namespace vigie::alerts {

class Resending {
public:
    using Clock = std::chrono::steady_clock;

    /// One at a time: false while another is under way. Rows with `after` < seq <= `until` are
    /// sent; the answer for `peer` comes from step().
    bool begin(const std::string& peer, std::int64_t after, std::int64_t until);

    /// When the next page is due; none when nothing is to be sent.
    [[nodiscard]] std::optional<Clock::time_point> due() const;

    /// Hands the page that is due to `send`. Returns the frames for the one who asked, once all is
    /// sent or the outbox could not be read.
    struct Answer {
        std::string peer;
        Frames frames;
    };

    std::optional<Answer> step(Outbox& outbox,
                               Clock::time_point now,
                               const std::function<void(const OutboxRow&)>& send);

private:
    struct Job {
        std::string peer;
        std::int64_t after = 0;
        std::int64_t until = 0;
        std::int64_t count = 0;
        Clock::time_point due;
    };

    std::optional<Job> job_;
};

}  // namespace vigie::alerts
