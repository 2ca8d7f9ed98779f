// Whether text is well-formed XML 1.0 with namespaces, and if so its tree, in one pass.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "feeds/xml/scan.h"
#include "feeds/xml/tree.h"

namespace vigie::feeds {

struct Look {
    /// Also where the fault is an attribute that is there twice or a prefix that is not declared.
    /// None where it is another, and where read_leniently() has to judge: a DOCTYPE with an
    /// open quote or more than plain declarations in its subset, an instruction whose target is no
    /// name, numbers that are repaired or that begin "&#" and are none.
    std::optional<Tree> tree;
    std::string fault;  ///< the first rule that is broken, in words, with the offset: "attribute
                        ///< 'a' twice at byte 17"; empty = none
    Scan scan;          ///< what scan_xml() finds, where there is a tree or no fault; else a part
};

/// What stands inside a DOCTYPE is not looked at; references are no fault but counted. Elements
/// nested deeper than `depth_limit` are a fault. The tree lives as long as `xml`.
Look look_at(std::string_view xml, int depth_limit);

}  // namespace vigie::feeds
