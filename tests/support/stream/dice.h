// Chance from a seed, the same on every machine: the standard library's distributions are not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vigie::alerts::test {

/// SplitMix64 (Steele, Lea and Flood 2014; public domain).
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    /// Dice of their own for the `key`-th thing: what is thrown for one thing moves no other.
    Dice(std::uint64_t seed, std::uint64_t key) : state_(seed) {
        state_ = next() ^ (key * 0x9E3779B97F4A7C15ULL);
        state_ = next();
    }

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// 0 to 1, without 1.
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    double from(double least, double most) { return least + (most - least) * unit(); }

    /// Both ends included.
    int between(int least, int most) {
        const auto span = static_cast<std::uint64_t>(most - least + 1);
        return least + static_cast<int>(next() % span);
    }

    bool chance(double share) { return unit() < share; }

    template <class List>
    const auto& pick(const List& list) {
        return list[next() % list.size()];
    }

    /// An index, as often as its weight says; weights are not all zero.
    std::size_t weighed(const std::vector<double>& weights) {
        double sum = 0;
        for (const double weight : weights)
            sum += weight;
        double left = sum * unit();
        for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
            left -= weights[i];
            if (left < 0) return i;
        }
        return weights.size() - 1;
    }

private:
    std::uint64_t state_;
};

}  // namespace vigie::alerts::test
