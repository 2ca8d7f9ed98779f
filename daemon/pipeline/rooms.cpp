#include "daemon/pipeline/rooms.h"

#include <cstddef>
#include <memory>
#include <utility>

namespace vigie::daemon {
namespace {

// A poll holds a document and its articles, and its place for half a minute at most where a server
// drips or has no name: a hundred such feeds must not keep the others out. While it reads pages, it
// holds its articles only, for minutes.
constexpr std::size_t polls_under_way = 256;
constexpr std::size_t pages_under_way = 512;

boost::asio::awaitable<feeds::Room> room_in(Gate& gate) {
    Gate::Pass place = co_await gate.enter();
    co_return std::make_shared<Gate::Pass>(std::move(place));
}

}  // namespace

Rooms::Rooms(boost::asio::io_context& io)
    : under_way_(io, polls_under_way), at_pages_(io, pages_under_way) {}

void Rooms::stand_before(feeds::Watch& doors) {
    doors.room = [this] { return room_in(under_way_); };
    doors.pages_room = [this] { return room_in(at_pages_); };
}

}  // namespace vigie::daemon
