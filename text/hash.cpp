#include "text/hash.h"

#include <xxhash.h>

#include <array>
#include <cstdio>

namespace vigie::text {

std::uint64_t hash64(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string hash_hex(std::string_view bytes) {
    const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
    std::array<char, 33> hex{};
    std::snprintf(hex.data(),
                  hex.size(),
                  "%016llx%016llx",
                  static_cast<unsigned long long>(hash.high64),
                  static_cast<unsigned long long>(hash.low64));
    return hex.data();
}

}  // namespace vigie::text
