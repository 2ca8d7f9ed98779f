#include "feeds/xml/vocabulary.h"

#include <algorithm>
#include <array>

#include "feeds/xml/nodes.h"
#include "text/ascii.h"

namespace vigie::feeds {
namespace {

struct Known {
    std::string_view name;
    Role role;
};

// RSS of all versions, Atom 1.0 and 0.3, CDF, what feeds borrow, and HTML; without prefix, in the
// order of their letters.
constexpr std::array known =
    std::to_array<Known>({{"a", Role::markup},           {"abbr", Role::markup},
                          {"abstract", Role::prose},     {"article", Role::markup},
                          {"audio", Role::markup},       {"author", Role::holder},
                          {"b", Role::markup},           {"big", Role::markup},
                          {"blockquote", Role::markup},  {"body", Role::prose},
                          {"br", Role::markup},          {"category", Role::line},
                          {"center", Role::markup},      {"channel", Role::channel},
                          {"cite", Role::markup},        {"code", Role::markup},
                          {"comments", Role::line},      {"content", Role::prose},
                          {"contributor", Role::holder}, {"copyright", Role::line},
                          {"created", Role::line},       {"creator", Role::line},
                          {"date", Role::line},          {"day", Role::line},
                          {"dd", Role::markup},          {"del", Role::markup},
                          {"description", Role::prose},  {"div", Role::markup},
                          {"dl", Role::markup},          {"docs", Role::line},
                          {"dt", Role::markup},          {"em", Role::markup},
                          {"email", Role::line},         {"embed", Role::markup},
                          {"enclosure", Role::line},     {"encoded", Role::prose},
                          {"entry", Role::entry},        {"feed", Role::root},
                          {"font", Role::markup},        {"form", Role::markup},
                          {"fullitem", Role::prose},     {"generator", Role::line},
                          {"group", Role::holder},       {"guid", Role::line},
                          {"h1", Role::markup},          {"h2", Role::markup},
                          {"h3", Role::markup},          {"h4", Role::markup},
                          {"h5", Role::markup},          {"h6", Role::markup},
                          {"height", Role::line},        {"homepage", Role::line},
                          {"hour", Role::line},          {"hr", Role::markup},
                          {"html", Role::markup},        {"i", Role::markup},
                          {"icon", Role::line},          {"id", Role::line},
                          {"identifier", Role::line},    {"iframe", Role::markup},
                          {"image", Role::holder},       {"img", Role::markup},
                          {"input", Role::markup},       {"ins", Role::markup},
                          {"issued", Role::line},        {"item", Role::entry},
                          {"items", Role::holder},       {"keywords", Role::line},
                          {"language", Role::line},      {"lastbuilddate", Role::line},
                          {"li", Role::markup},          {"link", Role::line},
                          {"logo", Role::line},          {"managingeditor", Role::line},
                          {"meta", Role::markup},        {"modified", Role::line},
                          {"name", Role::line},          {"object", Role::markup},
                          {"ol", Role::markup},          {"owner", Role::holder},
                          {"p", Role::markup},           {"param", Role::markup},
                          {"pre", Role::markup},         {"pubdate", Role::line},
                          {"published", Role::line},     {"publisher", Role::line},
                          {"q", Role::markup},           {"rating", Role::line},
                          {"rdf", Role::root},           {"rights", Role::line},
                          {"rss", Role::root},           {"s", Role::markup},
                          {"script", Role::markup},      {"section", Role::markup},
                          {"skipdays", Role::holder},    {"skiphours", Role::holder},
                          {"small", Role::markup},       {"source", Role::holder},
                          {"span", Role::markup},        {"strike", Role::markup},
                          {"strong", Role::markup},      {"style", Role::markup},
                          {"sub", Role::markup},         {"subject", Role::line},
                          {"subtitle", Role::heading},   {"summary", Role::prose},
                          {"sup", Role::markup},         {"table", Role::markup},
                          {"tagline", Role::heading},    {"tbody", Role::markup},
                          {"td", Role::markup},          {"textinput", Role::holder},
                          {"th", Role::markup},          {"thead", Role::markup},
                          {"title", Role::heading},      {"tr", Role::markup},
                          {"tt", Role::markup},          {"ttl", Role::line},
                          {"u", Role::markup},           {"ul", Role::markup},
                          {"updated", Role::line},       {"uri", Role::line},
                          {"url", Role::line},           {"video", Role::markup},
                          {"wbr", Role::markup},         {"webmaster", Role::line},
                          {"width", Role::line}});
static_assert(std::is_sorted(known.begin(), known.end(), [](const Known& a, const Known& b) {
    return a.name < b.name;
}));
constexpr std::size_t longest = 14;  // of the names

bool is_one_of(std::string_view word, const auto& list) {
    return std::any_of(
        list.begin(), list.end(), [&](std::string_view one) { return same_word(one, word); });
}

std::string_view prefix(std::string_view name) {
    const auto colon = name.find(':');
    return name.substr(0, colon == std::string_view::npos ? 0 : colon);
}

}  // namespace

std::string_view without_prefix(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

Role role_of(std::string_view name) {
    const std::string_view local = without_prefix(name);
    if (local.size() > longest) return Role::other;
    std::array<char, longest> letters{};
    std::transform(local.begin(), local.end(), letters.begin(), text::small);
    const std::string_view small(letters.data(), local.size());
    const auto* const at = std::lower_bound(
        known.begin(), known.end(), small, [](const Known& row, std::string_view key) {
            return row.name < key;
        });
    if (at == known.end() || at->name != small) return Role::other;
    if (!same_word(prefix(name), "media")) return at->role;
    if (small == "content") return Role::holder;
    return at->role <= Role::entry ? Role::other : at->role;
}

bool may_hold(std::string_view holder, std::string_view inner) {
    const std::string_view outside = without_prefix(holder);
    const std::string_view inside = without_prefix(inner);
    if (same_word(outside, "author") || same_word(outside, "contributor") ||
        same_word(outside, "owner")) {
        return is_one_of(
            inside, std::array<std::string_view, 5>{"name", "email", "uri", "url", "homepage"});
    }
    if (same_word(outside, "group") || same_word(outside, "content"))
        return same_word(prefix(inner), "media");
    if (same_word(outside, "skiphours")) return same_word(inside, "hour");
    if (same_word(outside, "skipdays")) return same_word(inside, "day");
    if (same_word(outside, "items")) return false;
    constexpr std::array shared = std::to_array<std::string_view>(
        {"title", "url", "link", "description", "name", "width", "height"});
    if (is_one_of(inside, shared)) return true;
    return same_word(outside, "source") &&
           is_one_of(inside,
                     std::to_array<std::string_view>(
                         {"id", "updated", "subtitle", "rights", "author", "icon", "logo"}));
}

bool is_void(std::string_view name) {
    return is_one_of(name,
                     std::to_array<std::string_view>(
                         {"br", "hr", "img", "input", "wbr", "meta", "embed", "param"}));
}

bool ends_at_next(std::string_view name) {
    return is_one_of(name, std::to_array<std::string_view>({"p", "li", "td", "tr", "dt", "dd"}));
}

}  // namespace vigie::feeds
