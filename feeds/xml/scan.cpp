#include "feeds/xml/scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "feeds/xml/charsets.h"

namespace vigie::feeds {
namespace {

bool is_name_start(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || byte >= 0x80;
}

std::size_t past(std::string_view xml, std::string_view mark, std::size_t from) {
    const auto found = xml.find(mark, from);
    return found == std::string_view::npos ? xml.size() : found + mark.size();
}

/// The quote that closes the one at `open`, or the '<' or the end of the text before it.
std::size_t quoted_end(std::string_view xml, std::size_t open) {
    std::size_t i = open + 1;
    while (i < xml.size() && xml[i] != '<' && xml[i] != xml[open])
        ++i;
    return i;
}

/// A '<' inside a tag or a quoted value is an error in XML: the tag is taken to end before it, so
/// that one open quote does not swallow the entries that follow; and at the first '>' behind a
/// quote that never closes.
std::size_t tag_end(std::string_view xml, std::size_t open) {
    const auto ends_run = [](char c) { return c == '>' || c == '<' || c == '"' || c == '\''; };
    for (std::size_t i = open + 1; i <= xml.size(); ++i) {
        const auto* const stop = std::find_if(xml.begin() + i, xml.end(), ends_run);
        if (stop == xml.end()) return xml.size();
        i = static_cast<std::size_t>(stop - xml.begin());
        if (xml[i] == '>') return i + 1;
        if (xml[i] == '<') return i;
        const std::size_t begin = i;
        i = quoted_end(xml, begin);
        if (i < xml.size() && xml[i] != '<') continue;
        const auto end = xml.substr(0, i).find('>', begin);
        return end == std::string_view::npos ? i : end + 1;
    }
    return xml.size();
}

/// <!DOCTYPE x [ ... ]>: brackets once, as internal subsets do not nest them outside quotes. The
/// bracket is looked for before the first '>' only, so that many declarations stay linear.
std::size_t doctype_end(std::string_view xml, std::size_t open) {
    const std::size_t end = past(xml, ">", open);
    const auto bracket = xml.substr(open, end - open).find('[');
    if (bracket == std::string_view::npos) return end;
    return past(xml, ">", past(xml, "]", open + bracket));
}

/// The name or number between '&' and ';', empty when there is no ';' near.
std::string_view reference_name(std::string_view xml, std::size_t at) {
    const std::string_view rest = xml.substr(at + 1, 40);
    const auto end = rest.find(';');
    return end == std::string_view::npos ? std::string_view{} : rest.substr(0, end);
}

bool is_character(std::uint32_t value) {
    if (value < 0x20) return value == '\t' || value == '\n' || value == '\r';
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return !surrogate && value <= 0x10FFFF && value != 0xFFFE && value != 0xFFFF;
}

/// "&lt;" and "&gt;", which most references of feeds are.
bool is_bracket(std::string_view text) {
    return text.size() > 3 && (text[1] == 'l' || text[1] == 'g') && text[2] == 't' &&
           text[3] == ';';
}

void look_at_ampersand(std::string_view xml, std::size_t at, Scan& scan) {
    switch (reference_at(xml, at)) {
        case Reference::known:
            return;
        case Reference::stray:
            ++scan.stray_ampersands;
            if (xml.substr(at + 1).starts_with('#')) ++scan.stray_numbers;
            return;
        case Reference::no_character:
            ++scan.bad_characters;
            return;
        case Reference::windows_1252:
            ++scan.old_numbers;
            return;
        case Reference::unknown:
            if (scan.unknown_entities++ == 0) {
                scan.first_unknown = xml.substr(at, reference_name(xml, at).size() + 2);
            }
    }
}

Reference numbered(std::string_view name) {
    const auto number = number_of(name);
    if (!number) return Reference::stray;
    if (*number >= 0x80 && *number < 0xA0) return Reference::windows_1252;
    return is_character(*number) ? Reference::known : Reference::no_character;
}

struct OwnReference {
    std::string_view name;
    char character;
};

constexpr std::array own_references{OwnReference{"amp", '&'},
                                    OwnReference{"lt", '<'},
                                    OwnReference{"gt", '>'},
                                    OwnReference{"quot", '"'},
                                    OwnReference{"apos", '\''}};

/// What XML's own reference of that name stands for.
std::optional<char> own_character(std::string_view name) {
    for (const OwnReference& own : own_references) {
        if (own.name == name) return own.character;
    }
    return std::nullopt;
}

/// What a known reference stands for.
char* write_known(std::string_view name, char* out) {
    if (name[0] == '#') return write_utf8(number_of(name).value_or('?'), out);
    *out++ = own_character(name).value_or('?');
    return out;
}

/// Adds what the '&'s between two offsets begin.
void count_references(std::string_view xml, std::size_t begin, std::size_t end, Scan& scan) {
    const std::string_view text = xml.substr(0, end);
    for (auto at = text.find('&', begin); at != std::string_view::npos;
         at = text.find('&', at + 1)) {
        if (!is_bracket(text.substr(at))) look_at_ampersand(xml, at, scan);
    }
}

}  // namespace

std::size_t resolve_references(std::string_view text, char* out, Scan& scan) {
    char* to = out;
    std::size_t done = 0;
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', done)) {
        to = std::copy(text.begin() + done, text.begin() + at, to);
        if (is_bracket(text.substr(at))) {
            *to++ = text[at + 1] == 'l' ? '<' : '>';
            done = at + 4;
        } else if (reference_at(text, at) == Reference::known) {
            const std::string_view name = reference_name(text, at);
            to = write_known(name, to);
            done = at + name.size() + 2;
        } else {
            look_at_ampersand(text, at, scan);
            *to++ = '&';
            done = at + 1;
        }
    }
    return static_cast<std::size_t>(std::copy(text.begin() + done, text.end(), to) - out);
}

std::optional<std::uint32_t> number_of(std::string_view name) {
    if (!name.starts_with('#')) return std::nullopt;
    name.remove_prefix(1);
    const bool hex = name.starts_with('x');
    if (hex) name.remove_prefix(1);
    std::uint32_t value = 0;
    const char* const last = name.data() + name.size();
    const auto [end, code] = std::from_chars(name.data(), last, value, hex ? 16 : 10);
    if (code == std::errc::result_out_of_range) return UINT32_MAX;
    if (code != std::errc{} || end != last) return std::nullopt;
    return value;
}

Reference reference_at(std::string_view xml, std::size_t at) {
    const std::string_view name = reference_name(xml, at);
    if (name.starts_with('#')) return numbered(name);
    const bool word = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return is_name_start(c) || (c >= '0' && c <= '9');
    });
    if (!word) return Reference::stray;
    return own_character(name) ? Reference::known : Reference::unknown;
}

bool opens_markup(std::string_view xml, std::size_t open) {
    if (open + 1 >= xml.size()) return false;
    const char next = xml[open + 1];
    if (next == '/') return open + 2 < xml.size() && is_name_start(xml[open + 2]);
    return is_name_start(next) || next == '!' || next == '?';
}

std::size_t markup_end(std::string_view xml, std::size_t open) {
    const std::string_view rest = xml.substr(open);
    if (rest.size() < 2 || (rest[1] != '!' && rest[1] != '?')) return tag_end(xml, open);
    if (rest.starts_with("<![CDATA[")) return past(xml, "]]>", open + 9);
    if (rest.starts_with("<!--")) return past(xml, "-->", open + 4);
    if (rest.starts_with("<?")) return past(xml, "?>", open + 2);
    if (rest.starts_with("<!DOCTYPE")) return doctype_end(xml, open);
    if (rest.starts_with("<!")) return past(xml, ">", open + 2);
    return tag_end(xml, open);
}

Scan scan_xml(std::string_view xml, int depth_limit) {
    Scan scan;
    int depth = 0;
    std::size_t text = 0;
    for (auto open = xml.find('<'); open != std::string_view::npos; open = xml.find('<', text)) {
        count_references(xml, text, open, scan);
        if (!opens_markup(xml, open)) {
            ++scan.stray_less;
            text = open + 1;
            continue;
        }
        text = markup_end(xml, open);
        const char kind = xml[open + 1];
        if (kind == '!' || kind == '?') continue;
        count_references(xml, open, text, scan);
        if (kind == '/') {
            depth = std::max(depth - 1, 0);
        } else if (text < 2 || xml[text - 2] != '/') {
            scan.depth = std::max(scan.depth, ++depth);
            scan.deepest_at = open;
            if (depth > depth_limit) return scan;
        }
    }
    count_references(xml, text, xml.size(), scan);
    return scan;
}

}  // namespace vigie::feeds
