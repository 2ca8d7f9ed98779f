// The verb group around a word: voice, tense, polarity.
#pragma once

#include <cstdint>

#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

enum class Construction : std::uint8_t {
    nominal,  ///< "l'attaque"
    active,   ///< "ont attaqué", "tuant"
    passive,  ///< "a été attaqué", "attaqué par", "tués"
};

struct VerbGroup {
    Construction construction = Construction::nominal;
    Tense tense = Tense::none;
    bool negated = false;
    std::uint32_t shared = 0;  ///< the auxiliary that it has from the verb before it; 0 = its own
};

/// The verb group whose head is the trigger or speech verb at the tokens [first, last).
VerbGroup verb_group(const Reading& reading, std::size_t first, std::size_t last, VerbForm form);

}  // namespace vigie::extractors
