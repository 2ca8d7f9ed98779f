// The dialects of feeds, each a reader from elements to our own values.
#pragma once

#include <optional>

#include "feeds/parse.h"
#include "feeds/xml/nodes.h"
#include "feeds/xml/tree.h"

namespace vigie::feeds {

/// What the readers share. Lives as long as the document's tree.
struct Context {
    const Names& names;
    const ParseLimits& limits;
    std::string base;  ///< the address that relative links at this place are resolved against
    std::string lang;  ///< xml:lang in force
    bool has_own_base = false;     ///< the document itself says what it is relative to: xml:base
    const char* cut_at = nullptr;  ///< the name of the entry that the document ends in; null = none
};

/// Whether that entry is this one. Not every entry of a tree is read: the last one that is, may be
/// another.
bool is_cut_off(const Context& context, Node entry);

/// The context inside `node`: `outer` itself, or one in `room` when the node has an xml:base or
/// xml:lang of its own, which few have.
const Context& inside(const Context& outer, Node node, std::optional<Context>& room);

/// Whether the document's root is a feed of this kind.
bool is_rss(Node root);
bool is_atom(Node root);

/// Feed and entries, from the root on. More entries than allowed are left out and told.
FeedDocument read_rss(Node root, const Context& outer);
FeedDocument read_atom(Node root, const Context& outer);
/// From a tree whose root is_feed().
bool is_feed(Node root);
FeedDocument read_tree(const Tree& tree,
                       const ParseHints& hints,
                       const ParseLimits& limits,
                       const char* cut_at = nullptr);

}  // namespace vigie::feeds
