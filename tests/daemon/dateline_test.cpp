#include "daemon/documents/dateline.h"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "text/file.h"
#include "text/time.h"

namespace vigie::daemon {
namespace {

std::string with_line_ends(std::string_view cell) {
    std::string text;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        const bool end = cell.substr(i, 2) == "\\n";
        text += end ? '\n' : cell[i];
        i += end ? 1 : 0;
    }
    return text;
}

TEST(Dateline, ReadsTheDateAtTheTopOfATextAndNoOther) {
    const std::filesystem::path path = VIGIE_SOURCE "/tests/data/daemon/datelines.tsv";
    const auto bytes = text::read_file(path);
    ASSERT_TRUE(bytes);
    int rows = 0;
    const auto read = text::read_table(
        path, *bytes, {"text", "day"}, [&](const text::Row& row) -> text::Result<void> {
            const auto day = dateline(with_line_ends(row.cells[0]));
            EXPECT_EQ(day ? text::to_iso(*day) : "", row.cells[1]) << "line " << row.line;
            ++rows;
            return {};
        });
    ASSERT_TRUE(read) << read.error().message();
    EXPECT_GE(rows, 15);
}

}  // namespace
}  // namespace vigie::daemon
