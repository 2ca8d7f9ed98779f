// HTML from the network, reduced to what a reader of plain text needs: a few block elements without
// attributes, in bounded nesting, and text with its entities. What scripts, styles and asides hold
// is gone. The output is safe to give to any HTML parser: linear size, bounded depth.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// What is found in the HTML, in its order: together what reduce_to_blocks() writes.
class BlockReader {
public:
    BlockReader() = default;
    BlockReader(const BlockReader&) = delete;
    BlockReader& operator=(const BlockReader&) = delete;
    BlockReader(BlockReader&&) = delete;
    BlockReader& operator=(BlockReader&&) = delete;
    virtual ~BlockReader() = default;

    /// Text between any two tags, with its entities; a tag that is dropped may stand within one.
    virtual void text(std::string_view words) = 0;
    /// The start or end of a block, or a line's: "p", "br".
    virtual void tag(std::string_view name, bool closing) = 0;
};

void read_blocks(std::string_view html, int depth_limit, BlockReader& reader);

/// Linear in the input's size; the output is at most about six times as long.
std::string reduce_to_blocks(std::string_view html, int depth_limit);

}  // namespace vigie::feeds
