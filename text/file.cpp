#include "text/file.h"

#include <fstream>
#include <sstream>

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

/// What is wrong with the number or names of a row's cells; empty when nothing is.
std::string shape_mistake(const Row& row,
                          const std::vector<std::string_view>& columns,
                          bool headed) {
    if (!headed) {
        return row.cells == columns ? "" : "the header must be the columns " + joined(columns);
    }
    if (row.cells.size() == columns.size()) return {};
    return std::to_string(row.cells.size()) + " cells where the header has " +
           std::to_string(columns.size()) + ", beginning with '" + std::string(row.cells[0]) + "'";
}

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
    std::size_t number = 0;
    while (!text.empty()) {
        const std::string_view line = next_line(text);
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const Row read{number, cells_of(line)};
        std::string mistake = shape_mistake(read, columns, headed);
        if (mistake.empty() && headed) {
            if (const auto done = row(read); !done) mistake = done.error().detail;
        }
        headed = true;
        if (!mistake.empty()) {
            return fail(TextError::malformed,
                        path.string() + ":" + std::to_string(number) + ": " + mistake);
        }
    }
    return {};
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
