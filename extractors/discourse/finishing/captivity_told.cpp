#include "extractors/discourse/finishing/captivity_told.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool are_captives(const Reading& reading, const text::Sentence& span) {
    return one_of(reading.word(span.first), {"the", "les", "l'"}) &&
           one_of(reading.word(span.first + 1),
                  {"captives", "hostages", "hostage", "captive", "otages", "otage", "captifs"});
}

bool tells_who_held(const Reading& reading, const text::Sentence& span) {
    static const WordSet held(
        "retenait retenaient retenu retenue retenus retenues detenait detenaient detenu detenue detenus "
        "detenues sequestre held holding captivity captivite");
    static const WordSet they("ils elles il elle they he she both tous toutes");
    // "He had been abducted by JNIM"
    static const WordSet taken(
        "abducted kidnapped captured taken seized enleve enlevee enleves enlevees capture capturee "
        "captures kidnappe kidnappee kidnappes");
    bool tells =
        they.contains(reading.word(span.first)) && has_word(reading, span.first, span.last, taken);
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!held.contains(reading.word(at))) continue;
        // "They were held by JNIM", « Le JNIM (les) retenait »: those who are free, and no others
        tells |=
            they.contains(reading.word(span.first)) || are_captives(reading, span) ||
            (at > span.first && one_of(reading.word(at - 1), {"le", "la", "les", "l'", "had"})) ||
            one_of(reading.word(at + 1), {"him", "her", "them"});
    }
    return tells;
}

}  // namespace vigie::extractors
