#include "extractors/discourse/finishing/presence.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool tells_presence(const Reading& reading, std::uint32_t token) {
    static const WordSet words(
        "active actif actifs actives operate operates operating opere operent operaient sevit "
        "sevissent sevissaient implante implantes implantee implantees rayonne omnipresents "
        "entrenched");
    // « Les jihadistes du JNIM sont très présents dans la zone », "JNIM is present there"
    static const WordSet are(
        "est sont etait etaient y is are was were tres aussi particulierement fortement");
    const text::Word word = reading.word(token);
    return words.contains(word) ||
           (one_of(word, {"present", "presents", "presente", "presentes"}) && token > 0 &&
            are.contains(reading.word(token - 1)));
}

}  // namespace vigie::extractors
