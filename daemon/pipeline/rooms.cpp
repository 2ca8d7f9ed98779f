#include "daemon/pipeline/rooms.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <boost/asio/steady_timer.hpp>

namespace vigie::daemon {

using Passes = std::vector<Gate::Pass>;

namespace {

// A poll holds a document and its articles until they are stored, a quarter of a megabyte for a
// feed of 100 kB: so many at a time, or that will in a moment.
constexpr std::size_t documents_in_hand = 64;
// One whose server has said nothing for so long is not among them: it keeps its place among the
// polls under way for half a minute at most where a server drips or has no name, and a hundred such
// feeds must not keep the others out.
constexpr std::chrono::milliseconds answered_soon{500};
constexpr std::size_t polls_under_way = 256;
// While it reads pages, it holds its articles only, for three quarters of a minute.
constexpr std::size_t pages_under_way = 512;

class PollPlace final : public feeds::Place {
public:
    PollPlace(boost::asio::io_context& io, Passes under_way, Passes holding)
        : under_way_(std::move(under_way)), holding_(std::move(holding)), patience_(io) {}

    void answered() override { patience_.cancel(); }

    void has_read() override { holding_.clear(); }

    static void wait(const std::shared_ptr<PollPlace>& place) {
        place->patience_.expires_after(answered_soon);
        place->patience_.async_wait(
            [weak = std::weak_ptr(place)](boost::system::error_code answered) {
                const auto kept = weak.lock();
                if (!answered && kept) kept->holding_.clear();
            });
    }

private:
    Passes under_way_;
    Passes holding_;
    boost::asio::steady_timer patience_;
};

struct PagePlace final : feeds::Place {
    explicit PagePlace(Gate::Pass given) : pass(std::move(given)) {}

    Gate::Pass pass;
};

/// None when there is none in that time.
boost::asio::awaitable<feeds::Room> page_place_within(Gate& gate, std::chrono::milliseconds time) {
    std::optional<Gate::Pass> pass = co_await gate.enter_within(time);
    if (!pass) co_return nullptr;
    co_return std::make_shared<PagePlace>(*std::move(pass));
}

}  // namespace

Rooms::Rooms(boost::asio::io_context& io)
    : io_(io),
      under_way_{{io, polls_under_way}, {io, polls_under_way / 2}},
      holding_{{io, documents_in_hand}, {io, documents_in_hand / 2}},
      at_pages_(io, pages_under_way) {}

/// Who is not proven waits for those of its kind first: it takes no place that it cannot use yet.
boost::asio::awaitable<Passes> Rooms::enter(Places& places, feeds::Standing standing) {
    Passes passes;
    if (standing == feeds::Standing::unproven) {
        Gate::Pass among = co_await places.unproven.enter();
        passes.push_back(std::move(among));
    }
    Gate::Pass pass = co_await places.all.enter();
    passes.push_back(std::move(pass));
    co_return passes;
}

boost::asio::awaitable<feeds::Room> Rooms::poll_place(feeds::Standing standing) {
    Passes under_way = co_await enter(under_way_, standing);
    Passes holding = co_await enter(holding_, standing);
    const auto place = std::make_shared<PollPlace>(io_, std::move(under_way), std::move(holding));
    PollPlace::wait(place);
    co_return place;
}

void Rooms::stand_before(feeds::Watch& doors) {
    doors.room = [this](feeds::Standing standing) { return poll_place(standing); };
    doors.pages_room = [this](std::chrono::milliseconds time) {
        return page_place_within(at_pages_, time);
    };
}

}  // namespace vigie::daemon
