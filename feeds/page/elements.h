// What becomes of each HTML element on its way to the parser.
#pragma once

#include <cstddef>
#include <string_view>

namespace vigie::feeds::page {

enum class Kind {
    phrase,  ///< the tag is dropped, its text kept
    gone,    ///< dropped with what it holds; holds no tags
    hollow,  ///< dropped with what it holds, which may be tags; gone only if it ends
    block,
    item,  ///< a block that ends an open one of its kind
    inline_box,
    link,
    line,
    head,  ///< told in Slim, not in its html
};

struct Element {
    std::string_view name;
    Kind kind = Kind::phrase;
    std::string_view becomes;  ///< the name it has in Slim::html
};

inline constexpr std::size_t element_count = 67;  ///< named ones

/// `name` in lower case. A name that is not known is a phrase, or a block when it contains a hyphen
/// (<amp-list>, <app-article>).
const Element& element_of(std::string_view name);
/// Below element_count; only for a named element.
std::size_t index_of(const Element& element);

}  // namespace vigie::feeds::page
