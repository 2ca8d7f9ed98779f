#include "daemon/http/message.h"

#include <algorithm>
#include <charconv>

namespace vigie::daemon::http {
namespace {

/// The byte that two hexadecimal digits at the beginning of `text` mean, or -1.
int byte_in(std::string_view text) {
    int value = 0;
    if (text.size() < 2) return -1;
    const char* const end = text.data() + 2;
    const auto [rest, failed] = std::from_chars(text.data(), end, value, 16);
    return failed == std::errc{} && rest == end && value >= 0 ? value : -1;
}

std::string decoded(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int byte = text[i] == '%' ? byte_in(text.substr(i + 1)) : -1;
        if (byte >= 0) {
            plain += static_cast<char>(byte);
            i += 2;
        } else {
            plain += text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

/// What stands before the first `mark`; `text` is left with what stands behind it.
std::string_view take_until(std::string_view& text, char mark) {
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view taken = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return taken;
}

/// An absolute form's path and query; any other target as it is.
std::string_view without_host(std::string_view target) {
    constexpr std::string_view schemes[] = {"http://", "https://"};
    for (const std::string_view scheme : schemes) {
        const bool is_absolute =
            target.size() >= scheme.size() &&
            std::equal(scheme.begin(), scheme.end(), target.begin(), [](char small, char c) {
                return small == (c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
            });
        if (!is_absolute) continue;
        const auto path = target.find_first_of("/?", scheme.size());
        return target.substr(std::min(path, target.size()));
    }
    return target;
}

}  // namespace

std::string Request::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

void read_target(std::string_view target, Request& to) {
    target = without_host(target);
    to.path = take_until(target, '?');
    if (to.path.empty()) to.path = "/";
    while (!target.empty()) {
        std::string_view value = take_until(target, '&');
        const std::string_view name = take_until(value, '=');
        if (!name.empty()) to.query.emplace(decoded(name), decoded(value));
    }
}

}  // namespace vigie::daemon::http
