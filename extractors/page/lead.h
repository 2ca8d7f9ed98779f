// Texts that go on from a lead which their page or feed gives apart: « L'attaque s'est produite
// lundi » tells of a deed that stands in it.
#pragma once

#include <string_view>

namespace vigie::extractors {

/// Does the text begin with more of something that it has not told?
[[nodiscard]] bool lacks_lead(std::string_view text);

}  // namespace vigie::extractors
