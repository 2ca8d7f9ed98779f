#include "daemon/notify.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace vigie::daemon {
namespace {

/// Stands for systemd: a datagram socket that messages arrive at.
class Supervisor {
public:
    explicit Supervisor(const std::string& address)
        : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0)) {
        sockaddr_un at{};
        at.sun_family = AF_UNIX;
        std::memcpy(at.sun_path, address.data(), address.size());
        if (at.sun_path[0] == '@') at.sun_path[0] = '\0';
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address.size());
        EXPECT_EQ(::bind(socket_, reinterpret_cast<const sockaddr*>(&at), size), 0);
    }

    ~Supervisor() { ::close(socket_); }

    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;
    Supervisor(Supervisor&&) = delete;
    Supervisor& operator=(Supervisor&&) = delete;

    [[nodiscard]] std::string heard() const {
        char bytes[512];
        const auto size = ::recv(socket_, bytes, sizeof bytes, 0);
        return size < 0 ? "nothing" : std::string(bytes, static_cast<std::size_t>(size));
    }

private:
    int socket_;
};

std::string name(const char* what) {
    return what + std::to_string(::getpid());
}

void speaks_the_protocol(const std::string& address) {
    const Supervisor systemd(address);
    const Notify notify(address);
    notify.ready();
    EXPECT_EQ(systemd.heard(), "READY=1");
    notify.status("3 alerts\nfrom 12 articles");
    EXPECT_EQ(systemd.heard(), "STATUS=3 alerts from 12 articles");
    notify.alive();
    EXPECT_EQ(systemd.heard(), "WATCHDOG=1");
    notify.reloading();
    const std::string reloading = systemd.heard();
    EXPECT_TRUE(reloading.starts_with("RELOADING=1\nMONOTONIC_USEC=")) << reloading;
    EXPECT_EQ(reloading.find_first_not_of("0123456789", reloading.rfind('=') + 1),
              std::string::npos);
    notify.stopping();
    EXPECT_EQ(systemd.heard(), "STOPPING=1");
    EXPECT_EQ(systemd.heard(), "nothing");
}

TEST(Notify, SpeaksSystemdsProtocolToASocketInAFolder) {
    const auto path = std::filesystem::temp_directory_path() / name("vigie-notify-");
    std::filesystem::remove(path);
    speaks_the_protocol(path.string());
    std::filesystem::remove(path);
}

TEST(Notify, SpeaksItToAnAbstractSocket) {
    speaks_the_protocol("@" + name("vigie-notify-"));
}

TEST(Notify, IsSilentWithoutASupervisorOrWhenItIsGone) {
    Notify("").ready();
    Notify("/no/such/socket").ready();
    Notify(std::string(500, 'x')).ready();
}

TEST(Notify, TakesTheSocketFromTheEnvironmentAndHidesItFromChildren) {
    const std::string address = "@" + name("vigie-environment-");
    const Supervisor systemd(address);
    ::setenv("NOTIFY_SOCKET", address.c_str(), 1);
    Notify::from_environment().ready();
    EXPECT_EQ(systemd.heard(), "READY=1");
    EXPECT_EQ(std::getenv("NOTIFY_SOCKET"), nullptr);
}

TEST(Watchdog, BeatsAtHalfThePeriodOfThisProcessOnly) {
    ::setenv("WATCHDOG_USEC", "30000000", 1);
    ::unsetenv("WATCHDOG_PID");
    EXPECT_EQ(watchdog_period(), std::chrono::seconds(15));
    ::setenv("WATCHDOG_PID", "1", 1);
    EXPECT_EQ(watchdog_period(), std::nullopt);
    ::setenv("WATCHDOG_PID", std::to_string(::getpid()).c_str(), 1);
    EXPECT_EQ(watchdog_period(), std::chrono::seconds(15));
    ::setenv("WATCHDOG_USEC", "soon", 1);
    EXPECT_EQ(watchdog_period(), std::nullopt);
    ::unsetenv("WATCHDOG_USEC");
    EXPECT_EQ(watchdog_period(), std::nullopt);
}

}  // namespace
}  // namespace vigie::daemon
