#include "feeds/dates.h"

#include <algorithm>
#include <chrono>
#include <initializer_list>
#include <string>
#include <utility>

#include "feeds/dates/iso.h"
#include "feeds/dates/reader.h"
#include "feeds/dates/usual.h"
#include "feeds/dates/written_out.h"
#include "text/fold.h"

namespace vigie::feeds {
namespace {

using namespace std::chrono_literals;
using std::chrono::January;
using std::chrono::sys_days;

constexpr std::size_t longest_date = 100;  // of bytes; what is longer is prose

/// A feed that writes 1970, 0001 or 9999 has lost its dates; believing it would be worse.
std::optional<text::Instant> plausible(std::optional<text::Instant> at) {
    if (!at || *at < sys_days{1990y / January / 1} || *at >= sys_days{2101y / January / 1}) {
        return std::nullopt;
    }
    return at;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

/// RFC 822 folds long lines.
std::string in_one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c < ' ' && c > 0; }, ' ');
    return line;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// A time written in Korean is Korea's, where no zone says otherwise.
bool is_korean_time(std::string_view text) {
    const bool korean = text.find("년") != std::string_view::npos ||
                        text.find("오전") != std::string_view::npos ||
                        text.find("오후") != std::string_view::npos;
    const bool zone = std::any_of(text.begin(), text.end(), [](char c) {
        return c == '+' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    });
    return korean && !zone && text.find(':') != std::string_view::npos;
}

/// "08:00:00 A": the zones of a letter, as RFC 822 counts them, by which RSS writes its dates: A is
/// an hour behind UTC, N an hour before it. RFC 2822 found both senses in mail.
std::optional<std::chrono::hours> letter_zone(std::string_view text) {
    const std::size_t size = text.size();
    const bool clock = size > 10 && text[size - 2] == ' ' && dates::is_digit(text[size - 3]) &&
                       text[size - 5] == ':' && text[size - 8] == ':';
    const char letter = text.back();
    if (!clock || letter < 'A' || letter > 'Y' || letter == 'J') return std::nullopt;
    if (letter < 'J') return std::chrono::hours{'A' - letter - 1};
    return std::chrono::hours{letter < 'N' ? 'A' - letter : letter - 'N' + 1};
}

/// Folded, and Korean, Chinese and dotted marks in the form that the readers know.
std::string prepared(std::string_view text) {
    const bool usual = std::all_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && c != '.' && c != '/' && c != '[';
    });
    if (usual) return text::folded(text);
    std::string written(text);
    if (is_korean_time(text)) written += " kst";
    for (const auto& [from, to] :
         std::initializer_list<std::pair<const char*, const char*>>{{"년 ", "-"},
                                                                    {"월 ", "-"},
                                                                    {"일", ""},
                                                                    {"年", "-"},
                                                                    {"月", "-"},
                                                                    {"日", " "},
                                                                    {"년", "-"},
                                                                    {"월", "-"},
                                                                    {"Etc/", ""},
                                                                    {"오전", "am"},
                                                                    {"오후", "pm"},
                                                                    {"a.m.", "am"},
                                                                    {"p.m.", "pm"},
                                                                    {"A.M.", "am"},
                                                                    {"P.M.", "pm"}}) {
        replace_all(written, from, to);
    }
    written = written.substr(0, written.find('['));  // "2025-12-26T08:00+01:00[Europe/Paris]"
    return text::folded(written);
}

std::optional<text::Instant> read_folded(std::string_view folded) {
    const bool may_be_exact = folded.size() >= 10 && folded[4] == '-' && dates::is_digit(folded[0]);
    if (may_be_exact) {  // else the error's text would cost more than the date
        if (const auto exact = text::parse_instant(folded)) return *exact;
    }
    if (const dates::Iso iso = dates::read_iso(folded); iso.of_this_form) return iso.at;
    dates::Reader reader(folded);
    dates::Parts parts;
    return dates::read_written_out(reader, parts);
}

}  // namespace

std::optional<text::Instant> read_date(std::string_view text) {
    const std::string_view trimmed = trim(text);
    if (trimmed.empty() || trimmed.size() > longest_date) return std::nullopt;
    if (const auto usual = dates::read_usual(trimmed)) return plausible(usual);
    if (trimmed.find_first_of("\t\r\n") != std::string_view::npos)
        return read_date(in_one_line(trimmed));
    if (dates::is_digit(trimmed[0]) && trimmed.ends_with('Z')) {  // RFC 3339, as Atom writes it
        if (const auto exact = text::parse_instant(trimmed)) return plausible(*exact);
    }
    const auto zone = letter_zone(trimmed);
    if (!zone) return plausible(read_folded(prepared(trimmed)));
    const auto at = read_folded(prepared(trimmed.substr(0, trimmed.size() - 2)));
    return at ? plausible(*at - *zone) : std::nullopt;
}

}  // namespace vigie::feeds
