// How much memory something needed at most. Without a sanitizer that is the process' own figure;
// with one, which keeps freed memory back and pads what is in use, it is what was asked for and not
// yet given back, counted at each call.
#pragma once

#include <sys/resource.h>

#include <atomic>
#include <cstddef>

#include "tests/sanitizer.h"

namespace vigie::feeds {

#ifdef VIGIE_COUNTS_HEAP

namespace heap {

inline std::atomic<std::ptrdiff_t> used{0};
inline std::atomic<std::ptrdiff_t> most{0};

inline void taken(const volatile void*, std::size_t size) {
    const std::ptrdiff_t now = used += static_cast<std::ptrdiff_t>(size);
    std::ptrdiff_t known = most;
    while (now > known && !most.compare_exchange_weak(known, now)) {
    }
}

inline void given_back(const volatile void* block) {
    if (block == nullptr) return;
    used -= static_cast<std::ptrdiff_t>(__sanitizer_get_allocated_size(block));
}

}  // namespace heap

/// From its making on.
class HeapPeak {
public:
    HeapPeak() {
        static const int installed =
            __sanitizer_install_malloc_and_free_hooks(heap::taken, heap::given_back);
        counts_ = installed > 0;
        before_ = heap::used;
        heap::most = before_;
    }

    /// Bytes more than at first; so many that a test fails where nothing can be counted.
    [[nodiscard]] std::ptrdiff_t bytes() const {
        return counts_ ? heap::most - before_ : PTRDIFF_MAX;
    }

private:
    bool counts_ = false;
    std::ptrdiff_t before_ = 0;
};

#else

/// From its making on.
class HeapPeak {
public:
    /// Bytes more than the process had needed before.
    [[nodiscard]] std::ptrdiff_t bytes() const { return (most_kib() - before_) * 1024; }

private:
    static std::ptrdiff_t most_kib() {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss;
    }

    std::ptrdiff_t before_ = most_kib();
};

#endif

}  // namespace vigie::feeds
