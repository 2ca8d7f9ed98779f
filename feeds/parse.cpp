#include "feeds/parse.h"

#include <algorithm>

#include "feeds/url.h"
#include "feeds/xml/dialect.h"
#include "feeds/xml/encoding.h"
#include "feeds/xml/repair.h"
#include "feeds/xml/scan.h"

namespace vigie::feeds {

Context inside(const Context& outer, pugi::xml_node node) {
    Context context = outer;
    if (const pugi::xml_attribute base = node.attribute("xml:base")) {
        if (std::string resolved = resolve_url(outer.base, base.value()); !resolved.empty()) {
            context.base = std::move(resolved);
        }
    }
    if (const pugi::xml_attribute lang = node.attribute("xml:lang")) {
        context.lang = trimmed(lang.value());
    }
    return context;
}

namespace {

// No DTD, no entities beyond XML's five and numbers: pugixml expands none of a document's own.
constexpr unsigned options =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;

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

/// What a document without a feed's root looks like, for the error.
std::string looks_like(std::string_view text) {
    const std::string_view start = trimmed(text.substr(0, 4096));
    if (start.empty()) return "the document is empty";
    std::string lower(start);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (contains_any(lower, {"<!doctype html", "<html", "<head", "<body"})) {
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
                        {"<rss", "<feed", ":feed", ":RDF", "<RDF", "<channel"});
}

bool is_feed(pugi::xml_node root) {
    return is_rss(root) || is_atom(root);
}

void tell_strays(const Scan& scan, std::string& why) {
    if (scan.stray_less > 0) add_reason(why, std::to_string(scan.stray_less) + " stray '<'");
    if (scan.stray_ampersands > 0) {
        add_reason(why, std::to_string(scan.stray_ampersands) + " stray '&'");
    }
    if (scan.bad_characters > 0) {
        add_reason(why, std::to_string(scan.bad_characters) + " numbers that are no character");
    }
    if (scan.unknown_entities > 0) {
        add_reason(why, "entity " + std::string(scan.first_unknown) + " is not of XML");
    }
}

FeedDocument read_tree(const pugi::xml_document& tree,
                       const ParseHints& hints,
                       const ParseLimits& limits) {
    const pugi::xml_node root = tree.document_element();
    const Names names(root);
    const Context context{names, limits, hints.base_url, {}};
    return is_rss(root) ? read_rss(root, context) : read_atom(root, context);
}

/// Reads one entry that was cut out of a broken document: as it stands, with its markup wrapped, or
/// what a partial tree still holds.
class EntryReader {
public:
    EntryReader(pugi::xml_node root,
                const Names& names,
                const ParseLimits& limits,
                std::string base)
        : atom_(is_atom(root)), context_{names, limits, std::move(base), {}} {}

    std::optional<Entry> read(std::string_view piece) {
        pugi::xml_document tree;
        if (!tree.load_buffer(piece.data(), piece.size(), options, pugi::encoding_utf8)) {
            const std::string wrapped = wrap_markup(piece);
            (void)tree.load_buffer(wrapped.data(), wrapped.size(), options, pugi::encoding_utf8);
        }
        const pugi::xml_node node = tree.document_element();
        if (!node) return std::nullopt;
        Entry entry = atom_ ? read_atom_entry(node, context_) : read_rss_item(node, context_);
        if (entry.title.empty() && entry.link.empty() && entry.id.empty()) return std::nullopt;
        return entry;
    }

private:
    bool atom_;
    Context context_;
};

std::string base_of(pugi::xml_node root, const ParseHints& hints) {
    const std::string own = resolve_url(hints.base_url, root.attribute("xml:base").value());
    return own.empty() ? hints.base_url : own;
}

/// What can be had of a document that is no XML: its head, and each complete entry by itself.
std::optional<FeedDocument> salvage(std::string_view text,
                                    const ParseHints& hints,
                                    const ParseLimits& limits) {
    const Pieces pieces = cut_entries(text, limits.entries);
    pugi::xml_document head;
    (void)head.load_buffer(pieces.head.data(), pieces.head.size(), options, pugi::encoding_utf8);
    const pugi::xml_node root = head.document_element();
    if (!root || !is_feed(root)) return std::nullopt;
    FeedDocument document = read_tree(head, hints, limits);
    const Names names(root);
    EntryReader reader(root, names, limits, base_of(root, hints));
    std::size_t lost = 0;
    for (const std::string_view piece : pieces.entries) {
        auto entry = reader.read(piece);
        lost += entry ? 0U : 1U;
        if (entry) document.entries.push_back(*std::move(entry));
    }
    if (lost > 0) add_reason(document.ill_formed_why, std::to_string(lost) + " entries unreadable");
    if (pieces.unfinished > 0) {
        add_reason(document.ill_formed_why, "the last entry is cut off");
    }
    return document;
}

std::string where(const pugi::xml_parse_result& result, std::string_view text) {
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    const std::size_t at = std::min(offset, text.size());
    return std::string(result.description()) + " at byte " + std::to_string(at) + " near " +
           quoted(text.substr(at > 20 ? at - 20 : 0));
}

void finish(FeedDocument& document, const Decoded& decoded, std::string why) {
    if (!document.ill_formed_why.empty()) add_reason(why, document.ill_formed_why);
    document.ill_formed = !why.empty();
    document.ill_formed_why = std::move(why);
    document.encoding = decoded.encoding;
}

/// Servers print warnings before the feed; a declaration anywhere but first is an error in XML.
std::string_view without_prologue(std::string_view text, std::string& why) {
    const auto start = text.substr(0, 16 << 10).find("<?xml ");
    if (start == std::string_view::npos || start == 0) return text;
    add_reason(why, std::to_string(start) + " bytes before the XML declaration");
    return text.substr(start);
}

/// From decoded text whose size and nesting are known to be bounded.
Result<FeedDocument> read_text(const Decoded& decoded,
                               const Scan& scan,
                               const ParseHints& hints,
                               const ParseLimits& limits) {
    std::string why = decoded.why;
    tell_strays(scan, why);
    std::string_view text = without_prologue(trimmed(decoded.utf8), why);
    std::string repaired;
    if (scan.stray_less > 0 || scan.bad_characters > 0) {
        repaired = escape_strays(text);
        text = repaired;
    }
    pugi::xml_document tree;
    const auto result = tree.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
    if (result) {
        if (!is_feed(tree.document_element())) {
            return fail(FeedError::not_a_feed, looks_like(decoded.utf8));
        }
        FeedDocument document = read_tree(tree, hints, limits);
        finish(document, decoded, std::move(why));
        return document;
    }
    if (!has_feed_root(text)) return fail(FeedError::not_a_feed, looks_like(decoded.utf8));
    auto document = salvage(text, hints, limits);
    if (!document || (document->entries.empty() && document->title.empty())) {
        return fail(FeedError::unreadable_feed, where(result, text));
    }
    add_reason(why, where(result, text));
    finish(*document, decoded, std::move(why));
    return *std::move(document);
}

std::string too_deep(std::string_view text, const Scan& scan, int limit) {
    return "more than " + std::to_string(limit) + " elements at byte " +
           std::to_string(scan.deepest_at) + " near " + quoted(text.substr(scan.deepest_at));
}

/// Looks whether the text nests no deeper than allowed, if need be after wrapping raw HTML in
/// CDATA: a description's <br> without end looks like nesting and is none.
Result<Scan> look(Decoded& decoded, const ParseLimits& limits) {
    const Scan scan = scan_xml(decoded.utf8, limits.depth);
    if (scan.depth <= limits.depth) return scan;
    if (!has_feed_root(decoded.utf8)) return fail(FeedError::not_a_feed, looks_like(decoded.utf8));
    Decoded wrapped = decoded;
    wrapped.utf8 = wrap_markup(decoded.utf8);
    if (scan_xml(wrapped.utf8, limits.depth).depth > limits.depth) {
        return fail(FeedError::too_deep, too_deep(decoded.utf8, scan, limits.depth));
    }
    decoded = std::move(wrapped);
    add_reason(decoded.why, "HTML without end tags in a text");
    return scan_xml(decoded.utf8, limits.depth);
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
    Decoded decoded = decode(bytes, hints.content_type, limits.bytes * 3 + 16);
    if (decoded.utf8.size() > limits.bytes * 3) {
        return fail(FeedError::too_large,
                    "more than " + std::to_string(limits.bytes * 3) + " bytes decoded");
    }
    const Scan scan = VIGIE_TRY(look(decoded, limits));
    return read_text(decoded, scan, hints, limits);
}

}  // namespace vigie::feeds
