#include "feeds/schedule/freshness.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>

#include "feeds/dates.h"
#include "text/ascii.h"

namespace vigie::feeds {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr seconds longest_life{365LL * 24 * 3600};

/// Without the spaces and quotation marks around it.
std::string_view bare(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\"");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\"") - begin + 1);
}

/// RFC 9111, 1.2.2: a number beyond what can be counted is as long as can be.
std::optional<seconds> delta_seconds(std::string_view text) {
    text = bare(text);
    long long count = 0;
    const auto [rest, code] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (text.empty() || rest != text.data() + text.size()) return std::nullopt;
    if (code == std::errc::result_out_of_range) return longest_life;
    return std::clamp(seconds{count}, seconds{0}, longest_life);
}

struct Directives {
    std::optional<seconds> max_age;
    bool ask_always = false;
};

void read_directive(std::string_view one, Directives& found) {
    const auto equals = one.find('=');
    const std::string_view name = bare(one.substr(0, equals));
    if (text::same_letters(name, "no-cache") || text::same_letters(name, "no-store"))
        found.ask_always = true;
    if (!text::same_letters(name, "max-age") || equals == std::string_view::npos) return;
    const auto age = delta_seconds(one.substr(equals + 1));
    // Of two the shorter counts; one that is no number means stale (RFC 9111, 4.2.1).
    found.max_age = std::min(age.value_or(seconds{0}), found.max_age.value_or(longest_life));
}

Directives read_directives(std::string_view header) {
    Directives found;
    while (!header.empty()) {
        const auto comma = std::min(header.find(','), header.size());
        read_directive(header.substr(0, comma), found);
        header.remove_prefix(std::min(comma + 1, header.size()));
    }
    return found;
}

}  // namespace

Pause fresh_for(const CacheHeaders& headers, text::Instant now) {
    const Directives directives = read_directives(headers.cache_control);
    if (directives.ask_always) return {};
    const seconds age = delta_seconds(headers.age).value_or(seconds{0});
    if (directives.max_age) {
        const milliseconds left = std::max(*directives.max_age - age, seconds{0});
        return {left, text::Because::max_age};
    }
    const auto expires = read_date(headers.expires);
    if (!expires) return {};
    const text::Instant sent = read_date(headers.date).value_or(now);
    const auto left =
        std::clamp<milliseconds>(*expires - sent - age, milliseconds{0}, longest_life);
    return {left, text::Because::expires};
}

}  // namespace vigie::feeds
