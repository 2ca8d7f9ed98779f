#include "alerts/store/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "alerts/error.h"

namespace vigie::alerts {

text::Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
    const std::string path = (folder / "lock").string();
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) {
        return text::fail(AlertError::store_unreadable,
                          path + ": " + std::generic_category().message(errno));
    }
    FolderLock lock(file);
    if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        return text::fail(AlertError::already_running, folder.string() + " is in use");
    }
    return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
}

FolderLock::~FolderLock() {
    if (file_ >= 0) ::close(file_);
}

}  // namespace vigie::alerts
