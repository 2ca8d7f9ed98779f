// SIGHUP: every file is read again and put in the place of what was, as one set. A mistake in any
// of them changes nothing; the log and the status line say so until it is mended. Files are read
// on a thread of their own, so polls, hubs and the watchdog go on meanwhile.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/thread_pool.hpp>

#include "daemon/notify.h"
#include "daemon/pipeline/pipeline.h"
#include "daemon/pipeline/service.h"

namespace vigie::daemon {

/// Listens from its making on. However many hang-ups come, the files are read by one at a time, at
/// most twenty times a second, and once more after the last.
class Reloads {
public:
    /// All outlive it; `signals` holds SIGHUP.
    Reloads(boost::asio::io_context& io,
            boost::asio::signal_set& signals,
            Service& service,
            Pipeline& pipeline,
            Notify notify);
    /// Listens no more; what is being read is not put in place. Nor is it from the pipeline's stop
    /// on: there is nothing left to change.
    void close();

private:
    using Done = boost::asio::awaitable<void>;

    [[nodiscard]] bool is_over() const { return is_closed_ || pipeline_.is_stopping(); }

    void wait();
    Done while_due();
    Done reload();
    /// Reads everything and changes the ports, the only step that can fail, on the other thread.
    boost::asio::awaitable<text::Result<Configuration>> read_and_bind();
    Done put_in_place(Configuration wanted);
    void refused(const text::Error& error);

    boost::asio::io_context& io_;
    boost::asio::signal_set& signals_;
    Service& service_;
    Pipeline& pipeline_;
    Notify notify_;
    bool is_due_ = false;
    bool is_running_ = false;
    bool is_closed_ = false;
    boost::asio::thread_pool reader_{1};
};

}  // namespace vigie::daemon
