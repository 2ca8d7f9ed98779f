// Trees of text that need not be well-formed. No DTD, no entities beyond XML's five and numbers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "feeds/xml/tree.h"

namespace vigie::feeds {

/// Pugixml's own tree, for who writes XML too.
pugi::xml_parse_result load(pugi::xml_document& tree, std::string_view text);

struct Lenient {
    Tree tree;                    ///< empty where there is a fault
    std::string fault;            ///< what even pugixml does not forgive; empty = nothing
    std::size_t at = 0;           ///< the fault's place in the text
    const char* begin = nullptr;  ///< of the text that the tree's names are views of
};

/// By pugixml, which lets a second root, any DOCTYPE and much else pass. It works on a copy, which
/// lives as long as the tree.
Lenient read_leniently(std::string_view text);

/// By look_at() where that gives a tree, which lives as long as `text`; else as above.
Lenient read_xml(std::string_view text, int depth_limit);

}  // namespace vigie::feeds
