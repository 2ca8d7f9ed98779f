// Whether text is well-formed XML 1.0 with namespaces, and if so its tree, in one pass.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "feeds/xml/scan.h"
#include "feeds/xml/tree.h"

namespace vigie::feeds {

struct Look {
    /// None where there is a fault, or something that read_leniently() has to judge: a DOCTYPE, or
    /// references that are repaired.
    std::optional<Tree> tree;
    std::string fault;  ///< the first rule that is broken, in words, with the offset: "attribute
                        ///< 'a' twice at byte 17"; empty = none
    Scan scan;          ///< what scan_xml() finds, where there is no fault; else a part of it
};

/// What stands inside a DOCTYPE is not looked at; references are no fault but counted. Elements
/// nested deeper than `depth_limit` are a fault. The tree lives as long as `xml`.
Look look_at(std::string_view xml, int depth_limit);

}  // namespace vigie::feeds
