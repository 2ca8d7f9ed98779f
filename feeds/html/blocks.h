// HTML from the network, reduced to what a reader of plain text needs: a few block elements without
// attributes, in bounded nesting, and text with its entities. What scripts, styles and asides hold
// is gone. The output is safe to give to any HTML parser: linear size, bounded depth.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// Linear in the input's size; the output is at most about six times as long.
std::string reduce_to_blocks(std::string_view html, int depth_limit);

}  // namespace vigie::feeds
