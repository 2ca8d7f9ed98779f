// What surrounds an article on its page: "Lire aussi" headlines, share and newsletter lines, author
// biographies, comments. Read as text they invent events.
#pragma once

#include <string>
#include <string_view>

namespace vigie::extractors {

/// The same text with the characters of boilerplate lines replaced by spaces, so that every offset
/// stays. A heading such as "Articles populaires" blanks all that follows it.
std::string without_boilerplate(std::string_view text);

}  // namespace vigie::extractors
