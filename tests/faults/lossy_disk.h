// A disk that loses, when its power is cut, whatever was not synced: some of the writes since the
// last sync, in any combination, and half of one. SQLite is made to use it by default as long as it
// lives.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <sqlite3.h>

namespace vigie::test {

class LossyDisk {
public:
    LossyDisk();
    LossyDisk(const LossyDisk&) = delete;
    LossyDisk& operator=(const LossyDisk&) = delete;
    LossyDisk(LossyDisk&&) = delete;
    LossyDisk& operator=(LossyDisk&&) = delete;
    ~LossyDisk();

    /// Calls this before the `count`th write from now on (1 = the next), once.
    void before_write(int count, std::function<void()> act);

    /// Puts into `folder` what would be found after a power cut now.
    void cut_into(const std::filesystem::path& folder, std::mt19937& chance) const;

    [[nodiscard]] std::int64_t writes() const { return writes_; }

    // ---- for SQLite's callbacks ----

    struct Change {
        std::int64_t at = 0;  ///< of a write; < 0: the file is cut to `size`
        std::string bytes;
        std::int64_t size = 0;
    };

    struct Image {
        std::string durable;          ///< as of the last sync
        std::vector<Change> pending;  ///< since then
    };

    Image& image(const std::string& path);
    void note(const std::string& path, Change change);
    void synced(const std::string& path);
    void removed(const std::string& path);

private:
    std::map<std::string, Image> images_;
    std::function<void()> act_;
    int until_act_ = 0;
    std::int64_t writes_ = 0;
};

}  // namespace vigie::test
