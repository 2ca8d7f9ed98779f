#include "extractors/discourse/doubts/parades.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool has_any(const Reading& reading, const text::Sentence& span, const WordSet& words) {
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (words.contains(reading.word(at))) return true;
    }
    return false;
}

/// « la fête de l'indépendance », "Women's (Day)", « le 8 mars »
bool names_feast_day(const Reading& reading, const text::Sentence& span) {
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        const text::Word word = reading.word(at);
        const text::Word next = reading.word(at + 1);
        if (word == "independence" && next == "day") return true;
        if (next == "day" && one_of(word, {"s", "'s", "women's", "labour", "army"})) return true;
        if (word == "journee" && one_of(next, {"internationale", "mondiale", "panafricaine"}))
            return true;
    }
    return false;
}

}  // namespace

bool is_parade(const Scene& scene, const Candidate& word) {
    static const WordSet feasts(
        "festival anniversaire cinquantenaire anniversary fete feter fetes fetent fetaient fetee celebrer celebre celebrent celebrant celebration "
        "celebrations carnaval procession processions pelerins pelerinage basilique mannequins "
        "styliste stylistes bazin fanfare majorettes masques marionnettes maouloud mawlid tabaski "
        "ramadan noel paques messe mariage marathon randonnee costumes regates celebrate "
        "celebrating celebrated carnival pilgrims pilgrimage feast masks puppets fashion models "
        "brass-band choir eid christmas easter wedding hikers");
    static const WordSet health(
        "diabete cancer sida vih paludisme polio hypertension drepanocytose obesite diabetes aids "
        "hiv malaria");
    static const WordSet demands(
        "contre reclamer reclament reclamant reclame reclamaient exiger exigent exigeant exige "
        "exigeaient denoncer denoncent denoncant protester protestation protestant colere "
        "liberation justice pancartes banderoles slogans revendications demander demandent soutien "
        "soutenir manifester manifestation manifestants against demand demands demanding protest "
        "protesting protesters denounce denouncing anger support placards slogans justice release");
    if (word.family != Family::protest) return false;
    const auto& span = scene.reading.sentences[word.sentence];
    if (has_any(scene.reading, span, health)) return true;
    if (has_any(scene.reading, span, demands)) return false;
    return has_any(scene.reading, span, feasts) || names_feast_day(scene.reading, span);
}

}  // namespace vigie::extractors
