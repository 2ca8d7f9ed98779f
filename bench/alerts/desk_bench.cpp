// The desk at size, on made-up events (tests/support/stream): decisions a second with 1,000 to
// 100,000 events in memory, bytes an event, reports a second through newsroom and store, and how
// well a stream of 10,000 events is grouped.
#include <malloc.h>

#include <benchmark/benchmark.h>

#include "alerts/desk.h"
#include "alerts/desk/merge.h"
#include "alerts/newsroom.h"
#include "tests/alerts/sketch.h"
#include "tests/support/stream/grouping.h"
#include "tests/support/stream/retell.h"
#include "tests/support/stream/stream.h"

namespace {

namespace alerts = vigie::alerts;
namespace text = vigie::text;
using alerts::test::Dice;
using alerts::test::Happening;
using alerts::test::Manner;

constexpr int members_an_event = 3;
constexpr double usual_events_a_day = 5;
constexpr int open_days = 30;  // an event's time in memory, unless the settings say otherwise
constexpr double nobody_told_yet = 0.1;
constexpr std::size_t decisions = 2000;

const alerts::test::Land& land() {
    static const alerts::test::Land mali(VIGIE_SOURCE "/config/gazetteer");
    return mali;
}

alerts::test::Truth truth_of(int events, double events_a_day) {
    alerts::test::Truth truth;
    truth.events = events;
    truth.events_a_day = events_a_day;
    return truth;
}

alerts::Member retold(const Happening& happening, const std::string& article, Dice& dice) {
    const int after = dice.between(0, 3);
    alerts::Member member;
    member.source.article = article;
    member.source.outlet = "Outlet " + std::to_string(dice.between(1, 12));
    member.source.published = happening.day + std::chrono::days(after) + std::chrono::hours(12);
    member.source.seen = *member.source.published;
    member.report = alerts::test::retell(happening, land(), Manner::report, after, dice);
    return member;
}

/// The first `count` events as a desk would hold them.
std::vector<alerts::Event> held(const std::vector<Happening>& happened, std::size_t count) {
    std::vector<alerts::Event> events;
    for (std::size_t i = 0; i < count; ++i) {
        Dice dice(11, i);
        alerts::Event event;
        for (int k = 0; k < members_an_event; ++k) {
            const std::string article = "a" + std::to_string(i) + "-" + std::to_string(k);
            event.members.push_back(retold(happened[i], article, dice));
        }
        event.id = alerts::event_id(event.members.front());
        event.account = alerts::merge(event.members);
        events.push_back(std::move(event));
    }
    return events;
}

/// Retellings of what the desk holds, and now and then of what it has not heard of.
alerts::Member news(const std::vector<Happening>& happened, std::size_t known, std::size_t number) {
    Dice dice(12, number);
    const bool fresh = dice.chance(nobody_told_yet);
    const std::size_t others = happened.size() - known;
    const std::size_t which = fresh ? known + dice.next() % others : dice.next() % known;
    return retold(happened[which], "n" + std::to_string(number), dice);
}

/// What is filed grows the desk by a little more than a tenth of the decisions.
void decide(benchmark::State& state, double events_a_day) {
    const auto open = static_cast<std::size_t>(state.range(0));
    const auto happened = alerts::test::happen(
        land(), truth_of(static_cast<int>(open + open / 5), events_a_day * 1.2));
    alerts::Desk desk;
    const auto before = ::mallinfo2();
    desk.load(held(happened, open));
    const auto after = ::mallinfo2();
    const auto taken = (after.uordblks + after.hblkhd) - (before.uordblks + before.hblkhd);
    std::vector<std::vector<alerts::Member>> articles;
    for (std::size_t i = 0; i < decisions; ++i)
        articles.push_back({news(happened, open, i)});
    auto next = articles.begin();
    for (auto _ : state)
        benchmark::DoNotOptimize(desk.file(*next++));
    state.SetItemsProcessed(state.iterations());
    state.counters["bytes_an_event"] = static_cast<double>(taken) / static_cast<double>(open);
}

/// As many events a day as in Mali, and a memory as long as that takes.
void decisions_usual(benchmark::State& state) {
    decide(state, usual_events_a_day);
}

/// All of them within a month: a country as busy as the world.
void decisions_dense(benchmark::State& state) {
    decide(state, static_cast<double>(state.range(0)) / open_days);
}

alerts::NewsroomSettings long_memory() {
    alerts::NewsroomSettings settings;
    settings.keep = std::chrono::hours(24 * 366 * 100);
    return settings;
}

alerts::Delivery delivered(alerts::Member member, Dice& dice) {
    alerts::Delivery delivery;
    delivery.article.id = member.source.article;
    delivery.article.title = "Dépêche " + member.source.article;
    delivery.article.body = alerts::test::prose(dice);
    delivery.article.published = member.source.published;
    delivery.article.seen = member.source.seen;
    delivery.article.outlet.name = delivery.article.outlet.feed = member.source.outlet;
    delivery.reports.push_back(std::move(member.report));
    return delivery;
}

/// Newsroom and SQLite together, a transaction every 100 articles of one report.
void reports_with_store(benchmark::State& state) {
    constexpr std::size_t batch_size = 100;
    const auto open = static_cast<std::size_t>(state.range(0));
    const auto happened = alerts::test::happen(
        land(), truth_of(static_cast<int>(open + open / 5), usual_events_a_day * 1.2));
    const alerts::test::TemporaryFolder folder;
    const auto store = alerts::open_sqlite_store(folder.path()).value();
    alerts::Entry entry;
    entry.events = held(happened, open);
    entry.now = entry.events.back().members.front().source.seen;
    (void)store->commit(entry).value();
    auto room = alerts::Newsroom::open(*store, long_memory(), entry.now).value();
    std::size_t number = 0;
    for (auto _ : state) {
        state.PauseTiming();
        alerts::Batch batch;
        text::Instant now{};
        while (batch.deliveries.size() < batch_size) {
            Dice dice(13, number);
            batch.deliveries.push_back(delivered(news(happened, open, number++), dice));
            now = std::max(now, batch.deliveries.back().article.seen);
        }
        state.ResumeTiming();
        benchmark::DoNotOptimize(room.file(batch, now).value());
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(batch_size));
}

/// 40,000 articles on 10,000 events in memory, in batches of 100, and how well they are grouped.
void stream(benchmark::State& state) {
    alerts::test::Shape shape;
    shape.truth.events = static_cast<int>(state.range(0));
    shape.articles = 4 * shape.truth.events;
    const auto told = alerts::test::make_stream(land(), shape);
    alerts::test::Grouping found;
    for (auto _ : state)
        found = alerts::test::grade(alerts::test::events_of(told, 100), told);
    state.SetItemsProcessed(state.iterations() * shape.articles);
    state.counters["f1"] = found.f1;
    state.counters["precision"] = found.precision;
    state.counters["false_merges"] = found.false_merges;
    state.counters["groups"] = found.groups;
}

}  // namespace

BENCHMARK(decisions_usual)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Iterations(decisions);
BENCHMARK(decisions_dense)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Iterations(decisions);
BENCHMARK(reports_with_store)->Arg(10'000)->Iterations(30)->UseRealTime();
BENCHMARK(stream)->Arg(10'000)->Iterations(1)->Unit(benchmark::kSecond);
