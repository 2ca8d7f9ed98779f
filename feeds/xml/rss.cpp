// RSS 2.0, 0.9x and 1.0 (RDF). In RDF the items stand beside the channel and dates, authors and
// categories are Dublin Core's; other feeds mix both, so both are read everywhere.
#include <array>
#include <charconv>

#include "feeds/dates.h"
#include "feeds/html_text.h"
#include "feeds/url.h"
#include "feeds/xml/dialect.h"
#include "feeds/xml/encoding.h"

namespace vigie::feeds {
namespace {

enum class Field {
    none,
    title,
    link,
    guid,
    description,
    content,
    published,
    updated,
    author,
    category,
    enclosure,
    media,
    lang,
    ttl
};

struct Row {
    std::string_view name;
    Space space;
    Field field;
};

constexpr std::array rows{Row{"title", Space::feed, Field::title},
                          Row{"link", Space::feed, Field::link},
                          Row{"guid", Space::feed, Field::guid},
                          Row{"description", Space::feed, Field::description},
                          Row{"pubDate", Space::feed, Field::published},
                          Row{"category", Space::feed, Field::category},
                          Row{"encoded", Space::content, Field::content},
                          Row{"creator", Space::dublin_core, Field::author},
                          Row{"date", Space::dublin_core, Field::published},
                          Row{"author", Space::feed, Field::author},
                          Row{"enclosure", Space::feed, Field::enclosure},
                          Row{"content", Space::media, Field::media},
                          Row{"subject", Space::dublin_core, Field::category},
                          Row{"language", Space::feed, Field::lang},
                          Row{"language", Space::dublin_core, Field::lang},
                          Row{"lastBuildDate", Space::feed, Field::updated},
                          Row{"modified", Space::dcterms, Field::updated},
                          Row{"updated", Space::atom, Field::updated},
                          Row{"published", Space::atom, Field::published},
                          Row{"issued", Space::dcterms, Field::published},
                          Row{"created", Space::dcterms, Field::published},
                          Row{"summary", Space::feed, Field::description},
                          Row{"content", Space::feed, Field::content},
                          Row{"managingEditor", Space::feed, Field::author},
                          Row{"ttl", Space::feed, Field::ttl},
                          Row{"pubdate", Space::feed, Field::published},
                          Row{"identifier", Space::dublin_core, Field::guid},
                          Row{"title", Space::dublin_core, Field::title},
                          Row{"description", Space::dublin_core, Field::description}};

Field field_of(pugi::xml_node node, const Names& names) {
    const std::string_view name = local_name(node);
    for (const Row& row : rows) {
        if (row.name == name && names.space(node) == row.space) return row.field;
    }
    return Field::none;
}

std::string text_of(pugi::xml_node node, const Context& context) {
    return std::string(trimmed(own_text(node, context.limits.text_bytes)));
}

std::string markup_of(pugi::xml_node node, const Context& context) {
    return std::string(trimmed(inner_markup(node, context.limits.text_bytes)));
}

/// The first of several is kept: feeds put the article's own first and embedded ones after.
void keep(std::string& slot, std::string value) {
    if (slot.empty()) slot = std::move(value);
}

void keep_date(std::optional<text::Instant>& slot, pugi::xml_node node, const Context& context) {
    if (!slot) slot = read_date(text_of(node, context));
}

void keep_category(std::vector<std::string>& list, pugi::xml_node node, const Context& context) {
    std::string name = html_to_line(text_of(node, context));
    if (!name.empty() && list.size() < 100) list.push_back(std::move(name));
}

void keep_enclosure(Entry& entry, pugi::xml_node node, const Context& context) {
    Enclosure enclosure;
    enclosure.url = resolve_url(context.base, attribute(node, "url"));
    enclosure.type = trimmed(attribute(node, "type"));
    std::string_view length = trimmed(attribute(node, "length"));
    if (length.empty()) length = trimmed(attribute(node, "fileSize"));
    std::uint64_t bytes = 0;
    const auto [end, code] = std::from_chars(length.data(), length.data() + length.size(), bytes);
    if (code == std::errc{} && end == length.data() + length.size() && !length.empty()) {
        enclosure.length = bytes;
    }
    if (!enclosure.url.empty() && entry.enclosures.size() < 100) {
        entry.enclosures.push_back(std::move(enclosure));
    }
}

/// guid is the link too when it says so or says nothing and looks like one.
void link_from_guid(Entry& entry, pugi::xml_node guid, const Context& context) {
    if (!entry.link.empty() || attribute(guid, "isPermaLink") == "false") return;
    if (entry.id.starts_with("http://") || entry.id.starts_with("https://")) {
        entry.link = resolve_url(context.base, entry.id);
    }
}

std::string link_of(pugi::xml_node node, const Context& context) {
    std::string link = text_of(node, context);
    if (link.empty()) link = attribute(node, "href");  // <atom:link>-like in a plain <link>
    return resolve_url(context.base, link);
}

void read_field(Entry& entry, Field field, pugi::xml_node node, const Context& context) {
    switch (field) {
        case Field::title:
            return keep(entry.title, html_to_line(markup_of(node, context)));
        case Field::link:
            return keep(entry.link, link_of(node, context));
        case Field::guid:
            return keep(entry.id, text_of(node, context));
        case Field::description:
            return keep(entry.summary_html, markup_of(node, context));
        case Field::content:
            return keep(entry.content_html, markup_of(node, context));
        case Field::published:
            return keep_date(entry.published, node, context);
        case Field::updated:
            return keep_date(entry.updated, node, context);
        case Field::author:
            return keep(entry.author, html_to_line(text_of(node, context)));
        case Field::category:
            return keep_category(entry.categories, node, context);
        case Field::enclosure:
        case Field::media:
            return keep_enclosure(entry, node, context);
        case Field::lang:
            return keep(entry.lang, text_of(node, context));
        case Field::ttl:
        case Field::none:
            return;
    }
}

void read_field(FeedDocument& document, Field field, pugi::xml_node node, const Context& context) {
    switch (field) {
        case Field::title:
            return keep(document.title, html_to_line(markup_of(node, context)));
        case Field::link:
            return keep(document.link, link_of(node, context));
        case Field::guid:
            return keep(document.id, text_of(node, context));
        case Field::description:
            return keep(document.subtitle, html_to_line(markup_of(node, context)));
        case Field::published:
            return keep_date(document.published, node, context);
        case Field::updated:
            return keep_date(document.updated, node, context);
        case Field::author:
            return keep(document.author, html_to_line(text_of(node, context)));
        case Field::category:
            return keep_category(document.categories, node, context);
        case Field::lang:
            return keep(document.lang, text_of(node, context));
        case Field::ttl: {
            const std::string text = text_of(node, context);
            int minutes = 0;
            const auto read = std::from_chars(text.data(), text.data() + text.size(), minutes);
            if (read.ec == std::errc{} && minutes > 0) document.ttl = minutes;
            return;
        }
        case Field::content:
        case Field::enclosure:
        case Field::media:
        case Field::none:
            return;
    }
}

std::string version_of(pugi::xml_node root) {
    const std::string_view name = local_name(root);
    if (name == "RDF") {
        for (const pugi::xml_attribute declared : root.attributes()) {
            if (std::string_view(declared.value()).find("netscape.com/rdf/simple/0.9") !=
                std::string_view::npos) {
                return "rss090";
            }
        }
        return "rss10";
    }
    const std::string_view version = trimmed(attribute(root, "version"));
    if (version.starts_with("2")) return "rss20";
    for (const std::string_view known : {"0.90", "0.91", "0.92", "0.93", "0.94"}) {
        if (version == known) return "rss0" + std::string(known.substr(2));
    }
    return "rss";
}

/// Appends the items among `parent`'s children, as many as allowed.
void read_items(pugi::xml_node parent, const Context& context, FeedDocument& document) {
    for (const pugi::xml_node node : parent.children()) {
        if (local_name(node) != "item" || context.names.space(node) == Space::other) continue;
        if (document.entries.size() >= context.limits.entries) {
            add_reason(document.ill_formed_why,
                       "more than " + std::to_string(context.limits.entries) + " entries");
            return;
        }
        document.entries.push_back(read_rss_item(node, context));
    }
}

}  // namespace

bool is_rss(pugi::xml_node root) {
    const std::string_view name = local_name(root);
    return name == "rss" || name == "RDF" || name == "channel";
}

Entry read_rss_item(pugi::xml_node item, const Context& outer) {
    const Context context = inside(outer, item);
    Entry entry;
    if (context.lang != outer.lang) entry.lang = context.lang;
    pugi::xml_node guid;
    for (const pugi::xml_node node : item.children()) {
        if (node.type() != pugi::node_element) continue;
        const Field field = field_of(node, context.names);
        if (field == Field::guid && !guid) guid = node;
        read_field(entry, field, node, context);
    }
    if (guid) link_from_guid(entry, guid, context);
    if (entry.id.empty()) entry.id = trimmed(attribute(item, "about"));  // rdf:about
    if (entry.link.empty()) entry.link = resolve_url(context.base, attribute(item, "about"));
    return entry;
}

FeedDocument read_rss(pugi::xml_node root, const Context& outer) {
    Context context = inside(outer, root);
    FeedDocument document;
    document.version = version_of(root);
    document.lang = context.lang;
    pugi::xml_node channel = root;
    for (const pugi::xml_node node : root.children()) {
        if (local_name(node) == "channel") {
            channel = node;
            break;
        }
    }
    const Context in_channel = inside(context, channel);
    if (document.lang.empty()) document.lang = in_channel.lang;
    for (const pugi::xml_node node : channel.children()) {
        if (node.type() != pugi::node_element) continue;
        read_field(document, field_of(node, context.names), node, in_channel);
    }
    if (document.id.empty()) document.id = trimmed(attribute(channel, "about"));
    context.lang = document.lang;
    read_items(channel, in_channel, document);
    if (channel != root) read_items(root, context, document);
    return document;
}

}  // namespace vigie::feeds
