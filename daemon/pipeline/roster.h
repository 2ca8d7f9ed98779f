// Which feeds are watched, each by a coroutine of its own, and how that changes while they are: a
// hang-up (SIGHUP) adds some, takes some out and changes others, and the rest notices nothing.
#pragma once

#include <functional>
#include <list>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "feeds/feed.h"

namespace vigie::daemon {

class Roster {
public:
    using Done = boost::asio::awaitable<void>;

    struct Work {
        /// Watches a feed until it is cancelled.
        std::function<Done(feeds::Feed)> watch;
        /// What is owed to a feed's hub, if it has one, once it is watched no more at this address.
        std::function<Done(feeds::Feed)> leave;
    };

    /// Feeds' names.
    struct Changes {
        std::vector<std::string> added;
        std::vector<std::string> changed;
        std::vector<std::string> removed;
    };

    /// `io` is run by one thread, the one that calls. The roster outlives all that it began: see
    /// run().
    Roster(boost::asio::io_context& io, Work work);

    /// From now on these feeds are watched and no others. What is in hand of a feed that is taken
    /// out or changed is finished first; a changed one goes on with what is stored of it.
    Changes set(const std::vector<feeds::Feed>& feeds);

    /// Leaves the hub of a feed that is not watched.
    void dismiss(feeds::Feed feed);

    /// Until it is cancelled; then it stops all, and ends when all have ended.
    Done run();

private:
    struct Post {
        std::optional<feeds::Feed> wanted;  ///< none = to be watched no more
        boost::asio::cancellation_signal stop;
    };

    using Leaving = std::list<boost::asio::cancellation_signal>;

    void want(const feeds::Feed& feed, Changes& changes);
    void began(Done work);
    Done man(std::string name);
    Done leave(feeds::Feed feed, Leaving::iterator stop);
    Done until_stopped(Done work, boost::asio::cancellation_signal& stop);
    Done quietly(Done work);

    boost::asio::io_context& io_;
    Work work_;
    std::map<std::string, Post> posts_;  ///< by the feed's name
    Leaving leaving_;
    int under_way_ = 0;
    bool closing_ = false;
    boost::asio::steady_timer idle_;
};

/// Whether nothing differs that polling goes by.
bool is_same(const feeds::Feed& one, const feeds::Feed& other);

}  // namespace vigie::daemon
