#include "feeds/websub/callbacks.h"

#include <algorithm>
#include <utility>

#include <boost/asio/use_awaitable.hpp>

#include "feeds/url.h"
#include "feeds/websub/subscription.h"

namespace vigie::feeds::websub {
namespace {

namespace asio = boost::asio;

constexpr std::size_t most_of_one = 8U << 20;      // as much as is fetched: FetchLimits
constexpr std::size_t most_of_a_hub = 16U << 20;   // bytes that wait, of all its feeds
constexpr std::size_t most_waiting = 32U << 20;    // of all hubs together
constexpr std::size_t most_events_waiting = 1000;  // of one feed
constexpr std::size_t most_events_of_a_hub = 2000;
constexpr std::size_t most_events = 10'000;
constexpr int most_arriving = 4;  // deliveries of one hub; the listener has 32 connections
constexpr std::size_t most_left = 1000;
constexpr int busy = 503;

std::string hub_of(const text::Subscription& subscription) {
    return host_of(subscription.hub).value_or(subscription.hub);
}

using Arriving = std::map<std::string, int>;

class Arrival {
public:
    Arrival(std::shared_ptr<Arriving> arriving, std::string hub)
        : arriving_(std::move(arriving)), hub_(std::move(hub)) {
        ++(*arriving_)[hub_];
    }

    Arrival(const Arrival&) = delete;
    Arrival& operator=(const Arrival&) = delete;
    Arrival(Arrival&&) = delete;
    Arrival& operator=(Arrival&&) = delete;

    ~Arrival() {
        if (--(*arriving_)[hub_] == 0) arriving_->erase(hub_);
    }

private:
    std::shared_ptr<Arriving> arriving_;
    std::string hub_;
};

std::size_t size_of(const Event& event) {
    const auto* const delivery = std::get_if<Delivery>(&event);
    return delivery == nullptr ? 0 : delivery->body.size();
}

}  // namespace

Callbacks::Callbacks(std::string prefix) : prefix_(std::move(prefix)) {}

Line* Callbacks::line_at(const std::string& key) const {
    const auto found = std::find_if(lines_.begin(), lines_.end(), [&](const Line* line) {
        return line->standing_->exists() && key_of(*line->standing_) == key;
    });
    return found == lines_.end() ? nullptr : *found;
}

std::size_t Callbacks::room_at(const std::string& key) const {
    return line_at(key) == nullptr ? 0 : most_of_one;
}

Answer Callbacks::answer(const std::string& key, Call call, text::Instant now) {
    Line* const line = line_at(key);
    if (line == nullptr) return answer_after_leaving(key, call);
    Verdict verdict = is_full(*line, call.body.size())
                          ? Verdict{busy, {}, {}, "too much waits to be read"}
                          : judge(*line->standing_, std::move(call), now);
    if (!verdict.ignored.empty()) ++ignored_;
    if (verdict.event) line->put(*std::move(verdict.event));
    return {verdict.status, std::move(verdict.body), line->feed_, std::move(verdict.ignored)};
}

bool Callbacks::is_full(const Line& line, std::size_t bytes) const {
    const auto known = of_hub_.find(hub_of(*line.standing_));
    const Waiting hubs = known == of_hub_.end() ? Waiting{} : known->second;
    return waiting_.bytes + bytes > most_waiting || waiting_.events >= most_events ||
           hubs.bytes + bytes > most_of_a_hub || hubs.events >= most_events_of_a_hub ||
           line.events_.size() >= most_events_waiting;
}

void Callbacks::count(const std::string& hub, const Event& event) {
    for (Waiting* waiting : {&waiting_, &of_hub_[hub]}) {
        waiting->bytes += size_of(event);
        ++waiting->events;
    }
}

void Callbacks::uncount(const std::string& hub, const Event& event) {
    Waiting& hubs = of_hub_[hub];
    for (Waiting* waiting : {&waiting_, &hubs}) {
        waiting->bytes -= size_of(event);
        --waiting->events;
    }
    if (hubs.events == 0) of_hub_.erase(hub);
}

std::shared_ptr<void> Callbacks::arrive(const std::string& key) const {
    const Line* const line = line_at(key);
    if (line == nullptr) return std::make_shared<bool>();  // its body is not read
    const std::string hub = hub_of(*line->standing_);
    if ((*arriving_)[hub] >= most_arriving) return nullptr;
    return std::make_shared<Arrival>(arriving_, hub);
}

Answer Callbacks::answer_after_leaving(const std::string& key, const Call& call) const {
    const auto found = std::find_if(
        left_.begin(), left_.end(), [&](const auto& left) { return key_of(left) == key; });
    if (found == left_.end()) return {};
    Verdict verdict = judge_after_leaving(*found, call);
    return {verdict.status, std::move(verdict.body), {}, {}};
}

void Callbacks::leave(const text::Subscription& subscription) {
    left_.push_back(subscription);
    if (left_.size() > most_left) left_.pop_front();
}

Line::Line(Callbacks* callbacks,
           std::string feed,
           const text::Subscription& standing,
           const asio::any_io_executor& executor)
    : callbacks_(callbacks), feed_(std::move(feed)), standing_(&standing), bell_(executor, 1) {
    if (callbacks_ != nullptr) callbacks_->lines_.push_back(this);
}

Line::~Line() {
    if (callbacks_ == nullptr) return;
    while (take()) {
    }
    std::erase(callbacks_->lines_, this);
}

void Line::put(Event event) {
    std::string hub = hub_of(*standing_);
    callbacks_->count(hub, event);
    events_.push_back({std::move(event), std::move(hub)});
    bell_.try_send(boost::system::error_code{});
}

std::optional<Event> Line::take() {
    if (events_.empty()) return std::nullopt;
    Queued first = std::move(events_.front());
    events_.pop_front();
    callbacks_->uncount(first.hub, first.event);
    return std::move(first.event);
}

asio::awaitable<void> Line::rung() {
    co_await bell_.async_receive(asio::use_awaitable);
}

}  // namespace vigie::feeds::websub
