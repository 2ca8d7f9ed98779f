#include "feeds/json/json_feed.h"

#include <algorithm>

#include "feeds/dates.h"
#include "feeds/html/links.h"
#include "feeds/html_text.h"
#include "feeds/json/mend_json.h"
#include "feeds/url.h"
#include "feeds/xml/encoding.h"
#include "feeds/xml/values.h"

#include <nlohmann/json.hpp>

namespace vigie::feeds {
namespace {

using Json = nlohmann::json;

/// A string member, or a number or truth as it is written: ids are, against the specification.
std::string string_at(const Json& object, const char* key, std::size_t limit) {
    if (!object.is_object()) return {};
    const auto found = object.find(key);
    if (found == object.end()) return {};
    if (found->is_number() || found->is_boolean()) return found->dump();
    if (!found->is_string()) return {};
    std::string text(trimmed(found->get_ref<const std::string&>()));
    cut(text, limit);
    return text;
}

/// An array member; an empty one when there is none.
const Json& array_at(const Json& object, const char* key) {
    static const Json none = Json::array();
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_array() ? *found : none;
}

constexpr std::size_t items_depth = 2;  // the brackets around items

class FeedReader {
public:
    FeedReader(const ParseHints& hints, const ParseLimits& limits)
        : base_(hints.base_url), limits_(limits) {}

    FeedDocument read(const Json& feed) {
        FeedDocument document;
        document.version = version(string(feed, "version"));
        document.title = html_to_line(escaped(string(feed, "title")));
        document.link = link(feed, "home_page_url");
        document.id = string(feed, "feed_url");
        document.subtitle = html_to_line(escaped(string(feed, "description")));
        document.lang = string(feed, "language");
        document.author = author(feed);
        for (const Json& item : array_at(feed, "items")) {
            if (!item.is_object()) continue;
            if (document.entries.size() >= limits_.entries) {
                add_reason(document.ill_formed_why,
                           "more than " + std::to_string(limits_.entries) + " entries");
                break;
            }
            document.entries.push_back(entry(item));
        }
        return document;
    }

private:
    std::string string(const Json& object, const char* key) const {
        return string_at(object, key, limits_.text_bytes);
    }

    std::string link(const Json& object, const char* key) const {
        const std::string written = string(object, key);
        std::string whole = resolve_url(base_, written);
        return whole.empty() && base_.empty() ? written : whole;
    }

    static std::string version(std::string_view address) {
        return address.ends_with("/1") ? "json10" : "json11";
    }

    /// `authors` of 1.1, `author` of 1.0.
    std::string author(const Json& object) const {
        for (const Json& one : array_at(object, "authors")) {
            if (std::string name = person_at(one); !name.empty()) return name;
        }
        return object.contains("author") ? person_at(object["author"]) : std::string{};
    }

    /// The name with the address, where `url` is "mailto:awa@journal.example?subject=...".
    std::string person_at(const Json& one) const {
        constexpr std::string_view scheme = "mailto:";
        std::string address = string(one, "url");
        const bool mail = address.starts_with(scheme);
        address = mail ? address.substr(scheme.size(), address.find('?') - scheme.size()) : "";
        return person(string(one, "name"), std::move(address));
    }

    Entry entry(const Json& item) const {
        Entry entry;
        entry.id = string(item, "id");
        entry.link = link(item, "url");
        if (entry.link.empty()) entry.link = link(item, "external_url");
        entry.title = html_to_line(escaped(string(item, "title")));
        entry.published = read_date(string(item, "date_published"));
        entry.updated = read_date(string(item, "date_modified"));
        entry.summary_html = escaped(string(item, "summary"));
        entry.content_html = absolute_links(string(item, "content_html"), base_);
        if (entry.content_html.empty()) entry.content_html = escaped(string(item, "content_text"));
        entry.author = author(item);
        entry.lang = string(item, "language");
        for (const Json& tag : array_at(item, "tags")) {
            if (tag.is_string() && entry.categories.size() < 100)
                entry.categories.push_back(html_to_line(escaped(tag.get<std::string>())));
        }
        for (const Json& attachment : array_at(item, "attachments"))
            attach(entry, attachment);
        return entry;
    }

    void attach(Entry& entry, const Json& attachment) const {
        Enclosure enclosure{link(attachment, "url"), string(attachment, "mime_type"), {}};
        if (enclosure.url.empty() || entry.enclosures.size() >= 100) return;
        const auto size = attachment.find("size_in_bytes");
        if (size != attachment.end() && size->is_number_unsigned())
            enclosure.length = size->get<std::uint64_t>();
        entry.enclosures.push_back(std::move(enclosure));
    }

    std::string base_;
    const ParseLimits& limits_;
};

/// None when it is no JSON. Without the library's callback, by which what nests too deep could be
/// left out: it looks through all items again whenever one ends.
std::optional<Json> tree_of(std::string_view text) {
    Json tree = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (tree.is_discarded() || !tree.is_object()) return std::nullopt;
    return tree;
}

/// The document ends inside the last item: what is left of it is told as that.
void end_cut_item(std::vector<Entry>& entries) {
    if (entries.empty()) return;
    Entry& last = entries.back();
    last.cut_off = true;
    const bool says_nothing = last.id.empty() && last.link.empty() && last.title.empty() &&
                              last.summary_html.empty() && last.content_html.empty();
    if (says_nothing) entries.pop_back();
}

}  // namespace

bool is_json_feed(std::string_view text) {
    const std::string_view start = trimmed(text.substr(0, 64 << 10));
    if (!start.starts_with('{')) return false;
    const auto says = [&](std::string_view mark) {
        return start.find(mark) != std::string_view::npos;
    };
    return says("jsonfeed.org/version/") || says("jsonfeed.org\\/version\\/") ||
           says("\"home_page_url\"") || says("\"feed_url\"") ||
           (says("\"items\"") &&
            (says("\"title\"") || says("\"content_html\"") || says("\"content_text\"")));
}

std::optional<FeedDocument> read_json_feed(std::string_view text,
                                           const ParseHints& hints,
                                           const ParseLimits& limits) {
    FeedReader reader(hints, limits);
    const auto deepest = static_cast<std::size_t>(std::max(limits.depth, 1));
    if (json_depth(text) <= deepest) {
        if (const auto tree = tree_of(text)) return reader.read(*tree);
    }
    const MendedJson mended = mend_json(trimmed(text), deepest);
    const auto tree = tree_of(mended.json);
    if (!tree) return std::nullopt;
    FeedDocument document = reader.read(*tree);
    if (mended.open_at_end > items_depth) end_cut_item(document.entries);
    add_reason(document.ill_formed_why,
               mended.open_at_end > 0 ? "the JSON ends early" : "the JSON had to be put right");
    return document;
}

}  // namespace vigie::feeds
