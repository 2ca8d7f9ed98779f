#include "feeds/xml/nodes.h"

#include <array>

namespace vigie::feeds {
namespace {

struct Known {
    std::string_view name;
    Space space;
};

constexpr std::array uris{Known{"http://www.w3.org/2005/Atom", Space::atom},
                          Known{"http://purl.org/atom/ns#", Space::atom},
                          Known{"http://purl.org/rss/1.0/modules/content/", Space::content},
                          Known{"http://purl.org/dc/elements/1.1/", Space::dublin_core},
                          Known{"http://purl.org/dc/elements/1.0/", Space::dublin_core},
                          Known{"http://purl.org/dc/terms/", Space::dcterms},
                          Known{"http://search.yahoo.com/mrss/", Space::media},
                          Known{"http://search.yahoo.com/mrss", Space::media},
                          Known{"http://www.itunes.com/dtds/podcast-1.0.dtd", Space::itunes},
                          Known{"http://purl.org/rss/1.0/", Space::feed},
                          Known{"http://my.netscape.com/rdf/simple/0.9/", Space::feed},
                          Known{"http://backend.userland.com/rss2", Space::feed},
                          Known{"http://www.w3.org/1999/xhtml", Space::other}};

constexpr std::array usual{Known{"", Space::feed},
                           Known{"atom", Space::atom},
                           Known{"a10", Space::atom},
                           Known{"content", Space::content},
                           Known{"dc", Space::dublin_core},
                           Known{"dcterms", Space::dcterms},
                           Known{"media", Space::media},
                           Known{"itunes", Space::itunes},
                           Known{"rss", Space::feed}};

/// Each node's prefix is looked up among all that are declared: a hostile root must not make that
/// list long.
constexpr std::size_t most_prefixes = 64;

std::string_view prefix_of(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view{} : name.substr(0, colon);
}

/// Collects what pugixml writes, up to a limit.
class Collector final : public pugi::xml_writer {
public:
    explicit Collector(std::size_t limit) : limit_(limit) {}

    void write(const void* data, std::size_t size) override {
        const std::size_t room = limit_ - std::min(limit_, text_.size());
        text_.append(static_cast<const char*>(data), std::min(size, room));
    }

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    std::size_t limit_;
    std::string text_;
};

}  // namespace

Names::Names(pugi::xml_node root) : root_prefix_(prefix_of(root.name())) {
    declare(root);
    declare(root.first_child());
}

void Names::declare(pugi::xml_node node) {
    for (const pugi::xml_attribute attribute : node.attributes()) {
        const std::string_view name = attribute.name();
        if (!name.starts_with("xmlns")) continue;
        const std::string_view prefix = name.size() > 6 ? name.substr(6) : std::string_view{};
        for (const Known& known : uris) {
            if (known.name == trimmed(attribute.value()) && prefixes_.size() < most_prefixes) {
                prefixes_.emplace_back(prefix, known.space);
            }
        }
    }
}

Space Names::of_prefix(std::string_view prefix) const {
    if (prefix == root_prefix_ || prefix.empty()) return Space::feed;
    for (const auto& [declared, space] : prefixes_) {
        if (declared == prefix) return space;
    }
    for (const Known& known : usual) {
        if (known.name == prefix) return known.space;
    }
    return Space::other;
}

Space Names::space(pugi::xml_node node) const {
    const std::string_view prefix = prefix_of(node.name());
    if (prefix.empty()) {
        const std::string_view own = trimmed(node.attribute("xmlns").value());
        for (const Known& known : uris) {  // <creator xmlns="http://purl.org/dc/elements/1.1/">
            if (!own.empty() && known.name == own) return known.space;
        }
    }
    return of_prefix(prefix);
}

std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view attribute(pugi::xml_node node, const char* local) {
    for (const pugi::xml_attribute candidate : node.attributes()) {
        const std::string_view name = candidate.name();
        const auto colon = name.find(':');
        if (name.substr(colon == std::string_view::npos ? 0 : colon + 1) == local) {
            return candidate.value();
        }
    }
    return {};
}

std::string own_text(pugi::xml_node node, std::size_t limit) {
    std::string text;
    for (const pugi::xml_node child : node.children()) {
        if (child.type() != pugi::node_pcdata && child.type() != pugi::node_cdata) continue;
        text += child.value();
        if (text.size() > limit) break;
    }
    cut(text, limit);
    return text;
}

std::string inner_markup(pugi::xml_node node, std::size_t limit) {
    bool elements = false;
    for (const pugi::xml_node child : node.children()) {
        elements = elements || child.type() == pugi::node_element;
    }
    if (!elements) return own_text(node, limit);
    Collector out(limit);
    for (const pugi::xml_node child : node.children()) {
        child.print(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
    }
    std::string text = out.take();
    cut(text, limit);
    return text;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view spaces = " \t\r\n";
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

void cut(std::string& text, std::size_t limit) {
    if (text.size() <= limit) return;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0) == 0x80)
        --limit;
    text.resize(limit);
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

}  // namespace vigie::feeds
