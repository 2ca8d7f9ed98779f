#include "feeds/xml/entities.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "feeds/xml/scan.h"

namespace vigie::feeds {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::size_t most_entities = 64;
constexpr std::size_t longest_value =
    100;  // bytes: a reference of three bytes grows 34-fold at most

using Entities = std::vector<std::pair<std::string_view, std::string_view>>;

/// The DOCTYPE with its subset; empty when the document has none before its root.
std::string_view doctype_of(std::string_view xml) {
    const auto begin = xml.substr(0, 8 << 10).find("<!DOCTYPE");
    if (begin == std::string_view::npos) return {};
    return xml.substr(begin, markup_end(xml, begin) - begin);
}

std::string_view take_word(std::string_view& rest) {
    rest.remove_prefix(std::min(rest.find_first_not_of(spaces), rest.size()));
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n>\"'"));
    rest.remove_prefix(word.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(spaces), rest.size()));
    return word;
}

std::optional<std::string_view> take_quoted(std::string_view& rest) {
    if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) return std::nullopt;
    const auto end = rest.find(rest[0], 1);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view value = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    return value;
}

bool is_plain(std::string_view value) {
    if (value.size() > longest_value || value.find_first_of("<%") != std::string_view::npos)
        return false;
    for (auto at = value.find('&'); at != std::string_view::npos; at = value.find('&', at + 1)) {
        if (reference_at(value, at) != Reference::known) return false;
    }
    return true;
}

Entities declared_in(std::string_view doctype) {
    constexpr std::string_view mark = "<!ENTITY";
    doctype = doctype.substr(0, 16 << 10);  // so that a hostile one stays cheap
    Entities entities;
    for (auto at = doctype.find(mark);
         at != std::string_view::npos && entities.size() < most_entities;
         at = doctype.find(mark, at + 1)) {
        std::string_view rest = doctype.substr(at + mark.size());
        const std::string_view name = take_word(rest);
        const auto value = take_quoted(rest);
        if (!name.empty() && value && is_plain(*value)) entities.emplace_back(name, *value);
    }
    return entities;
}

}  // namespace

std::string with_own_entities(std::string_view xml, std::size_t limit) {
    const std::string_view doctype = doctype_of(xml);
    const Entities entities = declared_in(doctype);
    if (entities.empty()) return {};
    const auto body = static_cast<std::size_t>(doctype.data() + doctype.size() - xml.data());
    std::string out(xml.substr(0, body));
    std::size_t done = body;
    for (auto at = xml.find('&', body); at != std::string_view::npos; at = xml.find('&', at + 1)) {
        const std::string_view near = xml.substr(at + 1, 80);
        const auto end = near.find(';');
        if (end == std::string_view::npos) continue;
        const auto same = [&](const auto& entity) { return entity.first == near.substr(0, end); };
        const auto found = std::find_if(entities.begin(), entities.end(), same);
        if (found == entities.end()) continue;
        out.append(xml.substr(done, at - done)).append(found->second);
        done = at + end + 2;
        if (out.size() > limit) return out;
    }
    return out.append(xml.substr(done));
}

bool has_outer_dtd(std::string_view xml) {
    std::string_view rest = doctype_of(xml);
    if (rest.empty()) return false;
    rest.remove_prefix(9);
    take_word(rest);  // the root's name
    return rest.starts_with("PUBLIC") || rest.starts_with("SYSTEM");
}

}  // namespace vigie::feeds
