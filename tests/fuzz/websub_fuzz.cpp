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
    require(links.hub.empty() || feeds::host_of(links.hub).has_value());
    require(links.self.empty() || feeds::host_of(links.self).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const std::string base = "https://journal.example/feed";
    look(feeds::websub::links_in_document(text, base));
    look(feeds::websub::links_in_header(text, base));
    look(feeds::websub::named_by(text, text, base));
    require(!feeds::websub::holds(text, text, "secret"));
    return 0;
}
