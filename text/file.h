// Reading whole files and the tab-separated tables that hold lexicon and gazetteer.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"

namespace vigie::text {

/// The whole file as bytes.
Result<std::string> read_file(const std::filesystem::path& path);

/// One row of a table: its cells by column order, and its line for messages.
struct Row {
    std::size_t line = 0;  ///< 1-based line in the file
    std::vector<std::string_view> cells;
};

/// Reads a table: `#` lines and blank lines are passed over, the first other line is the header
/// and must name exactly `columns`; every row must have as many cells. `row` is called for each
/// and may fail; the others are read none the less. The error tells every mistake, a line each,
/// "file:line:column: what": the column is that of the text that the mistake quotes first, counted
/// in characters. The views live as long as `text`.
Result<void> read_table(const std::filesystem::path& path,
                        std::string_view text,
                        const std::vector<std::string_view>& columns,
                        const std::function<Result<void>(const Row&)>& row);

/// Splits at `separator`; spaces around the parts are cut, empty parts left out.
std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace vigie::text
