// Who may connect: one public key a subscriber, each in a file of its own, so that one subscriber
// is let in or turned away without touching the others.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "text/error.h"
#include "text/time.h"

namespace vigie::alerts {

enum class Verdict { admitted, unknown_key, expired_key, not_curve };

/// `NAME.pub` is one line, "KEY" or "KEY 2027-12-31": the last day (UTC) on which it is good.
struct KeyHolder {
    std::string name;
    std::optional<text::Day> last_day;
    friend bool operator==(const KeyHolder&, const KeyHolder&) = default;
};

class KeyRing {
public:
    /// All `*.pub` files of a folder. One mistake refuses the whole set; the error tells every one
    /// with file and line.
    static text::Result<KeyRing> load(const std::filesystem::path& folder);

    void add(const std::string& key, KeyHolder holder) { holders_[key] = std::move(holder); }

    [[nodiscard]] std::size_t size() const { return holders_.size(); }

    /// Files of the folder that it did not read, for their names do not end in .pub; hidden ones
    /// are no subscriber's.
    [[nodiscard]] const std::vector<std::filesystem::path>& passed_over() const {
        return passed_over_;
    }

    /// May whoever proved to have this key come in now?
    [[nodiscard]] Verdict judge(const std::string& key, text::Instant now) const;
    /// Its holder's name; empty for an unknown key.
    [[nodiscard]] std::string name_of(const std::string& key) const;

    /// Is there a key that was good in `before` at `then`, and is not in this ring at `now`? Who is
    /// connected with it must be sent away.
    [[nodiscard]] bool withdraws(const KeyRing& before,
                                 text::Instant then,
                                 text::Instant now) const;

    /// They let in the same ones.
    friend bool operator==(const KeyRing& a, const KeyRing& b) { return a.holders_ == b.holders_; }

private:
    std::map<std::string, KeyHolder> holders_;  // by public key
    std::vector<std::filesystem::path> passed_over_;
};

}  // namespace vigie::alerts
