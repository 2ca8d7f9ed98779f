// Does a word say enough to be an event of its own? Each thing it says weighs something
// (strength.cpp lists them); a word that says too little joins an event, or is refused with its
// count.
#pragma once

#include <string>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/where/setting.h"

namespace vigie::extractors {

struct Strength {
    int points = 0;
    int needed = 0;
    std::string said;  ///< "a day, a verb"

    [[nodiscard]] bool enough() const { return points >= needed; }

    /// What is said, where it is not enough: "too little said: a verb (3 of 4)".
    [[nodiscard]] std::string why_weak() const;
};

struct Told {
    bool toll = false;         ///< the sentence counts people
    bool first = false;        ///< no event has been found yet
    bool outcome = false;      ///< what became of an event told before: freed, retaken
    bool place_taken = false;  ///< the place spoken of belongs to an event already
};

Strength strength_of(const Scene& scene,
                     const Setting& setting,
                     const Candidate& word,
                     const Told& told);

}  // namespace vigie::extractors
