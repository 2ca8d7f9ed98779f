#include "text/failpoint.h"

#ifdef VIGIE_FAILPOINTS

#include <unistd.h>

#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <string>
#include <thread>

namespace vigie::text {
namespace {

constexpr int as_if_killed = 137;  // 128 + SIGKILL, as shells tell it

struct Armed {
    std::string name;
    bool sleeps = false;
    std::string until;  ///< a file to come
    std::atomic<long> left{1};

    Armed() {
        const char* value = std::getenv("VIGIE_FAILPOINT");
        const std::string_view all = value ? value : "";
        const auto colon = all.find(':');
        name = all.substr(0, colon);
        if (colon == std::string_view::npos) return;
        const std::string_view how = all.substr(colon + 1);
        sleeps = how == "sleep";
        constexpr std::string_view file = "until:";
        if (how.starts_with(file)) until = how.substr(file.size());
        long count = 1;
        std::from_chars(how.data(), how.data() + how.size(), count);
        left = count;
    }
};

}  // namespace

void failpoint(std::string_view name) {
    static Armed armed;
    if (armed.name != name) return;
    while (armed.sleeps)
        std::this_thread::sleep_for(std::chrono::hours(1));
    if (!armed.until.empty()) {
        while (::access(armed.until.c_str(), F_OK) != 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return;
    }
    if (--armed.left == 0) ::_exit(as_if_killed);
}

}  // namespace vigie::text

#else

namespace vigie::text {

void failpoint(std::string_view /*name*/) {}

}  // namespace vigie::text

#endif
