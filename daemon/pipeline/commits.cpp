#include "daemon/pipeline/commits.h"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <utility>

#include <boost/asio/error.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>

#include "daemon/log.h"
#include "daemon/pipeline/not_stored.h"
#include "daemon/pipeline/poll_log.h"
#include "feeds/broken.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
using namespace std::chrono_literals;

constexpr auto longest_retry = 60s;
// Nobody's alert is to wait for very many others' states to be written.
constexpr std::size_t most_together = 256;

/// Waits for the timer; false when it was cancelled.
asio::awaitable<bool> pause(asio::steady_timer& timer, std::chrono::milliseconds time) {
    boost::system::error_code stopped;
    timer.expires_after(time);
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, stopped));
    co_return !stopped;
}

/// Whether it may be what one of the batches is like that is wrong, after so many tries, not the
/// store: SQLite says "failed" of both.
bool is_of_one(const text::Error& why, int tries, int most_tries) {
    return !is_of_all(why) && tries >= std::min(tries_worth(why), most_tries);
}

}  // namespace

struct Commits::Waiting {
    std::shared_ptr<const alerts::Batch> batch;
    bool settled = false;
    bool kept = false;
    std::exception_ptr broken = nullptr;
    int tried = 0;  // together with others: what was waited for then is not waited for again

    void settle(bool is_kept, std::exception_ptr why = nullptr) {
        settled = true;
        kept = is_kept;
        broken = std::move(why);
    }
};

void Commits::settle(const Group& group, bool kept) {
    for (const auto& one : group)
        one->settle(kept);
}

Commits::Commits(asio::io_context& io, Writer& writer, Hooks hooks)
    : writer_(writer), hooks_(std::move(hooks)), turn_(io, 1), retry_(io) {}

asio::awaitable<bool> Commits::commit(alerts::Batch batch) {
    const auto mine = std::make_shared<Waiting>();
    mine->batch = std::make_shared<const alerts::Batch>(std::move(batch));
    waiting_.push_back(mine);
    const Gate::Pass turn = co_await turn_.enter();
    // Both queues are in order: unless it was taken along, it stands in front now, or behind those
    // that somebody left who was cancelled.
    while (!mine->settled)
        co_await file(take_group());
    if (mine->broken) std::rethrow_exception(mine->broken);
    co_return mine->kept;
}

void Commits::stop() {
    stopping_ = true;
    retry_.cancel();
}

Commits::Group Commits::take_group() {
    const auto count = static_cast<std::ptrdiff_t>(std::min(waiting_.size(), most_together));
    Group group(waiting_.begin(), waiting_.begin() + count);
    waiting_.erase(waiting_.begin(), waiting_.begin() + count);
    return group;
}

void Commits::put_back(const Group& group) {
    for (auto one = group.rbegin(); one != group.rend(); ++one)
        if (!(*one)->settled) waiting_.push_front(*one);
}

/// Whoever is cancelled at it leaves the rest to the next one.
asio::awaitable<void> Commits::file(Group group) {
    try {
        co_await file_at_best_together(group);
    } catch (...) {
        put_back(group);
        throw;
    }
}

/// One that cannot be filed costs no other: they are filed one by one then.
asio::awaitable<void> Commits::file_at_best_together(const Group& group) {
    if (co_await file_together(group)) co_return;
    for (const auto& one : group) {
        const Group alone{one};
        (void)co_await file_together(alone);
    }
}

asio::awaitable<bool> Commits::file_together(const Group& group) {
    Batches batches;
    for (const auto& one : group)
        batches.push_back(one->batch);
    try {
        co_return co_await keep_trying(group, batches);
    } catch (const std::exception& thrown) {  // a bug of ours, at one of them
        if (feeds::is_cancellation(thrown)) throw;
        if (group.front()->settled) {  // committed; what is told of it broke
            log_error("what was committed could not be told", {{"why", thrown.what()}});
            co_return true;
        }
        if (group.size() > 1) co_return false;
        group.front()->settle(false, std::current_exception());
    }
    co_return true;
}

bool Commits::leaves_apart(const Group& group, const text::Error& why, int tries) const {
    if (group.size() == 1 || stopping_ || !is_of_one(why, tries, most_tries_)) return false;
    for (const auto& one : group)
        one->tried = tries - 1;
    return true;
}

asio::awaitable<bool> Commits::wait_to_try(std::chrono::seconds wait) {
    const bool waited = co_await pause(retry_, wait);
    // Who waited here for all was cancelled: the rest is the next one's.
    if (!waited && !stopping_) throw boost::system::system_error(asio::error::operation_aborted);
    co_return waited;
}

asio::awaitable<bool> Commits::keep_trying(const Group& group, const Batches& batches) {
    std::chrono::seconds wait = 1s;
    for (int tries = group.front()->tried + 1;; ++tries) {
        const auto alerts = co_await writer_.file(batches);
        hooks_.tried();
        if (alerts) {
            settle(group, true);
            hooks_.committed(batches, *alerts);
            co_return true;
        }
        const text::Error& why = alerts.error();
        if (leaves_apart(group, why, tries)) co_return false;
        const bool again = !stopping_ && tries < std::min(tries_worth(why), most_tries_);
        tell_not_stored(batches, why, again ? "in " + span_text(wait) : "");
        if (is_damage(why)) hooks_.gives_up(as_exception(why));
        if (!again) break;
        if (!co_await wait_to_try(wait)) break;
        wait = std::min<std::chrono::seconds>(2 * wait, longest_retry);
    }
    settle(group, false);
    if (most_tries_ < endless) most_tries_ = 1;  // who is in a hurry has waited enough
    co_return true;
}

}  // namespace vigie::daemon
