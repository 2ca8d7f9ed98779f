#include "daemon/settings/mistake.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <string_view>
#include <tuple>
#include <utility>

namespace vigie::daemon {

std::string to_string(const Mistake& mistake) {
    std::string where = mistake.file.string();
    if (mistake.line > 0) where += ":" + std::to_string(mistake.line);
    if (mistake.column > 0) where += ":" + std::to_string(mistake.column);
    return where + ": " + mistake.what;
}

namespace {

/// Takes ":12" off the end of `text`; 0 when there is none.
std::uint32_t number_at_end(std::string_view& text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos || colon + 1 == text.size()) return 0;
    std::uint32_t number = 0;
    const auto [end, failed] =
        std::from_chars(text.data() + colon + 1, text.data() + text.size(), number);
    if (failed != std::errc{} || end != text.data() + text.size()) return 0;
    text = text.substr(0, colon);
    return number;
}

/// One line of an error; none when it names no file.
std::optional<Mistake> mistake_in(std::string_view line) {
    const auto end = line.find(": ");
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view where = line.substr(0, end);
    std::uint32_t row = number_at_end(where);
    std::uint32_t column = 0;
    if (const std::uint32_t first = number_at_end(where); first > 0)
        column = std::exchange(row, first);
    std::error_code unknown;
    const std::filesystem::path file = where;
    if (row == 0 && !std::filesystem::exists(file.parent_path(), unknown)) return std::nullopt;
    return Mistake{file, row, column, std::string(line.substr(end + 2))};
}

}  // namespace

std::vector<Mistake> mistakes_in(const text::Error& error, const std::filesystem::path& otherwise) {
    std::vector<Mistake> all;
    if (error.code == make_error_code(text::TextError::unreadable))
        return {{error.detail, 0, 0, error.code.message()}};
    std::istringstream lines(error.detail);
    for (std::string line; std::getline(lines, line);) {
        auto mistake = mistake_in(line);
        if (!mistake) return {{otherwise, 0, 0, error.message()}};
        all.push_back(*std::move(mistake));
    }
    return all;
}

void sort_by_place(std::vector<Mistake>& mistakes) {
    std::stable_sort(mistakes.begin(), mistakes.end(), [](const Mistake& a, const Mistake& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
}

}  // namespace vigie::daemon
