#include "feeds/xml/dialect.h"

#include "feeds/url.h"

namespace vigie::feeds {

const Context& inside(const Context& outer, pugi::xml_node node, std::optional<Context>& room) {
    if (!node.first_attribute()) return outer;
    const pugi::xml_attribute base = node.attribute("xml:base");
    const pugi::xml_attribute lang = node.attribute("xml:lang");
    if (!base && !lang) return outer;
    Context& context = room.emplace(outer);
    if (base) {
        std::string resolved = resolve_url(outer.base, base.value());
        if (!resolved.empty()) context.base = std::move(resolved);
    }
    if (lang) context.lang = trimmed(lang.value());
    return context;
}

pugi::xml_parse_result load(pugi::xml_document& tree, std::string_view text) {
    constexpr unsigned options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;
    return tree.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
}

bool is_cut_off(const Context& context, pugi::xml_node entry) {
    return context.cut_at && entry.offset_debug() == static_cast<std::ptrdiff_t>(*context.cut_at);
}

bool is_feed(pugi::xml_node root) {
    return is_rss(root) || is_atom(root);
}

FeedDocument read_tree(const pugi::xml_document& tree,
                       const ParseHints& hints,
                       const ParseLimits& limits,
                       std::optional<std::size_t> cut_at) {
    const pugi::xml_node root = tree.document_element();
    const Names names(root);
    const Context context{names, limits, hints.base_url, hints.content_language, cut_at};
    return is_rss(root) ? read_rss(root, context) : read_atom(root, context);
}

}  // namespace vigie::feeds
