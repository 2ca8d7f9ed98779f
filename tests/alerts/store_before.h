// A store before another one, in memory, so that a test may get between.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "alerts/store.h"

namespace vigie::alerts::test {

class StoreBefore : public Store {
public:
    using Rows = text::Result<std::vector<OutboxRow>>;

    Rows commit(const Entry& entry) override { return inner->commit(entry); }

    text::Result<Head> head() override { return inner->head(); }

    Rows rows(const Range& range) override { return inner->rows(range); }

    Rows between(std::int64_t after, std::int64_t until, std::vector<OutboxRow> room) override {
        return inner->between(after, until, std::move(room));
    }

    text::Result<Memory> load(text::Instant since) override { return inner->load(since); }

    text::Result<std::vector<text::FeedState>> feeds() override { return inner->feeds(); }

    Rows history(const std::string& alert) override { return inner->history(alert); }

    Rows latest(const Standing& wanted) override { return inner->latest(wanted); }

    text::Result<std::int64_t> last_under(const std::string& prefix) override {
        return inner->last_under(prefix);
    }

    text::Result<std::int64_t> oldest() override { return inner->oldest(); }

    text::Result<std::int64_t> last_before(text::Instant moment) override {
        return inner->last_before(moment);
    }

    text::Result<std::vector<Decision>> decisions(const std::string& event) override {
        return inner->decisions(event);
    }

    std::unique_ptr<Store> inner = memory_store();
};

}  // namespace vigie::alerts::test
