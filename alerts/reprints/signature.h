// What is remembered of a body so that a copy of it is recognised without its text: half a
// kilobyte, whatever its length. Folded words are taken `shingle_words` at a time; the set of these
// shingles is the text, and two sketches of that set are kept:
//  - SimHash (Charikar 2002; Manku, Jain and Das Sarma 2007): one bit changes for each few per cent
//    of changed words. It hears all words: the same text is the same text.
//  - one-permutation MinHash (Li, Owen and Zhang 2012) with optimal densification (Shrivastava
//    2017), the low 16 bits of each minimum (Li and König 2010): the share of equal bins estimates
//    |A and B| / |A or B|, and with the sizes how much of one text is in the other. It hears only
//    the outlet's own words: who quotes the same communiqué has copied nobody.
// All seeds are fixed: a signature that was stored stays true.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::alerts {

/// Words in a shingle, by measurement (bench/log): with 3, common turns of phrase of agencies make
/// strangers look akin; with 5, one word changed in eight hides a copy.
inline constexpr std::size_t shingle_words = 4;
/// Bins of the MinHash. A summary of 45 shingles against an article of 1,000 has 4 % of the bins in
/// common: of 256 that is eleven, give or take three.
inline constexpr std::size_t signature_bins = 256;

struct Signature {
    std::uint64_t simhash = 0;
    std::uint32_t all = 0;  ///< different shingles of the whole text; 0 = not known
    std::uint32_t own = 0;  ///< those outside long quotations; all, when there is little else
    std::array<std::uint16_t, signature_bins> minima{};  ///< meaningless when own = 0
    friend bool operator==(const Signature&, const Signature&) = default;
};

/// The different shingles of a text, as sorted hashes.
struct Shingles {
    std::vector<std::uint64_t> all;
    std::vector<std::uint64_t> own;  ///< without those that touch a quotation of over four words
};

/// `words` at a time; exposed for measuring.
Shingles shingles_of(std::string_view text, std::size_t words = shingle_words);

Signature signature_of(const Shingles& shingles);
Signature signature_of(std::string_view text);

/// Bits in which two SimHashes differ.
int distance(std::uint64_t a, std::uint64_t b);
/// Estimate of |A and B| / |A or B| over the own words; 0 when one has none.
double resemblance(const Signature& a, const Signature& b);

/// Lower-case hex, for the store.
std::string to_hex(const Signature& signature);
/// What to_hex() wrote; none for anything else.
std::optional<Signature> signature_from_hex(std::string_view hex);

}  // namespace vigie::alerts
