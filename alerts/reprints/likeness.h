// How one body stands to another that came before it, judged by their signatures alone.
#pragma once

#include <string>

#include "alerts/reprints/signature.h"

namespace vigie::alerts {

enum class Degree {
    none,
    derived,  ///< keeps long passages of the other, and tells something of its own as well
    same,     ///< tells nothing that the other does not: small edits, a cut, a new frame
};

struct Likeness {
    Degree degree = Degree::none;
    double kept = 0;   ///< how much of the later text stands in the earlier, 0 to 1
    double given = 0;  ///< how much of the earlier text stands in the later, 0 to 1
};

/// Of the shorter text's own words, so much in the other makes it derived. Measured (bench/log):
/// strangers, quotations left out, share 0.13 at most; retellings that keep two paragraphs begin at
/// 0.47; the estimate strays by 0.1.
inline constexpr double derived_share = 0.30;
/// So much of the later text in the earlier one makes it the same: a text with one word in twelve
/// more keeps 0.77, a retelling that is half another's 0.52.
inline constexpr double same_share = 0.70;
/// Fewer shingles in common are a turn of phrase: 15 are 18 words on end.
inline constexpr double least_common = 15;
/// The same text as told by SimHash: unrelated articles differ in 16 bits at least, of 64.
inline constexpr int same_distance = 6;

Likeness likeness(const Signature& earlier, const Signature& later);

/// "the same text, 93 % of it" / "derived: 45 % of its words", for `vigie explain`.
std::string explained(const Likeness& likeness);

}  // namespace vigie::alerts
