#include "extractors/quantities/quantity.h"

namespace vigie::extractors {
std::vector<Quantity> quantities(const text::Tokens&, Language) { return {}; }
}  // namespace vigie::extractors
