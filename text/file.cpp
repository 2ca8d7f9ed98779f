#include "text/file.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

#include "text/did_you_mean.h"

namespace vigie::text {
namespace {

std::vector<std::string_view> cells_of(std::string_view line) {
    std::vector<std::string_view> cells;
    for (;;) {
        const auto tab = line.find('\t');
        cells.push_back(line.substr(0, tab));
        if (tab == std::string_view::npos) return cells;
        line.remove_prefix(tab + 1);
    }
}

std::string joined(const std::vector<std::string_view>& columns) {
    std::string all;
    for (const auto column : columns)
        (all += all.empty() ? "" : ", ") += column;
    return all;
}

/// Takes the first line off `text`, without its end.
std::string_view next_line(std::string_view& text) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

/// Which of a header's names is not one of the columns.
std::string header_mistake(const Row& row, const std::vector<std::string_view>& columns) {
    const std::string wanted = "the header must be the columns " + joined(columns);
    for (const auto cell : row.cells) {
        if (std::find(columns.begin(), columns.end(), cell) != columns.end()) continue;
        return "unknown column '" + std::string(cell) + "'" + did_you_mean(cell, columns) + "; " +
               wanted;
    }
    return row.cells == columns ? "" : wanted;
}

/// What is wrong with the number or names of a row's cells; empty when nothing is.
std::string shape_mistake(const Row& row,
                          const std::vector<std::string_view>& columns,
                          bool headed) {
    if (!headed) return header_mistake(row, columns);
    if (row.cells.size() == columns.size()) return {};
    return std::to_string(row.cells.size()) + " cells where the header has " +
           std::to_string(columns.size()) + ", beginning with '" + std::string(row.cells[0]) + "'";
}

/// Whether [begin, end) of a line stands between two of these, or at the line's ends.
bool is_between(std::string_view edges, std::string_view line, std::size_t begin, std::size_t end) {
    const bool opens = begin == 0 || edges.find(line[begin - 1]) != std::string_view::npos;
    return opens && (end == line.size() || edges.find(line[end]) != std::string_view::npos);
}

/// Where `quoted` stands in the line: as a cell or a part of one, else as a word, else anywhere.
std::size_t place_of(std::string_view line, std::string_view quoted) {
    for (const std::string_view edges : {"\t;", "\t; ="}) {
        for (auto at = line.find(quoted); at != std::string_view::npos;
             at = line.find(quoted, at + 1)) {
            if (is_between(edges, line, at, at + quoted.size())) return at;
        }
    }
    return line.find(quoted);
}

/// The column of the text that a message quotes first; 1 when it does not stand in the line. Quoted
/// text may have apostrophes, so the longest that is found counts.
std::size_t column_of(std::string_view line, std::string_view what) {
    const auto open = what.find('\'');
    if (open == std::string_view::npos) return 1;
    for (auto close = what.rfind('\''); close > open + 1; close = what.rfind('\'', close - 1)) {
        const auto at = place_of(line, what.substr(open + 1, close - open - 1));
        if (at == std::string_view::npos) continue;
        const auto is_first_byte = [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        };
        return 1 +
               static_cast<std::size_t>(std::count_if(
                   line.begin(), line.begin() + static_cast<std::ptrdiff_t>(at), is_first_byte));
    }
    return 1;
}

/// What is wrong with a line of a table; empty when nothing is.
std::string mistake_in(const Row& read,
                       const std::vector<std::string_view>& columns,
                       bool headed,
                       const std::function<Result<void>(const Row&)>& row) {
    std::string mistake = shape_mistake(read, columns, headed);
    if (!mistake.empty() || !headed) return mistake;
    const auto done = row(read);
    return done ? "" : done.error().detail;
}

/// A whole table of another form is one mistake, not thirty thousand.
constexpr std::size_t most_mistakes = 100;

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(TextError::unreadable, path.string());
    std::error_code unknown;
    const auto size = std::filesystem::file_size(path, unknown);
    if (!unknown && size > 0) {
        std::string bytes(size, '\0');
        file.read(bytes.data(), static_cast<std::streamsize>(size));
        if (file.bad()) return fail(TextError::unreadable, path.string());
        bytes.resize(static_cast<std::size_t>(file.gcount()));
        return bytes;
    }
    std::ostringstream bytes;  // a pipe, or a file of /proc: as long as it lasts
    bytes << file.rdbuf();
    if (file.bad()) return fail(TextError::unreadable, path.string());
    return std::move(bytes).str();
}

Result<void> read_table(const std::filesystem::path& path,
                        std::string_view text,
                        const std::vector<std::string_view>& columns,
                        const std::function<Result<void>(const Row&)>& row) {
    bool headed = false;
    std::size_t count = 0;
    std::string mistakes;
    for (std::size_t number = 1; !text.empty() && count < most_mistakes; ++number) {
        const std::string_view line = next_line(text);
        if (line.empty() || line.front() == '#') continue;
        const std::string mistake = mistake_in({number, cells_of(line)}, columns, headed, row);
        const bool is_header = !std::exchange(headed, true);
        if (mistake.empty()) continue;
        mistakes += (count++ == 0 ? "" : "\n") + path.string() + ":" + std::to_string(number) +
                    ":" + std::to_string(column_of(line, mistake)) + ": " + mistake;
        if (is_header) break;  // nobody knows what the cells are
    }
    if (mistakes.empty()) return {};
    return fail(TextError::malformed, mistakes);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        const auto end = text.find(separator);
        std::string_view part = text.substr(0, end);
        while (part.starts_with(' '))
            part.remove_prefix(1);
        while (part.ends_with(' '))
            part.remove_suffix(1);
        if (!part.empty()) parts.push_back(part);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return parts;
}

}  // namespace vigie::text
