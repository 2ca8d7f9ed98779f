// Well-formed XML out of a feed whose tags are in disorder, by what a feed's elements are: an entry
// ends where the next begins, a link where the next field does. One broken entry costs only itself.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::feeds {

struct Mended {
    std::string xml;       ///< well-formed but for references; empty when no root was found
    std::size_t lost = 0;  ///< entries of which nothing is left
    bool is_cut = false;   ///< the text ends inside an entry
    /// Where the name of that entry stands in `xml`, when there is something of it; else none.
    std::optional<std::size_t> cut_at;
};

/// Every element closed, every value quoted, HTML in texts as CDATA; end tags without start, tags
/// that never end, comments and instructions are left out. Linear in the text's size.
/// Elements nested deeper than `depth` are left out and their text is kept.
Mended mend(std::string_view xml, int depth);

}  // namespace vigie::feeds
