#include "feeds/xml/salvage.h"

#include "feeds/url.h"
#include "feeds/xml/balance.h"
#include "feeds/xml/dialect.h"
#include "feeds/xml/encoding.h"
#include "feeds/xml/repair.h"

namespace vigie::feeds {
namespace {

/// Reads one entry that was cut out of a broken document: as it stands, with its markup wrapped, or
/// with its tags put in order.
class EntryReader {
public:
    EntryReader(pugi::xml_node root,
                const Names& names,
                const ParseLimits& limits,
                std::string base)
        : atom_(is_atom(root)), context_{names, limits, std::move(base), {}} {}

    std::optional<Entry> read(std::string_view piece) {
        pugi::xml_document tree;
        if (!load(tree, piece)) {
            const std::string wrapped = wrap_markup(piece);
            if (!load(tree, wrapped)) (void)load(tree, balanced(wrapped));
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

}  // namespace

std::optional<FeedDocument> salvage(std::string_view text,
                                    const ParseHints& hints,
                                    const ParseLimits& limits) {
    const Pieces pieces = cut_entries(text, limits.entries);
    pugi::xml_document head;
    if (!load(head, pieces.shell)) (void)load(head, balanced(wrap_markup(pieces.shell)));
    const pugi::xml_node root = head.document_element();
    if (!root || !is_feed(root)) return std::nullopt;
    FeedDocument document = read_tree(head, hints, limits);
    const Names names(root);
    EntryReader reader(root, names, limits, base_of(root, hints));
    std::size_t lost = 0;
    for (const std::string_view piece : pieces.entries) {
        auto entry = reader.read(piece);
        lost += entry ? 0U : 1U;
        if (!entry) continue;
        entry->cut_off = pieces.last_is_cut && piece.data() == pieces.entries.back().data();
        document.entries.push_back(*std::move(entry));
    }
    if (lost > 0) add_reason(document.ill_formed_why, std::to_string(lost) + " entries unreadable");
    if (pieces.unfinished > 0) {
        add_reason(document.ill_formed_why, "the last entry is cut off");
    }
    return document;
}

}  // namespace vigie::feeds
