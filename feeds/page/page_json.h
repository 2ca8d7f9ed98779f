// The object that `vigie article --json` prints. Absent fields are left out; `text` is always
// there.
#pragma once

#include "feeds/page/page.h"

#include <nlohmann/json.hpp>

namespace vigie::feeds {

nlohmann::ordered_json to_json(const Page& page);

}  // namespace vigie::feeds
