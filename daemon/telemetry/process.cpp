#include "daemon/telemetry/process.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

namespace vigie::daemon {
namespace {

constexpr double nano = 1e-9;
constexpr double micro = 1e-6;
constexpr int start_time_field = 22;  // of /proc/PID/stat, proc(5)

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * micro;
}

double seconds_of(clockid_t clock) {
    timespec time{};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * nano;
}

/// Since the epoch. The kernel counts from its own start, so two looks differ by microseconds: to
/// be asked once, for a start that moves is a restart to whoever watches.
std::optional<double> read_start_time() {
    std::ifstream file("/proc/self/stat");
    std::string line;
    std::getline(file, line);
    // The name of the program stands in brackets and may hold anything, spaces and brackets too.
    std::istringstream rest(line.substr(std::min(line.rfind(')') + 1, line.size())));
    std::string field;
    for (int number = 3; number <= start_time_field; ++number)
        rest >> field;
    if (!rest) return std::nullopt;
    const double since_boot = std::stod(field) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    return seconds_of(CLOCK_REALTIME) - seconds_of(CLOCK_BOOTTIME) + since_boot;
}

std::optional<double> open_files() {
    std::error_code failed;
    double count = -1;  // the folder itself is open while it is read
    for (std::filesystem::directory_iterator at("/proc/self/fd", failed), end; !failed && at != end;
         at.increment(failed))
        count += 1;
    return failed ? std::nullopt : std::optional(count);
}

struct Memory {
    double total = 0;  ///< bytes
    double resident = 0;
};

std::optional<Memory> memory() {
    std::ifstream file("/proc/self/statm");
    Memory pages;
    if (!(file >> pages.total >> pages.resident)) return std::nullopt;
    const auto page = static_cast<double>(::sysconf(_SC_PAGESIZE));
    return Memory{pages.total * page, pages.resident * page};
}

void add(Scrape& scrape, std::string name, std::string help, std::optional<double> value) {
    if (!value) return;
    const auto type = name.ends_with("_total") ? MetricType::counter : MetricType::gauge;
    scrape.push_back(single(std::move(name), std::move(help), type, *value));
}

}  // namespace

Scrape process_metrics() {
    Scrape scrape;
    rusage used{};
    if (::getrusage(RUSAGE_SELF, &used) == 0) {
        add(scrape,
            "process_cpu_seconds_total",
            "Processor time, of user and system together.",
            seconds(used.ru_utime) + seconds(used.ru_stime));
    }
    if (const auto bytes = memory()) {
        add(scrape, "process_resident_memory_bytes", "Memory in use.", bytes->resident);
        add(scrape, "process_virtual_memory_bytes", "Addresses in use.", bytes->total);
    }
    add(scrape, "process_open_fds", "Open file descriptors.", open_files());
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        add(scrape,
            "process_max_fds",
            "How many there may be.",
            static_cast<double>(limit.rlim_cur));
    }
    static const std::optional<double> began = read_start_time();
    add(scrape,
        "process_start_time_seconds",
        "When the process began, in seconds since 1970.",
        began);
    return scrape;
}

}  // namespace vigie::daemon
