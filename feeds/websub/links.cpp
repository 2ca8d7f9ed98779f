#include "feeds/websub/links.h"

#include <algorithm>
#include <utility>

#include "feeds/http/address.h"
#include "feeds/url.h"
#include "feeds/websub/hub_list.h"
#include "text/ascii.h"

namespace vigie::feeds::websub {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::size_t looked_at = 64 << 10;
constexpr std::size_t longest_tag = 4 << 10;  // longer ones are no links, and slow to search

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

/// rel is a list of words: rel="hub self".
bool has_word(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto end = std::min(list.find_first_of(spaces), list.size());
        if (text::small_letters(list.substr(0, end)) == word) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

void note(HubLinks& links, std::string_view rel, std::string_view target, std::string_view base) {
    if (has_word(rel, "hub")) add_hub(links, address_of(base, target));
    if (links.self.empty() && has_word(rel, "self")) links.self = address_of(base, target);
}

/// What stands at the beginning of `text` up to one of `ends` that is not inside double quotes.
std::string_view take_until(std::string_view& text, std::string_view ends) {
    bool quoted = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (!quoted && ends.find(text[i]) != std::string_view::npos) break;
    }
    const std::string_view taken = text.substr(0, i);
    text.remove_prefix(std::min(i + 1, text.size()));
    return taken;
}

/// "rel=hub", 'rel="hub self"': the value, when the parameter has that name.
std::string_view value_of(std::string_view parameter, std::string_view name) {
    const auto sign = parameter.find('=');
    if (sign == std::string_view::npos ||
        text::small_letters(trim(parameter.substr(0, sign))) != name)
        return {};
    std::string_view value = trim(parameter.substr(sign + 1));
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
        value = value.substr(1, value.size() - 2);
    return value;
}

/// `name="value"` or `name='value'` in a tag; entities in addresses are &amp; alone.
std::string attribute(std::string_view tag, std::string_view name) {
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        if (at == 0 || spaces.find(tag[at - 1]) == std::string_view::npos) continue;
        std::string_view rest = trim(tag.substr(at + name.size()));
        if (!rest.starts_with('=')) continue;
        rest = trim(rest.substr(1));
        if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) continue;
        std::string value(rest.substr(1, rest.find(rest[0], 1) - 1));
        for (auto mark = value.find("&amp;"); mark != std::string::npos;
             mark = value.find("&amp;", mark + 1))
            value.erase(mark + 1, 4);
        return value;
    }
    return {};
}

/// The host, with or without "www.".
std::string site_of(const std::string& url) {
    std::string host = host_of(url).value_or("");
    if (host.starts_with("www.")) host.erase(0, 4);
    return host;
}

std::string_view local_name(std::string_view tag) {
    const std::string_view name = tag.substr(0, tag.find_first_of(" \t\r\n/>"));
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// The secret that signs deliveries goes to the hub: over TLS (WebSub, 5.1), or within a network of
/// our own.
bool keeps_secrets(const std::string& hub) {
    return hub.starts_with("https://") || names_private(host_of(hub).value_or(""));
}

}  // namespace

HubLinks links_in_header(std::string_view header, std::string_view base) {
    HubLinks links;
    while (!header.empty()) {
        header.remove_prefix(std::min(header.find('<'), header.size()));
        if (header.empty()) break;
        const auto end = header.find('>');
        if (end == std::string_view::npos) break;
        const std::string_view target = trim(header.substr(1, end - 1));
        header.remove_prefix(end + 1);
        std::string_view parameters = take_until(header, ",");
        while (!parameters.empty()) {
            const std::string_view rel = value_of(take_until(parameters, ";"), "rel");
            if (!rel.empty()) note(links, rel, target, base);
        }
    }
    return links;
}

HubLinks links_in_document(std::string_view bytes, std::string_view base) {
    HubLinks links;
    bytes = bytes.substr(0, looked_at);
    for (auto open = bytes.find('<'); open != std::string_view::npos; open = bytes.find('<')) {
        bytes.remove_prefix(open + 1);
        const auto end = bytes.find('>');
        if (end == std::string_view::npos) break;
        const std::string_view tag = bytes.substr(0, end);
        bytes.remove_prefix(end + 1);
        if (tag.size() > longest_tag) continue;
        const std::string_view name = local_name(tag);
        if (name == "item" || name == "entry") break;
        if (name == "link") note(links, attribute(tag, "rel"), attribute(tag, "href"), base);
    }
    return links;
}

HubLinks links_in(std::string_view bytes, std::string_view base) {
    std::string_view text = bytes;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const bool json = trim(text.substr(0, longest_tag)).starts_with('{');
    return json ? links_in_json(bytes, base) : links_in_document(bytes, base);
}

HubLinks named_by(HubLinks in_header, HubLinks in_document, const std::string& url) {
    HubLinks links = std::move(in_header);
    if (links.hubs.empty()) links.hubs = std::move(in_document.hubs);
    if (links.self.empty()) links.self = std::move(in_document.self);
    if (links.self.empty()) links.self = url;
    std::erase_if(links.hubs, [](const std::string& hub) { return !keeps_secrets(hub); });
    const bool ours = !links.hubs.empty() && site_of(links.self) == site_of(url);
    return ours ? links : HubLinks{};
}

}  // namespace vigie::feeds::websub
