#include "text/hash.h"

#include <xxhash.h>

#include <new>

namespace vigie::text {
namespace {

std::string hex_of(XXH128_hash_t hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex(32, '0');
    for (std::size_t i = 0; i < 16; ++i) {
        const auto shift = 4 * (15 - i);
        hex[i] = digits[(hash.high64 >> shift) & 15U];
        hex[16 + i] = digits[(hash.low64 >> shift) & 15U];
    }
    return hex;
}

}  // namespace

std::uint64_t hash64(std::string_view bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

std::string hash_hex(std::string_view bytes) {
    return hex_of(XXH3_128bits(bytes.data(), bytes.size()));
}

HashInParts::HashInParts() : state_(XXH3_createState()) {
    if (state_ == nullptr) throw std::bad_alloc();
    XXH3_128bits_reset(state_.get());
}

void HashInParts::add(std::string_view bytes) {
    XXH3_128bits_update(state_.get(), bytes.data(), bytes.size());
}

std::string HashInParts::hex() const {
    return hex_of(XXH3_128bits_digest(state_.get()));
}

void HashInParts::Close::operator()(XXH3_state_s* state) const {
    XXH3_freeState(state);
}

}  // namespace vigie::text
