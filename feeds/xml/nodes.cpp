#include "feeds/xml/nodes.h"

#include <array>

#include "text/ascii.h"

namespace vigie::feeds {
namespace {

struct Known {
    std::string_view name;
    Space space;
};

// Without scheme and last slash, as bare() leaves them.
constexpr std::array uris{Known{"www.w3.org/2005/Atom", Space::atom},
                          Known{"purl.org/atom/ns#", Space::atom},
                          Known{"purl.org/rss/1.0/modules/content", Space::content},
                          Known{"purl.org/dc/elements/1.1", Space::dublin_core},
                          Known{"purl.org/dc/elements/1.0", Space::dublin_core},
                          Known{"purl.org/dc/terms", Space::dcterms},
                          Known{"search.yahoo.com/mrss", Space::media},
                          Known{"tools.search.yahoo.com/mrss", Space::media},
                          Known{"www.itunes.com/dtds/podcast-1.0.dtd", Space::itunes},
                          Known{"www.google.com/schemas/play-podcasts/1.0", Space::itunes},
                          Known{"prismstandard.org/namespaces/1.2/basic", Space::prism},
                          Known{"prismstandard.org/namespaces/basic/2.0", Space::prism},
                          Known{"prismstandard.org/namespaces/basic/2.1", Space::prism},
                          Known{"purl.org/rss/1.0", Space::feed},
                          Known{"my.netscape.com/rdf/simple/0.9", Space::feed},
                          Known{"backend.userland.com/rss2", Space::feed},
                          Known{"my.netscape.com/publish/formats/rss-0.91.dtd", Space::feed},
                          Known{"channel.netscape.com/rdf/simple/0.9", Space::feed},
                          Known{"blogs.law.harvard.edu/tech/rss", Space::feed},
                          Known{"purl.org/net/rss1.1#", Space::feed},
                          Known{"www.w3.org/1999/xhtml", Space::xhtml},
                          Known{"purl.org/rss/1.0/modules/syndication", Space::syndication}};

constexpr std::array usual{Known{"", Space::feed},
                           Known{"atom", Space::atom},
                           Known{"a10", Space::atom},
                           Known{"content", Space::content},
                           Known{"dc", Space::dublin_core},
                           Known{"dcterms", Space::dcterms},
                           Known{"media", Space::media},
                           Known{"itunes", Space::itunes},
                           Known{"googleplay", Space::itunes},
                           Known{"prism", Space::prism},
                           Known{"xhtml", Space::xhtml},
                           Known{"rss", Space::feed},
                           Known{"sy", Space::syndication}};

/// Without what feeds write in more than one way.
std::string_view bare(std::string_view uri) {
    if (uri.starts_with("https://")) uri.remove_prefix(8);
    if (uri.starts_with("http://")) uri.remove_prefix(7);
    if (uri.ends_with('/')) uri.remove_suffix(1);
    return uri;
}

Space space_of_uri(std::string_view uri) {
    if (uri.empty()) return Space::other;
    const std::string_view wanted = bare(uri);
    for (const Known& known : uris) {
        if (same_word(known.name, wanted)) return known.space;
    }
    return Space::other;
}

/// Each node's prefix is looked up among all that are declared: a hostile root must not make that
/// list long.
constexpr std::size_t most_prefixes = 64;

/// <x:p> and </x:p> as <p> and </p>.
std::string without_prefix(std::string_view markup, std::string_view prefix) {
    const std::string mark = std::string(prefix) + ":";
    std::string out;
    for (std::size_t i = 0; i < markup.size(); ++i) {
        out += markup[i];
        if (markup[i] != '<') continue;
        if (markup.substr(i + 1).starts_with('/')) out += markup[++i];
        if (markup.substr(i + 1).starts_with(mark)) i += mark.size();
    }
    return out;
}

}  // namespace

std::string_view prefix_of(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

Names::Names(Node root) : root_prefix_(prefix_of(root.name())) {
    declare(root);
    declare(root.first_child());
}

void Names::declare(Node node) {
    for (const Node attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        if (!name.starts_with("xmlns")) continue;
        const std::string_view prefix = name.size() > 6 ? name.substr(6) : std::string_view{};
        if (prefixes_.size() < most_prefixes) {
            prefixes_.emplace_back(prefix, space_of_uri(trimmed(attribute.value())));
        }
    }
}

std::optional<Space> Names::declared_around(Node node, std::string_view prefix) const {
    constexpr std::string_view mark = "xmlns:";
    for (; node; node = node.parent()) {
        for (const Node attribute : node.attributes()) {
            if (looks_left_ == 0) return std::nullopt;
            --looks_left_;
            const std::string_view name = attribute.name();
            if (name.starts_with(mark) && name.substr(mark.size()) == prefix)
                return space_of_uri(trimmed(attribute.value()));
        }
    }
    return std::nullopt;
}

Space Names::of_prefix(std::string_view prefix, Node node) const {
    if (prefix == root_prefix_ || prefix.empty()) return Space::feed;
    bool at_root = false;
    for (const auto& [declared, space] : prefixes_) {
        at_root = at_root || declared == prefix;
        if (declared == prefix && space != Space::other) return space;
    }
    if (const auto declared = at_root ? std::nullopt : declared_around(node, prefix))
        return *declared;
    for (const Known& known : usual) {
        if (known.name == prefix) return known.space;
    }
    return Space::other;
}

Space Names::space(Node node) const {
    const std::string_view prefix = prefix_of(node.name());
    if (prefix.empty() && node.has_attributes()) {
        const std::string_view own = trimmed(node.attribute("xmlns").value());
        const Space declared = space_of_uri(own);  // <creator xmlns="http://purl.org/dc/...">
        if (declared != Space::other) return declared;
    }
    return of_prefix(prefix, node);
}

std::string_view local_name(Node node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute(Node node, const char* local) {
    for (const Node candidate : node.attributes()) {
        const std::string_view name = candidate.name();
        const bool same = name == local || same_word(name.substr(name.find(':') + 1), local);
        if (same) return candidate.value();
    }
    return {};
}

std::optional<std::string_view> only_text(Node node) {
    const Node::Range inside = node.children();
    if (inside.empty()) return std::string_view{};
    const Node first = *inside.begin();
    if (!inside.is_one() || !first.is_text()) return std::nullopt;
    return first.value();
}

std::string own_text(Node node, std::size_t limit) {
    if (const auto only = only_text(node)) return std::string(front_of(*only, limit));
    std::string text;
    for (const Node child : node.children()) {
        if (!child.is_text()) continue;
        text += child.value();
        if (text.size() > limit) break;
    }
    cut(text, limit);
    return text;
}

bool has_elements(Node node) {
    for (const Node child : node.children()) {
        if (child.is_element()) return true;
    }
    return false;
}

std::string inner_markup(Node node, std::size_t limit, Node::Sections sections) {
    if (const auto only = only_text(node)) return std::string(front_of(*only, limit));
    if (!has_elements(node)) return own_text(node, limit);
    std::string text;
    for (const Node child : node.children())
        child.write(text, limit + 1, sections);
    cut(text, limit);  // which sees by the byte more whether a character ends there
    for (const Node child : node.children()) {
        if (!child.is_element()) continue;
        const std::string_view prefix = prefix_of(child.name());
        if (!prefix.empty()) text = without_prefix(text, prefix);
        break;
    }
    return text;
}

bool same_word(std::string_view left, std::string_view right) {
    return text::same_letters(left, right);
}

std::string_view trimmed(std::string_view text) {
    const auto space = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && space(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && space(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string trim(std::string text) {
    const std::string_view inner = trimmed(text);
    if (inner.size() == text.size()) return text;
    return std::string(inner);
}

std::string_view front_of(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    return text.substr(0, limit);
}

void cut(std::string& text, std::size_t limit) {
    text.resize(front_of(text, limit).size());
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    append_escaped(text, out, std::string::npos);
    return out;
}

}  // namespace vigie::feeds
