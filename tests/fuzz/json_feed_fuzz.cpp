// Any text as a JSON Feed: limits hold, texts are UTF-8, what was cut is told.
#include <cstdint>
#include <cstdlib>

#include "feeds/feed_json.h"
#include "feeds/json/json_feed.h"
#include "text/fold.h"

namespace {

namespace feeds = vigie::feeds;

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    // As after decoding, which lets only UTF-8 through.
    const std::string text =
        vigie::text::valid_utf8(std::string_view(reinterpret_cast<const char*>(data), size));
    feeds::ParseLimits limits;
    limits.entries = 3;
    limits.text_bytes = 64;
    (void)feeds::is_json_feed(text);
    const auto document = feeds::read_json_feed(text, {"https://journal.example/feed", ""}, limits);
    if (!document) return 0;
    require(document->entries.size() <= limits.entries);
    require(document->version == "json10" || document->version == "json11");
    (void)feeds::to_json(*document).dump();  // throws on what is no UTF-8
    for (const feeds::Entry& entry : document->entries)
        (void)feeds::to_json(entry).dump();
    return 0;
}
