// A real store, newsroom and publisher that commit alerts on command, and can be killed:
//   publish_fixture FOLDER ALERTS_ENDPOINT REQUESTS_ENDPOINT
// Standard input: `commit N` commits the next N articles, each in its own transaction;
// `draft N` commits N alerts without the newsroom, ten a transaction; `pour RATE` does so for ever,
// RATE a second; `forget N` commits N more and lets go of a hundred old ones; `await N` waits for N
// subscriptions; `dump` prints every committed body. Each but `pour` is answered by a line. The end
// of input is the end.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <thread>

#include "alerts/publisher.h"
#include "tests/clients/fixture_alerts.h"

namespace {

namespace alerts = vigie::alerts;

class Fixture {
public:
    Fixture(alerts::Store& store, alerts::Newsroom& newsroom, alerts::Publisher& publisher)
        : store_(store), newsroom_(newsroom), publisher_(publisher) {
        while (newsroom_.seen("article-" + std::to_string(next_)))
            ++next_;
    }

    void commit(int count) {
        for (int i = 0; i < count; ++i) {
            const auto batch = alerts::test::fixture_batch(next_++);
            publisher_.wake(
                newsroom_.file(batch, alerts::test::at(alerts::test::fixture_day)).value());
        }
        std::cout << "committed " << next_ << std::endl;
    }

    void await(std::int64_t subscriptions) {
        while (publisher_.counts().subscriptions < subscriptions)
            std::this_thread::yield();
        std::cout << "ready" << std::endl;
    }

    void draft(int count, bool forget = false) {
        for (int left = count; left > 0; left -= drafts_a_commit) {
            alerts::Entry entry;
            entry.now = alerts::test::at(alerts::test::fixture_day);
            if (forget) entry.forget_alerts_before = entry.now + std::chrono::hours(1);
            const auto seq = store_.head().value().seq;
            for (int i = 1; i <= std::min(left, drafts_a_commit); ++i)
                entry.alerts.push_back(alerts::test::fixture_draft(seq + i));
            publisher_.wake(store_.commit(entry).value());
        }
        std::cout << "committed " << store_.head().value().seq << std::endl;
    }

    [[noreturn]] void pour(int rate) {
        const auto pause = std::chrono::nanoseconds(1'000'000'000LL * drafts_a_commit / rate);
        for (auto due = std::chrono::steady_clock::now();; due += pause) {
            std::this_thread::sleep_until(due);
            draft(drafts_a_commit);
        }
    }

    void dump() {
        const auto head = store_.head().value();
        alerts::Outbox::Range range{"alert.", 0, head.seq};
        range.limit = 1'000'000;
        const auto rows = store_.rows(range).value();
        for (const auto& row : rows)
            std::cout << row.body << "\n";
        std::cout << "end" << std::endl;
    }

private:
    static constexpr int drafts_a_commit = 10;

    alerts::Store& store_;
    alerts::Newsroom& newsroom_;
    alerts::Publisher& publisher_;
    int next_ = 0;
};

}  // namespace

int main(int count, char** arguments) {
    if (count != 4) return 2;
    const auto store = alerts::open_sqlite_store(arguments[1]).value();
    auto newsroom =
        alerts::Newsroom::open(*store, {}, alerts::test::at(alerts::test::fixture_day)).value();
    alerts::PublisherSettings settings;
    settings.alerts = {alerts::Port{arguments[2]}};
    settings.requests = {alerts::Port{arguments[3]}};
    settings.heartbeat = std::chrono::milliseconds(50);
    const auto publisher = alerts::Publisher::start(arguments[1], settings).value();
    std::cout << publisher->alerts().front() << " " << publisher->requests().front() << std::endl;
    Fixture fixture(*store, newsroom, *publisher);
    std::string command;
    int number = 0;
    while (std::cin >> command) {
        if (command == "dump") {
            fixture.dump();
            continue;
        }
        if (!(std::cin >> number)) break;
        if (command == "commit") fixture.commit(number);
        if (command == "draft") fixture.draft(number);
        if (command == "forget") fixture.draft(number, /*forget=*/true);
        if (command == "pour") fixture.pour(number);
        if (command == "await") fixture.await(number);
    }
}
