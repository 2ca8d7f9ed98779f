#include "daemon/notify.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <ctime>

namespace vigie::daemon {
namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

std::optional<long long> number(const std::string& text) {
    long long value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

}  // namespace

Notify::Notify(std::string address) : address_(std::move(address)) {}

Notify Notify::from_environment() {
    Notify notify(environment("NOTIFY_SOCKET"));
    ::unsetenv("NOTIFY_SOCKET");
    return notify;
}

void Notify::reloading() const {
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const auto microseconds = std::int64_t{now.tv_sec} * 1'000'000 + now.tv_nsec / 1000;
    send("RELOADING=1\nMONOTONIC_USEC=" + std::to_string(microseconds));
}

void Notify::status(std::string_view line) const {
    std::string message = "STATUS=" + std::string(line);
    std::replace(message.begin(), message.end(), '\n', ' ');
    send(message);
}

void Notify::send(std::string_view message) const {
    sockaddr_un to{};
    if (address_.empty() || address_.size() >= sizeof to.sun_path) return;
    to.sun_family = AF_UNIX;
    std::memcpy(to.sun_path, address_.data(), address_.size());
    if (to.sun_path[0] == '@') to.sun_path[0] = '\0';  // Linux's abstract namespace
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return;
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address_.size());
    ::sendto(descriptor,
             message.data(),
             message.size(),
             MSG_NOSIGNAL,
             reinterpret_cast<const sockaddr*>(&to),
             size);
    ::close(descriptor);
}

std::optional<std::chrono::milliseconds> watchdog_period() {
    const auto period = number(environment("WATCHDOG_USEC"));
    if (!period || *period <= 0) return std::nullopt;
    const auto pid = number(environment("WATCHDOG_PID"));
    if (pid && *pid != ::getpid()) return std::nullopt;
    const std::chrono::microseconds half(*period / 2);
    return std::chrono::duration_cast<std::chrono::milliseconds>(half);
}

}  // namespace vigie::daemon
