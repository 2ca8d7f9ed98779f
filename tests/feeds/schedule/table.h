// Rows of a table in tests/data/feeds/schedule as strings; "-" stands for nothing.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "text/file.h"

namespace vigie::feeds {

struct TableRow {
    std::string where;  ///< for a failure's message
    std::vector<std::string> cells;
};

inline std::vector<TableRow> table(const std::string& name,
                                   const std::vector<std::string_view>& columns) {
    const std::string path = VIGIE_SOURCE "/tests/data/feeds/schedule/" + name;
    const auto bytes = text::read_file(path);
    if (!bytes) throw std::runtime_error(bytes.error().message());
    std::vector<TableRow> rows;
    const auto keep = [&](const text::Row& row) {
        TableRow& kept = rows.emplace_back();
        kept.where = name + ":" + std::to_string(row.line);
        for (const auto& cell : row.cells)
            kept.cells.emplace_back(cell == "-" ? "" : cell);
        return text::Result<void>{};
    };
    const auto read = text::read_table(path, *bytes, columns, keep);
    if (!read) throw std::runtime_error(read.error().message());
    return rows;
}

}  // namespace vigie::feeds
