// The room's other settings: a hang-up changes keys and ports while it goes on.
#include <utility>

#include "alerts/publish/room.h"

namespace vigie::alerts {
namespace {

/// Ports that were ours a moment ago are free again long before.
constexpr std::chrono::milliseconds reopening{2000};

void put(std::vector<Port>& ports, const std::vector<std::string>& places) {
    for (std::size_t i = 0; i < ports.size(); ++i)
        ports[i].endpoint = places.at(i);
}

}  // namespace

void Publisher::Room::note_places() {
    put(bound_.alerts, door_->places().alerts);
    put(bound_.requests, door_->places().requests);
}

text::Result<void> Publisher::Room::change(PublisherSettings settings) {
    Change change{std::move(settings), {}};
    auto done = change.done.get_future();
    {
        const std::scoped_lock lock(mutex_);
        changes_.push_back(std::move(change));
    }
    bell_.ring();
    return done.get();
}

void Publisher::Room::make_changes() {
    std::deque<Change> changes;
    {
        const std::scoped_lock lock(mutex_);
        changes.swap(changes_);
    }
    for (Change& change : changes)
        change.done.set_value(apply(std::move(change.settings)));
}

text::Result<void> Publisher::Room::apply(PublisherSettings settings) {
    settings.name = asked_.name;
    settings.heartbeat = asked_.heartbeat;
    settings.sent = asked_.sent;
    const bool same_ports = settings.alerts == asked_.alerts &&
                            settings.requests == asked_.requests &&
                            settings.insecure == asked_.insecure;
    if (same_ports) {
        asked_.keys = settings.keys;
        if (doorman_.admit(std::move(settings.keys), clock_.now())) reopen();
        return {};
    }
    if (auto good = Door::try_out(context_, settings, bound_); !good) return good;
    door_.reset();
    half_sent_.reset();  // what waited for its subscribers is gone with them
    auto opened = Door::open(context_, settings, reopening);
    if (!opened) {
        reopen();
        return tl::make_unexpected(opened.error());
    }
    door_ = *std::move(opened);
    doorman_.admit(settings.keys, clock_.now());
    doorman_.sent_all_away();
    subscriptions_ = 0;
    shut_ = false;
    bound_ = settings;
    note_places();
    asked_ = std::move(settings);
    return {};
}

/// The same ports again. They were ours a moment ago, so their return is to be expected; where the
/// machine has lost an address it is tried again with each heartbeat, and nobody waits for it.
void Publisher::Room::reopen() {
    door_.reset();
    half_sent_.reset();  // what waited for its subscribers is gone with them
    subscriptions_ = 0;
    doorman_.sent_all_away();
    auto opened = Door::open(context_, bound_, reopening);
    shut_ = !opened;
    if (shut_) failures_ += 1;
    door_ = opened ? *std::move(opened) : std::make_unique<Door>(context_);  // bound to nothing
}

}  // namespace vigie::alerts
