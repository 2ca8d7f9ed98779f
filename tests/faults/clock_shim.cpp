// Preloaded into a daemon under test, it sets that daemon's wall clock: CLOCK_REALTIME is off by
// the seconds in the file $CLOCK_SHIM, which the test changes while the daemon runs. Timers are
// left alone.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>
#include <cstdlib>
#include <ctime>

namespace {

const volatile std::int64_t* offset() {
    static const volatile std::int64_t* const shared = [] {
        const char* path = std::getenv("CLOCK_SHIM");
        const int file = ::open(path ? path : "", O_RDONLY | O_CLOEXEC);
        void* const memory = ::mmap(nullptr, sizeof(std::int64_t), PROT_READ, MAP_SHARED, file, 0);
        if (memory == MAP_FAILED) std::abort();
        ::close(file);
        return static_cast<const volatile std::int64_t*>(memory);
    }();
    return shared;
}

}  // namespace

extern "C" int clock_gettime(clockid_t clock, timespec* now) noexcept {
    using Real = int (*)(clockid_t, timespec*);
    static const auto real = reinterpret_cast<Real>(::dlsym(RTLD_NEXT, "clock_gettime"));
    const int failed = real(clock, now);
    if (failed == 0 && clock == CLOCK_REALTIME) now->tv_sec += *offset();
    return failed;
}
