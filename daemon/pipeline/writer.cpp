#include "daemon/pipeline/writer.h"

#include <pthread.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include "daemon/pipeline/to_the_end.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using Rows = text::Result<std::vector<alerts::OutboxRow>>;

asio::awaitable<Rows> file_here(alerts::Newsroom& newsroom, Batches batches, text::Instant now) {
    std::vector<const alerts::Batch*> all;
    all.reserve(batches.size());
    for (const auto& batch : batches)
        all.push_back(batch.get());
    co_return newsroom.file_all(all, now);
}

asio::awaitable<void> go_by_here(alerts::Newsroom& newsroom, alerts::NewsroomSettings rules) {
    newsroom.go_by(std::move(rules));
    co_return;
}

asio::awaitable<void> nothing() {
    co_return;
}

}  // namespace

Writer::Writer(alerts::Newsroom& newsroom, const text::Clock& clock)
    : newsroom_(newsroom), clock_(clock) {
    // So that `top -H` and a debugger say which it is.
    asio::post(thread_, [] { pthread_setname_np(pthread_self(), "vigie-writer"); });
}

asio::awaitable<Rows> Writer::file(Batches batches) {
    co_return co_await asio::co_spawn(
        thread_, file_here(newsroom_, std::move(batches), clock_.now()), to_the_end());
}

asio::awaitable<void> Writer::go_by(alerts::NewsroomSettings rules) {
    co_await asio::co_spawn(thread_, go_by_here(newsroom_, std::move(rules)), to_the_end());
}

asio::awaitable<void> Writer::pass() {
    co_await asio::co_spawn(thread_, nothing(), to_the_end());
}

}  // namespace vigie::daemon
