#include "tests/support/http_server.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>

namespace vigie::tests {
namespace {

std::string read_line(int fd) {
    std::string line;
    char c = 0;
    while (read(fd, &c, 1) == 1 && c != '\n')
        line += c;
    return line;
}

}  // namespace

HttpServer::HttpServer(std::vector<std::string> arguments) {
    std::array<int, 2> to_child{};
    std::array<int, 2> from_child{};
    if (pipe2(to_child.data(), O_CLOEXEC) != 0 || pipe2(from_child.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error("no pipe for the test server");
    }
    std::vector<std::string> words{"python3", VIGIE_SOURCE "/tests/support/http_server.py"};
    for (std::string& argument : arguments) {
        tls_ = tls_ || argument == "--tls";
        words.push_back(std::move(argument));
    }
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, to_child[0], 0);
    posix_spawn_file_actions_adddup2(&actions, from_child[1], 1);
    const int failed = posix_spawnp(&process_, "python3", &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(to_child[0]);
    close(from_child[1]);
    input_ = to_child[1];
    const std::string line = failed == 0 ? read_line(from_child[0]) : std::string{};
    close(from_child[0]);
    if (!line.starts_with("PORT ")) throw std::runtime_error("the test server did not start");
    port_ = std::atoi(line.c_str() + 5);
}

HttpServer::~HttpServer() {
    close(input_);
    int status = 0;
    if (process_ > 0) waitpid(process_, &status, 0);
}

std::string HttpServer::url(const std::string& path) const {
    return (tls_ ? "https://127.0.0.1:" : "http://127.0.0.1:") + std::to_string(port_) + path;
}

}  // namespace vigie::tests
