// A set of ids of which only their hashes are kept: those of all articles ever committed are asked
// for at every poll, and a million of them as strings would be a hundred megabytes. Two ids of one
// hash (one pair among a million has a chance of 1 in 37 million) would make the later article
// count as known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "text/hash.h"

namespace vigie::alerts {

class IdSet {
public:
    /// Makes room for so many ids.
    void reserve(std::size_t ids) {
        std::size_t slots = slots_.size();
        while (full(ids, slots))
            slots *= 2;
        if (slots != slots_.size()) spread(slots);
    }

    void insert(std::string_view id) {
        reserve(size_ + 1);
        const std::uint64_t hash = hash_of(id);
        std::uint64_t& slot = slots_[place_of(hash, slots_)];
        if (slot == free) ++size_;
        slot = hash;
    }

    [[nodiscard]] bool contains(std::string_view id) const {
        return slots_[place_of(hash_of(id), slots_)] != free;
    }

private:
    using Slots = std::vector<std::uint64_t>;
    static constexpr std::uint64_t free = 0;

    static bool full(std::size_t ids, std::size_t slots) { return 4 * ids > 3 * slots; }

    static std::uint64_t hash_of(std::string_view id) {
        const std::uint64_t hash = text::hash64(id);
        return hash == free ? 1 : hash;
    }

    /// Where the hash stands, or the free slot where it would: linear probing.
    static std::size_t place_of(std::uint64_t hash, const Slots& slots) {
        const std::size_t mask = slots.size() - 1;
        std::size_t at = hash & mask;
        while (slots[at] != free && slots[at] != hash)
            at = (at + 1) & mask;
        return at;
    }

    void spread(std::size_t slots) {
        Slots wider(slots, free);
        for (const std::uint64_t hash : slots_) {
            if (hash != free) wider[place_of(hash, wider)] = hash;
        }
        slots_ = std::move(wider);
    }

    Slots slots_ = Slots(16, free);  // a power of two
    std::size_t size_ = 0;
};

}  // namespace vigie::alerts
