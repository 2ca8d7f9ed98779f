// A map from 64-bit numbers to 32-bit ones in one flat table, for keys that are made of two small
// numbers. Built by adding, never shrunk.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace vigie::extractors {

class NumberMap {
public:
    static constexpr std::uint32_t none = UINT32_MAX;  ///< no value may be this

    /// Forgets all keys and keeps their room.
    void clear() {
        slots_.assign(slots_.size(), {});
        size_ = 0;
    }

    /// Makes room for so many keys.
    void reserve(std::size_t keys) {
        if (2 * keys > slots_.size()) spread(std::bit_ceil(2 * keys));
    }

    /// The value of `key`, and whether it was put there now.
    std::pair<std::uint32_t, bool> emplace(std::uint64_t key, std::uint32_t value) {
        if (2 * (size_ + 1) > slots_.size()) spread(2 * slots_.size());
        Slot& slot = slots_[slot_of(key)];
        if (slot.value != none) return {slot.value, false};
        slot = {key, value};
        ++size_;
        return {value, true};
    }

    /// none when the key was never added.
    [[nodiscard]] std::uint32_t find(std::uint64_t key) const { return slots_[slot_of(key)].value; }

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t value = none;
    };

    /// Linear probing; half of the slots at least stay free.
    [[nodiscard]] std::size_t slot_of(std::uint64_t key) const {
        const std::uint64_t mixed = (key ^ key >> 32U) * 0x9E3779B97F4A7C15U;
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (mixed ^ mixed >> 32U) & mask;
        while (slots_[at].value != none && slots_[at].key != key)
            at = (at + 1) & mask;
        return at;
    }

    void spread(std::size_t slots) {
        std::vector<Slot> old(slots);
        old.swap(slots_);
        for (const Slot& slot : old) {
            if (slot.value != none) slots_[slot_of(slot.key)] = slot;
        }
    }

    std::vector<Slot> slots_ = std::vector<Slot>(8);  ///< a power of two
    std::size_t size_ = 0;
};

}  // namespace vigie::extractors
