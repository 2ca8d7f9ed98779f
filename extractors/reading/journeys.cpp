#include "extractors/reading/journeys.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& yielding() {
    static const WordSet all(
        "armee autorites fama militaires militaire soldats gendarmes gendarmerie forces armes arme "
        "reddition deposer remettre rendre beneficier integrer desarmement minusma police camp base "
        "garnison caserne patrouille brigade prefet gouverneur commandement");
    return all;
}

/// Where nobody is who takes those that yield.
bool is_civil_spot(text::Word word) {
    static const WordSet spots(
        "mairie domicile village villages hameau hameaux campement campements marche foire ecole lycee "
        "mosquee eglise maison maisons residence concession boutique boutiques magasin magasins hotel "
        "dispensaire hopital csref cscom centre chez lieu lieux site sites mine carriere usine chantier "
        "ferme champ champs puits forage paturage paturages pont peage douane quartier quartiers ville "
        "localite localites tribunal banque gare station bureau bureaux siege");
    return spots.contains(word);
}

/// « (et) ont tué trois hommes », « (et) l'ont brûlée »: does the conjunction at the token lead to
/// what the same men did to others?
bool leads_to_deed(const Reading& reading,
                   const Lexicon& lexicon,
                   const text::Sentence& span,
                   std::uint32_t token) {
    static const WordSet before("et y ont a les l' ,");
    constexpr std::uint32_t reach = 5;
    std::uint32_t verb = token;
    while (verb < span.last && before.contains(reading.word(verb)))
        ++verb;
    if (verb == token || !one_of(reading.word(verb - 1), {"ont", "a"})) return false;
    const auto deeds = mentions_in(reading, Kind::trigger, verb, std::min(verb + reach, span.last));
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const Trigger& trigger = lexicon.trigger(deed->index);
        return deed->first == verb && trigger.kind != WordKind::noun &&
               (trigger.may_tell(Family::kill) || trigger.may_tell(Family::attack) ||
                trigger.may_tell(Family::abduct) || trigger.may_tell(Family::loot));
    });
}

}  // namespace

bool is_journey(const Reading& reading,
                const Lexicon& lexicon,
                const text::Sentence& span,
                std::uint32_t behind) {
    constexpr std::uint32_t reach = 12;
    const std::uint32_t end = std::min(behind + reach, span.last);
    bool yields = false;
    bool civil = false;
    for (std::uint32_t at = behind; at < end; ++at) {
        const text::Word word = reading.word(at);
        if (word == "et" && leads_to_deed(reading, lexicon, span, at)) return true;
        if (one_of(word, {",", ";", ":", "et"})) break;
        if (one_of(word, {"pour", "afin"}) && !yields)
            return !has_word(reading, at, std::min(at + 3, span.last), yielding());
        yields |= yielding().contains(word);
        civil |= is_civil_spot(word);
    }
    if (yields || !civil) return false;
    // « Quatre combattants du JNIM se sont rendus dans la ville de Sévaré »: they gave up
    const auto doers = mentions_in(reading, Kind::actor, span.first, behind);
    return std::none_of(doers.begin(), doers.end(), [&](const Mention* doer) {
        return lexicon.party(doer->index).klass == PartyClass::insurgent;
    });
}

bool tells_journey(const Reading& reading,
                   const Lexicon& lexicon,
                   const text::Sentence& span,
                   const Mention& phrase) {
    const std::uint32_t verb = phrase.first + 2;  // « se sont (rendus) lundi »
    return phrase.last > verb && reading.word(verb).starts_with("rendu") &&
           is_journey(reading, lexicon, span, verb + 1);
}

}  // namespace vigie::extractors
