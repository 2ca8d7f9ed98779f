#include "daemon/journal.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <string>

namespace vigie::daemon {

bool stderr_is_the_journal() {
    using Status = struct stat;
    Status file = {};
    const char* stream = std::getenv("JOURNAL_STREAM");
    return stream != nullptr && ::fstat(STDERR_FILENO, &file) == 0 &&
           stream == std::to_string(file.st_dev) + ":" + std::to_string(file.st_ino);
}

std::string_view error_mark() {
    return stderr_is_the_journal() ? "<3>" : "";
}

}  // namespace vigie::daemon
