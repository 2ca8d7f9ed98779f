// RSS 2.0, 0.9x and 1.0 (RDF). In RDF the items stand beside the channel and dates, authors and
// categories are Dublin Core's; other feeds mix both, so both are read everywhere.
#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "feeds/dates.h"
#include "feeds/html/links.h"
#include "feeds/html_text.h"
#include "feeds/xml/dialect.h"
#include "feeds/xml/encoding.h"
#include "feeds/xml/pace.h"
#include "feeds/xml/rss_fields.h"
#include "feeds/xml/values.h"

namespace vigie::feeds {
namespace {

std::string markup_of(Node node, const Context& context) {
    std::string room;
    return std::string(markup_in(node, context, room));
}

/// As plain text in one line.
std::string line_of(Node node, const Context& context) {
    std::string room;
    return html_to_line(markup_in(node, context, room));
}

std::string html_of(Node node, const Context& context) {
    return absolute_links(markup_of(node, context), context.base);
}

/// The content module before 2.0: <content:items> holds a bag of <content:item>, the text of which
/// is the first <rdf:value>.
Node value_inside(Node node) {
    for (const Node inner : node.children()) {
        if (!inner.is_element()) continue;
        if (local_name(inner) == "value") return inner;
        if (const Node value = value_inside(inner)) return value;
    }
    return {};
}

std::string content_of(Node node, const Context& context) {
    return html_of(local_name(node) == "items" ? value_inside(node) : node, context);
}

void keep_category(std::vector<std::string>& list, Node node, const Context& context) {
    const std::string_view own = attribute(node, "text");  // <itunes:category text="">
    std::string name = own.empty() ? line_of(node, context) : html_to_line(own);
    if (!name.empty() && list.size() < 100) list.push_back(std::move(name));
    for (const Node inner : node.children()) {  // what is narrower stands inside of what is wider
        const std::string_view narrower = attribute(inner, "text");
        if (inner.is_element() && !narrower.empty() && list.size() < 100)
            list.push_back(html_to_line(narrower));
    }
}

/// "mali, sahel, koro"
void keep_keywords(std::vector<std::string>& list, Node node, const Context& context) {
    const std::string text = text_of(node, context);
    for (std::size_t begin = 0; begin < text.size() && list.size() < 100;) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        std::string word = html_to_line(trimmed(std::string_view(text).substr(begin, end - begin)));
        if (!word.empty()) list.push_back(std::move(word));
        begin = end + 1;
    }
}

void keep_enclosure(Entry& entry, Node node, const Context& context) {
    Enclosure enclosure;
    enclosure.url = link_at(attribute(node, "url"), context);
    if (enclosure.url.empty()) enclosure.url = link_at(attribute(node, "href"), context);
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

/// guid is the link too when it says so, or says nothing and looks like one: an address or a path.
void link_from_guid(Entry& entry, Node guid, const Context& context) {
    const std::string_view permanent = trimmed(attribute(guid, "isPermaLink"));
    if (!entry.link.empty() || same_word(permanent, "false")) return;
    const bool said = same_word(permanent, "true");
    const bool path = entry.id.starts_with('/') && !context.base.empty();
    if (said || path || entry.id.starts_with("http://") || entry.id.starts_with("https://")) {
        entry.link = link_at(entry.id, context);
    }
}

/// <atom:link> of an RSS feed mostly is the feed itself or a hub.
std::string atom_link_of(Node node, const Context& context) {
    const std::string_view rel = trimmed(attribute(node, "rel"));
    if (!rel.empty() && rel != "alternate") return {};
    return link_at(attribute(node, "href"), context);
}

std::string link_of(Node node, const Context& context) {
    std::string room;
    std::string_view link = text_in(node, context, room);
    if (link.empty() && has_elements(node)) {
        link = markup_in(node, context, room);
        if (!link.starts_with("<a ")) link = {};  // a PHP warning's markup, say
    }
    return link.empty() ? atom_link_of(node, context) : link_at(link, context);
}

void read_field(Entry& entry, Field field, Node node, const Context& outer) {
    std::optional<Context> room;
    const Context& context = inside(outer, node, room);
    switch (field) {
        case Field::title:
            return keep(entry.title, line_of(node, context));
        case Field::link:
            return keep(entry.link, link_of(node, context));
        case Field::atom_link:
            if (same_word(trimmed(attribute(node, "rel")), "enclosure"))
                return keep_enclosure(entry, node, context);
            return keep(entry.link, atom_link_of(node, context));
        case Field::guid:
            return keep(entry.id, markup_of(node, context));
        case Field::description:
            return keep(entry.summary_html, html_of(node, context));
        case Field::content:
            return keep(entry.content_html, content_of(node, context));
        case Field::published:
            return keep_date(entry.published, node, context);
        case Field::updated:
            return keep_date(entry.updated, node, context);
        case Field::author:
            return keep(entry.author, person(node, context));
        case Field::category:
            return keep_category(entry.categories, node, context);
        case Field::keywords:
            return keep_keywords(entry.categories, node, context);
        case Field::enclosure:
        case Field::media:
            return keep_enclosure(entry, node, context);
        case Field::lang:
            return keep(entry.lang, text_of(node, context));
        case Field::subtitle:
        case Field::group:
        case Field::none:
            return;
    }
}

void read_field(FeedDocument& document, Field field, Node node, const Context& outer) {
    std::optional<Context> room;
    const Context& context = inside(outer, node, room);
    switch (field) {
        case Field::title:
            return keep(document.title, line_of(node, context));
        case Field::link:
            return keep(document.link, link_of(node, context));
        case Field::atom_link:
            return keep(document.link, atom_link_of(node, context));
        case Field::guid:
            return keep(document.id, text_of(node, context));
        case Field::description:
        case Field::subtitle:
            return keep(document.subtitle, line_of(node, context));
        case Field::published:
            return keep_date(document.published, node, context);
        case Field::updated:
            return keep_date(document.updated, node, context);
        case Field::author:
            return keep(document.author, person(node, context));
        case Field::category:
            return keep_category(document.categories, node, context);
        case Field::keywords:
            return keep_keywords(document.categories, node, context);
        case Field::lang:
            return keep(document.lang, text_of(node, context));
        case Field::content:
        case Field::enclosure:
        case Field::media:
        case Field::group:
        case Field::none:
            return;
    }
}

std::string version_of(Node root) {
    const std::string_view name = local_name(root);
    if (same_word(name, "RDF")) {
        for (const Node declared : root.attributes()) {
            if (std::string_view(declared.value()).find("/rdf/simple/0.9") !=
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

bool is_item_space(Space space) {
    return space == Space::feed || space == Space::atom;
}

/// What <media:group> says of a film that is there in several sizes, and <media:content> of the one
/// that it is; which sizes does not matter.
void borrow_inside(Node media, const Names& names, std::vector<std::pair<Node, Field>>& borrowed) {
    for (const Node node : media.children()) {
        if (!node.is_element()) continue;
        const Field field = field_of(node, names.space(node));
        if (field != Field::none && field != Field::media) borrowed.emplace_back(node, field);
    }
}

/// Calls `read(node, field)` for each child with a meaning: the feed's own vocabulary first, then
/// borrowed ones, which then only fill what is missing, whatever the order in the document. Atom's
/// <id> without its prefix is borrowed too: beside a <guid> it often is a number of the database.
void by_vocabulary(Node parent, const Names& names, const auto& read) {
    std::vector<std::pair<Node, Field>> borrowed;
    for (const Node node : parent.children()) {
        if (!node.is_element()) continue;
        const Space space = names.space(node);
        const Field field = field_of(node, space);
        if (field == Field::none) continue;
        if (field == Field::group || field == Field::media) borrow_inside(node, names, borrowed);
        const bool is_own = space == Space::feed || space == Space::content;
        if (is_own && !same_word(local_name(node), "id")) {
            read(node, field);
        } else {
            borrowed.emplace_back(node, field);
        }
    }
    for (const auto& [node, field] : borrowed)
        read(node, field);
}

Node child_named(Node parent, std::string_view name) {
    for (const Node node : parent.children()) {
        if (same_word(local_name(node), name)) return node;
    }
    return {};
}

/// The Channel Definition Format, RSS's ancestor of 1997, writes its links and dates as attributes:
/// <ITEM HREF="" LASTMOD="">.
void read_channel_definition(auto& read, Node node, const Context& context) {
    if (read.link.empty()) read.link = link_at(attribute(node, "href"), context);
    if (!read.updated) read.updated = read_date(attribute(node, "lastmod"));
}

Entry read_rss_item(Node item, const Context& outer) {
    std::optional<Context> room;
    const Context& context = inside(outer, item, room);
    Entry entry;
    if (context.lang != outer.lang) entry.lang = context.lang;
    Node guid;
    std::string second;  // <summary> beside <description>
    by_vocabulary(item, context.names, [&](Node node, Field field) {
        const bool text = field == Field::description && !entry.summary_html.empty();
        if (text && context.names.space(node) == Space::feed) second = html_of(node, context);
        if (field == Field::guid && !guid) guid = node;
        keep(entry.lang, own_language(node));
        read_field(entry, field, node, context);
    });
    keep(entry.content_html, std::move(second));
    if (guid) link_from_guid(entry, guid, context);
    if (entry.id.empty()) entry.id = trimmed(attribute(item, "about"));  // rdf:about
    if (entry.link.empty()) entry.link = link_at(attribute(item, "about"), context);
    read_channel_definition(entry, item, context);
    if (!entry.published) entry.published = entry.updated;  // dc:date says only that it is a date
    entry.cut_off = is_cut_off(context, item);
    return entry;
}

/// Appends the items among `parent`'s children, as many as allowed.
void read_items(Node parent, const Context& context, FeedDocument& document) {
    for (const Node node : parent.children()) {
        const std::string_view name = local_name(node);
        const bool is_item = same_word(name, "item") || name == "entry";
        if (!is_item || !is_item_space(context.names.space(node))) continue;
        if (document.entries.size() >= context.limits.entries) {
            add_reason(document.ill_formed_why,
                       "more than " + std::to_string(context.limits.entries) + " entries");
            return;
        }
        document.entries.push_back(read_rss_item(node, context));
    }
}

/// The items of the channels inside of a CDF's.
void read_inner_channels(Node channel, const Context& context, FeedDocument& document) {
    for (const Node node : channel.children()) {
        if (same_word(local_name(node), "channel")) read_items(node, context, document);
    }
}

}  // namespace

bool is_rss(Node root) {
    const std::string_view name = local_name(root);
    return same_word(name, "rss") || same_word(name, "RDF") || same_word(name, "channel");
}

FeedDocument read_rss(Node root, const Context& outer) {
    std::optional<Context> room;
    Context context = inside(outer, root, room);
    FeedDocument document;
    document.version = version_of(root);
    const bool is_definition = same_word(local_name(root), "channel");  // may hold further ones
    const Node inner = is_definition ? Node{} : child_named(root, "channel");
    const Node channel = inner ? inner : root;
    std::optional<Context> channel_room;
    const Context in_channel = inside(context, channel, channel_room);  // `context` changes below
    by_vocabulary(channel, context.names, [&](Node node, Field field) {
        read_field(document, field, node, in_channel);
    });
    read_pace(channel, in_channel, document);
    read_channel_definition(document, channel, context);
    if (document.author.empty())  // nobody edits it: who keeps the site then
        document.author = person(child_named(channel, "webMaster"), in_channel);
    keep(document.lang, in_channel.lang);
    if (document.id.empty()) document.id = trimmed(attribute(channel, "about"));
    context.lang = document.lang;
    read_items(channel, in_channel, document);
    read_items(child_named(channel, "items"), in_channel, document);  // of RSS 1.1
    if (channel != root) read_items(root, context, document);
    if (is_definition) read_inner_channels(channel, context, document);
    return document;
}

}  // namespace vigie::feeds
