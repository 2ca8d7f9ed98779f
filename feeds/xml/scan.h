// A cheap look at XML before a tree is built: how deep it nests (so that deep input never costs
// memory or stack), and which characters a strict reader would stumble over.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::feeds {

struct Scan {
    int depth = 0;                     ///< deepest nesting of elements, as far as looked
    std::size_t deepest_at = 0;        ///< offset of the tag that went over the limit
    std::size_t stray_less = 0;        ///< '<' that opens no markup
    std::size_t stray_ampersands = 0;  ///< '&' that begins no entity
    std::size_t bad_characters = 0;    ///< numbers that are no character
    std::size_t old_numbers = 0;       ///< &#128; to &#159;, legal but never meant
    std::size_t unknown_entities = 0;  ///< entities that XML does not know, such as &nbsp;
    std::string first_unknown;         ///< the first of them: "&nbsp;"
};

/// What the '&' at xml[at] begins.
enum class Reference {
    stray,         ///< nothing
    known,         ///< one of XML's five entities, or the number of a character
    unknown,       ///< another name: &nbsp;
    no_character,  ///< a number that is none XML allows: &#0; &#xD800;
    windows_1252   ///< &#146;: a control character, written for the byte of an old charset
};
Reference reference_at(std::string_view xml, std::size_t at);

/// The value of "#146" or "#x92", which stands between '&' and ';'; UINT32_MAX for any that is too
/// large, none when it is no number.
std::optional<std::uint32_t> number_of(std::string_view name);

/// Adds what the '&'s between two offsets begin.
void count_references(std::string_view xml, std::size_t begin, std::size_t end, Scan& scan);

/// Writes `text` with the references that are known as what they stand for, all others as they are;
/// counts as above. Returns how much was written, never more than the text is long.
std::size_t resolve_references(std::string_view text, char* out, Scan& scan);

/// Stops looking once `depth_limit` is passed. Linear time, no memory.
Scan scan_xml(std::string_view xml, int depth_limit);

/// Where the markup that starts at xml[open] == '<' ends: one past its '>', quotes respected,
/// CDATA, comments, instructions and DOCTYPE as wholes; xml.size() when it never ends.
std::size_t markup_end(std::string_view xml, std::size_t open);

/// Whether xml[open] == '<' opens markup at all.
bool opens_markup(std::string_view xml, std::size_t open);

}  // namespace vigie::feeds
