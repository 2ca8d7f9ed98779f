#include "daemon/pipeline/reloads.h"

#include <chrono>
#include <exception>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "daemon/error.h"
#include "daemon/log.h"
#include "daemon/pipeline/to_the_end.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using Read = text::Result<Configuration>;

constexpr std::chrono::milliseconds between_reloads{50};

asio::awaitable<Read> read_and_bind_here(Service& service) {
    try {
        Read wanted = service.read_again();
        if (!wanted) co_return wanted;
        if (auto changed = service.change_ports(wanted->ports); !changed)
            co_return tl::make_unexpected(changed.error());
        co_return wanted;
    } catch (const std::exception& broken) {  // a bug of ours must not end the daemon
        co_return text::fail(DaemonError::bad_settings,
                             std::string("a bug in vigie: ") + broken.what());
    }
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

}  // namespace

Reloads::Reloads(asio::io_context& io,
                 asio::signal_set& signals,
                 Service& service,
                 Pipeline& pipeline,
                 Notify notify)
    : io_(io),
      signals_(signals),
      service_(service),
      pipeline_(pipeline),
      notify_(std::move(notify)) {
    wait();
}

void Reloads::close() {
    is_closed_ = true;
    signals_.cancel();
}

void Reloads::wait() {
    signals_.async_wait([this](const error_code& closed, int) {
        if (closed || is_over()) return;
        is_due_ = true;
        if (!std::exchange(is_running_, true)) {
            asio::co_spawn(io_, while_due(), [this](const std::exception_ptr& broken) {
                // A set that is half in place is none to go on with.
                if (broken) pipeline_.give_up(broken);
            });
        }
        wait();
    });
}

Reloads::Done Reloads::while_due() {
    asio::steady_timer pause(io_);
    while (is_due_ && !is_over()) {
        error_code ignored;
        pause.expires_after(between_reloads);
        co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
        is_due_ = false;
        if (!is_over()) co_await reload();
    }
    is_running_ = false;
}

Reloads::Done Reloads::reload() {
    notify_.reloading();
    Read wanted = co_await read_and_bind();
    if (is_over()) co_return;
    if (wanted) {
        co_await put_in_place(*std::move(wanted));
    } else {
        refused(wanted.error());
    }
    if (is_over()) co_return;
    notify_.ready();
    pipeline_.tell_status(notify_);
}

asio::awaitable<Read> Reloads::read_and_bind() {
    co_return co_await asio::co_spawn(reader_, read_and_bind_here(service_), to_the_end());
}

Reloads::Done Reloads::put_in_place(Configuration wanted) {
    co_await pipeline_.go_by(wanted.rules);
    if (is_over()) co_return;  // told to stop meanwhile: nothing new is begun
    pipeline_.judge_by(wanted.settings.health);
    auto former = pipeline_.read_with(wanted.tables);
    asio::post(reader_, [former = std::move(former)] {});  // taking them down takes its time
    const Roster::Changes feeds = pipeline_.watch_these(wanted.feeds);
    const std::string restart = joined(service_.adopt(wanted));
    service_.telemetry().reloaded(true);
    log_info("reloaded",
             {{"feeds", std::to_string(wanted.feeds.size())},
              {"added", joined(feeds.added)},
              {"changed", joined(feeds.changed)},
              {"removed", joined(feeds.removed)},
              {"subscribers", std::to_string(wanted.ports.keys.size())},
              {"lexicon", wanted.tables->extractor.lexicon_hash()}});
    if (!restart.empty())
        log_warning("a restart is needed", {{"for", restart}, {"now", "they stay as they were"}});
    pipeline_.notice(restart.empty() ? "" : "a restart is needed for " + restart);
}

void Reloads::refused(const text::Error& error) {
    service_.telemetry().reloaded(false);
    pipeline_.notice("not reloaded: " + error.message());
    log_error("not reloaded",
              {{"why", error.message()}, {"next", "the configuration from before holds"}});
}

}  // namespace vigie::daemon
