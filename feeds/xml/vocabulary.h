// What a feed's elements are by their names alone, for text whose tags are in disorder and tell no
// longer what stands in what.
#pragma once

#include <string_view>

namespace vigie::feeds {

enum class Role {
    root,     ///< <rss>, <feed>, <rdf:RDF>
    channel,  ///< <channel>
    entry,    ///< <item>, <entry>
    holder,   ///< holds other fields: <author>, <image>, <source>
    line,     ///< holds text alone: <link>, <guid>, <pubDate>
    heading,  ///< <title> and its like: text with little markup
    prose,    ///< <description>, <content>: any markup
    markup,   ///< HTML
    other     ///< any other element
};

/// The role of an element by its name as it is written, in any case and with any prefix.
Role role_of(std::string_view name);

/// Whether an element of the name `holder`, which has that role, may hold one of the name `inner`.
bool may_hold(std::string_view holder, std::string_view inner);

/// Elements of HTML that have no end tag.
bool is_void(std::string_view name);

/// Elements of HTML that end where their like begins: <p>, <li>.
bool ends_at_next(std::string_view name);

/// "date" of "dc:date".
std::string_view without_prefix(std::string_view name);

}  // namespace vigie::feeds
