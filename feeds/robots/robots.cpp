#include "feeds/robots/robots.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "feeds/url.h"
#include "text/ascii.h"

namespace vigie::feeds {
namespace {

constexpr std::size_t most_rules = 5000;
constexpr std::size_t longest_rule = 2000;  // bytes

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n\f\v";
    const auto begin = text.find_first_not_of(spaces);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(spaces) - begin + 1);
}

int hex_value(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    c = text::small(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool is_unreserved(char c) {
    return (c >= '0' && c <= '9') || (text::small(c) >= 'a' && text::small(c) <= 'z') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

void append_encoded(std::string& out, char c) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 15U];
}

/// One spelling of a path (RFC 9309, 2.2.2): bytes beyond ASCII encoded, unreserved ones not.
std::string normal(std::string_view path) {
    std::string out;
    for (std::size_t i = 0; i < path.size(); ++i) {
        char c = path[i];
        const bool encoded = c == '%' && i + 2 < path.size() && hex_value(path[i + 1]) >= 0 &&
                             hex_value(path[i + 2]) >= 0;
        if (encoded) {
            c = static_cast<char>(hex_value(path[i + 1]) * 16 + hex_value(path[i + 2]));
            i += 2;
        }
        const bool plain = static_cast<unsigned char>(c) > 0x20 && c > 0;
        if (encoded ? is_unreserved(c) : plain) {
            out += c;
        } else {
            append_encoded(out, c);
        }
    }
    return out;
}

/// Path and query of an absolute address, without the fragment.
std::string_view path_of(std::string_view url) {
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos) return "/";
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find('#'));
    const auto path = url.find_first_of("/?");
    return path == std::string_view::npos ? std::string_view{"/"} : url.substr(path);
}

/// Whether `rule` fits a beginning of `path`, or the whole where it ends in "$". Greedy without
/// going back further than the last star: linear for each, however many stars there are.
bool fits(std::string_view rule, std::string_view path) {
    const bool anchored = rule.ends_with('$');
    if (anchored) rule.remove_suffix(1);
    std::size_t r = 0;
    std::size_t p = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (r < rule.size() || (anchored && p < path.size())) {
        if (r < rule.size() && rule[r] == '*') {
            star = r++;
            resume = p;
        } else if (r < rule.size() && p < path.size() && rule[r] == path[p]) {
            ++r;
            ++p;
        } else if (star != std::string_view::npos && resume < path.size()) {
            r = star + 1;
            p = ++resume;
        } else {
            return false;
        }
    }
    return true;
}

std::optional<std::chrono::milliseconds> seconds_in(std::string_view value) {
    double seconds = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), seconds);
    if (read.ec != std::errc{} || !std::isfinite(seconds) || seconds < 0) return std::nullopt;
    const double capped =
        std::min(seconds, std::chrono::duration<double>(longest_crawl_delay).count());
    return std::chrono::milliseconds{static_cast<long>(capped * 1000)};
}

}  // namespace

/// Reads line by line: user-agent lines that follow each other open one group.
class RobotsReader {
public:
    explicit RobotsReader(std::string_view token) : token_(token) {}

    Robots run(std::string_view text) {
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        while (!text.empty()) {
            const auto end = std::min(text.find_first_of("\r\n"), text.size());
            line(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return named_ ? std::move(ours_) : std::move(everybodys_);
    }

private:
    void line(std::string_view text) {
        text = text.substr(0, text.find('#'));
        const auto colon = text.find(':');
        if (colon == std::string_view::npos) return;
        const std::string_view key = trimmed(text.substr(0, colon));
        const std::string_view value = trimmed(text.substr(colon + 1));
        if (text::same_letters(key, "user-agent")) return user_agent(value);
        const bool allow = text::same_letters(key, "allow");
        if (allow || text::same_letters(key, "disallow")) {
            in_agents_ = false;
            if (!value.empty() && value.size() <= longest_rule) rule({normal(value), allow});
        } else if (text::same_letters(key, "crawl-delay")) {
            in_agents_ = false;
            if (const auto delay = seconds_in(value)) set_delay(*delay);
        }
    }

    void user_agent(std::string_view value) {
        if (!in_agents_) for_us_ = for_all_ = false;
        in_agents_ = true;
        if (value == "*") for_all_ = true;
        // "vigie/0.1" is written too: the token ends where a product's version begins.
        const auto name = value.substr(0, value.find_first_of("/ \t"));
        if (text::same_letters(name, token_)) named_ = for_us_ = true;
    }

    void rule(const Robots::Rule& rule) {
        if (for_us_ && ours_.rules_.size() < most_rules) ours_.rules_.push_back(rule);
        if (for_all_ && everybodys_.rules_.size() < most_rules) everybodys_.rules_.push_back(rule);
    }

    void set_delay(std::chrono::milliseconds delay) {
        if (for_us_) ours_.delay_ = delay;
        if (for_all_) everybodys_.delay_ = delay;
    }

    std::string_view token_;
    Robots ours_;
    Robots everybodys_;
    bool named_ = false;      // a group is addressed to us
    bool in_agents_ = false;  // the line before named an agent
    bool for_us_ = false;
    bool for_all_ = false;
};

Robots Robots::allow_all() {
    return {};
}

Robots Robots::allow_none() {
    Robots robots;
    robots.rules_.push_back({"/", /*allow=*/false});
    return robots;
}

Robots Robots::read(std::string_view bytes, std::string_view token) {
    return RobotsReader(token).run(bytes.substr(0, longest_robots));
}

bool Robots::allows(std::string_view url) const {
    std::string path = normal(path_of(url));
    if (!path.starts_with('/')) path.insert(0, "/");
    const Rule* best = nullptr;
    for (const Rule& rule : rules_) {
        const bool longer = best == nullptr || rule.path.size() > best->path.size() ||
                            (rule.path.size() == best->path.size() && rule.allow);
        if (longer && fits(rule.path, path)) best = &rule;
    }
    return best == nullptr || best->allow;
}

std::string robots_url(std::string_view page_url) {
    return resolve_url(page_url, "/robots.txt");
}

}  // namespace vigie::feeds
