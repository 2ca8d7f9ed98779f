// Tables of config/ as they are read: their rows, their mistakes, and their bytes for the hash.
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"
#include "text/file.h"
#include "text/hash.h"

namespace vigie::extractors {

class TableReader {
public:
    using OneRow = std::function<text::Result<void>(const text::Row&)>;

    /// The views of the rows live as long as the bytes.
    text::Result<void> table(const std::filesystem::path& file,
                             const std::vector<std::string_view>& columns,
                             const OneRow& row) {
        const std::string& bytes = bytes_.emplace_back(VIGIE_TRY(text::read_file(file)));
        return text::read_table(file, bytes, columns, row);
    }

    /// A file that another reader takes apart belongs to the hash all the same.
    text::Result<void> keep(const std::filesystem::path& file) {
        bytes_.push_back(VIGIE_TRY(text::read_file(file)));
        return {};
    }

    /// Every table, in the order of reading. Each thread has a reader of its own, so that the hash
    /// does not depend on which was faster.
    void add_to(text::HashInParts& hash) const {
        for (const std::string& table : bytes_)
            hash.add(table);
    }

private:
    std::deque<std::string> bytes_;
};

}  // namespace vigie::extractors
