// What stands between the people of a sentence, or between them and a verb: whether they are one
// list, and whether another clause parts them.
#pragma once

#include <cstdint>

#include "extractors/tolls/sentence.h"
#include "text/tokens.h"

namespace vigie::extractors {

class Links {
public:
    explicit Links(const TollSentence& here)
        : here_(here),
          triggers_(
              mentions_in(here.reading, Kind::trigger, here.sentence.first, here.sentence.last)) {}

    /// "seized the governor's office": whose it is, and nobody was taken.
    [[nodiscard]] bool owns_what_follows(const PeoplePhrase& phrase) const {
        return here_.reading.word(phrase.last) == "'s";
    }

    /// Does a clause or another deed stand in [from, to)?
    [[nodiscard]] bool cut(std::uint32_t from, std::uint32_t to) const;

    /// "killed in a raid by 12 men", « touché Boni, faisant six morts »: do prepositions and other
    /// verbs lead away from the verb's object?
    [[nodiscard]] bool leave_verb(std::uint32_t from, std::uint32_t to) const;
    /// "(cinq dozos) à Saye": does a place stand right behind the people?
    [[nodiscard]] bool is_placed(const PeoplePhrase& phrase) const;
    /// "ses deux passagers (une dame et son enfant) ont péri": does a bracket close in [from, to)
    /// that was open before?
    [[nodiscard]] bool in_brackets(std::uint32_t from, std::uint32_t to) const;
    /// "five gendarmes who escorted a convoy were killed": does the phrase of that index stand in
    /// the relative clause of people before it?
    [[nodiscard]] bool in_relative(std::size_t phrase) const;
    /// « ont tué (dans la nuit de lundi à mardi) onze civils », « tué (dans le village de Boni) »:
    /// the token behind days and places that begin at `token`.
    [[nodiscard]] std::uint32_t behind_setting(std::uint32_t token) const;
    /// Between two people of one list stand a comma or "et" and small words.
    [[nodiscard]] bool adjoins(const PeoplePhrase& a, const PeoplePhrase& b) const;
    /// « accusés d'avoir (tué) un imam »: said of who stands before it, whose own verb follows.
    [[nodiscard]] bool is_of_infinitive(std::uint32_t token) const;
    /// « avoir (tué) », « de (ravitailler) », « pour (vendre) »: what follows is its object.
    [[nodiscard]] bool is_infinitive(std::uint32_t token) const;
    /// The same, where somebody is charged with it.
    [[nodiscard]] bool is_charge(std::uint32_t token) const;
    /// "deux soldats (ont)", not "onze villageois (à) Boni"
    [[nodiscard]] bool has_verb_behind(const PeoplePhrase& phrase) const;
    /// "..., two security sources said": people who speak are in no list.
    [[nodiscard]] bool speaks(const PeoplePhrase& phrase) const;
    /// "two bodies were taken to hospital": nobody wounded; « aucun mort, ni de disparus »
    [[nodiscard]] bool are_told_apart(const Predicate& predicate, const PeoplePhrase& phrase) const;
    /// "Freed on Sunday after 40 days, (the two engineers) were flown home": the phrase behind the
    /// comma of a participle that opens the sentence, or "Killed on Sunday were (two engineers)";
    /// SIZE_MAX when there is none.
    [[nodiscard]] std::size_t subject_behind(const Predicate& predicate) const;
    /// « Deux hommes(, qui transportaient dix motos,) ont été arrêtés »: where what is said of the
    /// subject between commas begins; else where the verb does.
    [[nodiscard]] std::uint32_t before_relative(const Predicate& predicate) const;
    /// "un gendarme blessé, quatre motos enlevées": things were taken, not the gendarme.
    [[nodiscard]] bool follows_thing(const Predicate& predicate) const;

    /// « "pour tuer", a raconté (un berger) », '"shoot to kill", said (a herder)': who says so.
    [[nodiscard]] bool speaks(const PeoplePhrase& phrase, std::uint32_t from) const;
    /// « …, a raconté (l'un des chauffeurs libérés) »: what is said of one who speaks is no count.
    [[nodiscard]] bool speaks_behind_quote(const PeoplePhrase& phrase) const;

private:
    /// "une femme peule (qui) gardait", "passengers of a bus (that) had left Dori"
    [[nodiscard]] bool opens_relative(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] std::uint32_t behind_place(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t behind_circumstance(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t behind_citing(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t behind_manner(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t words_between(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool says_between(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool is_told_of(const Mention& speech) const;
    [[nodiscard]] bool blames_those(const Mention& speech) const;
    [[nodiscard]] bool ends_named_force(std::uint32_t token) const;
    [[nodiscard]] bool describes_noun(const Mention& gerund) const;
    [[nodiscard]] bool is_finite(const Mention& word) const;
    [[nodiscard]] bool drives(text::Word word) const;

    const TollSentence& here_;
    Mentions triggers_;
};

}  // namespace vigie::extractors
