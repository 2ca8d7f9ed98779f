#include "alerts/publisher.h"

#include <utility>

#include "alerts/publish/room.h"

namespace vigie::alerts {

text::Result<std::unique_ptr<Publisher>> Publisher::start(const std::filesystem::path& folder,
                                                          PublisherSettings settings) {
    auto outbox = VIGIE_TRY(open_sqlite_store(folder, Access::reader));
    auto watermark = VIGIE_TRY(Watermark::open(folder));
    auto room =
        std::make_unique<Room>(std::move(settings), std::move(outbox), std::move(watermark));
    if (auto opened = room->open(control_endpoint(folder)); !opened) {
        return tl::make_unexpected(opened.error());
    }
    return std::unique_ptr<Publisher>(new Publisher(std::move(room)));
}

Publisher::Publisher(std::unique_ptr<Room> room) : room_(std::move(room)) {}

Publisher::~Publisher() = default;

void Publisher::wake(std::vector<OutboxRow>&& rows) {
    room_->wake(std::move(rows));
}

void Publisher::announce(std::string topic, std::string body) {
    room_->announce(std::move(topic), std::move(body));
}

text::Result<void> Publisher::change(PublisherSettings settings) {
    return room_->change(std::move(settings));
}

const std::vector<std::string>& Publisher::alerts() const {
    return room_->places().alerts;
}

const std::vector<std::string>& Publisher::requests() const {
    return room_->places().requests;
}

PublisherCounts Publisher::counts() const {
    return room_->counts();
}

bool is_loopback(const std::string& endpoint) {
    if (endpoint.starts_with("ipc://") || endpoint.starts_with("inproc://")) return true;
    constexpr std::string_view tcp = "tcp://";
    const auto colon = endpoint.rfind(':');
    if (!endpoint.starts_with(tcp) || colon < tcp.size()) return false;
    const std::string host = endpoint.substr(tcp.size(), colon - tcp.size());
    if (host == "[::1]" || host == "localhost") return true;
    // "127.example.org" is a name, not an address of this machine.
    return host.starts_with("127.") && host.find_first_not_of("0123456789.") == std::string::npos;
}

std::string control_endpoint(const std::filesystem::path& folder) {
    return "ipc://" + (folder / "control.ipc").string();
}

}  // namespace vigie::alerts
