#include "daemon/pipeline/slack.h"

#include <malloc.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <optional>
#include <string>

#include "daemon/log.h"
#include "feeds/poller.h"

namespace vigie::daemon {
namespace {

using Steady = std::chrono::steady_clock;

/// In bytes; none where /proc cannot be read.
std::optional<std::int64_t> resident_now() {
    std::ifstream file("/proc/self/statm");
    std::int64_t total = 0;
    std::int64_t resident = 0;
    if (!(file >> total >> resident)) return std::nullopt;
    return resident * ::sysconf(_SC_PAGESIZE);
}

void trim(TrimRule& rule, std::int64_t before) {
    const auto begun = Steady::now();
    ::malloc_trim(0);
    const auto took = std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - begun);
    const std::int64_t after = resident_now().value_or(before);
    rule.left(after, Steady::now());
    log_debug("memory given back",
              {{"before", std::to_string(before)},
               {"after", std::to_string(after)},
               {"microseconds", std::to_string(took.count())}});
}

}  // namespace

boost::asio::awaitable<void> give_back_slack() {
    for (TrimRule rule;;) {
        co_await feeds::sleep_here(TrimRule::shortest);
        const auto resident = resident_now();
        if (resident && rule.is_due(*resident, Steady::now())) trim(rule, *resident);
    }
}

}  // namespace vigie::daemon
