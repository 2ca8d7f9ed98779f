// Tags put in order, so that a tree can be built of markup that is none: the last resort.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// The same with every start tag's attributes quoted, every element closed (at the latest by the
/// end of the element around it) and end tags without start dropped. Text, CDATA and comments stay.
std::string balanced(std::string_view xml);

}  // namespace vigie::feeds
