// Reads the test rows of tests/data/extractors: a line a sentence, so that a failing row names its
// file and line.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "extractors/language.h"
#include "text/file.h"

namespace vigie::extractors {

struct TestRow {
    std::string place;  ///< "quantities.tsv:12"
    std::vector<std::string> cells;
};

inline std::vector<TestRow> rows_of(const std::string& file,
                                    const std::vector<std::string_view>& columns) {
    const std::filesystem::path path =
        std::filesystem::path(VIGIE_SOURCE) / "tests/data/extractors" / file;
    const auto content = text::read_file(path);
    if (!content) {
        ADD_FAILURE() << content.error().message();
        return {};
    }
    std::vector<TestRow> rows;
    const auto keep = [&](const text::Row& row) -> text::Result<void> {
        rows.push_back(
            {file + ":" + std::to_string(row.line), {row.cells.begin(), row.cells.end()}});
        return {};
    };
    const auto read = text::read_table(path, *content, columns, keep);
    if (!read) ADD_FAILURE() << read.error().message();
    return rows;
}

inline Language language_named(std::string_view name) {
    return name == "fr" ? Language::french : Language::english;
}

}  // namespace vigie::extractors
