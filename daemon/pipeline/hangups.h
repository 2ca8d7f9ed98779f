// SIGHUP: the publisher's ports and keys are read again. A bad configuration changes nothing, and
// both the log and the status line say so until it is mended.
#pragma once

#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>

#include "daemon/pipeline/pipeline.h"
#include "daemon/pipeline/service.h"

namespace vigie::daemon {

/// Listens from its making on. However many hang-ups come, the configuration is read again at most
/// twenty times a second, and after the last.
class Hangups {
public:
    /// All outlive it; `signals` holds SIGHUP.
    Hangups(boost::asio::signal_set& signals, Service& service, Pipeline& pipeline);
    /// Listens no more.
    void close();

private:
    void wait();
    void reload();

    boost::asio::signal_set& signals_;
    boost::asio::steady_timer pause_;
    Service& service_;
    Pipeline& pipeline_;
    bool is_due_ = false;
};

}  // namespace vigie::daemon
