// The daemon's own copy of its store: vigie.sqlite.backup, once a day and soon after a start, for a
// day when the store turns out to be damaged. Made on a thread of its own, through a connection of
// its own; nobody waits for it.
#pragma once

#include <atomic>
#include <chrono>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>

#include "text/time.h"

namespace vigie::daemon {

class Backups {
public:
    /// Called when no more copies can be made, with why.
    using Broken = std::function<void(std::exception_ptr)>;

    /// Begins at once. `io` and `clock` outlive it; `folder` is the state folder of an open store.
    Backups(boost::asio::io_context& io,
            std::filesystem::path folder,
            const text::Clock& clock,
            Broken broken);
    /// Begins no more, and gives up the copy that is being made.
    void close();

private:
    boost::asio::awaitable<void> run();

    boost::asio::steady_timer pause_;
    std::filesystem::path folder_;
    const text::Clock& clock_;
    std::atomic<bool> is_closed_ = false;
    boost::asio::thread_pool copier_{1};
};

/// How long after a start, or after the last copy was tried, the next is made; `made` is when the
/// one that is there was, none when there is none.
std::chrono::seconds until_backup(std::optional<text::Instant> made,
                                  text::Instant now,
                                  bool is_first);

}  // namespace vigie::daemon
