// An outbox in memory with alerts of a test's choosing.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "alerts/store.h"

namespace vigie::daemon::web {

inline const std::string memory_epoch(16, '0');

class TestOutbox {
public:
    /// The next seq: a revision of `id` under a topic, committed at this moment of a day.
    void commit(const std::string& id, int revision, const std::string& topic) {
        alerts::Entry entry;
        entry.now = now;
        entry.alerts = {{id, revision, topic, "", body(id, revision)}};
        if (!store->commit(entry)) throw std::runtime_error("not committed");
        now += std::chrono::hours(1);
    }

    /// Lets go of what was committed before the last `kept`.
    void keep(int kept) {
        alerts::Entry entry;
        entry.now = now;
        entry.forget_alerts_before = now - std::chrono::hours(kept);
        if (!store->commit(entry)) throw std::runtime_error("not committed");
    }

    static std::string body(const std::string& id, int revision) {
        return R"({"id":")" + id + R"(","revision":)" + std::to_string(revision) + "}";
    }

    [[nodiscard]] alerts::Head head() const { return store->head().value(); }

    std::unique_ptr<alerts::Store> store = alerts::memory_store();
    text::Instant now = *text::parse_instant("2026-03-06T00:00:00Z");
};

}  // namespace vigie::daemon::web
