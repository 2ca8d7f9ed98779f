// The politeness audit: a virtual day of the real pollers over 150 feeds on 60 hosts, with a
// restart in the afternoon, and what each feed and each host saw of it. Prints the tables:
//
//   build/dev/tests/feeds/feeds_test --gtest_filter='Politeness*'
#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "feeds/poller.h"
#include "feeds/visits.h"
#include "tests/feeds/politeness/world.h"

namespace vigie::feeds {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

const text::Instant morning = *text::parse_instant("2026-03-06T06:00:00Z");

/// What a kind of site may bear in a day, stated without the poller's own rules. An article may be
/// late by the interval, the twentieth that parts the feeds, and what an answer takes.
struct Limit {
    const char* name;
    std::size_t most;                ///< requests to one feed
    std::size_t least;               ///< fewer would be too late for alerts
    double unchanged;                ///< least share of 304s among the answers with a feed
    std::chrono::seconds closest;    ///< least time between two requests to one feed
    std::chrono::seconds latest{0};  ///< the longest that an article waited; 0 = not asked
};

constexpr std::array<Limit, kinds> limits{Limit{"busy", 289, 270, 0.70, 299s, 325s},
                                          Limit{"bare", 289, 270, 0.00, 299s, 325s},
                                          Limit{"slow", 26, 22, 0.80, 3599s, 3880s},
                                          Limit{"weekly", 26, 22, 0.90, 3599s, 3880s},
                                          Limit{"cached", 97, 90, 0.20, 900s, 965s},
                                          Limit{"patient", 49, 45, 0.00, 1800s, 1910s},
                                          Limit{"night", 232, 200, 0.70, 299s, 0s},
                                          Limit{"limited", 289, 240, 0.70, 299s, 0s},
                                          Limit{"tired", 260, 220, 0.70, 250s, 0s},
                                          Limit{"walled", 9, 5, 0.00, 800s, 0s},
                                          Limit{"dead", 10, 6, 0.00, 500s, 0s},
                                          Limit{"moved", 289, 270, 0.70, 299s, 325s},
                                          Limit{"gone", 1, 1, 0.00, 0s, 0s}};

const Limit& limit_of(const Site& site) {
    return limits.at(static_cast<std::size_t>(site.kind));
}

class Politeness : public testing::Test {
protected:
    static void SetUpTestSuite() {
        day = std::make_unique<Day>();
        day->live();
    }

    static void TearDownTestSuite() { day.reset(); }

    struct Day {
        asio::io_context io;
        VirtualTime time{io, morning};
        World world{make_sites(), time};
        std::map<std::string, text::FeedState> states;
        std::map<std::string, text::Instant> known;  ///< articles by when they came
        std::size_t put_off = 0;

        /// From six in the morning to six, with half a minute's absence at three.
        void live() {
            const Feed& moved = site_of(Kind::moved).feed;
            text::FeedState& state = states[moved.name] = state_at(moved, {});
            state.move = {new_home, morning - 24h, 5};
            run_until(morning + 9h);
            time.run_until(morning + 9h + 30s);
            run_until(morning + 24h);
        }

        const Site& site_of(Kind kind) const {
            return *std::find_if(world.sites().begin(), world.sites().end(), [&](const Site& site) {
                return site.kind == kind;
            });
        }

        asio::awaitable<bool> take(Harvest harvest) {
            for (const text::Article& article : harvest.fresh)
                known.emplace(article.id, time.now());
            put_off += harvest.report.outcome == PollOutcome::put_off ? 1U : 0U;
            const std::string feed = harvest.state.feed;
            states[feed] = std::move(harvest.state);
            co_return true;
        }

        asio::awaitable<Result<Reading>> read(Reply reply, Feed feed, text::Instant seen) const {
            co_return world.read(reply, feed, seen);
        }

        /// A daemon's life: starts with the states of the one before and is stopped at `end`.
        void run_until(text::Instant end) {
            Watch doors{world,
                        time,
                        [this](text::Article article) -> std::optional<text::Article> {
                            if (known.contains(article.id)) return std::nullopt;
                            return article;
                        },
                        [this](Harvest harvest) { return take(std::move(harvest)); }};
            doors.read = [this](Reply reply, Feed feed, text::Instant seen) {
                return read(std::move(reply), std::move(feed), seen);
            };
            doors.sleep = [this](std::chrono::milliseconds pause) { return time.sleep(pause); };
            std::vector<asio::cancellation_signal> stops(world.sites().size());
            for (std::size_t i = 0; i < stops.size(); ++i) {
                const Feed& feed = world.sites()[i].feed;
                remember_pause(doors.hosts, states[feed.name]);
                asio::co_spawn(io,
                               watch(feed, states[feed.name], doors),
                               asio::bind_cancellation_slot(stops[i].slot(),
                                                            [](const std::exception_ptr&) {}));
            }
            time.run_until(end);
            for (asio::cancellation_signal& stop : stops)
                stop.emit(asio::cancellation_type::terminal);
            time.settle();
        }

        /// The requests to one feed, in order.
        [[nodiscard]] std::vector<Visit> to(std::size_t site) const {
            std::vector<Visit> list;
            for (const Visit& visit : world.book()) {
                if (visit.site == site) list.push_back(visit);
            }
            return list;
        }

        /// The requests to each host, in order.
        [[nodiscard]] std::map<std::string, std::vector<Visit>> by_host() const {
            std::map<std::string, std::vector<Visit>> hosts;
            for (const Visit& visit : world.book())
                hosts[visit.host].push_back(visit);
            return hosts;
        }
    };

    static std::unique_ptr<Day> day;
};

std::unique_ptr<Politeness::Day> Politeness::day;

/// How often each thing happened to one feed or host.
struct Sum {
    std::size_t requests = 0;
    std::size_t unchanged = 0;
    std::size_t good = 0;
    std::chrono::milliseconds closest = 24h;

    explicit Sum(const std::vector<Visit>& visits) : requests(visits.size()) {
        for (std::size_t i = 0; i < visits.size(); ++i) {
            unchanged += visits[i].status == 304 ? 1U : 0U;
            good += visits[i].status == 200 || visits[i].status == 304 ? 1U : 0U;
            if (i > 0) closest = std::min(closest, visits[i].begin - visits[i - 1].begin);
        }
    }

    [[nodiscard]] double share() const {
        return good == 0 ? 0 : static_cast<double>(unchanged) / static_cast<double>(good);
    }
};

double in_seconds(std::chrono::milliseconds length) {
    return static_cast<double>(length.count()) / 1000;
}

/// The longest that an article, published while we watched, waited to be taken.
std::chrono::milliseconds latest(const Site& site,
                                 const std::map<std::string, text::Instant>& known) {
    std::chrono::milliseconds longest{0};
    const long last = World::published(site, morning + 22h);
    for (long number = World::published(site, morning + 1h) + 1; number <= last; ++number) {
        const auto came = known.find(site.feed.name + "/" + std::to_string(number));
        if (came == known.end()) return 24h;
        const text::Instant published = text::Instant{} + site.offset + number * site.gap;
        longest = std::max(longest, came->second - published);
    }
    return longest;
}

TEST_F(Politeness, NoFeedIsAskedMoreOftenOrLessOftenThanItsKindMayBear) {
    std::printf("%-8s %-9s %8s %8s %6s %9s %9s\n",
                "feed",
                "kind",
                "requests",
                "at most",
                "304",
                "closest",
                "latest");
    for (std::size_t i = 0; i < day->world.sites().size(); ++i) {
        const Site& site = day->world.sites()[i];
        const Limit& limit = limit_of(site);
        const Sum sum(day->to(i));
        const auto waited = limit.latest > 0s ? latest(site, day->known) : 0ms;
        std::printf("%-8s %-9s %8zu %8zu %5.0f%% %8.0fs %8.0fs\n",
                    site.feed.name.c_str(),
                    limit.name,
                    sum.requests,
                    limit.most,
                    100 * sum.share(),
                    in_seconds(sum.closest),
                    in_seconds(waited));
        EXPECT_LE(sum.requests, limit.most) << site.feed.name << " " << limit.name;
        EXPECT_GE(sum.requests, limit.least) << site.feed.name << " " << limit.name;
        EXPECT_GE(sum.share(), limit.unchanged) << site.feed.name << " " << limit.name;
        EXPECT_GE(sum.closest, limit.closest) << site.feed.name << " " << limit.name;
        EXPECT_LE(waited, limit.latest) << site.feed.name << " " << limit.name;
    }
}

TEST_F(Politeness, NoHostIsAskedTwiceAtOnceOrWithoutSpacing) {
    std::printf("%-18s %8s %6s %9s\n", "host", "requests", "304", "closest");
    for (const auto& [host, visits] : day->by_host()) {
        const Sum sum(visits);
        std::printf("%-18s %8zu %5.0f%% %8.1fs\n",
                    host.c_str(),
                    sum.requests,
                    100 * sum.share(),
                    in_seconds(sum.closest));
        EXPECT_GE(sum.closest, 2s) << host;
        for (std::size_t i = 1; i < visits.size(); ++i) {
            EXPECT_LE(visits[i - 1].end, visits[i].begin) << host;
        }
    }
    EXPECT_EQ(day->by_host().size(), 61U) << "60, and the new home of the feed that moved";
}

TEST_F(Politeness, NobodyAsksAHostBeforeTheTimeThatItNamed) {
    std::size_t asked_for_a_pause = 0;
    for (const auto& [host, visits] : day->by_host()) {
        for (std::size_t i = 0; i + 1 < visits.size(); ++i) {
            if (visits[i].retry_after == 0s) continue;
            ++asked_for_a_pause;
            EXPECT_GE(visits[i + 1].begin, visits[i].end + visits[i].retry_after) << host;
        }
    }
    EXPECT_GE(asked_for_a_pause, 1U);
    EXPECT_LE(asked_for_a_pause, 2U) << "one feed of fifteen found out, the others were spared";
    EXPECT_GE(day->put_off, 14U) << "and know until when";
}

TEST_F(Politeness, NobodyAsksInTheHoursThatAFeedWantsForItself) {
    for (const Visit& visit : day->world.book()) {
        if (day->world.sites()[visit.site].kind != Kind::night) continue;
        const auto hour = (visit.begin - text::day_of(visit.begin)) / 1h;
        EXPECT_GE(hour, 5) << text::to_iso(visit.begin);
    }
}

TEST_F(Politeness, AFeedThatMovedIsFetchedAtItsNewHomeAfterTheNextLook) {
    std::size_t at_the_old_one = 0;
    for (const Visit& visit : day->world.book()) {
        const Site& site = day->world.sites()[visit.site];
        if (site.kind == Kind::moved && visit.host == site.host) ++at_the_old_one;
    }
    EXPECT_EQ(at_the_old_one, 1U);
    EXPECT_EQ(day->states[day->site_of(Kind::moved).feed.name].adopted, new_home);
}

TEST_F(Politeness, MostAnswersOfServersWithValidatorsAre304) {
    Sum all{std::vector<Visit>{}};
    for (const Visit& visit : day->world.book()) {
        if (day->world.sites()[visit.site].kind == Kind::bare) continue;
        all.good += visit.status == 200 || visit.status == 304 ? 1U : 0U;
        all.unchanged += visit.status == 304 ? 1U : 0U;
    }
    std::printf("%zu requests, %.0f%% of the answers of servers with validators are 304\n",
                day->world.book().size(),
                100 * all.share());
    EXPECT_GE(all.share(), 0.65);
}

}  // namespace
}  // namespace vigie::feeds
