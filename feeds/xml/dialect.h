// The dialects of feeds, each a reader from elements to our own values.
#pragma once

#include <cstddef>
#include <optional>

#include <pugixml.hpp>

#include "feeds/parse.h"
#include "feeds/xml/nodes.h"

namespace vigie::feeds {

/// What the readers share. Lives as long as the document's tree.
struct Context {
    const Names& names;
    const ParseLimits& limits;
    std::string base;  ///< the address that relative links at this place are resolved against
    std::string lang;  ///< xml:lang in force
    /// Offset in the text of the name of the entry that the document ends in; none = in none.
    std::optional<std::size_t> cut_at = std::nullopt;
};

/// Whether that entry is this one. Not every entry of a tree is read: the last one that is, may be
/// another.
bool is_cut_off(const Context& context, pugi::xml_node entry);

/// The context inside `node`: `outer` itself, or one in `room` when the node has an xml:base or
/// xml:lang of its own, which few have.
const Context& inside(const Context& outer, pugi::xml_node node, std::optional<Context>& room);

/// Builds the tree of UTF-8 text: no DTD, no entities beyond XML's five and numbers.
pugi::xml_parse_result load(pugi::xml_document& tree, std::string_view text);

/// Whether the document's root is a feed of this kind.
bool is_rss(pugi::xml_node root);
bool is_atom(pugi::xml_node root);

/// Feed and entries, from the root on. More entries than allowed are left out and told.
FeedDocument read_rss(pugi::xml_node root, const Context& outer);
FeedDocument read_atom(pugi::xml_node root, const Context& outer);
/// From a tree whose root is_feed().
bool is_feed(pugi::xml_node root);
FeedDocument read_tree(const pugi::xml_document& tree,
                       const ParseHints& hints,
                       const ParseLimits& limits,
                       std::optional<std::size_t> cut_at = std::nullopt);

}  // namespace vigie::feeds
