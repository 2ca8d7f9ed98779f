// Who could be speaking in a sentence: sources, parties, the people, and the words that point back
// to one of them ("le groupe", "la même source"). What governs a speaker decides whether it can be
// the subject of a verb of saying: in "un poste du JNIM" the JNIM does not speak.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

enum class Manner : std::uint8_t {
    named,   ///< a source or a party
    people,  ///< villagers, traders, a capital: they speak only right beside the verb
    back,    ///< stands for the speaker before
    group,   ///< stands for the armed group named before
};

struct Speaker {
    std::string by;    ///< source kind or canonical party; "authority" = the country's forces
    std::string also;  ///< the second kind of "sources sécuritaires et locales"
    Manner manner = Manner::named;
    const Party* party = nullptr;  ///< whom `by` names; none = a kind of source
    bool common = false;    ///< a common noun ("l'armée"): a proper name a little farther wins
    bool governed = false;  ///< hangs on a preposition: no subject
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// The sentence's speakers, first to last; they do not overlap.
std::vector<Speaker> speakers_in(const Reading& reading,
                                 const Lexicon& lexicon,
                                 const text::Sentence& sentence);

}  // namespace vigie::extractors
