// What is asked of vigie's own HTTP server and what it answers, as plain values. Knows no library.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vigie::daemon::http {

struct Request {
    std::string method;                          ///< "GET"
    std::string path;                            ///< as sent, without query
    std::map<std::string, std::string> query;    ///< decoded; of a name given twice the first
    std::map<std::string, std::string> headers;  ///< names in small letters; of two the first
    std::string body;

    /// Empty when it is not there; `name` in small letters.
    [[nodiscard]] std::string header(const std::string& name) const;
};

class Pieces;

struct Response {
    int status = 200;
    std::string body;
    std::string content_type = "text/plain; charset=utf-8";
    /// Besides type, length and connection.
    std::vector<std::pair<std::string, std::string>> headers = {};
    /// The rest of the body, whose length nobody knows; null = `body` is all of it.
    std::shared_ptr<Pieces> pieces = {};
};

/// Takes "/path?a=b&c" apart, or "http://host/path?a=b" as a client behind a proxy may send it
/// (RFC 9112, 3.2.2): whichever host it names, it is we who are asked. '+' is a space and %XX a
/// byte in names and values; what is no such escape stays as it is.
void read_target(std::string_view target, Request& to);

}  // namespace vigie::daemon::http
