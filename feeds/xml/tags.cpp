#include "feeds/xml/tags.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "feeds/xml/nodes.h"

namespace vigie::feeds {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::string_view name_ends = " \t\r\n/>=\"'<";
constexpr std::size_t most_attributes = 64;  // of one tag; further ones are dropped

struct Attribute {
    std::string_view name;
    std::string_view value;
};

bool is_name_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == ':' || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
}

/// The front of `text` that can be a name; empty when none can.
std::string_view name_in(std::string_view text) {
    const auto* const end = std::find_if_not(text.begin(), text.end(), is_name_byte);
    const std::string_view name(text.begin(), end);
    const bool begins = !name.empty() && name[0] != '-' && name[0] != '.' && name[0] != ':' &&
                        (name[0] < '0' || name[0] > '9');
    return begins ? name : std::string_view{};
}

void skip(std::string_view& text, std::string_view characters) {
    text.remove_prefix(std::min(text.find_first_not_of(characters), text.size()));
}

/// `rel="alternate href="https://...": the value of rel ends where the next name begins.
std::string_view without_next_name(std::string_view value) {
    if (!value.ends_with('=')) return value;
    const auto space = value.find_first_of(spaces);
    return space == std::string_view::npos ? value : value.substr(0, space);
}

std::string_view take_value(std::string_view& inside) {
    const char quote = inside.empty() ? ' ' : inside[0];
    if (quote != '"' && quote != '\'') {
        std::string_view value = inside.substr(0, inside.find_first_of(" \t\r\n>"));
        inside.remove_prefix(value.size());
        if (value.ends_with('"') || value.ends_with('\'')) value.remove_suffix(1);
        return value;
    }
    inside.remove_prefix(1);
    const auto end = inside.find(quote);
    const std::string_view quoted = inside.substr(0, end);
    const std::string_view value = without_next_name(quoted);
    const bool whole = value.size() == quoted.size() && end != std::string_view::npos;
    inside.remove_prefix(value.size() + (whole ? 1 : 0));
    return value;
}

std::optional<Attribute> take_attribute(std::string_view& inside) {
    skip(inside, " \t\r\n/\"'=<>");
    if (inside.empty()) return std::nullopt;
    Attribute taken;
    taken.name = inside.substr(0, inside.find_first_of(name_ends));
    inside.remove_prefix(taken.name.size());
    const auto equals = inside.find_first_not_of(spaces);
    if (equals == std::string_view::npos || inside[equals] != '=') return taken;
    inside.remove_prefix(equals + 1);
    skip(inside, spaces);
    taken.value = take_value(inside);
    return taken;
}

/// For what is read as HTML after XML.
void escape_less(std::string_view text, std::string& out) {
    for (const char c : text) {
        if (c == '<')
            out += "&amp;lt;";
        else
            out += c;
    }
}

/// Text with tags in it: as CDATA, unless the rest of it is escaped and the '<' are strays.
void copy_run(std::string_view run, std::string& out) {
    const auto holds = [&](std::string_view mark) {
        return run.find(mark) != std::string_view::npos;
    };
    if (!holds("<")) {
        out.append(run);
    } else if (!holds(">") || holds("&lt;/") || holds("]]>")) {
        escape_less(run, out);
    } else {
        out.append(cdata).append(run).append("]]>");
    }
}

}  // namespace

void copy_inside(std::string_view inside, std::string& out) {
    while (!inside.empty()) {
        const std::size_t begin = std::min(inside.find(cdata), inside.size());
        copy_run(inside.substr(0, begin), out);
        inside.remove_prefix(begin);
        if (inside.empty()) return;
        const auto end = inside.find("]]>");
        out.append(inside.substr(0, end)).append("]]>");
        inside.remove_prefix(
            std::min(end == std::string_view::npos ? end : end + 3, inside.size()));
    }
}

Tag read_tag(std::string_view piece) {
    Tag tag;
    tag.closes = piece.starts_with("</");
    piece.remove_prefix(tag.closes ? 2 : 1);
    if (piece.ends_with('>')) piece.remove_suffix(1);
    tag.name = name_in(piece);
    tag.inside = piece.substr(tag.name.size());
    tag.is_empty = tag.inside.ends_with('/');
    if (tag.is_empty) tag.inside.remove_suffix(1);
    return tag;
}

void append_attributes(std::string_view inside, std::string& out) {
    std::vector<std::string_view> seen;
    while (seen.size() < most_attributes) {
        const auto attribute = take_attribute(inside);
        if (!attribute) return;
        const bool again = std::find(seen.begin(), seen.end(), attribute->name) != seen.end();
        if (again || name_in(attribute->name) != attribute->name) continue;
        seen.push_back(attribute->name);
        out.append(" ").append(attribute->name).append("=\"");
        for (const char c : attribute->value) {
            if (c == '"')
                out += "&quot;";
            else if (c == '<')
                out += "&lt;";
            else
                out += c;
        }
        out += '"';
    }
}

std::string_view attribute_value(std::string_view inside, std::string_view name) {
    for (std::size_t looked = 0; looked < most_attributes; ++looked) {
        const auto attribute = take_attribute(inside);
        if (!attribute) break;
        if (same_word(attribute->name, name)) return attribute->value;
    }
    return {};
}

std::size_t attributes_end(std::string_view inside) {
    std::size_t end = 0;
    for (;;) {
        const auto name = inside.find_first_not_of(spaces, end);
        const auto equals = inside.find_first_of("= \t\r\n\"'&;<", std::min(name, inside.size()));
        if (name == end || equals == std::string_view::npos || inside[equals] != '=') return end;
        const char quote = equals + 1 < inside.size() ? inside[equals + 1] : ' ';
        if (quote != '"' && quote != '\'') return end;
        const auto closing = inside.find(quote, equals + 2);
        if (closing == std::string_view::npos) return end;
        end = closing + 1;
    }
}

}  // namespace vigie::feeds
