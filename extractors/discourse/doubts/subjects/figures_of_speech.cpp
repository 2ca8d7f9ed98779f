#include "extractors/discourse/doubts/subjects/figures_of_speech.h"

#include <algorithm>
#include <string_view>

#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/doubts/subjects/plain_objects.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// « Le stade a explosé de (joie) », "into (cheers)", « après le (but) »: why people burst.
bool is_of_mood(const Scene& scene, const Candidate& word) {
    static const WordSet moods(
        "joie colere larmes bonheur applaudissements rires cris but buts penalty sifflet victoire joy "
        "anger cheers applause laughter tears goal whistle victory song celebration");
    static const WordSet links("de d' en au a apres after of in into with at le la the coup");
    const Reading& reading = scene.reading;
    const std::uint32_t end = reading.sentences[word.sentence].last;
    for (std::uint32_t at = word.last; at < end; ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        if (moods.contains(reading.word(at)) && links.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// What grows, and what breaks out without a spark.
bool is_told_of_figures(const Scene& scene, const Candidate& word) {
    static const WordSet amounts(
        "prix tarif tarifs cout couts cours facture factures demande offre nombre taux chomage ventes "
        "colere joie scandale polemique foule crowd inflation dette population loyers loyer "
        "importations depenses effectifs audience prices price costs demand rents rent "
        "debt sales anger scandal exports imports");
    static const WordSet grounds("stade stadium salle tribunes stands");
    const std::string_view lemma = word.trigger->lemma;
    if (!lemma.starts_with("explo") || word.verb.construction == Construction::nominal)
        return false;
    if (subject_in(scene, word, amounts)) return true;
    // « les loyers, (qui explosent) »
    if (word.first > 3 && scene.reading.word(word.first - 1) == "qui" &&
        (amounts.contains(scene.reading.word(word.first - 2)) ||
         amounts.contains(scene.reading.word(word.first - 3))))
        return true;
    return subject_in(scene, word, grounds) && is_of_mood(scene, word);
}

const WordSet& ideas() {
    static const WordSet nouns(
        "loi lois budget reforme reformes constitution corruption fraude chomage inflation ignorance "
        "pauvrete insalubrite bilan decision gestion gouvernance ordonnance calendrier democratie "
        "paludisme polio sida cholera malnutrition desertification bill reform reforms law "
        "poverty malaria record policy unemployment referendum speculation cherte");
    return nouns;
}

/// « a attaqué le bilan du maire et sa (maison) »: what is struck beside the idea has walls.
bool is_joined_by_home(const Reading& reading, std::uint32_t idea, std::uint32_t end) {
    static const WordSet homes(
        "maison domicile bureau bureaux siege vehicule home house office car");
    for (std::uint32_t at = idea + 1; at + 2 < end; ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        if (one_of(reading.word(at), {"et", "and"})) return homes.contains(reading.word(at + 2));
    }
    return false;
}

/// « une offensive contre (le projet de loi) », "an attack on (the budget)", « s'attaque à la
/// (corruption) »: the complement right behind the word is no place and nobody.
bool strikes_idea(const Scene& scene, const Candidate& word) {
    static const WordSet links("contre a au aux sur on over against at envers la l' le les the");
    static const WordSet owned(
        "s of ministry ministere ministry's building headquarters convoy rally");
    const Reading& reading = scene.reading;
    const std::uint32_t end = reading.sentences[word.sentence].last;
    if (!is_attack(word.family) && !is_violent(word.family)) return false;
    bool linked = word.verb.construction == Construction::active;
    std::uint32_t at = word.last;
    for (; at < end && at < word.last + 4 && links.contains(reading.word(at)); ++at)
        linked |=
            one_of(reading.word(at), {"contre", "a", "au", "aux", "on", "over", "against", "sur"});
    if (!linked || at == word.last) return false;
    if (one_of(reading.word(at), {"projet", "avant-projet"}) && reading.word(at + 1) == "de")
        at += 2;
    if (reading.word(at) == "vie") return reading.word(at + 1) == "chere";
    const auto idea = head_in(reading, at, end, ideas());
    return idea && !owned.contains(reading.word(*idea + 1)) &&
           !is_joined_by_home(reading, *idea, end);
}

/// "attacked (the village) of Boni", « a attaqué (le camp) »: no side plays against a place.
bool strikes_place(const Scene& scene, const Candidate& word) {
    static const WordSet places(
        "village villages hameau camp poste marche ville quartier town hamlet post base market");
    const Reading& reading = scene.reading;
    if (word.verb.construction != Construction::active) return false;
    const std::uint32_t end = reading.sentences[word.sentence].last;
    return head_in(reading, word.last, end, places).has_value();
}

/// « Les (Aigles) ont attaqué d'entrée », "The (Eagles) attacked from the first whistle"
bool is_played(const Scene& scene, const Candidate& word) {
    static const WordSet sides(
        "aigles champions equipe joueurs attaquants tenants onze eagles players "
        "team side hosts strikers forwards champion cyclist cyclists rider riders striker midfielder "
        "winger forward runner peloton coureur coureurs cycliste cyclistes attaquant milieu buteur");
    if (!is_attack(word.family) && word.family != Family::bombard) return false;
    return subject_in(scene, word, sides).has_value() && !strikes_place(scene, word) &&
           !is_of_war(scene, word, false);
}

/// "The champions were ambushed by Djoliba": a side beaten by a club.
bool is_beaten(const Scene& scene, const Candidate& word) {
    static const WordSet sides("champions aigles eagles visitors hosts visiteurs tenants");
    static const WordSet clubs("djoliba stade real onze usfas afe cobsm lc lafia team side");
    if (!is_attack(word.family) || word.verb.construction != Construction::passive) return false;
    return agent_in(scene, word, clubs).has_value() && victim_in(scene, word, sides).has_value();
}

/// « a bombardé le ministère de courriers », "peppered him with questions"
bool strikes_with_words(const Reading& reading, const Candidate& word) {
    static const WordSet said(
        "accusations invectives amabilites piques reproches questions courriers courrier messages "
        "critiques lettres mails courriels appels compliments insultes quolibets injures demandes "
        "sms tweets emails letters calls criticism insults complaints requests posts");
    constexpr std::uint32_t reach = 7;  // « a bombardé le ministère (de) courriers »
    if (!is_attack(word.family) && !is_violent(word.family)) return false;
    if (word.verb.construction == Construction::nominal) return false;
    const std::uint32_t end = reading.sentences[reading.sentence_of(word.first)].last;
    for (std::uint32_t at = word.last; at + 1 < std::min(word.last + reach, end); ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        if (one_of(reading.word(at), {"de", "d'", "with"}) && said.contains(reading.word(at + 1)))
            return true;
    }
    return false;
}

/// Those who fight with votes and strikes.
const WordSet& contenders() {
    static const WordSet nouns(
        "syndicat syndicats syndicalistes enseignants enseignantes travailleurs opposition coalition "
        "parti partis candidat candidate candidats magistrats avocats medecins elus deputes union "
        "unions teachers workers party parties candidate candidates lawmakers deputies lawyers "
        "opposants opponents critics leaders inspectors inspector auditors auditeurs inspecteurs "
        "controleurs taxmen");
    return nouns;
}

/// « Les (enseignants) ont lancé une offensive », « pris d'assaut par la (coalition) », "The
/// (opposition) attacked the junta": words, votes or a strike, where nobody is hurt and nothing is
/// wrecked.
bool is_fought_with_words(const Scene& scene, const Candidate& word) {
    const bool gains = word.family == Family::overtake || word.family == Family::regain;
    if (!is_attack(word.family) && word.family != Family::abduct && !gains) return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (!subject_in(scene, word, contenders()) && !agent_in(scene, word, contenders()))
        return false;
    return mentions_in(reading, Kind::status, span.first, span.last).empty() &&
           !strikes_place(scene, word) && !is_of_war(scene, word, false);
}

/// Who strikes with words alone, whomever he means.
const WordSet& talkers() {
    static const WordSet nouns(
        "ministre ministres depute deputes senateur maire maires mayors imam precheur predicateur ambassadeur "
        "archeveque eveque opposant editorialiste chroniqueur presse candidat orateur minister "
        "ministers lawmaker senator mayor mp ambassador cleric preacher bishop critics critic pundits "
        "columnist press");
    return nouns;
}

/// « Le (chef) de l'opposition », "the opposition (leader)"
bool leads_party(const Scene& scene, const Candidate& word) {
    static const WordSet leaders("chef leader president dirigeant head");
    static const WordSet parties("opposition parti party syndicat union");
    const auto leader = subject_in(scene, word, leaders);
    constexpr std::uint32_t reach = 4;
    return leader &&
           has_word(scene.reading, *leader - std::min(*leader, 1U), *leader + reach, parties);
}

/// "a scathing (attack)", « une (charge) verbale »
bool is_called_verbal(const Reading& reading, const Candidate& word) {
    static const WordSet before("scathing bitter verbal blistering stinging withering");
    static const WordSet behind("verbale verbales");
    return word.first > 0 && (before.contains(reading.word(word.first - 1)) ||
                              behind.contains(reading.word(word.last)));
}

/// « Dans un (discours), le maire a attaqué », "attacked the army in his (sermon)"
bool is_said_in_speech(const Reading& reading, const text::Sentence& span) {
    static const WordSet speeches(
        "discours sermon preche tribune interview entretien editorial allocution speech sermons op-ed "
        "tweet");
    return may_have(reading, span, speeches) && has_word(reading, span.first, span.last, speeches);
}

/// « Le ministre s'en est (pris) aux militaires », "The imam (attacked) the government": nobody is
/// hurt, and no enemy in arms is meant.
bool is_verbal(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    // "Two mayors (clashed) over land"
    const bool clashes = one_of(word.trigger->lemma, {"clash", "s'affronter", "s'opposer"});
    if (!is_attack(word.family) && word.family != Family::riot && !clashes) return false;
    if (is_called_verbal(reading, word)) return true;
    // « L'imam a multiplié les (attaques) »
    static const WordSet multiplies("multiplie multiplied");
    const bool repeats = word.verb.construction == Construction::nominal &&
                         has_word(reading, span.first, word.first, multiplies) &&
                         head_in(reading, span.first, word.first, talkers());
    const auto talker = subject_in(scene, word, talkers());
    // "The mayor (confirmed that) jihadists attacked"
    const bool tells = talker && !mentions_in(reading, Kind::speech, *talker, word.first).empty();
    const bool talks = repeats || (talker && !tells) || leads_party(scene, word);
    if (!talks || is_insurgent(word.target) || is_insurgent(word.perpetrator)) return false;
    return is_said_in_speech(reading, span) ||
           (mentions_in(reading, Kind::status, span.first, span.last).empty() &&
            !strikes_place(scene, word));
}

/// "Fuel prices exploded, (hitting) drivers": a participle whose subject only grows.
bool hits_by_growing(const Scene& scene, const Candidate& word) {
    static const WordSet amounts(
        "prix prices price cost costs inflation penurie penuries shortage shortages hausse hike hikes "
        "rise crise crisis cherte secheresse drought tarifs rents tax taxes fares fare cuts cut outage "
        "outages blackout blackouts coupure coupures delestage delestages panne pannes");
    return is_attack(word.family) && word.verb.construction == Construction::active &&
           subject_in(scene, word, amounts).has_value();
}

/// "A (brawl) between supporters of two clubs": no communities.
bool is_brawl_of_fans(const Scene& scene, const Candidate& word) {
    static const WordSet fans(
        "supporters supporteurs fans joueurs players tribunes stands arbitre referee");
    const auto& span = scene.reading.sentences[word.sentence];
    return word.family == Family::mob && has_word(scene.reading, span.first, span.last, fans) &&
           !is_of_war(scene, word, false);
}

/// « La route nationale a (endeuillé) des familles »: no hand did it.
bool is_grief_of_road(const Scene& scene, const Candidate& word) {
    static const WordSet roads("route routes fleuve circulation mer");
    return word.trigger->lemma == "endeuiller" && subject_in(scene, word, roads).has_value();
}

}  // namespace

std::string is_figure_of_speech(const Scene& scene, const Candidate& word) {
    if (is_told_of_figures(scene, word)) return "a figure of speech: only a figure grows";
    if (strikes_idea(scene, word)) return "a figure of speech: only an idea is struck";
    if (hits_by_growing(scene, word)) return "a figure of speech: only a figure grows";
    if (is_brawl_of_fans(scene, word)) return "a brawl of sport";
    if (is_told_without_arms(scene, word)) return "a figure of speech: nobody armed is named";
    if (is_done_to_plain_thing(scene, word)) return "done to a thing of everyday life";
    if (is_grief_of_road(scene, word)) return "a figure of speech: a road kills";
    if (is_fought_with_words(scene, word) || is_verbal(scene, word))
        return "a figure of speech: words and votes";
    if (is_played(scene, word) || is_beaten(scene, word)) return "a figure of speech: sport";
    if (strikes_with_words(scene.reading, word)) return "a figure of speech: only words strike";
    return {};
}

}  // namespace vigie::extractors
