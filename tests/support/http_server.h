// Starts tests/support/http_server.py on a free port and ends it with the object. The server ends
// by itself when the test dies, because its standard input closes.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace vigie::tests {

class HttpServer {
public:
    /// Further arguments: {"--dir", "..."} or {"--tls", cert, key}. Throws when it does not start.
    explicit HttpServer(std::vector<std::string> arguments = {});
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;
    HttpServer(HttpServer&&) = delete;
    HttpServer& operator=(HttpServer&&) = delete;
    ~HttpServer();

    [[nodiscard]] int port() const { return port_; }

    /// "http://127.0.0.1:PORT" + path
    [[nodiscard]] std::string url(const std::string& path) const;

private:
    pid_t process_ = -1;
    int input_ = -1;  // its end closes the server
    int port_ = 0;
    bool tls_ = false;
};

}  // namespace vigie::tests
