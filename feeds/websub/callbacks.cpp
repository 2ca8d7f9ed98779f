#include "feeds/websub/callbacks.h"

#include <algorithm>
#include <utility>

#include <boost/asio/use_awaitable.hpp>

#include "feeds/websub/subscription.h"

namespace vigie::feeds::websub {
namespace {

namespace asio = boost::asio;

constexpr std::size_t most_of_one = 8U << 20;      // as much as is fetched: FetchLimits
constexpr std::size_t most_waiting = 32U << 20;    // bytes of all feeds together
constexpr std::size_t most_events_waiting = 1000;  // of one feed
constexpr std::size_t most_left = 100;
constexpr int busy = 503;

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
    const bool full =
        waiting_ + call.body.size() > most_waiting || line->events_.size() >= most_events_waiting;
    Verdict verdict = full ? Verdict{busy, {}, {}, "too much waits to be read"}
                           : judge(*line->standing_, std::move(call), now);
    if (!verdict.ignored.empty()) ++ignored_;
    if (verdict.event) line->put(*std::move(verdict.event));
    return {verdict.status, std::move(verdict.body), line->feed_, std::move(verdict.ignored)};
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
    callbacks_->waiting_ += size_of(event);
    events_.push_back(std::move(event));
    bell_.try_send(boost::system::error_code{});
}

std::optional<Event> Line::take() {
    if (events_.empty()) return std::nullopt;
    Event event = std::move(events_.front());
    events_.pop_front();
    callbacks_->waiting_ -= size_of(event);
    return event;
}

asio::awaitable<void> Line::rung() {
    co_await bell_.async_receive(asio::use_awaitable);
}

}  // namespace vigie::feeds::websub
