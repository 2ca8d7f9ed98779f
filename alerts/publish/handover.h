// Rows on their way from the writer to the publisher's thread, so that an alert need not be read
// back from the outbox before it leaves. A short cut, never the truth: what does not fit is let go,
// and the publisher looks it up.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

#include "alerts/store.h"

namespace vigie::alerts {

class Handover {
public:
    /// Some tens of thousands of alerts. What waits here is in memory already, so it costs no
    /// reading.
    static constexpr std::size_t usual_bytes = 64U << 20;

    explicit Handover(std::size_t most_bytes = usual_bytes) : most_bytes_(most_bytes) {}

    /// What was given and not taken yet.
    struct Given {
        std::vector<OutboxRow> rows;  ///< the oldest commit's, or what fitted of them
        bool look = false;            ///< behind all that waits there is more in the outbox
    };

    /// A commit's rows, seq by seq; none = there is something, look. Any thread.
    void give(std::vector<OutboxRow> rows) {
        const std::size_t count = rows.size();
        const std::size_t bytes = cut(rows);
        const std::scoped_lock lock(mutex_);
        const bool is_known = !rows.empty() && rows.back().seq < next_;
        if (is_known) return;
        const bool follows = !rows.empty() && (waiting_.empty() || rows.front().seq == next_);
        const bool fits = follows && bytes_ + bytes <= most_bytes_;
        look_ = look_ || !fits || rows.size() < count;
        if (!fits) return;
        next_ = rows.back().seq + 1;
        bytes_ += bytes;
        waiting_.push_back({std::move(rows), bytes});
    }

    /// The oldest commit's.
    Given take() {
        const std::scoped_lock lock(mutex_);
        Given given{{}, std::exchange(look_, false)};
        if (waiting_.empty()) return given;
        given.rows = std::move(waiting_.front().rows);
        bytes_ -= waiting_.front().bytes;
        waiting_.pop_front();
        return given;
    }

private:
    struct Batch {
        std::vector<OutboxRow> rows;
        std::size_t bytes = 0;
    };

    /// Leaves the first rows that may wait here at all; their size.
    [[nodiscard]] std::size_t cut(std::vector<OutboxRow>& rows) const {
        std::size_t bytes = 0;
        const auto first_too_many = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
            const std::size_t size = sizeof row + row.body.size();
            if (bytes + size > most_bytes_) return true;
            bytes += size;
            return false;
        });
        rows.erase(first_too_many, rows.end());
        return bytes;
    }

    std::mutex mutex_;
    std::size_t most_bytes_;
    std::deque<Batch> waiting_;
    std::size_t bytes_ = 0;
    std::int64_t next_ = 0;  // behind what was given last
    bool look_ = false;
};

}  // namespace vigie::alerts
