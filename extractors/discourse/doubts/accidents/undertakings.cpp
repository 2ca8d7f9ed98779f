#include "extractors/discourse/doubts/accidents/undertakings.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_undertaking(text::Word word) {
    static const WordSet nouns(
        "campagne programme projet vaccination initiative distribution budget taxe taxes impot "
        "impots loi mesure mesures reforme amende enquete sondage etude formation subvention "
        "baisse hausse penurie secheresse cholera epidemie rougeole paludisme meningite dengue "
        "pandemie famine faim inflation tempete inondation inondations crue crues pluies canicule "
        "tornade maladie levy levies campaign programme program project drive scheme tax survey "
        "study drought floods flood storm sandstorm epidemic outbreak measles malaria meningitis famine "
        "hunger disease heatwave downpour coupure coupures delestage delestages panne pannes greve "
        "greves outage outages blackout blackouts cuts fares shortage shortages walkout walkouts");
    return nouns.contains(word);
}

/// « cible », « visait », « a frappé », "targets", "hit", "struck"
bool may_be_unarmed(text::Word word) {
    constexpr std::array<std::string_view, 14> stems{"cibl",
                                                     "vis",
                                                     "frapp",
                                                     "touch",
                                                     "atteint",
                                                     "ravag",
                                                     "devast",
                                                     "target",
                                                     "hit",
                                                     "str",
                                                     "destr",
                                                     "detr",
                                                     "affect",
                                                     "wip"};
    return std::any_of(
        stems.begin(), stems.end(), [&](std::string_view stem) { return word.starts_with(stem); });
}

bool is_of_war(text::Word word) {
    static const WordSet words(
        "militaire militaires aerienne aeriennes bombardement bombardements attaques attentats "
        "frappes drones terreur terroriste offensive represailles contre-insurrection military "
        "bombing air aerial airstrike drone strikes attacks terror offensive scorched insurgent "
        "assassination kidnapping enlevements assassinats violences violence");
    return words.contains(word);
}

/// "A (storm) of gunfire", « un (déluge) de feu »: the complement says what it is made of.
bool is_of_fire(const Reading& reading, std::uint32_t noun) {
    static const WordSet fires(
        "feu fer tirs balles obus roquettes bombes violence violences attaques gunfire fire bullets "
        "shells rockets bombs violence attacks");
    return one_of(reading.word(noun + 1), {"de", "d'", "of"}) &&
           fires.contains(reading.word(noun + 2));
}

/// Is the noun at the token one that a verb may have for its subject: no preposition before it?
bool stands_free(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet articles("la le l' les une un cette ce ces the a an this its sa son leur");
    static const WordSet prepositions(
        "de du d' des pendant durant lors contre pour dans a au aux sur en par apres avant avec of "
        "during against in for on by with from to after before amid despite malgre");
    std::uint32_t at = noun;
    while (at > first && articles.contains(reading.word(at - 1)))
        --at;
    return at == first || !prepositions.contains(reading.word(at - 1));
}

/// The subject of what [first, verb) leads to is an undertaking.
bool led_by_undertaking(const Scene& scene, std::uint32_t first, std::uint32_t verb) {
    const Reading& reading = scene.reading;
    bool found = false;
    for (std::uint32_t at = first; at < verb; ++at) {
        if (is_of_war(reading.word(at))) return false;
        const text::Word word = reading.word(at);
        const bool joins = one_of(word, {"et", "and", "qui", "that", "which", "dont", "who"});
        if (one_of(word, {";", ":"}) || (leads_clause(word) && !joins)) found = false;
        // "Flood-hit Djenné"
        found |= is_undertaking(word) && reading.word(at + 1) != "-" && !is_of_fire(reading, at) &&
                 stands_free(reading, first, at);
    }
    return found && !names_weapon(reading, first, verb) && !names_armed_side(scene, first, verb);
}

/// « ciblés par (la campagne) », "hit by (floods)"
bool has_undertaking_for_agent(const Reading& reading,
                               const text::Sentence& span,
                               std::uint32_t behind) {
    constexpr std::uint32_t reach = 5;
    const std::uint32_t near = std::min(behind + reach, span.last);
    while (behind < near && !one_of(reading.word(behind), {"par", "by", ",", ";"}))
        ++behind;  // « ciblés (depuis lundi) par »
    if (!one_of(reading.word(behind), {"par", "by"})) return false;
    const std::uint32_t end = std::min(behind + reach, span.last);
    bool found = false;
    for (std::uint32_t at = behind + 1; at < end; ++at) {
        if (is_of_war(reading.word(at))) return false;
        found |= is_undertaking(reading.word(at));
    }
    return found;
}

/// « Une tempête a ravagé trois villages, (tuant) deux personnes »: an illness or the weather opens
/// the sentence, which names nobody armed.
bool kills_by_nature(const Scene& scene, const text::Sentence& span) {
    static const WordSet natures(
        "secheresse cholera epidemie rougeole paludisme meningite dengue pandemie famine faim "
        "tempete inondation inondations crue crues pluies canicule tornade foudre drought floods "
        "flood storm epidemic outbreak measles malaria meningitis famine heatwave downpour "
        "lightning");
    constexpr std::uint32_t opening = 4;  // « Une violente (tempête) », "A (cholera) outbreak"
    const Reading& reading = scene.reading;
    bool opens = false;
    for (std::uint32_t at = span.first; at < std::min(span.first + opening, span.last); ++at)
        opens |= natures.contains(reading.word(at)) && reading.word(at + 1) != "-" &&
                 !is_of_fire(reading, at) && stands_free(reading, span.first, at);
    return opens && !names_weapon(reading, span.first, span.last) &&
           !names_armed_side(scene, span.first, span.last);
}

/// « La campagne a été lancée jeudi. (Elle) cible »: the sentence before opens with one.
bool goes_on_about_one(const Scene& scene, std::size_t sentence, std::uint32_t verb) {
    constexpr std::uint32_t near = 3;      // « (Elle) n'a touché »
    constexpr std::uint32_t opening = 14;  // « Mopti, 08 nov (AMAP) (La campagne) »
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (sentence == 0 || verb - span.first > near ||
        !one_of(reading.word(span.first), {"elle", "il", "it"}))
        return false;
    const auto& before = reading.sentences[sentence - 1];
    const std::uint32_t end = std::min<std::uint32_t>(before.first + opening, before.last);
    return led_by_undertaking(scene, before.first, end);
}

}  // namespace

bool is_done_by_undertaking(const Scene& scene, const Candidate& word) {
    constexpr std::uint32_t reach = 18;
    const bool burns = word.family == Family::loot;
    if (!is_violent(word.family) && !burns) return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    static const WordSet by_hand(
        "exécuter abattre égorger décapiter fusiller assassiner execute behead murder assassinate");
    const bool murder =
        word.trigger->slant == Slant::murder || by_hand.contains(word.trigger->lemma);
    if (word.family == Family::kill && !murder && kills_by_nature(scene, span)) return true;
    if (!may_be_unarmed(reading.word(word.first))) return false;
    if (word.verb.construction == Construction::passive)
        return has_undertaking_for_agent(reading, span, word.last);
    // « Une taxe (frappe) les commerçants » looks like the noun
    const bool acts =
        word.verb.construction == Construction::active ||
        (word.trigger->kind == WordKind::noun && reading.word(word.first) == "frappe");
    if (!acts) return false;
    const std::uint32_t from = word.first - std::min(reach, word.first - span.first);
    return led_by_undertaking(scene, from, word.first) ||
           goes_on_about_one(scene, word.sentence, word.first);
}

}  // namespace vigie::extractors
