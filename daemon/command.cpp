#include "daemon/command.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace vigie::daemon {
namespace {

constexpr int by_signal = 128;  // as shells count

/// What the child gets: the pipe as its input, and the signals as they were before we blocked them.
class Spawning {
public:
    explicit Spawning(int input) {
        ::posix_spawn_file_actions_init(&files_);
        ::posix_spawn_file_actions_adddup2(&files_, input, STDIN_FILENO);
        sigset_t none;
        sigset_t usual;
        sigemptyset(&none);
        sigemptyset(&usual);
        sigaddset(&usual, SIGPIPE);
        ::posix_spawnattr_init(&attributes_);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        ::posix_spawnattr_setsigdefault(&attributes_, &usual);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }

    Spawning(const Spawning&) = delete;
    Spawning& operator=(const Spawning&) = delete;
    Spawning(Spawning&&) = delete;
    Spawning& operator=(Spawning&&) = delete;

    ~Spawning() {
        ::posix_spawnattr_destroy(&attributes_);
        ::posix_spawn_file_actions_destroy(&files_);
    }

    int start(pid_t& child, const std::string& command, std::vector<char*>& environment) {
        std::string shell = "/bin/sh";
        std::string flag = "-c";
        std::string words = command;
        std::array<char*, 4> arguments{shell.data(), flag.data(), words.data(), nullptr};
        return ::posix_spawn(
            &child, shell.c_str(), &files_, &attributes_, arguments.data(), environment.data());
    }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

/// A command that does not read is nobody's error.
void write_all(int file, const std::string& input) {
    for (std::size_t done = 0; done < input.size();) {
        const auto written = ::write(file, input.data() + done, input.size() - done);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        done += static_cast<std::size_t>(written);
    }
}

int wait_for(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFSIGNALED(status) ? by_signal + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

text::Result<int> run_command(const std::string& command,
                              const std::vector<std::string>& variables,
                              const std::string& input) {
    std::vector<std::string> ours = variables;
    std::vector<char*> environment;
    for (char** variable = ::environ; *variable; ++variable)
        environment.push_back(*variable);
    for (std::string& variable : ours)
        environment.push_back(variable.data());
    environment.push_back(nullptr);
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        return text::fail({errno, std::generic_category()}, command);
    }
    pid_t child = 0;
    const int failed = Spawning(ends[0]).start(child, command, environment);
    ::close(ends[0]);
    if (failed == 0) write_all(ends[1], input);
    ::close(ends[1]);
    if (failed != 0) return text::fail({failed, std::generic_category()}, command);
    return wait_for(child);
}

}  // namespace vigie::daemon
