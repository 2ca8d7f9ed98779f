#include "tests/faults/lossy_disk.h"

#include <fstream>
#include <iterator>
#include <memory>
#include <utility>

namespace vigie::test {
namespace {

LossyDisk* disk = nullptr;  // SQLite's callbacks have no other way to it
sqlite3_vfs* real_vfs = nullptr;

/// SQLite allocates this and, behind it, the real file.
struct File {
    sqlite3_file base;
    std::string* path;

    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

File* file_of(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}

sqlite3_file* real(sqlite3_file* file) {
    return file_of(file)->real();
}

int close(sqlite3_file* file) {
    const std::unique_ptr<std::string> path(file_of(file)->path);
    return real(file)->pMethods->xClose(real(file));
}

int read(sqlite3_file* file, void* into, int size, sqlite3_int64 at) {
    return real(file)->pMethods->xRead(real(file), into, size, at);
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    const auto* text = static_cast<const char*>(bytes);
    disk->note(*file_of(file)->path, {at, std::string(text, static_cast<std::size_t>(size)), 0});
    return real(file)->pMethods->xWrite(real(file), bytes, size, at);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    disk->note(*file_of(file)->path, {-1, {}, size});
    return real(file)->pMethods->xTruncate(real(file), size);
}

int sync(sqlite3_file* file, int flags) {
    const int failed = real(file)->pMethods->xSync(real(file), flags);
    if (failed == SQLITE_OK) disk->synced(*file_of(file)->path);
    return failed;
}

int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lock(sqlite3_file* file, int level) {
    return real(file)->pMethods->xLock(real(file), level);
}

int unlock(sqlite3_file* file, int level) {
    return real(file)->pMethods->xUnlock(real(file), level);
}

int check_reserved(sqlite3_file* file, int* reserved) {
    return real(file)->pMethods->xCheckReservedLock(real(file), reserved);
}

int control(sqlite3_file* file, int what, void* argument) {
    return real(file)->pMethods->xFileControl(real(file), what, argument);
}

int sector(sqlite3_file* file) {
    return real(file)->pMethods->xSectorSize(real(file));
}

/// No promise of the real disk's holds here.
int characteristics(sqlite3_file* /*file*/) {
    return 0;
}

int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** memory) {
    return real(file)->pMethods->xShmMap(real(file), page, size, extend, memory);
}

int shm_lock(sqlite3_file* file, int offset, int count, int flags) {
    return real(file)->pMethods->xShmLock(real(file), offset, count, flags);
}

void shm_barrier(sqlite3_file* file) {
    real(file)->pMethods->xShmBarrier(real(file));
}

int shm_unmap(sqlite3_file* file, int remove) {
    return real(file)->pMethods->xShmUnmap(real(file), remove);
}

const sqlite3_io_methods methods{2,
                                 close,
                                 read,
                                 write,
                                 truncate,
                                 sync,
                                 file_size,
                                 lock,
                                 unlock,
                                 check_reserved,
                                 control,
                                 sector,
                                 characteristics,
                                 shm_map,
                                 shm_lock,
                                 shm_barrier,
                                 shm_unmap,
                                 nullptr,
                                 nullptr};

int open(sqlite3_vfs* /*vfs*/, const char* name, sqlite3_file* file, int flags, int* given) {
    File* const ours = file_of(file);
    ours->base.pMethods = nullptr;
    const int failed = real_vfs->xOpen(real_vfs, name, ours->real(), flags, given);
    if (failed != SQLITE_OK) return failed;
    ours->path = new std::string(name ? name : "");
    ours->base.pMethods = &methods;
    disk->image(*ours->path);
    return SQLITE_OK;
}

int remove(sqlite3_vfs* /*vfs*/, const char* name, int sync_folder) {
    disk->removed(name);
    return real_vfs->xDelete(real_vfs, name, sync_folder);
}

sqlite3_vfs* lossy_vfs() {
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs made = *real_vfs;
        made.zName = "lossy";
        made.szOsFile = static_cast<int>(sizeof(File)) + real_vfs->szOsFile;
        made.xOpen = open;
        made.xDelete = remove;
        return made;
    }();
    return &vfs;
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void apply(std::string& file, const LossyDisk::Change& change, std::size_t most) {
    if (change.at < 0) {
        file.resize(static_cast<std::size_t>(change.size));
        return;
    }
    const auto at = static_cast<std::size_t>(change.at);
    const std::size_t size = std::min(most, change.bytes.size());
    if (file.size() < at + size) file.resize(at + size);
    file.replace(at, size, change.bytes, 0, size);
}

}  // namespace

LossyDisk::LossyDisk() {
    real_vfs = sqlite3_vfs_find(nullptr);
    disk = this;
    sqlite3_vfs_register(lossy_vfs(), /*makeDflt=*/1);
}

LossyDisk::~LossyDisk() {
    sqlite3_vfs_unregister(lossy_vfs());
    sqlite3_vfs_register(real_vfs, /*makeDflt=*/1);
    disk = nullptr;
}

void LossyDisk::before_write(int count, std::function<void()> act) {
    until_act_ = count;
    act_ = std::move(act);
}

LossyDisk::Image& LossyDisk::image(const std::string& path) {
    const auto [found, is_new] = images_.try_emplace(path);
    if (is_new) found->second.durable = bytes_of(path);
    return found->second;
}

void LossyDisk::note(const std::string& path, Change change) {
    ++writes_;
    if (act_ && --until_act_ == 0) std::exchange(act_, nullptr)();
    image(path).pending.push_back(std::move(change));
}

void LossyDisk::synced(const std::string& path) {
    Image& file = image(path);
    for (const Change& change : file.pending)
        apply(file.durable, change, change.bytes.size());
    file.pending.clear();
}

void LossyDisk::removed(const std::string& path) {
    images_.erase(path);
}

void LossyDisk::cut_into(const std::filesystem::path& folder, std::mt19937& chance) const {
    std::bernoulli_distribution kept(0.5);
    for (const auto& [path, image] : images_) {
        std::string found = image.durable;
        for (const Change& change : image.pending) {
            if (!kept(chance)) continue;
            const bool torn = kept(chance) && kept(chance);
            apply(found, change, torn ? change.bytes.size() / 2 : change.bytes.size());
        }
        std::ofstream out(folder / std::filesystem::path(path).filename(), std::ios::binary);
        out << found;
    }
}

}  // namespace vigie::test
