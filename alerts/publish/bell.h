// Wakes a thread that polls descriptors, from any other thread.
#pragma once

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>

namespace vigie::alerts {

class Bell {
public:
    Bell() : file_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;
    Bell(Bell&&) = delete;
    Bell& operator=(Bell&&) = delete;

    ~Bell() { ::close(file_); }

    /// Any thread, never blocks. A failed write means that it rings already.
    void ring() const {
        const std::uint64_t once = 1;
        [[maybe_unused]] const auto written = ::write(file_, &once, sizeof once);
    }

    void silence() const {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto read = ::read(file_, &count, sizeof count);
    }

    /// Readable while it rings.
    [[nodiscard]] int file() const { return file_; }

private:
    int file_;
};

}  // namespace vigie::alerts
