#include "daemon/web/audience.h"

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace vigie::daemon::web {
namespace {

namespace asio = boost::asio;

/// In the set as long as it lives, also when the coroutine that waits is destroyed.
class Entered {
public:
    Entered(std::set<asio::steady_timer*>& all, asio::steady_timer& one) : all_(all), one_(&one) {
        all_.insert(one_);
    }

    Entered(const Entered&) = delete;
    Entered& operator=(const Entered&) = delete;
    Entered(Entered&&) = delete;
    Entered& operator=(Entered&&) = delete;

    ~Entered() { all_.erase(one_); }

private:
    std::set<asio::steady_timer*>& all_;
    asio::steady_timer* one_;
};

}  // namespace

asio::awaitable<bool> Audience::wait(std::chrono::milliseconds longest) {
    asio::steady_timer timer(io_, longest);
    const Entered entered(waiting_, timer);
    boost::system::error_code woken;
    co_await timer.async_wait(asio::redirect_error(asio::use_awaitable, woken));
    co_return woken.failed();
}

void Audience::wake() {
    for (asio::steady_timer* timer : waiting_)
        timer->cancel();
}

void Audience::close() {
    closed_ = true;
    wake();
}

}  // namespace vigie::daemon::web
