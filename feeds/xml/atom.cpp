// Atom 1.0 (RFC 4287) and the 0.3 that some old sites still speak.
#include <charconv>
#include <optional>

#include "feeds/html_text.h"
#include "feeds/xml/atom_text.h"
#include "feeds/xml/dialect.h"
#include "feeds/xml/encoding.h"
#include "feeds/xml/values.h"

namespace vigie::feeds {
namespace {

bool is_feed_space(Node node, const Names& names) {
    const Space space = names.space(node);
    return space == Space::feed || space == Space::atom;
}

bool is_published(std::string_view name) {
    return name == "published" || name == "issued" || name == "pubDate";
}

bool is_updated(std::string_view name) {
    return name == "updated" || name == "modified";
}

std::string category(Node node, const Context& context) {
    const std::string_view label = trimmed(attribute(node, "label"));
    const std::string_view term = trimmed(attribute(node, "term"));
    if (!term.empty()) return html_to_line(term);
    return html_to_line(label.empty() ? text_of(node, context) : std::string(label));
}

void keep_category(std::vector<std::string>& list, Node node, const Context& context) {
    std::string name = category(node, context);
    if (!name.empty() && list.size() < 100) list.push_back(std::move(name));
}

Enclosure enclosure_of(Node link, std::string url) {
    Enclosure enclosure{std::move(url), std::string(trimmed(attribute(link, "type"))), {}};
    const std::string_view length = trimmed(attribute(link, "length"));
    std::uint64_t bytes = 0;
    const auto read = std::from_chars(length.data(), length.data() + length.size(), bytes);
    if (!length.empty() && read.ec == std::errc{}) enclosure.length = bytes;
    return enclosure;
}

/// Where a link leads; some write the address between the tags, as RSS does.
std::string address_of(Node link, const Context& context) {
    std::string_view href = trimmed(attribute(link, "href"));
    const std::string text = href.empty() ? text_of(link, context) : std::string{};
    return link_at(href.empty() ? std::string_view(text) : href, context);
}

/// An id is taken byte for byte; a path, which no two feeds may share, becomes an address: one from
/// the host's root always, another where the document itself says what it is relative to.
std::string id_of(Node node, const Context& context) {
    std::string id = text_of(node, context);
    const bool relative = id.find(':') == std::string::npos && id.find('/') != std::string::npos;
    if (id.starts_with('/') || (relative && context.has_own_base)) return link_at(id, context);
    return id;
}

/// rel="alternate" is the page; HTML is preferred where several are given.
bool is_page(Node link) {
    std::string_view rel = trimmed(attribute(link, "rel"));
    for (const std::string_view registry : {"http://www.iana.org/assignments/relation/",
                                            "http://www.iana.org/assignments/link-relations/"}) {
        if (rel.starts_with(registry)) rel.remove_prefix(registry.size());
    }
    return rel.empty() || same_word(rel, "alternate");
}

void keep_link(std::string& slot, Node link, const Context& context) {
    if (!is_page(link)) return;
    const std::string_view type = trimmed(attribute(link, "type"));
    const bool html = type.empty() || type.find("html") != std::string_view::npos;
    if (!slot.empty() || !html) return;
    slot = address_of(link, context);
}

/// Where no link to HTML is given, any page will do.
std::string any_page(Node parent, const Context& context) {
    for (const Node node : parent.children()) {
        if (local_name(node) != "link" || !is_page(node)) continue;
        std::string url = address_of(node, context);
        if (!url.empty()) return url;
    }
    return {};
}

void read_entry_link(Entry& entry, Node node, const Context& context) {
    keep_link(entry.link, node, context);
    if (trimmed(attribute(node, "rel")) != "enclosure" || entry.enclosures.size() >= 100) return;
    std::string url = address_of(node, context);
    if (!url.empty()) entry.enclosures.push_back(enclosure_of(node, std::move(url)));
}

void keep_markup(std::string& slot, Node node, const Context& context) {
    if (slot.empty()) slot = text_construct(node, context);
}

void read_entry_part(Entry& entry, Node node, const Context& outer) {
    std::optional<Context> room;
    const Context& context = inside(outer, node, room);
    const std::string_view name = local_name(node);
    if (name != "link" && name != "author") keep(entry.lang, own_language(node));
    if (name == "id" && entry.id.empty()) {
        entry.id = id_of(node, context);
    } else if (name == "title" && entry.title.empty()) {
        entry.title = html_to_line(text_construct(node, context));
    } else if (name == "link") {
        read_entry_link(entry, node, context);
    } else if (name == "summary") {
        keep_markup(entry.summary_html, node, context);
    } else if (name == "content") {
        keep_markup(entry.content_html, node, context);
    } else if (name == "author" && entry.author.empty()) {
        entry.author = person(node, context);
    } else if (name == "category") {
        keep_category(entry.categories, node, context);
    } else if (is_published(name)) {
        keep_date(entry.published, node, context);
    } else if (is_updated(name)) {
        keep_date(entry.updated, node, context);
    }
}

void read_feed_part(FeedDocument& document, Node node, const Context& outer) {
    std::optional<Context> room;
    const Context& context = inside(outer, node, room);
    const std::string_view name = local_name(node);
    if (name == "id" && document.id.empty()) {
        document.id = id_of(node, context);
    } else if (name == "title" && document.title.empty()) {
        document.title = html_to_line(text_construct(node, context));
    } else if (name == "link") {
        keep_link(document.link, node, context);
    } else if ((name == "subtitle" || name == "tagline") && document.subtitle.empty()) {
        document.subtitle = html_to_line(text_construct(node, context));
    } else if (name == "author" && document.author.empty()) {
        document.author = person(node, context);
    } else if (name == "category") {
        keep_category(document.categories, node, context);
    } else if (is_published(name)) {
        keep_date(document.published, node, context);
    } else if (is_updated(name)) {
        keep_date(document.updated, node, context);
    }
}

/// Other vocabularies inside a feed or an entry: only what Atom itself has no element for.
void read_foreign_date(auto& read, Node node, const Context& context) {
    const std::string_view name = local_name(node);
    const bool terms = context.names.space(node) == Space::dcterms;
    if (terms && (name == "issued" || name == "created" || name == "available")) {
        keep_date(read.published, node, context);
    } else if (terms ? name == "modified" : name == "date") {
        keep_date(read.updated, node, context);
    }
}

bool is_borrowed(Space space) {
    return space == Space::dublin_core || space == Space::dcterms || space == Space::itunes ||
           space == Space::media;
}

void read_foreign_part(FeedDocument& document, Node node, const Context& context) {
    if (!is_borrowed(context.names.space(node))) return;
    const std::string_view name = local_name(node);
    if (name == "creator" || name == "author") keep(document.author, person(node, context));
    if (name == "language") keep(document.lang, text_of(node, context));
    if (name == "subject") keep_category(document.categories, node, context);
    read_foreign_date(document, node, context);
}

void read_foreign_part(Entry& entry, Node node, const Context& context) {
    const Space space = context.names.space(node);
    const std::string_view name = local_name(node);
    if (space == Space::content && name == "encoded")
        return keep_markup(entry.content_html, node, context);
    if (!is_borrowed(space)) return;
    if ((name == "creator" || name == "author") && entry.author.empty())
        entry.author = person(node, context);
    if (name == "language") keep(entry.lang, text_of(node, context));
    if (name == "subject") keep_category(entry.categories, node, context);
    read_foreign_date(entry, node, context);
}

/// The title and the text that other vocabularies, or RSS's names, give where Atom's are missing:
/// of a film, <media:group> holds them.
void read_borrowed_text(std::string& title,
                        std::string& text,
                        Node parent,
                        const Context& context) {
    for (const Node node : parent.children()) {
        if (!node.is_element()) continue;
        const Space space = context.names.space(node);
        const std::string_view name = local_name(node);
        if (space == Space::media && name == "group")
            read_borrowed_text(title, text, node, context);
        const bool borrowed =
            space == Space::dublin_core || space == Space::dcterms || space == Space::media;
        if (borrowed && name == "title" && title.empty())
            title = html_to_line(text_construct(node, context));
        if ((borrowed || is_feed_space(node, context.names)) && name == "description")
            keep_markup(text, node, context);
    }
}

/// An entry without author has the author of the feed that it was taken from (RFC 4287, 4.2.1).
void read_source(Entry& entry, Node node, const Context& context) {
    if (!entry.author.empty()) return;
    for (const Node source : node.children()) {
        if (local_name(source) != "source") continue;
        for (const Node part : source.children()) {
            if (local_name(part) == "author") keep(entry.author, person(part, context));
        }
    }
}

std::string version_of(Node root) {
    const bool old = trimmed(attribute(root, "version")).starts_with("0.") ||
                     trimmed(root.attribute("xmlns").value()) == "http://purl.org/atom/ns#";
    return old ? "atom03" : "atom10";
}

Entry read_atom_entry(Node entry, const Context& outer) {
    std::optional<Context> room;
    const Context& context = inside(outer, entry, room);
    Entry made;
    if (context.lang != outer.lang) made.lang = context.lang;
    for (const Node part : entry.children()) {
        if (!part.is_element()) continue;
        if (is_feed_space(part, context.names)) {
            read_entry_part(made, part, context);
        } else {
            read_foreign_part(made, part, context);
        }
    }
    if (made.title.empty() || made.summary_html.empty())
        read_borrowed_text(made.title, made.summary_html, entry, context);
    if (made.link.empty()) made.link = any_page(entry, context);
    if (made.link.empty() && made.id.starts_with("http")) made.link = link_at(made.id, context);
    read_source(made, entry, context);
    made.cut_off = is_cut_off(context, entry);
    for (const Node part : entry.children()) {  // Atom 0.3, where it says nothing better
        if (local_name(part) == "created") keep_date(made.published, part, context);
    }
    return made;
}

}  // namespace

bool is_atom(Node root) {
    return local_name(root) == "feed" || local_name(root) == "entry";
}

FeedDocument read_atom(Node root, const Context& outer) {
    std::optional<Context> room;
    const Context& context = inside(outer, root, room);
    FeedDocument document;
    document.version = version_of(root);
    document.lang = context.lang;
    if (local_name(root) == "entry") {  // a document of a single entry
        document.entries.push_back(read_atom_entry(root, outer));
        return document;
    }
    for (const Node node : root.children()) {
        if (!node.is_element()) continue;
        const std::string_view name = local_name(node);  // RSS's in some
        if (!is_feed_space(node, context.names)) {
            read_foreign_part(document, node, context);
        } else if (name != "entry" && name != "item") {
            read_feed_part(document, node, context);
        } else if (document.entries.size() < context.limits.entries) {
            document.entries.push_back(read_atom_entry(node, context));
        } else {
            add_reason(document.ill_formed_why,
                       "more than " + std::to_string(context.limits.entries) + " entries");
            break;
        }
    }
    if (document.link.empty()) document.link = any_page(root, context);
    if (document.title.empty() || document.subtitle.empty()) {
        std::string text;
        read_borrowed_text(document.title, text, root, context);
        if (document.subtitle.empty()) document.subtitle = html_to_line(text);
    }
    return document;
}

}  // namespace vigie::feeds
