// Rows on their way from the writer to the publisher's thread, so that an alert need not be read
// back from the outbox before it leaves. A short cut, never the truth: what does not fit is let go,
// and the publisher looks it up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <utility>
#include <vector>

#include "alerts/store.h"

namespace vigie::alerts {

class Handover {
public:
    /// What was given since the last taking.
    struct Given {
        std::vector<OutboxRow> rows;  ///< seq by seq
        bool look = false;            ///< there is more in the outbox than these
    };

    /// A commit's rows; none = there is something, look. Any thread.
    void give(std::vector<OutboxRow> rows) {
        const std::scoped_lock lock(mutex_);
        if (rows.empty()) given_.look = true;
        for (OutboxRow& row : rows)
            add(std::move(row));
    }

    Given take() {
        const std::scoped_lock lock(mutex_);
        return std::exchange(given_, {});
    }

private:
    /// Only what follows: so whoever takes them need look at the first alone.
    void add(OutboxRow row) {
        const std::int64_t next = given_.rows.empty() ? row.seq : given_.rows.back().seq + 1;
        const bool fits = row.seq == next && given_.rows.size() < most_rows;
        given_.look = given_.look || (!fits && row.seq >= next);
        if (fits) given_.rows.push_back(std::move(row));
    }

    /// As many as a page of the outbox, a few hundred kilobytes.
    static constexpr std::size_t most_rows = 200;

    std::mutex mutex_;
    Given given_;
};

}  // namespace vigie::alerts
