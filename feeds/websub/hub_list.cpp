#include "feeds/websub/hub_list.h"

#include <algorithm>
#include <utility>

#include "feeds/url.h"

namespace vigie::feeds::websub {

std::string address_of(std::string_view base, std::string_view target) {
    std::string url = resolve_url(base, target);
    const bool plain = std::all_of(url.begin(), url.end(), [](char c) { return c > ' '; });
    return plain && host_of(url) ? url : std::string();
}

void add_hub(HubLinks& links, std::string address) {
    const bool known = std::find(links.hubs.begin(), links.hubs.end(), address) != links.hubs.end();
    if (!address.empty() && !known && links.hubs.size() < most_hubs)
        links.hubs.push_back(std::move(address));
}

}  // namespace vigie::feeds::websub
