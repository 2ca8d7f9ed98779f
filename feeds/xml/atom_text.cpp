#include "feeds/xml/atom_text.h"

#include <optional>
#include <string_view>

#include "feeds/html/links.h"
#include "feeds/xml/values.h"
#include "text/ascii.h"

namespace vigie::feeds {
namespace {

/// Where no element stands, the text is the text that is meant, not markup.
std::string inner_markup_or_text(Node node, std::size_t limit) {
    return has_elements(node) ? inner_markup(node, limit, Node::Sections::as_text)
                              : escaped(own_text(node, limit));
}

bool looks_like_html(std::string_view text) {
    if (text.find_first_of("<&") == std::string_view::npos) return false;
    for (const std::string_view mark : {"</", "<p", "<br", "<img", "<a ", "&nbsp;", "&#"}) {
        if (text.find(mark) != std::string_view::npos) return true;
    }
    return false;
}

/// What is written into an element as markup: the inside of its <div>.
std::string markup_of(Node node, const Context& context) {
    const std::size_t limit = context.limits.text_bytes;
    for (const Node child : node.children()) {
        if (local_name(child) != "div") continue;
        std::optional<Context> room;
        return absolute_links(inner_markup_or_text(child, limit),
                              inside(context, child, room).base);
    }
    return inner_markup_or_text(node, limit);
}

/// How a text construct is written, for both versions: Atom 0.3 has a mode beside the type.
bool is_markup(Node node, std::string_view type) {
    return type == "xhtml" || type.ends_with("xml") || same_word(attribute(node, "mode"), "xml");
}

bool is_base64(Node node, std::string_view type) {
    const bool media = type.find('/') != std::string_view::npos && !type.starts_with("text/") &&
                       !type.ends_with("html") && !type.ends_with("xml");
    return media || same_word(attribute(node, "mode"), "base64");
}

/// The type in small letters, without its parameters: "Text/HTML; charset=utf-8".
std::string type_of(Node node) {
    const std::string_view written = attribute(node, "type");
    return text::small_letters(trimmed(written.substr(0, written.find(';'))));
}

/// type="text" is escaped, unless it plainly is HTML all the same.
std::string raw_html_of(Node node, std::string_view type, const Context& context) {
    std::string room;
    std::string text(markup_in(node, context, room));
    bool plain = type.empty() || type == "text" || type == "text/plain";
    if (is_base64(node, type)) {
        text = base64_text(text).value_or(std::string{});
        if (type.empty() && text.find("&lt;") != std::string::npos) return text;  // it is HTML
    } else if (is_markup(node, type) && (!plain || has_elements(node))) {
        return std::string(trimmed(markup_of(node, context)));
    }
    plain = plain && !same_word(attribute(node, "mode"), "escaped");
    if (plain && !has_elements(node) && !looks_like_html(text)) return escaped(text);
    return text;
}

/// Atom 0.3 may give one content in several forms, the richest last, as mail does.
Node last_part(Node node) {
    Node last;
    for (const Node part : node.children()) {
        if (part.is_element()) last = part;
    }
    return last;
}

}  // namespace

std::string text_construct(Node node, const Context& context) {
    const std::string type = type_of(node);
    if (type.starts_with("multipart/")) {
        const Node part = last_part(node);
        std::optional<Context> room;
        const Context& in_part = inside(context, part, room);
        return absolute_links(raw_html_of(part, type_of(part), in_part), in_part.base);
    }
    return absolute_links(raw_html_of(node, type, context), context.base);
}

}  // namespace vigie::feeds
