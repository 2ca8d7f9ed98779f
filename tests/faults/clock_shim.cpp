// Preloaded into a daemon under test, it is that daemon's time. The wall clock is off by the
// seconds in the file $CLOCK_SHIM, which the test changes while the daemon runs; and all time goes
// $CLOCK_SPEED times as fast, so that whatever waits for an hour waits for a minute. What it does
// not know of (condition variables, sleeps) goes at the usual pace.
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <ctime>

namespace {

constexpr std::int64_t second = 1'000'000'000;  // in nanoseconds

template <class Function>
Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

std::int64_t nanoseconds(const timespec& time) {
    return time.tv_sec * second + time.tv_nsec;
}

timespec spec(std::int64_t time) {
    return {time / second, time % second};
}

const volatile std::int64_t* offset() {
    static const volatile std::int64_t* const shared = [] {
        const char* path = std::getenv("CLOCK_SHIM");
        const int file = ::open(path ? path : "", O_RDONLY | O_CLOEXEC);
        void* const memory = ::mmap(nullptr, sizeof(std::int64_t), PROT_READ, MAP_SHARED, file, 0);
        if (memory == MAP_FAILED) std::abort();
        ::close(file);
        return static_cast<const volatile std::int64_t*>(memory);
    }();
    return shared;
}

std::int64_t speed() {
    static const std::int64_t times = [] {
        const char* text = std::getenv("CLOCK_SPEED");
        return std::max<std::int64_t>(1, text ? std::atoll(text) : 1);
    }();
    return times;
}

int real_time(clockid_t clock, timespec* now) {
    static const auto function = real<int (*)(clockid_t, timespec*)>("clock_gettime");
    return function(clock, now);
}

/// What the clock showed when it was first looked at: from there on it is faster.
std::int64_t start_of(clockid_t clock) {
    const auto look = [](clockid_t at) {
        timespec now{};
        real_time(at, &now);
        return nanoseconds(now);
    };
    static const std::int64_t wall = look(CLOCK_REALTIME);
    static const std::int64_t steady = look(CLOCK_MONOTONIC);
    return clock == CLOCK_REALTIME ? wall : steady;
}

int shorter(int milliseconds) {
    if (milliseconds <= 0) return milliseconds;
    return static_cast<int>(std::max<std::int64_t>(1, milliseconds / speed()));
}

}  // namespace

// glibc's own names of these parameters are reserved.
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name)
extern "C" {

int clock_gettime(clockid_t clock, timespec* now) noexcept {
    const int failed = real_time(clock, now);
    if (failed != 0 || (clock != CLOCK_REALTIME && clock != CLOCK_MONOTONIC)) return failed;
    const std::int64_t start = start_of(clock);
    const std::int64_t ahead = clock == CLOCK_REALTIME ? *offset() * second : 0;
    *now = spec(start + (nanoseconds(*now) - start) * speed() + ahead);
    return 0;
}

int timerfd_settime(int file, int flags, const itimerspec* wanted, itimerspec* before) noexcept {
    static const auto function =
        real<int (*)(int, int, const itimerspec*, itimerspec*)>("timerfd_settime");
    itimerspec sooner = *wanted;
    const std::int64_t wait = nanoseconds(wanted->it_value);
    // Asio says "now" as an absolute time long past.
    if ((flags & TFD_TIMER_ABSTIME) == 0 && wait > 0)
        sooner.it_value = spec(std::max<std::int64_t>(1, wait / speed()));
    return function(file, flags, &sooner, before);
}

int epoll_wait(int file, epoll_event* events, int most, int timeout) {
    static const auto function = real<int (*)(int, epoll_event*, int, int)>("epoll_wait");
    return function(file, events, most, shorter(timeout));
}

int poll(pollfd* files, nfds_t count, int timeout) {
    static const auto function = real<int (*)(pollfd*, nfds_t, int)>("poll");
    return function(files, count, shorter(timeout));
}

}  // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
