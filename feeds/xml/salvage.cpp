#include "feeds/xml/salvage.h"

#include "feeds/xml/dialect.h"
#include "feeds/xml/encoding.h"
#include "feeds/xml/lenient.h"
#include "feeds/xml/mend.h"

namespace vigie::feeds {
std::optional<FeedDocument> salvage(std::string_view text,
                                    const ParseHints& hints,
                                    const ParseLimits& limits) {
    const Mended mended = mend(text, limits.depth);
    const Lenient read = read_leniently(mended.xml);
    if (!read.fault.empty() || !is_feed(read.tree.root())) return std::nullopt;
    const char* const cut_at = mended.cut_at ? read.begin + *mended.cut_at : nullptr;
    FeedDocument document = read_tree(read.tree, hints, limits, cut_at);
    if (mended.is_cut) add_reason(document.ill_formed_why, "the last entry is cut off");
    if (mended.lost > 0)
        add_reason(document.ill_formed_why, std::to_string(mended.lost) + " entries unreadable");
    return document;
}

}  // namespace vigie::feeds
