// Any text as a date: a date is within the years that feeds may mean, and what is written out as
// ISO 8601 is read as the same moment.
#include <cstdint>
#include <cstdlib>

#include "feeds/dates.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto at = vigie::feeds::read_date(text);
    if (!at) return 0;
    const std::string iso = vigie::text::to_iso(*at);
    require(iso >= "1990" && iso < "2101");
    require(vigie::feeds::read_date(iso) == at);
    return 0;
}
