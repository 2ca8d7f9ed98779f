// Rows on their way from the writer to the publisher's thread, so that an alert need not be read
// back from the outbox before it leaves. A short cut, never the truth: what does not fit is let go,
// and the publisher looks it up.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
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
        std::vector<OutboxRow> rows;  ///< that follow what was sent, seq by seq
        bool more = false;            ///< others wait behind them
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

    /// The oldest commit's, and the next ones' while they are `usual` rows together: many small
    /// commits cost as little as one. Rows up to the seq that was `sent` are let go, however many
    /// commits they are, so that no new alert waits behind them; and so are those that do not
    /// follow it, which stand in the outbox.
    Given take(std::int64_t sent, std::size_t usual) {
        const std::scoped_lock lock(mutex_);
        Given given;
        while (!waiting_.empty() && may_join(given.rows.size(), usual)) {
            Batch next = std::move(waiting_.front());
            waiting_.pop_front();
            bytes_ -= next.bytes;
            if (!add_fresh(given.rows, std::move(next.rows), sent)) look_ = true;
        }
        given.more = !waiting_.empty();
        given.look = std::exchange(look_, false);
        return given;
    }

private:
    struct Batch {
        std::vector<OutboxRow> rows;
        std::size_t bytes = 0;
    };

    [[nodiscard]] bool may_join(std::size_t taken, std::size_t usual) const {
        return taken == 0 || taken + waiting_.front().rows.size() <= usual;
    }

    /// Adds those behind `sent` to those taken before them; false when others belong between.
    static bool add_fresh(std::vector<OutboxRow>& taken,
                          std::vector<OutboxRow> next,
                          std::int64_t sent) {
        if (next.back().seq <= sent) return true;
        const auto is_fresh = [&](const OutboxRow& row) { return row.seq > sent; };
        next.erase(next.begin(), std::find_if(next.begin(), next.end(), is_fresh));
        if (next.front().seq != (taken.empty() ? sent : taken.back().seq) + 1) return false;
        if (taken.empty()) {
            taken = std::move(next);
        } else {
            std::move(next.begin(), next.end(), std::back_inserter(taken));
        }
        return true;
    }

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
