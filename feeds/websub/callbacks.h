// Where hubs reach us: the table of all feeds that have a subscription, each with what its hub has
// brought and its coroutine has not yet taken. One thread. The HTTP server stands elsewhere; it
// hands each call in here.
//
// A call is judged at once, by the subscription as it stands, for the hub waits for the answer;
// what it means to the feed is queued, and the feed's coroutine alone changes its state.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/channel.hpp>

#include "feeds/websub/call.h"
#include "text/subscription.h"
#include "text/time.h"

namespace vigie::feeds::websub {

class Line;

struct Answer {
    int status = 404;
    std::string body;     ///< text/plain
    std::string feed;     ///< whose callback was called; empty = nobody's
    std::string ignored;  ///< why the call means nothing, for the log; empty = it does
};

class Callbacks {
public:
    /// `prefix` is what every callback begins with, "https://vigie.example/websub/".
    explicit Callbacks(std::string prefix);
    Callbacks(const Callbacks&) = delete;
    Callbacks& operator=(const Callbacks&) = delete;
    Callbacks(Callbacks&&) = delete;
    Callbacks& operator=(Callbacks&&) = delete;
    ~Callbacks() = default;

    [[nodiscard]] const std::string& prefix() const { return prefix_; }

    /// How many bytes a delivery to this callback may have; nothing when it is nobody's, so that
    /// strangers fill no memory. `key` is the callback's last part.
    [[nodiscard]] std::size_t room_at(const std::string& key) const;

    /// A delivery to this callback begins to come in. Null when as many of the same hub already do,
    /// so that one slow hub does not take all connections; held until it has been answered.
    [[nodiscard]] std::shared_ptr<void> arrive(const std::string& key) const;

    /// 404 for a callback that is nobody's, 410 for one that we have left, 503 when as much as may
    /// wait already waits, of all, of this hub or of this feed: hubs try again.
    Answer answer(const std::string& key, Call call, text::Instant now);

    /// The end of this subscription is to be confirmed to its hub.
    void leave(const text::Subscription& subscription);

    /// Calls that meant nothing, since the start.
    [[nodiscard]] std::int64_t ignored() const { return ignored_; }

private:
    friend class Line;

    /// What waits to be read.
    struct Waiting {
        std::size_t bytes = 0;
        std::size_t events = 0;
    };

    using Arriving = std::map<std::string, int>;

    [[nodiscard]] bool is_full(const Line& line, std::size_t bytes) const;
    void count(const std::string& hub, const Event& event);
    void uncount(const std::string& hub, const Event& event);
    [[nodiscard]] Line* line_at(const std::string& key) const;
    Answer answer_after_leaving(const std::string& key, const Call& call) const;

    std::string prefix_;
    std::vector<Line*> lines_;
    std::deque<text::Subscription> left_;    ///< the latest last
    Waiting waiting_;                        ///< of all lines
    std::map<std::string, Waiting> of_hub_;  ///< by the hub's host
    /// Deliveries that come in, by the hub's host; connections may end after the callbacks.
    std::shared_ptr<Arriving> arriving_ = std::make_shared<Arriving>();
    std::int64_t ignored_ = 0;
};

/// One feed's end of it, held by its coroutine. Without callbacks (null) nothing ever comes.
class Line {
public:
    /// Both must outlive it; `standing` is looked at with each call.
    Line(Callbacks* callbacks,
         std::string feed,
         const text::Subscription& standing,
         const boost::asio::any_io_executor& executor);
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;
    Line(Line&&) = delete;
    Line& operator=(Line&&) = delete;
    ~Line();

    /// What came first, if anything came.
    std::optional<Event> take();

    /// Waits until something comes. Once it has, returns at once, the first time.
    boost::asio::awaitable<void> rung();

private:
    friend class Callbacks;
    void put(Event event);

    Callbacks* callbacks_;
    std::string feed_;
    const text::Subscription* standing_;

    struct Queued {
        Event event;
        std::string hub;  ///< the host of the hub that brought it
    };

    std::deque<Queued> events_;
    boost::asio::experimental::channel<void(boost::system::error_code)> bell_;
};

}  // namespace vigie::feeds::websub
