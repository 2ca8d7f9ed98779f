#include "feeds/xml/dialect.h"

#include "feeds/url.h"

namespace vigie::feeds {

const Context& inside(const Context& outer, Node node, std::optional<Context>& room) {
    if (!node.has_attributes()) return outer;
    const Node base = node.attribute("xml:base");
    const Node lang = node.attribute("xml:lang");
    if (!base && !lang) return outer;
    Context& context = room.emplace(outer);
    if (base) {
        std::string resolved = resolve_url(outer.base, base.value());
        if (!resolved.empty()) context.base = std::move(resolved);
    }
    if (lang) context.lang = trimmed(lang.value());
    return context;
}

bool is_cut_off(const Context& context, Node entry) {
    return context.cut_at && entry.name().data() == context.cut_at;
}

bool is_feed(Node root) {
    return is_rss(root) || is_atom(root);
}

FeedDocument read_tree(const Tree& tree,
                       const ParseHints& hints,
                       const ParseLimits& limits,
                       const char* cut_at) {
    const Node root = tree.root();
    const Names names(root);
    const Context context{names, limits, hints.base_url, hints.content_language, cut_at};
    return is_rss(root) ? read_rss(root, context) : read_atom(root, context);
}

}  // namespace vigie::feeds
