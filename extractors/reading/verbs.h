// The verb group around a word: voice, tense, polarity. Accents fold away in the tokens, so
// whether "attaqué" is a participle is looked up in the original's characters.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

enum class Construction : std::uint8_t {
    nominal,  ///< "l'attaque"
    active,   ///< "ont attaqué", "tuant"
    passive,  ///< "a été attaqué", "attaqué par", "tués"
};

enum class Tense : std::uint8_t {
    none,
    past,
    pluperfect,
    present,
    imperfect,
    future,
    conditional,
    hearsay,
    infinitive,
    bare
};

struct VerbGroup {
    Construction construction = Construction::nominal;
    Tense tense = Tense::none;
    bool negated = false;
    std::uint32_t shared = 0;  ///< the auxiliary that it has from the verb before it; 0 = its own
};

/// Does the word at the tokens [first, last) read as this form, by its accent and the words beside
/// it?
bool word_fits(
    const Reading& reading, std::size_t first, std::size_t last, bool verb, VerbForm form);

/// "aurait", "seraient": the auxiliary of what is told by hearsay; folded.
bool is_hearsay_auxiliary(std::string_view word);

/// The verb group whose head is the trigger or speech verb at the tokens [first, last).
VerbGroup verb_group(const Reading& reading, std::size_t first, std::size_t last, VerbForm form);

}  // namespace vigie::extractors
