// The languages that the extractor reads.
#pragma once

#include <cstdint>

namespace vigie::extractors {

enum class Language : std::uint8_t { french, english };

}  // namespace vigie::extractors
