// Stable identities: the same bytes give the same hash on every machine and in every version.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct XXH3_state_s;

namespace vigie::text {

/// XXH3, 64 bits, seed 0: for tables and near-duplicate sketches; not against an adversary.
std::uint64_t hash64(std::string_view bytes);
/// XXH3, 128 bits, as 32 lower-case hex digits: identities that are stored (article, body).
std::string hash_hex(std::string_view bytes);

/// The same of bytes that come in parts.
class HashInParts {
public:
    HashInParts();

    void add(std::string_view bytes);
    [[nodiscard]] std::string hex() const;

private:
    struct Close {
        void operator()(XXH3_state_s* state) const;
    };

    std::unique_ptr<XXH3_state_s, Close> state_;
};

}  // namespace vigie::text
