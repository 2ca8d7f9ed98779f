#include "extractors/discourse/doubts/figures_of_speech.h"

#include <algorithm>
#include <string_view>

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// What grows, and what breaks out without a spark.
bool is_told_of_figures(const Scene& scene, const Candidate& word) {
    static const WordSet amounts(
        "prix tarif tarifs cout couts cours facture factures demande offre nombre taux chomage ventes "
        "colere joie scandale polemique foule stade inflation dette population loyers loyer "
        "importations depenses effectifs audience stadium crowd prices price costs demand rents rent "
        "debt sales anger scandal exports imports salle tribunes");
    const std::string_view lemma = word.trigger->lemma;
    if (!lemma.starts_with("explo") || word.verb.construction == Construction::nominal)
        return false;
    return subject_in(scene, word, amounts).has_value();
}

const WordSet& ideas() {
    static const WordSet nouns(
        "loi lois budget reforme reformes constitution corruption fraude chomage inflation ignorance "
        "pauvrete insalubrite bilan decision gestion gouvernance ordonnance calendrier democratie "
        "paludisme polio sida cholera malnutrition desertification bill reform reforms law "
        "poverty malaria record policy unemployment referendum speculation cherte");
    return nouns;
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
    return idea && !owned.contains(reading.word(*idea + 1));
}

/// « Les (Aigles) ont attaqué d'entrée », "The (Eagles) attacked from the first whistle"
bool is_played(const Scene& scene, const Candidate& word) {
    static const WordSet sides(
        "aigles champions equipe joueurs attaquants tenants onze eagles players "
        "team side hosts strikers forwards champion");
    if (!is_attack(word.family) && word.family != Family::bombard) return false;
    return subject_in(scene, word, sides).has_value() && !is_of_war(scene, word, false);
}

/// "The champions were ambushed by Djoliba": a side beaten by a club.
bool is_beaten(const Scene& scene, const Candidate& word) {
    static const WordSet sides("champions aigles eagles visitors hosts visiteurs tenants");
    static const WordSet clubs("djoliba stade real onze usfas afe cobsm lc lafia team side");
    if (!is_attack(word.family) || word.verb.construction != Construction::passive) return false;
    return agent_in(scene, word, clubs).has_value() && victim_in(scene, word, sides).has_value();
}

}  // namespace

std::string is_figure_of_speech(const Scene& scene, const Candidate& word) {
    if (is_told_of_figures(scene, word)) return "a figure of speech: only a figure grows";
    if (strikes_idea(scene, word)) return "a figure of speech: only an idea is struck";
    if (is_played(scene, word) || is_beaten(scene, word)) return "a figure of speech: sport";
    return {};
}

}  // namespace vigie::extractors
