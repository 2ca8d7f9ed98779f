// The side file `sent`: the epoch and the highest seq that ever left this machine, written before
// the sending. A database that is behind it was restored from a backup: it must start a new epoch,
// or a seq would be used twice with other content.
//
// The writing outlives the process at once, and a power cut once the disk answers, which is asked
// to keep it with every heartbeat. To wait for the disk before each sending would cost an alert
// milliseconds, and guard only against a backup that was made after the last answer before a power
// cut.
//
// Each raise is one store into the mapped file, which is the kernel's own page of it, so that a
// kill loses nothing: a system call took 8 us of the 35 that an alert needs (bench/log). Who cuts
// the file short under a running vigie ends it with SIGBUS, as with SQLite's own mapped -shm.
#pragma once

#include <atomic>
#include <filesystem>
#include <optional>
#include <string_view>

#include "alerts/store.h"
#include "text/error.h"

namespace vigie::alerts {

class Watermark {
public:
    /// Opens or creates `folder`/sent.
    static text::Result<Watermark> open(const std::filesystem::path& folder);
    Watermark(Watermark&& other) noexcept;
    Watermark& operator=(Watermark&& other) noexcept;
    Watermark(const Watermark&) = delete;
    Watermark& operator=(const Watermark&) = delete;
    ~Watermark();

    /// What was last written; none for a new or torn file.
    [[nodiscard]] const std::optional<Head>& head() const { return head_; }

    /// Written when it returns, though a power cut may still undo it.
    text::Result<void> raise(std::string_view epoch, std::int64_t seq);
    /// What was raised is on disk when it returns. Costs nothing when nothing was; may take a
    /// second on a busy disk, and be called from another thread than raise().
    text::Result<void> settle();

private:
    void map();
    text::Result<void> rewrite(std::string_view epoch, std::int64_t seq);
    [[nodiscard]] tl::unexpected<text::Error> failure() const;

    Watermark(int file, std::string path) : file_(file), path_(std::move(path)) {}

    int file_ = -1;
    char* record_ = nullptr;  // the mapped file; none before its first record, or where none can be
    std::string path_;
    std::optional<Head> head_;
    std::atomic<bool> is_settled_{true};
};

}  // namespace vigie::alerts
