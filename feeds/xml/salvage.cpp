#include "feeds/xml/salvage.h"

#include "feeds/xml/dialect.h"
#include "feeds/xml/encoding.h"
#include "feeds/xml/mend.h"

namespace vigie::feeds {
std::optional<FeedDocument> salvage(std::string_view text,
                                    const ParseHints& hints,
                                    const ParseLimits& limits) {
    const Mended mended = mend(text, limits.depth);
    pugi::xml_document tree;
    if (!load(tree, mended.xml) || !is_feed(tree.document_element())) return std::nullopt;
    FeedDocument document = read_tree(tree, hints, limits, mended.cut_at);
    if (mended.is_cut) add_reason(document.ill_formed_why, "the last entry is cut off");
    if (mended.lost > 0)
        add_reason(document.ill_formed_why, std::to_string(mended.lost) + " entries unreadable");
    return document;
}

}  // namespace vigie::feeds
