#include "alerts/keys/key_ring.h"

#include <algorithm>
#include <fstream>
#include <set>

#include "alerts/error.h"
#include "alerts/keys/curve_key.h"

namespace vigie::alerts {
namespace {

namespace fs = std::filesystem;

/// A line or a folder far above any real one: a device, or a mistake.
constexpr std::size_t longest_line = 200;

/// "KEY" or "KEY DAY"; else what is wrong with it.
tl::expected<std::pair<std::string, std::optional<text::Day>>, std::string> read_line(
    const std::string& written) {
    const std::string line = written.substr(0, written.find_last_not_of(" \t\r") + 1);
    const auto blank = line.find_first_of(" \t");
    const std::string key = line.substr(0, blank);
    if (!is_key(key)) {
        return tl::make_unexpected(
            "'" + line.substr(0, longest_line) +
            "' is no public key: forty characters, as `vigie keys new` prints");
    }
    if (blank == std::string::npos) return std::pair{key, std::optional<text::Day>{}};
    const auto begin = line.find_first_not_of(" \t", blank);
    const std::string word = line.substr(begin);
    const auto day = text::parse_day(word);
    if (!day) {
        return tl::make_unexpected("'" + word.substr(0, longest_line) +
                                   "' is no date: the last day of the key, such as 2027-12-31");
    }
    return std::pair{key, std::optional(*day)};
}

/// Where in a line that read_line() refuses the mistake stands: the key, or what follows it.
std::size_t mistaken_at(const std::string& line) {
    const auto blank = line.find_first_of(" \t");
    if (blank == std::string::npos || !is_key(line.substr(0, blank))) return 0;
    return line.find_first_not_of(" \t", blank);
}

class Reader {
public:
    void read(const fs::path& file) {
        std::ifstream in(file);
        std::string line;
        int number = 0;
        bool found = false;
        while (std::getline(in, line)) {
            ++number;
            if (!line.empty() && line.back() == '\r') line.pop_back();
            if (line.empty() || line.starts_with("# ")) continue;
            if (found) {
                complain(file, number, "a second key: a file of its own for each subscriber");
                continue;
            }
            found = true;
            take(file, number, line);
        }
        if (!found) complain(file, std::max(number, 1), "no key in it");
    }

    text::Result<KeyRing> ring() && {
        if (wrong_.empty()) return std::move(ring_);
        return text::fail(AlertError::bad_key, wrong_);
    }

private:
    void take(const fs::path& file, int number, const std::string& line) {
        auto read = read_line(line);
        if (!read) return complain(file, number, read.error(), mistaken_at(line));
        auto& [key, last_day] = *read;
        if (const std::string other = ring_.name_of(key); !other.empty()) {
            return complain(
                file, number, "the key of " + other + ": each subscriber needs its own");
        }
        ring_.add(key, {file.stem().string(), last_day});
    }

    void complain(const fs::path& file, int number, const std::string& what, std::size_t at = 0) {
        if (!wrong_.empty()) wrong_ += "\n";
        wrong_ += file.string() + ":" + std::to_string(number) + ":" + std::to_string(at + 1) +
                  ": " + what;
    }

    KeyRing ring_;
    std::string wrong_;
};

}  // namespace

text::Result<KeyRing> KeyRing::load(const fs::path& folder) {
    std::error_code failed;
    std::set<fs::path> files;  // in order, so that mistakes are told in order
    std::set<fs::path> others;
    for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
         entry.increment(failed)) {
        const fs::path& path = entry->path();
        const bool is_hidden = path.filename().string().starts_with('.');
        if (path.extension() == ".pub")
            files.insert(path);
        else if (!is_hidden)
            others.insert(path);
    }
    if (failed) return text::fail(AlertError::bad_key, folder.string() + ": " + failed.message());
    Reader reader;
    for (const fs::path& file : files)
        reader.read(file);
    auto ring = std::move(reader).ring();
    if (ring) ring->passed_over_.assign(others.begin(), others.end());
    return ring;
}

Verdict KeyRing::judge(const std::string& key, text::Instant now) const {
    const auto holder = holders_.find(key);
    if (holder == holders_.end()) return Verdict::unknown_key;
    const auto& last_day = holder->second.last_day;
    return last_day && text::day_of(now) > *last_day ? Verdict::expired_key : Verdict::admitted;
}

std::string KeyRing::name_of(const std::string& key) const {
    const auto holder = holders_.find(key);
    return holder == holders_.end() ? "" : holder->second.name;
}

bool KeyRing::withdraws(const KeyRing& before, text::Instant then, text::Instant now) const {
    return std::any_of(before.holders_.begin(), before.holders_.end(), [&](const auto& held) {
        return before.judge(held.first, then) == Verdict::admitted &&
               judge(held.first, now) != Verdict::admitted;
    });
}

}  // namespace vigie::alerts
