#include "feeds/parse.h"

#include <algorithm>

#include "feeds/json/json_feed.h"
#include "feeds/xml/dialect.h"
#include "feeds/xml/encoding.h"
#include "feeds/xml/entities.h"
#include "feeds/xml/lenient.h"
#include "feeds/xml/repair.h"
#include "feeds/xml/salvage.h"
#include "feeds/xml/scan.h"
#include "feeds/xml/wellformed.h"
#include "text/ascii.h"

namespace vigie::feeds {

namespace {

/// The beginning of the text for a message; it may start in the middle of a character.
std::string quoted(std::string_view text) {
    while (!text.empty() && (static_cast<unsigned char>(text[0]) & 0xC0) == 0x80) {
        text.remove_prefix(1);
    }
    std::string excerpt;
    for (const char c : text.substr(0, 60))
        excerpt += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    cut(excerpt, 57);
    return "'" + excerpt + "'";
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> marks) {
    return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
        return text.find(mark) != std::string_view::npos;
    });
}

bool looks_like_html(std::string_view text) {
    return contains_any(text::small_letters(text.substr(0, 4096)),
                        {"<!doctype html", "<html", "<head", "<body"});
}

/// What a document without a feed's root looks like, for the error.
std::string looks_like(std::string_view text) {
    const std::string_view start = trimmed(text.substr(0, 4096));
    if (start.empty()) return "the document is empty";
    const std::string lower = text::small_letters(start);
    if (looks_like_html(start)) {
        if (contains_any(lower, {"captcha", "cf-", "challenge", "just a moment"})) {
            return "an HTML page that asks for proof of a human reader: " + quoted(start);
        }
        return "an HTML page: " + quoted(start);
    }
    if (start[0] == '{' || start[0] == '[') return "JSON: " + quoted(start);
    if (start[0] == '<') return "XML that is no feed: " + quoted(start);
    return "text: " + quoted(start);
}

bool has_feed_root(std::string_view text) {
    return contains_any(text.substr(0, 64 << 10),
                        {"<rss",
                         "<RSS",
                         "<feed",
                         ":feed",
                         ":RDF",
                         "<RDF",
                         "<rdf",
                         "<channel",
                         "<CHANNEL",
                         "<Channel"});
}

/// A DTD that lies elsewhere may declare any name, so those are no fault then.
void tell_strays(const Scan& scan, bool outer_dtd, std::string& why) {
    if (scan.stray_less > 0) add_reason(why, std::to_string(scan.stray_less) + " stray '<'");
    if (scan.stray_ampersands > 0) {
        add_reason(why, std::to_string(scan.stray_ampersands) + " stray '&'");
    }
    if (scan.bad_characters > 0) {
        add_reason(why, std::to_string(scan.bad_characters) + " numbers that are no character");
    }
    if (scan.unknown_entities > 0 && !outer_dtd) {
        add_reason(why, "entity " + std::string(scan.first_unknown) + " is not of XML");
    }
}

std::string where(const Lenient& read, std::string_view text) {
    const std::size_t at = std::min(read.at, text.size());
    return read.fault + " at byte " + std::to_string(at) + " near " +
           quoted(text.substr(at > 20 ? at - 20 : 0));
}

/// "fr_ML", which servers take from their locale, as BCP 47 writes it: "fr-ML".
void hyphenate(std::string& language) {
    std::replace(language.begin(), language.end(), '_', '-');
}

void finish(FeedDocument& document, const Decoded& decoded, std::string why) {
    hyphenate(document.lang);
    for (Entry& entry : document.entries)
        hyphenate(entry.lang);
    if (!document.ill_formed_why.empty()) add_reason(why, document.ill_formed_why);
    document.ill_formed = !why.empty();
    document.ill_formed_why = std::move(why);
    document.encoding = decoded.encoding;
}

/// Servers print warnings before the feed; a declaration anywhere but first is an error in XML.
std::string_view without_prologue(std::string_view text, std::string& why) {
    const auto start = text.substr(0, 16 << 10).find("<?xml ");
    if (start == std::string_view::npos || start == 0) return text;
    if (has_feed_root(text.substr(0, start))) return text;  // it stands inside the feed
    add_reason(why, std::to_string(start) + " bytes before the XML declaration");
    return text.substr(start);
}

/// Entries without a feed around them, or a feed whose first tag was lost: a root is put before.
/// Empty when there is no entry either.
std::string with_root(std::string_view text, std::string& why) {
    const auto begin = text.substr(0, 64 << 10).find("<item");
    const bool atom = begin == std::string_view::npos;
    const auto entry = atom ? text.substr(0, 64 << 10).find("<entry") : begin;
    const bool other = looks_like_html(text) || entry == std::string_view::npos ||
                       text.find(atom ? "</entry>" : "</item>") == std::string_view::npos;
    if (other) return {};
    add_reason(why, "no root element");
    if (text.starts_with("<?xml")) text.remove_prefix(std::min(text.find("?>") + 2, text.size()));
    std::string rooted(atom ? "<feed xmlns='http://www.w3.org/2005/Atom'>" : "<rss><channel>");
    return rooted.append(text);
}

/// What begins with the root of a feed that stands inside of another document; empty when there is
/// none with entries.
std::string_view from_inner_root(std::string_view text) {
    for (const std::string_view root : {"<rss ", "<rss>", "<feed ", "<rdf:RDF "}) {
        const auto begin = text.substr(0, 64 << 10).find(root);
        if (begin == std::string_view::npos || begin == 0) continue;
        const std::string_view inner = text.substr(begin);
        if (contains_any(inner, {"<item", "<entry"})) return inner;
    }
    return {};
}

/// Of the document's nodes only the first element, and what is directly behind it, matter.
bool has_one_root(const Tree& tree) {
    bool seen = false;
    for (const Node node : tree.document().children()) {
        if (seen) return !node.is_element();
        seen = node.is_element();
    }
    return true;
}

bool says_nothing(const FeedDocument& document) {
    return document.entries.empty() && document.title.empty() && document.link.empty() &&
           document.id.empty() && document.subtitle.empty() && document.lang.empty();
}

/// The look's own tree, if `text` still is what was looked at.
Lenient tree_of(Look& look, bool is_changed, std::string_view text, int depth_limit) {
    if (!is_changed && look.tree) return {*std::move(look.tree), {}, 0, text.data()};
    look.tree.reset();
    return is_changed ? read_xml(text, depth_limit) : read_leniently(text);
}

/// Out of `text`, of which there is no tree because of `fault`.
Result<FeedDocument> read_broken(std::string_view text,
                                 const std::string& fault,
                                 const ParseHints& hints,
                                 const ParseLimits& limits) {
    auto document = salvage(text, hints, limits);
    if (!document || says_nothing(*document)) return fail(FeedError::unreadable_feed, fault);
    return *std::move(document);
}

/// From decoded text whose size and nesting are known to be bounded.
Result<FeedDocument> read_text(const Decoded& decoded,
                               Look look,
                               const ParseHints& hints,
                               const ParseLimits& limits) {
    const Scan& scan = look.scan;
    std::string why = decoded.why;
    tell_strays(scan, has_outer_dtd(decoded.utf8()), why);
    const std::string_view written = trimmed(decoded.utf8());
    std::string_view text = without_prologue(written, why);
    if (why.empty()) why = look.fault;
    bool is_changed = text.data() != written.data();
    std::string repaired;
    if (scan.stray_less + scan.bad_characters + scan.old_numbers + scan.unknown_entities > 0) {
        repaired = escape_strays(text);
        text = repaired;
        is_changed = true;
    }
    Lenient read = tree_of(look, is_changed, text, limits.depth);
    std::string rooted;
    const bool whole = read.fault.empty() && is_feed(read.tree.root()) && has_one_root(read.tree);
    if (!whole && !has_feed_root(text)) {
        rooted = with_root(text, why);
        if (!rooted.empty()) {
            read = {};  // before there are two
            read = read_xml(text = rooted, limits.depth);
        }
    }
    if (read.fault.empty() && !is_feed(read.tree.root())) {
        const std::string_view inner = from_inner_root(text);
        if (!inner.empty()) {
            add_reason(why, "the feed stands inside of another document");
            read = {};
            read = read_xml(text = inner, limits.depth);
        }
    }
    const bool can_be = read.fault.empty() ? is_feed(read.tree.root()) : has_feed_root(text);
    if (!can_be) return fail(FeedError::not_a_feed, looks_like(decoded.utf8()));
    FeedDocument document;
    if (read.fault.empty()) {
        document = read_tree(read.tree, hints, limits);
    } else {
        const std::string fault = where(read, text);
        document = VIGIE_TRY(read_broken(text, fault, hints, limits));
        add_reason(why, fault);
    }
    finish(document, decoded, std::move(why));
    return document;
}

Result<FeedDocument> too_long(std::size_t longest, std::string_view what) {
    return fail(FeedError::too_large,
                "more than " + std::to_string(longest) + " bytes " + std::string(what));
}

Result<FeedDocument> read_json(const Decoded& decoded,
                               const ParseHints& hints,
                               const ParseLimits& limits) {
    auto document = read_json_feed(decoded.utf8(), hints, limits);
    if (!document) {
        return fail(FeedError::unreadable_feed, "JSON that breaks: " + quoted(decoded.utf8()));
    }
    finish(*document, decoded, decoded.why);
    return *std::move(document);
}

/// What mending makes of elements that seem to nest deeper than allowed: a description's <br> and a
/// title without end look like nesting and are none.
Result<FeedDocument> read_deep(const Decoded& decoded,
                               const Scan& scan,
                               const ParseHints& hints,
                               const ParseLimits& limits) {
    if (!has_feed_root(decoded.utf8()))
        return fail(FeedError::not_a_feed, looks_like(decoded.utf8()));
    auto document = salvage(escape_strays(decoded.utf8()), hints, limits);
    if (!document || says_nothing(*document)) {
        return fail(FeedError::too_deep,
                    "more than " + std::to_string(limits.depth) + " elements at byte " +
                        std::to_string(scan.deepest_at) + " near " +
                        quoted(decoded.utf8().substr(scan.deepest_at)));
    }
    std::string why = decoded.why;
    add_reason(why, "elements without end tags");
    finish(*document, decoded, std::move(why));
    return *std::move(document);
}

}  // namespace

Result<FeedDocument> parse(std::string_view bytes,
                           const ParseHints& hints,
                           const ParseLimits& limits) {
    if (bytes.size() > limits.bytes) {
        return fail(
            FeedError::too_large,
            std::to_string(bytes.size()) + " bytes, at most " + std::to_string(limits.bytes));
    }
    const std::size_t longest = limits.bytes * 3;
    Decoded decoded = decode(bytes, hints.content_type, longest + 16);
    if (decoded.utf8().size() > longest) return too_long(longest, "decoded");
    if (is_json_feed(decoded.utf8())) return read_json(decoded, hints, limits);
    if (std::string own = with_own_entities(decoded.utf8(), longest); !own.empty()) {
        if (own.size() > longest) return too_long(longest, "with its own entities");
        decoded.changed.swap(own);
        decoded.as_it_was = {};
    }
    Look look = look_at(decoded.utf8(), limits.depth);
    if (!look.fault.empty() && !look.tree) look.scan = scan_xml(decoded.utf8(), limits.depth);
    if (look.scan.depth > limits.depth) return read_deep(decoded, look.scan, hints, limits);
    return read_text(decoded, std::move(look), hints, limits);
}

}  // namespace vigie::feeds
