#include "extractors/discourse/finishing/leads.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool tells_several(const Reading& reading, const text::Sentence& span) {
    static const WordSet counts(
        "double doubles deux trois quatre triple serie two three four twin series");
    static const WordSet deeds(
        "attaque attaques assaut assauts raid raids embuscade embuscades frappe frappes attentat "
        "attentats operation operations attack attacks assault assaults ambush ambushes strike "
        "strikes bombing bombings incident incidents incursions");
    static const WordSet at_once(
        "simultaneous simultanees coordonnees coordinated simultanement simultaneously");
    constexpr std::uint32_t near = 3;  // "attaques jihadistes (coordonnées)"
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        // "une série d'attaques", "three deadly attacks"; "killed two soldiers" counts soldiers
        if (counts.contains(reading.word(at)) &&
            (deeds.contains(reading.word(at + 1)) || deeds.contains(reading.word(at + 2))))
            return true;
        if (!at_once.contains(reading.word(at))) continue;
        const std::uint32_t from = at - std::min(at - span.first, near);
        if (!mentions_in(reading, Kind::trigger, from, at + near).empty()) return true;
    }
    return false;
}

bool tells_one_more(const Reading& reading, const text::Sentence& span) {
    static const WordSet more(
        "autre autres another other second seconde deuxieme nouvelle nouveau");
    static const WordSet articles("un une d' another a the le la l' les");
    constexpr std::uint32_t near =
        4;  // "another (army convoy)", « une autre (position de l'armée) »
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!more.contains(reading.word(at))) continue;
        const bool counted = reading.word(at) == "another" ||
                             (at > span.first && articles.contains(reading.word(at - 1)));
        if (!counted) continue;
        // what was struck, or the attack itself: no people, "another group", "the other hand"
        if (!mentions_in(reading, Kind::actor, at, at + 1 + near).empty() ||
            !mentions_in(reading, Kind::trigger, at, at + 1 + near).empty() ||
            !mentions_in(reading, Kind::object, at, at + 1 + near).empty())
            return true;
    }
    return false;
}

bool attributes_them(const Reading& reading, const Lexicon& lexicon, const text::Sentence& span) {
    static const WordSet verbs(
        "imputed attributed attributes blamed blames imputees imputes imputee impute attribuees "
        "attribues attribue");
    static const WordSet articles("the these les ces");
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    const bool plural = std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = lexicon.trigger(word->index);
        return trigger.plural && trigger.kind == WordKind::noun && word->first > span.first &&
               articles.contains(reading.word(word->first - 1));
    });
    for (std::uint32_t at = span.first; plural && at < span.last; ++at) {
        if (verbs.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace vigie::extractors
