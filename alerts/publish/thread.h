// Threads of this folder.
#pragma once

#include <csignal>
#include <functional>
#include <thread>

namespace vigie::alerts {

/// Signals are for the main thread.
inline std::thread start_without_signals(const std::function<void()>& work) {
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    std::thread thread(work);
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
    return thread;
}

}  // namespace vigie::alerts
