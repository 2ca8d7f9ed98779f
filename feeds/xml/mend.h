// Well-formed XML out of a feed whose tags are in disorder, by what a feed's elements are: an entry
// ends where the next begins, a link where the next field does. One broken entry costs only itself.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vigie::feeds {

struct Mended {
    std::string xml;         ///< well-formed but for references; empty when no root was found
    std::size_t lost = 0;    ///< entries of which nothing is left
    bool is_cut = false;     ///< the text ends inside an entry
    bool keeps_cut = false;  ///< it is the last one then, with what stood there in full
};

/// Every element closed, every value quoted, HTML in texts as CDATA; end tags without start, tags
/// that never end, comments and instructions are left out. Linear in the text's size.
/// Elements nested deeper than `depth` are left out and their text is kept.
Mended mend(std::string_view xml, int depth);

}  // namespace vigie::feeds
