// libcurl's multi interface on an Asio loop: libcurl says which descriptors it wants watched and
// when it wants to be called; Asio waits. Handlers hold the driver weakly, so that it may go while
// they are still queued.
#include "feeds/curl_fetcher.h"

#include <algorithm>
#include <map>
#include <utility>

#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>
#include <curl/curl.h>

#include "feeds/http/address.h"
#include "feeds/http/handles.h"
#include "feeds/http/server.h"
#include "feeds/http/trail.h"
#include "feeds/http/transfer.h"

namespace vigie::feeds {

namespace asio = boost::asio;
using boost::system::error_code;
using Time = std::chrono::steady_clock;

struct CurlFetcher::Driver : std::enable_shared_from_this<CurlFetcher::Driver> {
    Driver(asio::io_context& loop, FetchLimits fetch_limits);

    /// A descriptor that libcurl wants watched.
    struct Socket {
        explicit Socket(asio::io_context& io) : fd(io) {}

        asio::posix::stream_descriptor fd;
        int wanted = 0;  ///< CURL_POLL_IN | CURL_POLL_OUT, the same bits as CURL_CSELECT_*
        int armed = 0;   ///< directions that are being waited for
    };

    static_assert(CURL_POLL_IN == CURL_CSELECT_IN && CURL_POLL_OUT == CURL_CSELECT_OUT);

    struct FreeMulti {
        void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
    };

    static int on_socket(CURL*, curl_socket_t fd, int what, void* self, void*);
    static int on_timer(CURLM*, long milliseconds, void* self);
    void wake_at_once();
    void arm_timer();
    void look_at_the_time();
    int want(curl_socket_t fd, int what);
    void arm(const std::shared_ptr<Socket>& socket);
    void wait(const std::shared_ptr<Socket>& socket, int direction);
    void act(curl_socket_t fd, int events);
    /// Until libcurl is done with it; cancellation removes it.
    static asio::awaitable<void> perform(std::shared_ptr<Driver> self, Transfer& transfer);

    asio::io_context& io;
    FetchLimits limits;
    asio::steady_timer timer;
    Time::time_point due = Time::time_point::max();    // when libcurl wants to be called
    Time::time_point armed = Time::time_point::max();  // when the timer wakes us; not later
    bool waking = false;                               // at once, that is
    std::map<curl_socket_t, std::shared_ptr<Socket>> sockets;
    std::size_t running = 0;
    Handles handles;
    std::unique_ptr<CURLM, FreeMulti> multi;  // last: its end calls back
};

namespace {

constexpr std::size_t handles_at_rest = 256;  // about 10 kB each

CURLM* new_multi() {
    static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
    return once == CURLE_OK ? curl_multi_init() : nullptr;
}

}  // namespace

CurlFetcher::Driver::Driver(asio::io_context& loop, FetchLimits fetch_limits)
    : io(loop),
      limits(std::move(fetch_limits)),
      timer(loop),
      handles([this](CURL* easy) { prepare(easy, limits); }, handles_at_rest),
      multi(new_multi()) {
    CURLM* const handle = multi.get();
    curl_multi_setopt(handle, CURLMOPT_SOCKETFUNCTION, &on_socket);
    curl_multi_setopt(handle, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(handle, CURLMOPT_TIMERFUNCTION, &on_timer);
    curl_multi_setopt(handle, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(handle, CURLMOPT_MAX_TOTAL_CONNECTIONS, limits.connections);
    // By itself libcurl keeps four connections for each transfer under way: none between two polls.
    curl_multi_setopt(handle, CURLMOPT_MAXCONNECTS, limits.connections_kept);
}

int CurlFetcher::Driver::on_socket(CURL*, curl_socket_t fd, int what, void* self, void*) {
    return static_cast<Driver*>(self)->want(fd, what);
}

int CurlFetcher::Driver::want(curl_socket_t fd, int what) {
    if (what == CURL_POLL_REMOVE) {
        if (const auto found = sockets.find(fd); found != sockets.end()) {
            found->second->wanted = 0;
            found->second->fd.release();  // libcurl owns the descriptor and closes it
            sockets.erase(found);
        }
        return 0;
    }
    auto& socket = sockets[fd];
    if (!socket) {
        error_code failed;  // an exception must not cross libcurl's C frames
        socket = std::make_shared<Socket>(io);
        if (socket->fd.assign(fd, failed)) {
            sockets.erase(fd);
            return -1;
        }
    }
    socket->wanted = what;
    arm(socket);
    return 0;
}

void CurlFetcher::Driver::arm(const std::shared_ptr<Socket>& socket) {
    for (const int direction : {CURL_CSELECT_IN, CURL_CSELECT_OUT}) {
        const bool wanted = (socket->wanted & direction) != 0;
        if (wanted && (socket->armed & direction) == 0) wait(socket, direction);
    }
}

void CurlFetcher::Driver::wait(const std::shared_ptr<Socket>& socket, int direction) {
    socket->armed |= direction;
    const auto kind = direction == CURL_CSELECT_IN ? asio::posix::descriptor_base::wait_read
                                                   : asio::posix::descriptor_base::wait_write;
    socket->fd.async_wait(kind, [weak = weak_from_this(), socket, direction](error_code failed) {
        socket->armed &= ~direction;
        const auto driver = weak.lock();
        if (!driver || !socket->fd.is_open()) return;  // libcurl removed it while we waited
        driver->act(socket->fd.native_handle(), failed ? CURL_CSELECT_ERR : direction);
        if (socket->fd.is_open()) driver->arm(socket);
    });
}

int CurlFetcher::Driver::on_timer(CURLM*, long milliseconds, void* self) {
    auto& driver = *static_cast<Driver*>(self);
    driver.due = Time::time_point::max();
    if (milliseconds < 0) return 0;
    driver.due = Time::now() + std::chrono::milliseconds(milliseconds);
    if (milliseconds == 0)
        driver.wake_at_once();
    else
        driver.arm_timer();
    return 0;
}

/// libcurl asks for this with each transfer, and a timer would cost a system call or two.
void CurlFetcher::Driver::wake_at_once() {
    if (std::exchange(waking, true)) return;
    asio::post(io, [weak = weak_from_this()] {
        const auto alive = weak.lock();
        if (!alive) return;
        alive->waking = false;
        alive->look_at_the_time();
    });
}

/// A timer that wakes us earlier stays, and looks again then: timeouts are put off with each
/// transfer and seldom come.
void CurlFetcher::Driver::arm_timer() {
    if (armed <= due) return;
    armed = due;
    timer.expires_at(armed);
    timer.async_wait([weak = weak_from_this()](error_code failed) {
        const auto alive = weak.lock();
        if (failed || !alive) return;
        alive->armed = Time::time_point::max();
        alive->look_at_the_time();
    });
}

void CurlFetcher::Driver::look_at_the_time() {
    if (due > Time::now()) return arm_timer();
    due = Time::time_point::max();
    act(CURL_SOCKET_TIMEOUT, 0);
}

void CurlFetcher::Driver::act(curl_socket_t fd, int events) {
    int left = 0;
    curl_multi_socket_action(multi.get(), fd, events, &left);
    while (const CURLMsg* message = curl_multi_info_read(multi.get(), &left)) {
        if (message->msg != CURLMSG_DONE) continue;
        Transfer::of(message->easy_handle)->finish(message->data.result);
    }
}

CurlFetcher::CurlFetcher(asio::io_context& io, FetchLimits limits)
    : driver_(std::make_shared<Driver>(io, std::move(limits))) {}

CurlFetcher::~CurlFetcher() = default;

std::size_t CurlFetcher::running() const {
    return driver_->running;
}

namespace {

/// Keeps a transfer enrolled for as long as its coroutine lives, also when that is cancelled.
template <class Driver>
class Enrolled {
public:
    Enrolled(std::shared_ptr<Driver> driver, Transfer& transfer)
        : driver_(std::move(driver)), handle_(transfer.handle()) {
        ++driver_->running;
        curl_multi_add_handle(driver_->multi.get(), handle_);
    }

    Enrolled(const Enrolled&) = delete;
    Enrolled& operator=(const Enrolled&) = delete;
    Enrolled(Enrolled&&) = delete;
    Enrolled& operator=(Enrolled&&) = delete;

    ~Enrolled() {
        curl_multi_remove_handle(driver_->multi.get(), handle_);
        --driver_->running;
    }

private:
    std::shared_ptr<Driver> driver_;
    CURL* handle_;
};

}  // namespace

asio::awaitable<void> CurlFetcher::Driver::perform(std::shared_ptr<Driver> self,
                                                   Transfer& transfer) {
    asio::steady_timer done(co_await asio::this_coro::executor,
                            asio::steady_timer::time_point::max());
    transfer.on_finished = [&done] { done.cancel(); };
    const Enrolled enrolled(std::move(self), transfer);
    error_code woken;
    if (!transfer.finished())
        co_await done.async_wait(asio::redirect_error(asio::use_awaitable, woken));
    if (!transfer.finished()) {  // woken by cancellation
        throw boost::system::system_error(asio::error::operation_aborted);
    }
}

namespace {

/// What one request has left, over all its hops.
struct Budget {
    Time::time_point end;
    std::size_t header_bytes;
};

std::chrono::milliseconds time_for(const Request& request, const FetchLimits& limits) {
    const bool less = request.at_most > std::chrono::milliseconds{0};
    return less ? std::min(request.at_most, limits.total) : limits.total;
}

Hop next_hop(const Request& request, const Trail& trail, const Budget& budget) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(budget.end - Time::now());
    Hop hop;
    hop.url = trail.url();
    const Way way = trail.way();
    hop.allow_private = request.allow_private && (request.allow_private_redirects || way.same_host);
    hop.own_headers = way.same_server;
    hop.time = std::max(left, std::chrono::milliseconds{1});  // 0 would be for ever
    hop.header_bytes = budget.header_bytes;
    return hop;
}

/// Through a proxy nobody here sees the address: what says by itself that it is private is refused.
bool hides_inside(const Request& request, const Hop& hop) {
    if (request.http.proxy.empty() || hop.allow_private) return false;
    const auto server = server_of(hop.url);
    return !server || names_private(server->host);
}

text::Error hidden_inside() {
    return {FeedError::address_refused, "names a private address, which only allow_private opens"};
}

/// A form goes only where the method stays (RFC 9110, 15.4).
bool may_follow(const Request& request, long status, const std::string& to) {
    const bool keeps_method = status == 307 || status == 308;
    if (!request.form.empty() && !keeps_method) return false;
    return !request.may_follow || request.may_follow(to);
}

tl::unexpected<text::Error> told(const Trail& trail, text::Error error) {
    error.detail = trail.text() + ": " + error.detail;
    return tl::make_unexpected(std::move(error));
}

/// Asks for leave where the trail leads to another host than `from`'s. What that takes is not
/// counted against the request.
asio::awaitable<Result<void>> enter_next_host(const Request& request,
                                              const std::string& from,
                                              const Trail& trail,
                                              Budget& budget) {
    if (!request.enter_host || way_between(from, trail.url()).same_host) co_return Result<void>{};
    const Time::time_point asked = Time::now();
    std::string host = server_of(trail.url()).value_or(Server{}).host;
    const Result<bool> leave = co_await request.enter_host(std::move(host));
    if (!leave) co_return tl::make_unexpected(leave.error());
    budget.end += Time::now() - asked;
    co_return Result<void>{};
}

}  // namespace

asio::awaitable<Result<Reply>> CurlFetcher::fetch(Request request) {
    const std::shared_ptr<Driver> driver = driver_;
    const FetchLimits& limits = driver->limits;
    Budget budget{Time::now() + time_for(request, limits), limits.header_bytes};
    Trail trail(request.url, limits.redirects);
    for (;;) {
        Hop hop = next_hop(request, trail, budget);
        if (hides_inside(request, hop)) co_return told(trail, hidden_inside());
        Handle handle = driver->handles.take(hop.url);
        Transfer transfer(std::move(handle), request, std::move(hop), limits);
        co_await Driver::perform(driver, transfer);
        Result<Reply> reply = transfer.take();
        std::string location = transfer.location();
        budget.header_bytes -= std::min(budget.header_bytes, transfer.header_bytes());
        driver->handles.put(trail.url(), transfer.release());
        if (!reply) co_return told(trail, std::move(reply).error());
        if (!location.empty() && !may_follow(request, reply->status, location))
            reply->location = std::exchange(location, {});
        const std::string from = trail.url();
        Result<bool> onward = trail.follow(reply->status, std::move(location));
        if (!onward) co_return told(trail, std::move(onward).error());
        if (!*onward) {
            reply->moved_to = trail.moved_to();
            co_return reply;
        }
        const Result<void> entered = co_await enter_next_host(request, from, trail, budget);
        if (!entered) co_return told(trail, entered.error());
    }
}

}  // namespace vigie::feeds
