// Batches on their way into the store. Those that come while a transaction is under way wait, and
// share the next one: whatever a commit costs on this disk, a poll waits for two of them at most,
// the one that it came upon and its own, however many other polls end meanwhile. Each batch is
// whole in its transaction: state and articles are committed together or not at all. One thread.
#pragma once

#include <chrono>
#include <deque>
#include <exception>
#include <functional>
#include <limits>
#include <memory>
#include <vector>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include "alerts/newsroom.h"
#include "daemon/pipeline/gate.h"
#include "daemon/pipeline/writer.h"

namespace vigie::daemon {

class Commits {
public:
    /// What happens besides; called on the thread of who waits.
    struct Hooks {
        /// These are committed, with the alerts of all of them in publication order.
        std::function<void(const Batches&, const std::vector<Filed>&)> committed;
        std::function<void()> tried;                       ///< whether it worked or not
        std::function<void(std::exception_ptr)> gives_up;  ///< the store is damaged
    };

    /// `writer` must outlive it.
    Commits(boost::asio::io_context& io, Writer& writer, Hooks hooks);

    /// Waits until it is committed; false when it is not and will not be. Throws what the newsroom
    /// threw at this batch. Cancelling who waits costs no other's batch anything.
    boost::asio::awaitable<bool> commit(alerts::Batch batch);

    /// From now on nothing is tried more often than that; once something has failed, nothing is
    /// tried again.
    void try_at_most(int times) { most_tries_ = times; }

    /// From now on nothing is tried again.
    void stop();

private:
    struct Waiting;
    using Group = std::vector<std::shared_ptr<Waiting>>;
    static constexpr int endless = std::numeric_limits<int>::max();

    static void settle(const Group& group, bool kept);
    Group take_group();
    void put_back(const Group& group);
    boost::asio::awaitable<void> file(Group group);
    boost::asio::awaitable<void> file_at_best_together(const Group& group);
    /// False when it is to be seen which one of them it is that cannot be filed.
    boost::asio::awaitable<bool> file_together(const Group& group);
    boost::asio::awaitable<bool> keep_trying(const Group& group, const Batches& batches);
    /// Whether why they cannot be filed together may be only one's own, which is seen one by one.
    [[nodiscard]] bool leaves_apart(const Group& group, const text::Error& why, int tries) const;
    /// False when nothing is tried again, because vigie stops.
    boost::asio::awaitable<bool> wait_to_try(std::chrono::seconds wait);

    Writer& writer_;
    Hooks hooks_;
    Gate turn_;  // whose turn it is takes along all who wait
    std::deque<std::shared_ptr<Waiting>> waiting_;
    boost::asio::steady_timer retry_;
    int most_tries_ = endless;
    bool stopping_ = false;
};

}  // namespace vigie::daemon
