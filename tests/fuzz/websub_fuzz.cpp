// What a stranger may send about hubs: documents, Link headers, signatures. Links that are found
// are web addresses, and nothing is signed that we did not sign.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "feeds/url.h"
#include "feeds/websub/links.h"
#include "feeds/websub/signature.h"

namespace {

namespace feeds = vigie::feeds;

void require(bool holds) {
    if (!holds) std::abort();
}

void look(const feeds::websub::HubLinks& links) {
    require(links.hubs.size() <= feeds::websub::most_hubs);
    for (const std::string& hub : links.hubs)
        require(feeds::host_of(hub).has_value());
    require(links.self.empty() || feeds::host_of(links.self).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const std::string base = "https://journal.example/feed";
    const auto in_document = feeds::websub::links_in(text, base);
    const auto in_header = feeds::websub::links_in_header(text, base);
    look(in_document);
    look(feeds::websub::links_in_json(text, base));
    look(in_header);
    look(feeds::websub::named_by(in_header, in_document, base));
    require(!feeds::websub::holds(text, text, "secret"));
    return 0;
}
