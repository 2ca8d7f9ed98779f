// Words that say whose people a count is about: a party's own noun ("soldats"), "côté FAMa", "dans
// nos rangs", "Own losses".
#pragma once

#include <cstdint>

#include "extractors/tolls/sentence.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "the bodies (of 12)", « des corps »
const WordSet& body_nouns();

struct Side {
    SideHint hint = SideHint::none;
    const Party* party = nullptr;  ///< owned by the lexicon
    bool mourned = false;          ///< told by who counts them: "déplore 12 morts"
};

/// « Les quatre (auteurs) ont été tués », « son (complice) », "the second (individual)": of those
/// who did what was told before.
bool are_authors(const TollSentence& here, const PeoplePhrase& phrase);

Side side_of_party(const TollSentence& here, const Mention& mention);

/// The side named in the words behind `token`: "côté (FAMa)", "chez (l'ennemi)".
Side named_after(const TollSentence& here, std::uint32_t token);

/// "Own losses: 3 dead", « Pertes ennemies : douze morts »: the side of the heading at the token.
Side side_of_heading(const TollSentence& here, std::uint32_t token);

/// The side that the word at the token leads to: "côté", "parmi", "rangs", "losses".
Side side_word_at(const TollSentence& here, std::uint32_t token);

}  // namespace vigie::extractors
