// libcurl's easy handles at rest. A handle remembers the TLS sessions it has had, and libcurl 7.88
// shares them with no other; so a server is given the handle that it had last time, and a poll
// every few minutes resumes instead of shaking hands anew. Connections are kept by the multi
// handle.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <curl/curl.h>

namespace vigie::feeds {

struct FreeEasy {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};

using Handle = std::unique_ptr<CURL, FreeEasy>;

class Handles {
public:
    /// `prepare` sets what never changes on a new handle. At most `most` rest at a time.
    Handles(std::function<void(CURL*)> prepare, std::size_t most);

    /// The handle that last asked the server of `url`, else a new one.
    Handle take(std::string_view url);
    /// Puts a handle to rest; the oldest goes when there are too many.
    void put(std::string_view url, Handle handle);

private:
    struct Resting {
        std::string server;  // "https://host:port", as written
        Handle handle;
    };

    std::function<void(CURL*)> prepare_;
    std::size_t most_;
    std::vector<Resting> resting_;  // the oldest first
};

}  // namespace vigie::feeds
