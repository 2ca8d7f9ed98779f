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

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(TextError::unreadable, path.string());
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (file.bad()) return fail(TextError::unreadable, path.string());
    return std::move(bytes).str();
}

Result<void> read_table(const std::filesystem::path& path,
                        std::string_view text,
                        const std::vector<std::string_view>& columns,
                        const std::function<Result<void>(const Row&)>& row) {
    const auto wrong = [&](std::size_t line, const std::string& what) {
        return fail(TextError::malformed, path.string() + ":" + std::to_string(line) + ": " + what);
    };
    bool headed = false;
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        const Row read{number, cells_of(line)};
        if (!headed) {
            if (read.cells != columns) {
                return wrong(number, "the header must be the columns " + joined(columns));
            }
            headed = true;
            continue;
        }
        if (read.cells.size() != columns.size()) {
            return wrong(number,
                         std::to_string(read.cells.size()) + " cells where the header has " +
                             std::to_string(columns.size()) + ": '" + std::string(line) + "'");
        }
        if (auto done = row(read); !done) return wrong(number, done.error().detail);
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
