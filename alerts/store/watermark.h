// The side file `sent`: the epoch and the highest seq that ever left this machine, written before
// the sending. A database that is behind it was restored from a backup: it must start a new epoch,
// or a seq would be used twice with other content.
#pragma once

#include <filesystem>
#include <optional>

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

    /// On disk when it returns.
    text::Result<void> raise(const Head& head);

private:
    Watermark(int file, std::string path) : file_(file), path_(std::move(path)) {}

    int file_ = -1;
    std::string path_;
    std::optional<Head> head_;
};

}  // namespace vigie::alerts
