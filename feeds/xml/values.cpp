#include "feeds/xml/values.h"

#include <array>
#include <cstdint>

#include "feeds/dates.h"
#include "feeds/html_text.h"
#include "feeds/url.h"
#include "feeds/xml/tags.h"
#include "text/fold.h"

namespace vigie::feeds {

void keep(std::string& slot, std::string value) {
    if (slot.empty()) slot = std::move(value);
}

void keep_date(std::optional<text::Instant>& slot, Node node, const Context& context) {
    if (slot) return;
    std::string room;
    slot = read_date(text_in(node, context, room));
    // In tags, in references escaped twice, or as RDF qualifies it: <dcterms:W3CDTF><rdf:value>.
    if (!slot) slot = read_date(html_to_line(markup_in(node, context, room)));
}

/// Without the marks of a section that was escaped with what it holds: "&lt;![CDATA[".
std::string_view unwrapped(std::string_view text) {
    constexpr std::string_view end = "]]>";
    text = trimmed(text);
    if (!text.starts_with(cdata)) return text;
    text.remove_prefix(cdata.size());
    if (text.ends_with(end)) text.remove_suffix(end.size());
    return trimmed(text);
}

std::string_view text_in(Node node, const Context& context, std::string& room) {
    const std::size_t limit = context.limits.text_bytes;
    if (const auto only = only_text(node)) return unwrapped(front_of(*only, limit));
    room = own_text(node, limit);
    return unwrapped(room);
}

std::string_view markup_in(Node node, const Context& context, std::string& room) {
    const std::size_t limit = context.limits.text_bytes;
    if (const auto only = only_text(node)) return unwrapped(front_of(*only, limit));
    room = inner_markup(node, limit);
    return unwrapped(room);
}

std::string text_of(Node node, const Context& context) {
    std::string room;
    return std::string(text_in(node, context, room));
}

/// No address has "&amp;" in it: it was escaped twice.
std::string with_ampersands(std::string_view link) {
    constexpr std::string_view reference = "&amp;";
    std::string out;
    std::size_t done = 0;
    for (auto at = link.find(reference); at != std::string_view::npos;
         at = link.find(reference, done)) {
        out.append(link.substr(done, at - done)) += '&';
        done = at + reference.size();
    }
    return out.append(link.substr(done));
}

bool is_plain(char c) {
    return c > ' ' && c <= '~' && c != '"' && c != '\'' && c != '<' && c != '>';
}

std::string_view without(std::string_view mark, std::string_view link) {
    if (link.starts_with(mark)) link.remove_prefix(mark.size());
    if (link.ends_with(mark)) link.remove_suffix(mark.size());
    return link;
}

/// The address without what was put around it: quotes, angles, an <a>, spaces and marks that nobody
/// sees.
std::string_view bare_address(std::string_view link) {
    constexpr std::array around = std::to_array<std::string_view>(
        {" ", "\n", "\t", "\r", "\"", "'", "\u00A0", "\u200B", "\uFEFF"});
    while (!link.empty() && !(is_plain(link.front()) && is_plain(link.back()))) {
        std::string_view inner = link;
        for (const std::string_view mark : around)
            inner = without(mark, inner);
        if (inner.starts_with("<a "))
            return attribute_value(inner.substr(2, inner.find('>') - 2), "href");
        if (inner.starts_with('<') && inner.ends_with('>'))
            inner = inner.substr(1, inner.size() - 2);
        if (inner.size() == link.size()) return link;
        link = inner;
    }
    return link;
}

std::string link_at(std::string_view link, const Context& context) {
    std::string room;
    if (link.find("&amp;") != std::string_view::npos) link = room = with_ampersands(link);
    link = bare_address(link);
    if (!context.base.empty() && link.starts_with("www."))
        link = room = "http://" + std::string(link);
    if (std::string whole = resolve_url(context.base, link); !whole.empty()) return whole;
    const std::string_view written = trimmed(link);
    const bool relative =
        written.substr(0, written.find_first_of("/?#")).find(':') == std::string_view::npos;
    return context.base.empty() && relative ? std::string(written) : std::string{};
}

std::string person(std::string name, std::string email) {
    if (name.empty()) return email;
    if (email.empty() || name.find(email) != std::string::npos) return name;
    return name + " (" + email + ")";
}

/// "Awa Traoré <awa@journal.example>": the address is no tag.
std::string person_line(std::string text) {
    const auto open = text.find('<');
    const auto close = text.find('>', open == std::string::npos ? 0 : open);
    if (open == std::string::npos || close == std::string::npos) return html_to_line(text);
    const std::string_view inside(text.data() + open + 1, close - open - 1);
    const bool address = inside.find('@') != std::string_view::npos &&
                         inside.find_first_of(" \t\"'=<") == std::string_view::npos;
    if (address) text.replace(open, 1, "&lt;");
    return html_to_line(text);
}

std::string person(Node node, const Context& context) {
    if (!has_elements(node)) return person_line(text_of(node, context));
    std::string name;
    std::string email;
    bool has_address = false;  // of a site, which is nobody's name
    for (const Node part : node.children()) {
        if (local_name(part) == "name") keep(name, html_to_line(text_of(part, context)));
        if (local_name(part) == "email") keep(email, text_of(part, context));
        has_address = has_address || local_name(part) == "uri" || local_name(part) == "url";
    }
    std::string whole = person(std::move(name), std::move(email));
    return whole.empty() && !has_address
               ? html_to_line(inner_markup(node, context.limits.text_bytes))
               : whole;
}

std::string own_language(Node node) {
    return std::string(trimmed(node.attribute("xml:lang").value()));
}

std::optional<std::string> base64_text(std::string_view encoded) {
    constexpr std::string_view digits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string bytes;
    std::uint32_t bits = 0;
    int held = 0;
    for (const char c : encoded) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '=') continue;
        const auto value = digits.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>((bits >> held) & 0xFF);
    }
    if (text::valid_utf8(bytes) != bytes) return std::nullopt;
    for (const char c : bytes) {
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r')
            return std::nullopt;
    }
    return bytes;
}

}  // namespace vigie::feeds
