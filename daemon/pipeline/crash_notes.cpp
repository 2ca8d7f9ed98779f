#include "daemon/pipeline/crash_notes.h"

#include <fstream>
#include <system_error>
#include <utility>

#include "text/hash.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;

/// How often the process died over it, by this build's count.
int deaths_in(const fs::path& note, const std::string& build) {
    std::ifstream file(note);
    std::string of;
    int died = 0;
    return file >> of >> died && of == build ? died : 0;
}

}  // namespace

CrashNotes::CrashNotes(fs::path folder, std::string_view build)
    : folder_(std::move(folder)), build_(text::hash_hex(build)) {
    std::error_code failed;
    fs::create_directories(folder_, failed);
    for (const auto& entry : fs::directory_iterator(folder_, failed)) {
        if (deaths_in(entry.path(), build_) == 0) fs::remove(entry.path(), failed);
    }
}

fs::path CrashNotes::note_of(const std::string& url) const {
    return folder_ / text::hash_hex(url);
}

bool CrashNotes::begin(const std::string& url) {
    const fs::path note = note_of(url);
    const std::lock_guard lock(mutex_);
    in_hand_.insert(note);
    if (in_hand_.count(note) > 1) return true;  // another feed has it too, and noted it
    const int died = deaths_in(note, build_);
    if (died >= deaths) {
        in_hand_.erase(note);
        return false;
    }
    std::ofstream(note) << build_ << ' ' << died + 1 << '\n';
    return true;
}

void CrashNotes::end(const std::string& url) {
    const fs::path note = note_of(url);
    std::error_code ignored;
    const std::lock_guard lock(mutex_);
    const auto mine = in_hand_.find(note);
    if (mine == in_hand_.end()) return;
    in_hand_.erase(mine);
    if (in_hand_.count(note) == 0) fs::remove(note, ignored);
}

void CrashNotes::end_all() {
    std::error_code ignored;
    const std::lock_guard lock(mutex_);
    for (const fs::path& note : in_hand_)
        fs::remove(note, ignored);
    in_hand_.clear();
}

}  // namespace vigie::daemon
