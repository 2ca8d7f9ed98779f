#include "alerts/publish/patience.h"

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
        stat_ = ::open((task->path() / "stat").c_str(), O_RDONLY | O_CLOEXEC);
        return;
    }
}

std::optional<bool> WritingThread::is_asleep() {
    if (stat_ < 0) find();
    if (stat_ < 0) return std::nullopt;
    std::array<char, 128> line{};
    const auto size = ::pread(stat_, line.data(), line.size(), 0);
    if (size <= 0) return std::nullopt;
    return state_in({line.data(), static_cast<std::size_t>(size)}) == 'S';
}

bool Patience::lasts(Clock::time_point now) {
    const bool is_asleep = is_asleep_().value_or(true);
    if (is_waiting_) purse_ -= (now - paid_) * (is_asleep ? price_of_sleep : 1);
    is_waiting_ = purse_ > std::chrono::nanoseconds::zero();
    paid_ = now;
    return is_waiting_;
}

void Patience::went(Clock::time_point now) {
    const auto free_time = is_waiting_ ? std::chrono::nanoseconds::zero() : now - paid_;
    purse_ = std::min<std::chrono::nanoseconds>(purse_ + a_message + free_time, whole);
    paid_ = now;
    is_waiting_ = false;
}

}  // namespace vigie::alerts
