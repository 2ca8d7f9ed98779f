// One writer a state folder: a lock that the kernel gives back when the process dies, however.
#pragma once

#include <filesystem>

#include "text/error.h"

namespace vigie::alerts {

class FolderLock {
public:
    /// Locks `folder`/lock; AlertError::already_running when another process (or store) has it.
    static text::Result<FolderLock> take(const std::filesystem::path& folder);
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&& other) noexcept;
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;
    ~FolderLock();

private:
    explicit FolderLock(int file) : file_(file) {}

    int file_ = -1;
};

}  // namespace vigie::alerts
