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

/// « ont marché (contre le diabète) », "for cancer awareness"; not "nurses of an HIV clinic".
bool marches_against(const Reading& reading, const text::Sentence& span, const WordSet& illnesses) {
    static const WordSet leads(
        "contre against lutte fight depistage sensibiliser sensibilisation vaincre beat combat");
    constexpr std::uint32_t reach = 4;  // « pour le dépistage précoce du (cancer) »
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!illnesses.contains(reading.word(at))) continue;
        if (one_of(reading.word(at + 1), {"awareness", "day"})) return true;
        for (std::uint32_t back = 1; back <= std::min(reach, at - span.first); ++back) {
            if (leads.contains(reading.word(at - back))) return true;
        }
    }
    return false;
}

/// « ont (manifesté) », "(protested)", « descendus dans la rue »: no word of parades.
bool demonstrates(const Reading& reading, const Candidate& word) {
    if (word.verb.construction == Construction::nominal) return false;
    const text::Word verb = reading.word(word.first);
    return verb.starts_with("manifest") || verb.starts_with("protest") ||
           reading.word(word.last - 1) == "rue" || one_of(reading.word(word.last - 1), {"streets"});
}

}  // namespace

bool is_parade(const Scene& scene, const Candidate& word) {
    static const WordSet feasts(
        "festival anniversaire cinquantenaire anniversary fete feter fetes fetent fetaient fetee "
        "celebrer celebre celebrent celebrant celebration celebrations carnaval procession "
        "processions pelerins pelerinage basilique mannequins styliste stylistes bazin fanfare "
        "majorettes masques marionnettes maouloud mawlid tabaski ramadan noel paques messe "
        "mariage marathon randonnee costumes regates celebrate celebrating celebrated carnival "
        "pilgrims pilgrimage feast masks puppets fashion models brass-band choir eid christmas "
        "easter wedding hikers");
    static const WordSet health(
        "diabete cancer sida vih paludisme polio hypertension drepanocytose obesite diabetes aids "
        "hiv malaria");
    static const WordSet demands(
        "contre reclamer reclament reclamant reclame reclamaient exiger exigent exigeant exige "
        "exigeaient denoncer denoncent denoncant protester protestation protestant colere "
        "liberation justice pancartes banderoles slogans revendications demander demandent soutien "
        "soutenir manifester manifestation manifestants against demand demands demanding protest "
        "protesting protesters denounce denouncing anger support placards slogans justice release "
        "obtenir refuser refus non unpaid impayes arrieres");
    if (word.family != Family::protest) return false;
    const auto& span = scene.reading.sentences[word.sentence];
    if (marches_against(scene.reading, span, health)) return true;
    if (demonstrates(scene.reading, word) || has_any(scene.reading, span, demands)) return false;
    return has_any(scene.reading, span, feasts) || names_feast_day(scene.reading, span);
}

}  // namespace vigie::extractors
