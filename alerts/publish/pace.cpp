#include "alerts/publish/pace.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

namespace vigie::alerts {
namespace {

/// clock_gettime(2) by a thread's id, as pthread_getcpuclockid(3) makes it: CPUCLOCK_PERTHREAD_MASK
/// and CPUCLOCK_SCHED.
constexpr unsigned cpu_clock_of_thread = 4U | 2U;

constexpr std::string_view tasks = "/proc/self/task";

/// proc(5): "pid (comm) state ...", where comm may hold anything.
char state_in(std::string_view stat) {
    const auto end = stat.rfind(") ");
    return end == std::string_view::npos || end + 2 >= stat.size() ? '\0' : stat[end + 2];
}

std::string name_of(const std::filesystem::path& task) {
    std::ifstream file(task / "comm");
    std::string name;
    std::getline(file, name);
    return name;
}

}  // namespace

WritingThread::WritingThread(zmq::context_t& context) {
    // A name holds fifteen characters, "ZMQbg/IO/0" and four digits before it.
    static std::atomic<unsigned> contexts{0};
    const int number = static_cast<int>(1 + contexts++ % 9999);
    context.set(zmq::ctxopt::thread_name_prefix, number);
    name_ = std::to_string(number) + "/ZMQbg/IO/0";
}

WritingThread::~WritingThread() {
    if (stat_ >= 0) ::close(stat_);
}

/// When it is asked for: libzmq names its thread some time after its start.
void WritingThread::find() {
    std::error_code error;
    for (std::filesystem::directory_iterator task(tasks, error), end; !error && task != end;
         task.increment(error)) {
        if (name_of(task->path()) != name_) continue;
        const int id = std::stoi(task->path().filename().string());
        clock_ = static_cast<clockid_t>(~static_cast<unsigned>(id) << 3U | cpu_clock_of_thread);
        stat_ = ::open((task->path() / "stat").c_str(), O_RDONLY | O_CLOEXEC);
        return;
    }
}

std::optional<WritingThread::Look> WritingThread::look() {
    if (stat_ < 0) find();
    if (stat_ < 0) return std::nullopt;
    std::array<char, 128> line{};
    timespec ran{};
    const auto size = ::pread(stat_, line.data(), line.size(), 0);
    if (size <= 0 || ::clock_gettime(clock_, &ran) != 0) return std::nullopt;
    return Look{state_in({line.data(), static_cast<std::size_t>(size)}) == 'S',
                std::chrono::seconds(ran.tv_sec) + std::chrono::nanoseconds(ran.tv_nsec)};
}

bool Pace::admits(std::size_t messages, Queues queues, Clock::time_point now) {
    const bool is_calm = !waiting_ && now - handed_at_ >= calm;
    if (is_calm || handed_ + messages <= queues.room) return true;
    if (!has_rested(queues.count, now)) return false;
    handed_ = 0;
    waiting_.reset();
    rested_ = now;
    return true;
}

void Pace::count(std::size_t messages, Clock::time_point now) {
    if (now - handed_at_ >= calm) handed_ = 0;  // everyday alerts, far apart
    handed_at_ = now;
    handed_ += messages;
}

bool Pace::has_rested(std::int64_t queues, Clock::time_point now) {
    const auto seen = look_();
    if (!seen) return true;
    if (!waiting_) {
        waiting_ = ran_at_ = now;
        ran_ = ran_before_ = seen->ran;
        return false;
    }
    if (seen->ran != ran_) ran_at_ = now;
    ran_ = seen->ran;
    const auto waited = now - *waiting_;
    const bool is_first = *waiting_ - rested_ >= calm;
    const auto least = is_first ? first_rest : std::clamp(queues * rest, rest, first_rest);
    const bool rests = seen->is_asleep && now - ran_at_ >= least;
    const bool is_idle = (ran_ - ran_before_) * 2 < waited;
    return rests || (is_idle && waited >= longest_idle) || waited >= longest;
}

}  // namespace vigie::alerts
