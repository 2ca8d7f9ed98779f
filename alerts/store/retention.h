// What a store lets go as it grows old. Asked with each transaction, so the one writer remembers
// from when on there is anything to look for.
#pragma once

#include <chrono>
#include <optional>

#include "alerts/store.h"
#include "alerts/store/chains.h"
#include "alerts/store/database.h"
#include "text/error.h"

namespace vigie::alerts {

class Retention {
public:
    /// Bodies go by the minute: a moment more does not matter, and to look for them costs as much
    /// as to store an alert.
    static constexpr std::chrono::minutes step{1};

    Retention(Database& database, Chains& chains) : database_(database), chains_(chains) {}

    /// What the entry says is of no more use, inside the transaction that the entry is of. Of the
    /// outbox the oldest rows first, at most a hundred at a time: their seqs are never used again,
    /// and the chains remember them.
    text::Result<void> let_go(const Entry& entry);
    /// That transaction was not committed: the database alone knows.
    void forget();

private:
    text::Result<void> let_bodies_go(text::Instant before);
    text::Result<void> let_alerts_go(text::Instant before);

    Database& database_;
    Chains& chains_;
    std::optional<text::Instant> bodies_from_;   // older ones were let go
    std::optional<text::Instant> oldest_alert_;  // when it was committed
};

}  // namespace vigie::alerts
