// Whether text is well-formed XML 1.0 with namespaces, which the tree builder does not ask: it lets
// duplicate attributes, undeclared prefixes, a second root and much else pass.
#pragma once

#include <string>
#include <string_view>

#include "feeds/xml/scan.h"

namespace vigie::feeds {

struct Look {
    std::string fault;  ///< the first rule that is broken, in words, with the offset: "attribute
                        ///< 'a' twice at byte 17"; empty = none
    Scan scan;          ///< what scan_xml() finds, where there is no fault; else a part of it
};

/// What stands inside a DOCTYPE is not looked at; references are no fault but counted. Elements
/// nested deeper than `depth_limit` are a fault. One pass; memory grows with the nesting only.
Look look_at(std::string_view xml, int depth_limit);

}  // namespace vigie::feeds
