// Names of places that stand for people: a surname that a village bears too ("Moussa Sidibé, tué"),
// who spoke, whose kidnapping it was.
#pragma once

#include <cstdint>

#include "extractors/places/cues.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Does the name of a place begin at the token?
bool begins_place(const Reading& reading, std::uint32_t token);

/// "a déclaré Soumaïla Guindo": who spoke, be both names those of villages.
bool is_speaker(const Reading& reading, const Mention& mention);

/// "Makan Doumbia et son chauffeur": does the surname at the token lead to those of one person?
bool heads_couple(const Reading& reading, std::uint32_t surname);

/// « un habitant de cette localité du pays dogon, (Adama) Dionko »: is the name behind the comma
/// that of one person whom the words before speak of? `start` is the sentence's first token.
[[nodiscard]] bool names_apposed_person(const Reading& reading,
                                        std::uint32_t name,
                                        std::uint32_t start);

/// "the kidnapping of Soumaila Traore": whose it was, not where.
bool is_victim(const Reading& reading, const Lexicon& lexicon, const Mention& mention);

/// "Moussa Sidibé, tué": a village's name that another capitalised word follows. `victim`: see
/// is_victim(); the place that follows is then a surname.
bool names_person(const Reading& reading,
                  const Gazetteer& gazetteer,
                  const Mention& mention,
                  bool victim);

/// "a vehicle in Djibo's convoy": does the place say whose people or things they are?
bool names_whose(const Reading& reading, const Mention& mention);

/// "rapporte La Dépêche": no village of that name, unless it is called one; "(Mon) 9 Jan" is a day.
bool is_article(const Reading& reading, const Mention& mention, const NameCue& cue);

/// "within the Peul ethnic group": people who bear the name of a village.
bool names_people(const Reading& reading, const Mention& mention, const NameCue& cue);

/// « un car de (Gao) Transport »: a firm's name, which says no place.
bool names_firm(const Reading& reading, const Mention& mention);

/// "le colonel Issa (Gamou)": a rank and capitalised names lead to a surname.
bool bears_rank(const Reading& reading, const Mention& mention);

/// « l'opération militaire « (Maliko) » », "the NGO Action (Gossi)": what bears the name is no
/// place.
bool names_body(const Reading& reading, std::uint32_t name, std::uint32_t sentence_first);

/// "les combattants de la katiba d'Ançardine du (Macina)": a force named after the place at the
/// token.
bool names_force(const Reading& reading, std::uint32_t name, std::uint32_t sentence_first);

/// "a passenger boat, called (Timbuktu),", « le bateau nommé (Tombouctou) »: no town.
bool names_boat(const Reading& reading, std::uint32_t name);

}  // namespace vigie::extractors
