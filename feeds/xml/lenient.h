// Trees of text that need not be well-formed, by pugixml: it lets duplicate attributes, undeclared
// prefixes, a second root and much else pass. No DTD, no entities beyond XML's five and numbers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "feeds/xml/tree.h"

namespace vigie::feeds {

pugi::xml_parse_result load(pugi::xml_document& tree, std::string_view text);

struct Lenient {
    Tree tree;           ///< empty where there is a fault; as long as it lives its text does
    std::string fault;   ///< what even pugixml does not forgive; empty = nothing
    std::size_t at = 0;  ///< the fault's place in the text
    const char* begin = nullptr;  ///< of the text that the tree's names are views of
};

Lenient read_leniently(std::string_view text);

}  // namespace vigie::feeds
