#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <random>
#include <set>

#include "alerts/backup.h"
#include "alerts/error.h"
#include "alerts/store/folder_lock.h"
#include "alerts/store/opening.h"
#include "alerts/store/outbox_table.h"
#include "alerts/store/schema.h"
#include "alerts/store/sums.h"

namespace vigie::alerts {
namespace {

namespace fs = std::filesystem;
using text::Result;

constexpr mode_t owner_only = 0600;
constexpr std::array neighbours{"", "-wal", "-shm"};
constexpr std::size_t damaged_kept = 3;
/// A copy, its own journal, and air for what is stored meanwhile.
constexpr std::uintmax_t room_to_leave = 64U << 20;

tl::unexpected<text::Error> failed(const fs::path& file) {
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return text::fail(full ? AlertError::store_full : AlertError::store_unreadable,
                      file.string() + ": " + std::generic_category().message(errno));
}

fs::path with(const fs::path& file, const std::string& ending) {
    fs::path longer = file;
    longer += ending;
    return longer;
}

/// On disk when it returns: a file, or what names a folder holds.
Result<void> settle(const fs::path& path) {
    const int opened = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (opened < 0) return failed(path);
    const bool settled = ::fsync(opened) == 0;
    const int why = errno;
    ::close(opened);
    errno = why;
    return settled ? Result<void>{} : failed(path);
}

void remove_with_neighbours(const fs::path& file) {
    std::error_code ignored;
    for (const char* ending : neighbours)
        fs::remove(with(file, ending), ignored);
}

Result<void> make_empty(const fs::path& file) {
    const int made = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_only);
    if (made < 0) return failed(file);
    ::close(made);
    return {};
}

Result<void> must_have_room(const fs::path& source, const fs::path& file) {
    std::error_code unknown;
    const auto size = fs::file_size(source, unknown);
    const auto space = fs::space(fs::absolute(file).parent_path(), unknown);
    if (unknown || space.available >= 2 * size + room_to_leave) return {};
    return text::fail(AlertError::store_full,
                      file.string() + ": a copy needs " + std::to_string(2 * size + room_to_leave) +
                          " bytes of room, and there are " + std::to_string(space.available));
}

/// A checked copy of `source` as `file`, which is not there yet.
Result<void> copy(const fs::path& source,
                  const fs::path& file,
                  const std::function<bool()>& go_on) {
    auto from = VIGIE_TRY(Database::open(source, Database::Mode::read_only));
    if (auto made = make_empty(file); !made) return made;
    auto to = VIGIE_TRY(Database::open(file, Database::Mode::read_write));
    if (auto done = from.copy_to(to, go_on); !done) return done;
    // One file that stands for itself, wherever it is put.
    if (auto done = to.script("PRAGMA journal_mode = DELETE"); !done) return done;
    to.go_on_while(go_on);
    return check_all(to);
}

/// Out of the way, so that it can be looked at; the oldest of many are let go.
Result<fs::path> move_away(const fs::path& file, const std::string& moment) {
    const fs::path kept = with(file, ".corrupt-" + moment);
    for (const char* ending : neighbours) {
        std::error_code failure;
        fs::rename(with(file, ending), with(kept, ending), failure);
        const bool is_needed = std::string_view(ending).empty();
        if (failure && is_needed) return text::fail(failure, file.string());
    }
    std::set<fs::path> all;  // their names tell the time, so this is their order
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(file.parent_path(), ignored)) {
        const std::string name = entry.path().filename().string();
        const bool is_whole = !name.ends_with("-wal") && !name.ends_with("-shm");
        if (is_whole && name.starts_with(file.filename().string() + ".corrupt-"))
            all.insert(entry.path());
    }
    while (all.size() > damaged_kept) {
        remove_with_neighbours(*all.begin());
        all.erase(all.begin());
    }
    return kept;
}

/// "20261126T214500.123Z": for a file's name.
std::string moment_of(text::Instant now) {
    std::string iso = text::to_iso(now);
    std::erase_if(iso, [](char c) { return c == '-' || c == ':'; });
    return iso;
}

/// Puts a copy of the backup in the place of the database. False when the backup is none.
Result<bool> restore(const fs::path& backup, const fs::path& file) {
    std::error_code unknown;
    if (!fs::exists(backup, unknown)) return false;
    const fs::path fresh = with(file, ".new");
    remove_with_neighbours(fresh);
    if (const auto done = copy(backup, fresh, [] { return true; }); !done) {
        remove_with_neighbours(fresh);
        const auto& code = done.error().code;
        const bool is_none = code == make_error_code(AlertError::store_damaged) ||
                             code == make_error_code(AlertError::store_odd);
        if (is_none) return false;
        // A full disk, say: the backup is as good as it was, and the next start tries again.
        return tl::make_unexpected(done.error());
    }
    if (auto done = settle(fresh); !done) return tl::make_unexpected(done.error());
    std::error_code failure;
    fs::rename(fresh, file, failure);
    if (failure) return text::fail(failure, file.string());
    return true;
}

std::string random_epoch() {
    std::random_device device;
    std::array<char, 17> hex{};
    (void)std::snprintf(hex.data(), hex.size(), "%08x%08x", device(), device());
    return hex.data();
}

text::Error as_damage(text::Error error) {
    if (error.code == make_error_code(AlertError::store_odd))
        error.code = AlertError::store_damaged;
    return error;
}

Result<void> check_and_prepare(Database& database, const fs::path& file) {
    // The page's size is for a file that is new; others keep theirs.
    auto done = database.script(
        "PRAGMA page_size = 8192; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    if (done) done = check_all(database);
    if (done) done = database.script("PRAGMA journal_mode = WAL");
    if (done) done = migrate(database);
    if (!done) return done;
    if (database.is_read_only() && ::access(file.c_str(), W_OK) == 0)
        return text::fail(AlertError::store_damaged, "it is marked as never to be written");
    return {};
}

}  // namespace

fs::path own_backup(const fs::path& folder) {
    return folder / with(database_name, ".backup");
}

Result<void> make_private(const fs::path& folder) {
    struct stat about {};

    if (::stat(folder.c_str(), &about) != 0) return failed(folder);
    const bool is_ours = about.st_uid == ::geteuid() && (about.st_mode & S_ISVTX) == 0;
    if (is_ours && ::chmod(folder.c_str(), S_IRWXU) != 0) return failed(folder);
    const fs::path database = folder / database_name;
    std::error_code unknown;
    if (!fs::exists(database, unknown)) {
        if (auto made = make_empty(database); !made) return made;
    }
    // By name: to open and close the file would give back the locks that SQLite has on it.
    for (const fs::path& file : {database,
                                 with(database, "-wal"),
                                 with(database, "-shm"),
                                 own_backup(folder),
                                 folder / "sent",
                                 folder / "lock"}) {
        if (::chmod(file.c_str(), owner_only) != 0 && errno != ENOENT && errno != EPERM)
            return failed(file);
    }
    return {};
}

Result<Database> open_checked(const fs::path& file) {
    auto database = Database::open(file, Database::Mode::read_write);
    if (!database) return tl::make_unexpected(as_damage(database.error()));
    if (auto done = check_and_prepare(*database, file); !done) {
        text::Error error = as_damage(done.error());
        if (error.detail.find(file.string()) == std::string::npos)
            error.detail = file.string() + ": " + error.detail;
        return tl::make_unexpected(std::move(error));
    }
    return database;
}

Result<void> begin_new_epoch(Database& database, Watermark& watermark) {
    Head head = VIGIE_TRY(head_of(database));
    const auto& sent = watermark.head();
    head = {random_epoch(), std::max(head.seq, sent ? sent->seq : 0)};
    if (auto done = begin_epoch(database, head); !done) return done;
    if (auto done = watermark.raise(head.epoch, head.seq); !done) return done;
    return watermark.settle();
}

Result<void> back_up(const fs::path& folder,
                     const fs::path& file,
                     const std::function<bool()>& go_on) {
    const fs::path source = folder / database_name;
    if (auto room = must_have_room(source, file); !room) return room;
    const fs::path fresh = with(file, ".new");
    remove_with_neighbours(fresh);
    auto done = copy(source, fresh, go_on);
    if (done) done = settle(fresh);
    if (!done) {
        remove_with_neighbours(fresh);
        return done;
    }
    std::error_code failure;
    fs::rename(fresh, file, failure);
    if (failure) return text::fail(failure, file.string());
    return settle(fs::absolute(file).parent_path());
}

Result<Recovery> recover_store(const fs::path& folder, text::Instant now) {
    const auto lock = VIGIE_TRY(FolderLock::take(folder));
    const fs::path file = folder / database_name;
    const std::string moment = moment_of(now);
    Recovery recovery;
    std::error_code unknown;
    // Not there when a recovery was cut off behind this step.
    if (fs::exists(file, unknown)) recovery.kept = VIGIE_TRY(move_away(file, moment));
    const fs::path backup = own_backup(folder);
    const bool is_restored = VIGIE_TRY(restore(backup, file));
    if (is_restored) {
        recovery.restored = backup;
    } else if (fs::exists(backup, unknown)) {
        VIGIE_TRY(move_away(backup, moment));  // no more a copy than what it is a copy of
    }
    if (auto done = make_private(folder); !done) return tl::make_unexpected(done.error());
    auto database = VIGIE_TRY(open_checked(file));
    auto watermark = VIGIE_TRY(Watermark::open(folder));
    if (auto done = begin_new_epoch(database, watermark); !done)
        return tl::make_unexpected(done.error());
    return recovery;
}

}  // namespace vigie::alerts
