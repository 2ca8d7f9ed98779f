// Any bytes to articles. Beyond memory errors: limits hold, texts are UTF-8, ids are unique, and
// the tree of a well-formed document is that of pugixml.
#include <cstdint>
#include <cstdlib>
#include <set>

#include "feeds/articles.h"
#include "feeds/feed_json.h"
#include "feeds/xml/encoding.h"
#include "tests/feeds/xml/both_trees.h"
#include "text/fold.h"

namespace {

namespace feeds = vigie::feeds;

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const feeds::ParseHints hints{"https://journal.example/feed",
                                  size % 3 == 0 ? "text/xml; charset=latin1" : ""};
    const feeds::ParseLimits limits;
    const auto decoded = feeds::decode(bytes, hints.content_type, limits.bytes);
    require(feeds::compare_trees(decoded.utf8(), limits.depth).difference.empty());
    const auto document = feeds::parse(bytes, hints);
    require(document || !document.error().detail.empty());
    if (!document) return 0;
    require(document->entries.size() <= feeds::ParseLimits{}.entries);
    require(document->ill_formed == !document->ill_formed_why.empty());
    (void)feeds::to_json(*document).dump();  // throws on what is no UTF-8
    for (const feeds::Entry& entry : document->entries)
        (void)feeds::to_json(entry).dump();

    const auto reading = feeds::read_feed(bytes, hints, feeds::Feed{}, vigie::text::Instant{});
    std::set<std::string> ids;
    for (const auto& article : reading->articles) {
        require(ids.insert(article.id).second);
        require(vigie::text::valid_utf8(article.body) == article.body);
    }
    return 0;
}
