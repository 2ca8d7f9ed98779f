#include "feeds/dates/usual.h"

#include "feeds/dates/parts.h"
#include "feeds/dates/reader.h"

namespace vigie::feeds::dates {
namespace {

constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
constexpr std::string_view pattern = "Fri, 26 Dec 2025 08:00:00 ";

int number(std::string_view text, std::size_t at, std::size_t digits) {
    int value = 0;
    for (const char c : text.substr(at, digits))
        value = value * 10 + (c - '0');
    return value;
}

/// Digits where the pattern has some, and its marks; the names' letters may be any.
bool fits(std::string_view text) {
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char wanted = pattern[i];
        const bool letter = (wanted | 0x20) >= 'a' && (wanted | 0x20) <= 'z';
        const bool digit = is_digit(wanted);
        if (digit ? !is_digit(text[i]) : !letter && text[i] != wanted) return false;
    }
    return true;
}

/// "GMT", "+0100"
std::optional<std::chrono::minutes> zone_of(std::string_view text) {
    if (text == "GMT") return std::chrono::minutes{0};
    if (text.size() != 5 || (text[0] != '+' && text[0] != '-')) return std::nullopt;
    for (const char c : text.substr(1)) {
        if (!is_digit(c)) return std::nullopt;
    }
    const int hours = number(text, 1, 2);
    const int minutes = number(text, 3, 2);
    if (hours > 15 || minutes > 59) return std::nullopt;
    const std::chrono::minutes offset{hours * 60 + minutes};
    return text[0] == '-' ? -offset : offset;
}

}  // namespace

std::optional<text::Instant> read_usual(std::string_view text) {
    if (text.size() <= pattern.size() || !fits(text)) return std::nullopt;
    const auto month = months.find(text.substr(8, 3));
    if (month == std::string_view::npos || month % 3 != 0) return std::nullopt;
    Parts parts;
    parts.day = number(text, 5, 2);
    parts.month = static_cast<int>(month / 3) + 1;
    parts.year = number(text, 12, 4);
    parts.time = time_of(number(text, 17, 2), number(text, 20, 2), number(text, 23, 2));
    parts.zone = zone_of(text.substr(pattern.size()));
    return parts.time && parts.zone ? to_instant(parts) : std::nullopt;
}

}  // namespace vigie::feeds::dates
