#include "daemon/pipeline/backups.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "alerts/backup.h"
#include "daemon/error.h"
#include "daemon/log.h"
#include "daemon/pipeline/to_the_end.h"

namespace vigie::daemon {
namespace {

namespace asio = boost::asio;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr std::chrono::seconds a_day = 24h;
/// A daemon that is started again and again copies no gigabyte each time.
constexpr std::chrono::seconds young = 1h;

/// When the copy was made; none without one, or when its time lies ahead.
std::optional<text::Instant> made_at(const fs::path& file, text::Instant now) {
    std::error_code none;
    const auto written = fs::last_write_time(file, none);
    if (none) return std::nullopt;
    const auto age =
        std::chrono::floor<std::chrono::milliseconds>(fs::file_time_type::clock::now() - written);
    return age < 0ms ? std::nullopt : std::optional(now - age);
}

asio::awaitable<text::Result<void>> back_up_here(const fs::path& folder,
                                                 const std::atomic<bool>& is_closed) {
    try {
        co_return alerts::back_up(
            folder, alerts::own_backup(folder), [&is_closed] { return !is_closed.load(); });
    } catch (const std::exception& broken) {  // a bug of ours costs this copy, not those to come
        co_return text::fail(DaemonError::unavailable,
                             std::string("a bug in vigie: ") + broken.what());
    }
}

}  // namespace

std::chrono::seconds until_backup(std::optional<text::Instant> made,
                                  text::Instant now,
                                  bool is_first) {
    if (!is_first) return a_day;  // also when the last try failed: its copy is no younger for that
    if (!made) return 0s;
    const auto age = std::chrono::floor<std::chrono::seconds>(now - *made);
    return std::max<std::chrono::seconds>(young - age, 0s);
}

Backups::Backups(asio::io_context& io, fs::path folder, const text::Clock& clock, Broken broken)
    : pause_(io), folder_(std::move(folder)), clock_(clock) {
    asio::co_spawn(io, run(), [broken = std::move(broken)](const std::exception_ptr& why) {
        if (why) broken(why);
    });
}

void Backups::close() {
    is_closed_ = true;
    pause_.cancel();
}

asio::awaitable<void> Backups::run() {
    for (bool is_first = true; !is_closed_; is_first = false) {
        const text::Instant now = clock_.now();
        boost::system::error_code stopped;
        pause_.expires_after(
            until_backup(made_at(alerts::own_backup(folder_), now), now, is_first));
        co_await pause_.async_wait(asio::redirect_error(asio::use_awaitable, stopped));
        if (stopped || is_closed_) co_return;
        const auto done =
            co_await asio::co_spawn(copier_, back_up_here(folder_, is_closed_), to_the_end());
        if (is_closed_) co_return;
        if (done) {
            log_info("backed up", {{"file", alerts::own_backup(folder_).string()}});
        } else {
            log_warning("cannot back up the store",
                        {{"why", done.error().message()}, {"next", "in a day"}});
        }
    }
}

}  // namespace vigie::daemon
