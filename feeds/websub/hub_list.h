// What the readers of a feed's hubs share, whatever the format.
#pragma once

#include <string>
#include <string_view>

#include "feeds/websub/links.h"

namespace vigie::feeds::websub {

/// Absolute; empty when it leads to no host, or has characters that an address cannot have.
std::string address_of(std::string_view base, std::string_view target);

/// Unless it is empty, known or one too many.
void add_hub(HubLinks& links, std::string address);

}  // namespace vigie::feeds::websub
