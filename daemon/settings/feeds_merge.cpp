#include "daemon/settings/feeds_merge.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <map>
#include <set>
#include <utility>

#include "daemon/settings/feeds_file.h"
#include "feeds/http/login.h"
#include "feeds/url.h"
#include "text/ascii.h"
#include "text/file.h"
#include "text/fold.h"

namespace vigie::daemon {
namespace {

namespace fs = std::filesystem;

constexpr mode_t usual_mode = 0644;
constexpr std::size_t longest_name = 60;

/// "fr" of "fr", "fr-FR" or "FR_fr"; empty for what is no code.
std::string language_of(std::string_view written) {
    const std::string code = text::small_letters(written.substr(0, written.find_first_of("-_")));
    const bool good = code.size() == 2 && std::all_of(code.begin(), code.end(), [](char c) {
                          return c >= 'a' && c <= 'z';
                      });
    return good ? code : "";
}

std::string free_name(const std::string& words, const std::set<std::string>& taken) {
    std::string base = text::slug(words).substr(0, longest_name);
    while (base.ends_with('-'))
        base.pop_back();
    if (base.empty()) base = "feed";
    std::string name = base;
    // No feed may be called so: see docs/wire.md, "Health".
    const auto is_free = [&] { return name != "coverage" && !taken.contains(name); };
    for (int number = 2; !is_free(); ++number)
        name = base + "-" + std::to_string(number);
    return name;
}

std::string table_of(const feeds::Feed& feed, const std::string& url) {
    std::string text = "\n[[feed]]\nname = " + toml_text(feed.name) + "\nurl = " + toml_text(url) +
                       "\noutlet = " + toml_text(feed.outlet.name) + "\n";
    if (!feed.language.empty()) text += "language = " + toml_text(feed.language) + "\n";
    return text;
}

Mistake trouble(const fs::path& file) {
    return {file, 0, 0, std::generic_category().message(errno)};
}

/// A new file beside `file`, with its mode and owner; on disk when it returns.
bool write_like(const fs::path& file, const fs::path& fresh, const std::string& bytes) {
    struct stat about {};

    const bool is_there = ::stat(file.c_str(), &about) == 0;
    const int opened =
        ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, usual_mode);
    if (opened < 0) return false;
    if (is_there) {
        (void)!::fchown(opened, about.st_uid, about.st_gid);  // root's to do; others own it anyway
        (void)::fchmod(opened, about.st_mode);
    }
    const bool written =
        ::write(opened, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()) &&
        ::fsync(opened) == 0;
    const int why = errno;
    ::close(opened);
    errno = why;
    return written;
}

}  // namespace

std::string toml_text(std::string_view value) {
    std::string quoted = "\"";
    for (const char c : text::valid_utf8(value)) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (byte < 0x20 || byte == 0x7f) {
            std::array<char, 8> escape{};
            (void)std::snprintf(escape.data(), escape.size(), "\\u%04X", unsigned{byte});
            quoted += escape.data();
        } else {
            quoted += c;
        }
    }
    return quoted + "\"";
}

FeedsMerge merge_feeds(const std::vector<feeds::Feed>& present,
                       const std::vector<feeds::Subscribed>& wanted) {
    FeedsMerge merge;
    std::map<std::string, std::string> names;  // by canonical address
    std::set<std::string> taken;
    for (const feeds::Feed& feed : present) {
        names.emplace(feeds::canonical_url(feed.url), feed.name);
        taken.insert(feed.name);
    }
    for (const feeds::Subscribed& one : wanted) {
        const std::string plain = feeds::without_login(one.url).url;
        const auto host = feeds::host_of(plain);
        if (!host) {
            merge.passed_over.push_back({one, "it is no http or https address"});
            continue;
        }
        const auto known = names.find(feeds::canonical_url(plain));
        if (known != names.end()) {
            merge.passed_over.push_back({one, "it is there already, as '" + known->second + "'"});
            continue;
        }
        feeds::Feed feed;
        feed.outlet.name = one.title.empty() ? *host : one.title;
        feed.name = free_name(feed.outlet.name, taken);
        feed.url = plain;
        feed.language = language_of(one.language);
        names.emplace(feeds::canonical_url(plain), feed.name);
        taken.insert(feed.name);
        merge.text += table_of(feed, one.url);
        merge.added.push_back(std::move(feed));
    }
    return merge;
}

std::vector<Mistake> append_feeds(const fs::path& named, const std::string& text) {
    std::error_code unknown;
    const fs::path file = fs::exists(named, unknown) ? fs::canonical(named, unknown) : named;
    const auto before = text::read_file(file);
    // What is there and cannot be read must not be written over.
    if (!before && fs::exists(file, unknown)) return {{file, 0, 0, before.error().message()}};
    std::string bytes = before.value_or("");
    if (!bytes.empty() && !bytes.ends_with('\n')) bytes += '\n';
    bytes += text;
    fs::path fresh = file;
    fresh += ".new";
    if (!write_like(file, fresh, bytes)) {
        std::vector<Mistake> mistakes{trouble(fresh)};
        fs::remove(fresh, unknown);
        return mistakes;
    }
    auto read = load_feeds(fresh, {});
    if (!read.mistakes.empty()) {
        fs::remove(fresh, unknown);
        return std::move(read.mistakes);
    }
    std::error_code failed;
    fs::rename(fresh, file, failed);
    if (failed) return {{file, 0, 0, failed.message()}};
    return {};
}

}  // namespace vigie::daemon
