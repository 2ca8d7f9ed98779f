// Whom an event word strikes where no party stands as its object.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// "The FLA said it had repelled an assault", « affirme avoir repoussé une attaque »: the group
/// that tells it was attacked, where the word's subject is a pronoun, its own men or left out; else
/// nullptr.
const Party* struck_teller(const Scene& scene, std::size_t sentence, const Chunk& word);

/// « La CMA, qui réunit …, a annoncé mardi avoir pris le camp »: the group that says it did it.
const Party* acting_teller(const Scene& scene, std::size_t sentence, const Chunk& word);

/// « ont tiré sur un homme », "opened fire on a crowd": people whom nothing else is said of.
bool strikes_unnamed_people(const Scene& scene, const Chunk& word, const Candidate& candidate);

/// "25 soldiers are dead after two assaults on bases": is the word's author, in a sentence that
/// begins at the token `start`, whom it befell?
bool died_after(const Reading& reading, std::uint32_t start, const Candidate& candidate);

/// "le poste de sécurité du (village) de Somadougou": whose post it is that the village only says
/// the whereabouts of; nullptr when none stands before it.
[[nodiscard]] const Party* post_of(const Reading& reading,
                                   const Lexicon& lexicon,
                                   const Mention& village);

/// "attaqué une base à Sama": is a base named in the tokens [from, to)? Bases of nobody known are
/// no party.
[[nodiscard]] bool names_base(const Reading& reading, std::uint32_t from, std::uint32_t to);

/// "le village de (Gossi) a été le théâtre d'une attaque": no town, which may be a garrison's.
bool is_called_village(const Reading& reading, std::uint32_t place);

/// "The attack was repelled on Monday by (the army)", « a été repoussée ce lundi par (l'armée) »:
/// does the agent whose words begin at the token `agent` stand off the deed?
[[nodiscard]] bool is_repelled_by(const Reading& reading,
                                  const Candidate& deed,
                                  std::uint32_t agent);

/// « une opération contre (le JNIM) »: whom a phrase that ends with "against" is aimed at; nullptr
/// when nobody is named right behind it.
const Party* aimed_at(const Scene& scene, const Chunk& word);

/// « les djihadistes (les) ont attaqués », "gunmen attacked (them)": the people named last before;
/// nullptr when the word has another object, or nobody is named.
const Party* struck_pronoun(const Scene& scene, std::size_t sentence, const Chunk& word);

/// « des islamistes ont fouetté trois couples »: punishments befall people, whom no table may know.
bool punishes(const Candidate& word);

/// « quatre otages de (jihadistes) ont été exécutés »: where the party that begins at the token and
/// is the word's target only held those struck, it did it.
void give_to_captor(const Reading& reading, std::uint32_t party, Candidate& word);

/// « Un quatrième, qui résistait aux (ravisseurs), a été tué », "who fled the (gunmen)": from whom
/// who was struck had tried to get away.
bool is_resisted(const Reading& reading, std::uint32_t first, std::uint32_t party);

/// « C'est une (attaque) qui inquiète les habitants », "has spread panic among residents": are
/// those at the token moved by the news of the deed, or what somebody stood up for, rather than
/// struck? The sentence begins at the token `first`.
bool is_no_victim(const Reading& reading,
                  std::uint32_t first,
                  const Candidate& deed,
                  std::uint32_t people);

/// « Les gendarmes ont relevé dix (morts) au marché », "Soldiers found (the bodies) of": who finds
/// or buries the dead is not struck, nor who "left ten (terrorists dead)".
bool are_dead_found(const Reading& reading, const Chunk& word);

/// "The (ambush) came three days after an attack on (a village)": another deed stands between the
/// noun and whom its rule takes for the struck.
[[nodiscard]] bool is_struck_before(const Reading& reading,
                                    const Candidate& deed,
                                    std::uint32_t target);

/// "killed 15 militants after an (attack) on their post", "when they (stormed) the camp"
[[nodiscard]] bool is_answered(const Reading& reading, const Candidate& deed);

/// "The army killed ten after gunmen attacked (its post)": whose it is, by a possessive right
/// behind the verb, of the forces that the sentence names before; nullptr when it is nobody's.
const Party* owner_of_struck(const Scene& scene, std::size_t sentence, const Candidate& deed);

}  // namespace vigie::extractors
