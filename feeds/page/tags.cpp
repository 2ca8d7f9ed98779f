#include "feeds/page/tags.h"

#include <algorithm>

#include "text/ascii.h"

namespace vigie::feeds::page {
namespace {

constexpr std::string_view spaces = " \t\r\n\f";

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Quotes count only after '='. An open quote is no reason to lose all that follows.
std::size_t tag_end(std::string_view html, std::size_t at) {
    while ((at = html.find_first_of("=>", at)) != std::string_view::npos) {
        if (html[at] == '>') return at + 1;
        at = html.find_first_not_of(spaces, at + 1);
        if (at == std::string_view::npos) break;
        if (html[at] != '"' && html[at] != '\'') continue;
        const auto close = html.find(html[at], at + 1);
        if (close == std::string_view::npos) {
            const auto end = html.find('>', at);
            return end == std::string_view::npos ? html.size() : end + 1;
        }
        at = close + 1;
    }
    return html.size();
}

}  // namespace

Tag read_tag(std::string_view html, std::size_t at) {
    Tag tag;
    tag.closing = at + 1 < html.size() && html[at + 1] == '/';
    const std::size_t begin = at + (tag.closing ? 2 : 1);
    if (begin >= html.size() || !is_letter(html[begin])) return tag;
    const std::size_t name_end = std::min(html.find_first_of(" \t\r\n\f/>", begin), html.size());
    tag.name = html.substr(begin, name_end - begin);
    tag.end = tag_end(html, name_end);
    const std::size_t close = html[tag.end - 1] == '>' ? tag.end - 1 : tag.end;
    tag.attributes = html.substr(name_end, close > name_end ? close - name_end : 0);
    return tag;
}

Attribute next_attribute(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n\f/"), rest.size()));
    Attribute attribute;
    const std::size_t name_end = std::min(rest.find_first_of("= \t\r\n\f/", 1), rest.size());
    attribute.name = rest.substr(0, name_end);
    rest.remove_prefix(name_end);
    const auto next = rest.find_first_not_of(spaces);
    if (next == std::string_view::npos || rest[next] != '=') return attribute;
    rest.remove_prefix(std::min(rest.find_first_not_of(spaces, next + 1), rest.size()));
    if (rest.empty()) return attribute;
    const bool quoted = rest[0] == '"' || rest[0] == '\'';
    const std::size_t begin = quoted ? 1 : 0;
    const auto end = quoted ? rest.find(rest[0], 1) : rest.find_first_of(spaces);
    attribute.value = rest.substr(begin, end == std::string_view::npos ? end : end - begin);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + begin);
    return attribute;
}

std::string lower(std::string_view text) {
    return text::small_letters(text);
}

bool equals_ignoring_case(std::string_view text, std::string_view lowered) {
    return std::equal(text.begin(), text.end(), lowered.begin(), lowered.end(), [](char a, char b) {
        return text::small(a) == b;
    });
}

}  // namespace vigie::feeds::page
