// Rows on their way from the writer to the publisher's thread, so that an alert need not be read
// back from the outbox before it leaves. A short cut, never the truth: what does not fit is let go,
// and the publisher looks it up.
#pragma once

#include <cstddef>
#include <iterator>
#include <mutex>
#include <utility>
#include <vector>

#include "alerts/store.h"

namespace vigie::alerts {

class Handover {
public:
    /// What was given since the last taking.
    struct Given {
        std::vector<OutboxRow> rows;  ///< in publication order
        bool look = false;            ///< there is more in the outbox than these
    };

    /// A commit's rows; none = there is something, look. Any thread.
    void give(std::vector<OutboxRow> rows) {
        const std::scoped_lock lock(mutex_);
        if (rows.empty() || given_.rows.size() + rows.size() > most_rows) {
            given_.look = true;
        } else if (given_.rows.empty()) {
            given_.rows = std::move(rows);
        } else {
            std::move(rows.begin(), rows.end(), std::back_inserter(given_.rows));
        }
    }

    Given take() {
        const std::scoped_lock lock(mutex_);
        return std::exchange(given_, {});
    }

private:
    /// As many as a page of the outbox, a few hundred kilobytes.
    static constexpr std::size_t most_rows = 200;

    std::mutex mutex_;
    Given given_;
};

}  // namespace vigie::alerts
