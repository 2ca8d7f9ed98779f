// Who waits for a host's leave and for a place among the polls at once: the one must not be kept
// from others while the other is not to be had.
#include "feeds/visits.h"

#include <chrono>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <gtest/gtest.h>

namespace vigie::feeds {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

const std::string host = "mali.example";

struct NoWeb final : Fetcher {
    asio::awaitable<Result<Reply>> fetch(Request request) override {
        co_return fail(FeedError::connect_failed, request.url);
    }
};

struct StandingClock final : text::Clock {
    [[nodiscard]] text::Instant now() const override { return at; }

    text::Instant at = *text::parse_instant("2025-12-26T12:00:00Z");
};

/// Waits for as long as the test likes.
class Bell {
public:
    explicit Bell(asio::io_context& io) : timer_(io, asio::steady_timer::time_point::max()) {}

    asio::awaitable<void> rung() {
        boost::system::error_code ignored;
        co_await timer_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
    }

    void ring() { timer_.cancel(); }

private:
    asio::steady_timer timer_;
};

class Leaves : public testing::Test {
protected:
    void SetUp() override {
        doors.sleep = [this](std::chrono::milliseconds) { return morning.rung(); };
        doors.room = [this](Standing standing) { return room(standing); };
    }

    asio::awaitable<Room> room(Standing standing) {
        if (full && standing == Standing::unproven) co_await place_free.rung();
        co_return std::make_shared<Place>();
    }

    asio::awaitable<void> ask(std::string name, Standing standing) {
        Berth berth{standing, nullptr};
        auto leave = co_await ask_leave(host, Manners{}, doors, &berth);
        order.push_back(std::move(name));
        leaves.push_back(std::move(leave));
    }

    void begin(const std::string& name, Standing standing) {
        asio::co_spawn(io, ask(name, standing), [](const std::exception_ptr& broken) {
            EXPECT_FALSE(broken);
        });
        look();
    }

    /// Some time goes by, and all who sleep look again.
    void pass(std::chrono::milliseconds time) {
        clock.at += time;
        morning.ring();
        look();
    }

    void look() {
        io.restart();
        io.poll();
    }

    NoWeb web;
    StandingClock clock;
    Watch doors{web, clock, {}, {}};
    asio::io_context io;  // who still waits at its end gives up a place in the doors' lines
    Bell morning{io};
    Bell place_free{io};
    bool full = false;
    std::vector<std::string> order;  // in which they got leave
    std::vector<std::optional<Hosts::Visit>> leaves;
};

TEST_F(Leaves, OfAHostAreGivenToOthersWhileTheFrontOfItsLineWaitsForAPlace) {
    std::optional<Hosts::Visit> other =
        std::get<Hosts::Visit>(doors.hosts.enter(host, clock.at, Manners{}));
    begin("hostile", Standing::unproven);
    full = true;
    other.reset();
    pass(2s);  // now its turn has come, and there is no place for it
    EXPECT_EQ(order, std::vector<std::string>{});
    begin("good", Standing::proven);
    EXPECT_EQ(order, std::vector<std::string>{"good"}) << "the host is idle";
    leaves.clear();

    begin("late", Standing::proven);  // waits for the time between two requests
    full = false;
    place_free.ring();
    look();
    pass(2s);
    EXPECT_EQ(order, (std::vector<std::string>{"good", "hostile"})) << "it has kept its turn";
    leaves.clear();
    pass(2s);
    EXPECT_EQ(order.back(), "late");
}

TEST_F(Leaves, AreNotWaitedForInAPlace) {
    std::optional<Hosts::Visit> other =
        std::get<Hosts::Visit>(doors.hosts.enter(host, clock.at, Manners{}));
    int asked = 0;
    doors.room = [&](Standing) -> asio::awaitable<Room> {
        ++asked;
        co_return std::make_shared<Place>();
    };
    begin("feed", Standing::proven);
    EXPECT_EQ(asked, 0);
    other.reset();
    pass(2s);
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(order.size(), 1U);
}

TEST_F(Leaves, APlaceThatComesWhileOthersAreAtTheHostIsKeptForAMoment) {
    std::weak_ptr<Place> given;
    int asked = 0;
    doors.room = [&](Standing standing) -> asio::awaitable<Room> {
        ++asked;
        Room made = co_await room(standing);
        given = made;
        co_return made;
    };
    full = true;
    begin("patient", Standing::unproven);  // its turn has come, and it queues for a place
    std::optional<Hosts::Visit> other =
        std::get<Hosts::Visit>(doors.hosts.enter(host, clock.at, Manners{}));
    full = false;
    place_free.ring();
    look();
    EXPECT_FALSE(given.expired()) << "the other may be done in a moment";
    other.reset();
    pass(2s);
    EXPECT_EQ(order, std::vector<std::string>{"patient"});
    EXPECT_EQ(asked, 1) << "it did not queue again";
}

TEST_F(Leaves, OfOneHostOnlyTheFirstKeepsAPlaceThatItCannotUseYet) {
    std::vector<std::weak_ptr<Place>> given;
    doors.room = [&](Standing standing) -> asio::awaitable<Room> {
        Room made = co_await room(standing);
        given.emplace_back(made);
        co_return made;
    };
    full = true;
    begin("first", Standing::unproven);
    begin("second", Standing::unproven);
    const std::optional<Hosts::Visit> other =
        std::get<Hosts::Visit>(doors.hosts.enter(host, clock.at, Manners{}));
    full = false;
    place_free.ring();
    look();
    ASSERT_EQ(given.size(), 2U);
    EXPECT_FALSE(given[0].expired());
    EXPECT_TRUE(given[1].expired()) << "the places are for other hosts meanwhile";
}

TEST_F(Leaves, APlaceThatComesWhileOthersAreAtTheHostIsNotKeptForLong) {
    std::weak_ptr<Place> given;
    doors.room = [&](Standing standing) -> asio::awaitable<Room> {
        Room made = co_await room(standing);
        given = made;
        co_return made;
    };
    full = true;
    begin("patient", Standing::unproven);
    const std::optional<Hosts::Visit> other =
        std::get<Hosts::Visit>(doors.hosts.enter(host, clock.at, Manners{}));
    full = false;
    place_free.ring();
    look();
    EXPECT_FALSE(given.expired());
    pass(2s);  // the other is still there
    EXPECT_TRUE(given.expired());
    EXPECT_EQ(order, std::vector<std::string>{});
}

}  // namespace
}  // namespace vigie::feeds
