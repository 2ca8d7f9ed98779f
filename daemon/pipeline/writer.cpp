#include "daemon/pipeline/writer.h"

#include <pthread.h>

#include <csignal>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include "daemon/pipeline/to_the_end.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using Alerts = text::Result<std::vector<Filed>>;

std::vector<Filed> told(const std::vector<alerts::OutboxRow>& rows) {
    std::vector<Filed> alerts;
    alerts.reserve(rows.size());
    for (const auto& row : rows)
        alerts.push_back({row.alert, row.revision, row.address.topic, row.seq});
    return alerts;
}

template <typename Work>
asio::awaitable<Alerts> here(Work work) {
    co_return work();
}

asio::awaitable<void> go_by_here(alerts::Newsroom& newsroom, alerts::NewsroomSettings rules) {
    newsroom.go_by(std::move(rules));
    co_return;
}

asio::awaitable<void> nothing() {
    co_return;
}

}  // namespace

Writer::Writer(alerts::Newsroom& newsroom, Publish publish, const text::Clock& clock)
    : newsroom_(newsroom), publish_(std::move(publish)), clock_(clock) {
    asio::post(thread_, [] {
        // So that `top -H` and a debugger say which it is.
        pthread_setname_np(pthread_self(), "vigie-writer");
        // Signals are for the main thread, and end what libzmq does here with an error.
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, nullptr);
    });
}

asio::awaitable<Alerts> Writer::file(Batches batches) {
    auto work = [this, batches = std::move(batches), now = clock_.now()] {
        return file_here(batches, now);
    };
    co_return co_await asio::co_spawn(thread_, here(std::move(work)), to_the_end());
}

Alerts Writer::file_here(const Batches& batches, text::Instant now) {
    std::vector<const alerts::Batch*> all;
    all.reserve(batches.size());
    for (const auto& batch : batches)
        all.push_back(batch.get());
    auto rows = VIGIE_TRY(newsroom_.file_all(all, now));
    auto alerts = told(rows);
    publish_(std::move(rows));
    return alerts;
}

asio::awaitable<void> Writer::go_by(alerts::NewsroomSettings rules) {
    co_await asio::co_spawn(thread_, go_by_here(newsroom_, std::move(rules)), to_the_end());
}

asio::awaitable<void> Writer::pass() {
    co_await asio::co_spawn(thread_, nothing(), to_the_end());
}

}  // namespace vigie::daemon
