// Whose word it is, and on which deed, where a sentence leans on another deed: whom a pronoun that
// speaks stands for; what is said behind "after that of".
#pragma once

#include <cstdint>

#include "extractors/attribution/attribution.h"
#include "extractors/attribution/speakers.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « Les rebelles du FLA ont visé un convoi de l'armée et du GATIA. Ils disent », at the word of
/// saying: the group that the sentence before names ahead of its deed; nullptr when there is none.
const Party* group_acting_before(const Reading& reading,
                                 const Lexicon& lexicon,
                                 std::uint32_t speech);

/// Forces, a group or an organisation, which have spokesmen and issue statements.
bool speaks_for_body(const Statement& said);

/// « (leur) porte-parole », "one of (its) commanders": somebody's people.
bool is_of_owner(const Reading& reading, const Speaker& speaker);

/// « Le CSP a attaqué Ber. "Nous tenons le poste", annonce leur porte-parole »: the group that acts
/// in the sentences before the token where the speaker begins; nullptr when none does, or when
/// another body, which `last` is a word of, has spoken since.
const Party* group_of_speaker(const Reading& reading,
                              const Lexicon& lexicon,
                              const Statement* last,
                              std::uint32_t speaker);

/// "Vendredi, le ministre avait assuré que tout serait fait": what had been said before, in a
/// sentence that tells of no deed, is not said of this one.
bool is_said_of_old(const Reading& reading,
                    const Lexicon& lexicon,
                    const text::Sentence& sentence,
                    const Mention& speech);

/// "après celle du 14 février revendiquée par le JNIM", "Contrairement à l'attaque du camp de Ber,
/// revendiquée", « cinq jours après celle de dix soldats, tués dans une attaque (revendiquée) »: is
/// the word of saying one of another deed than the one told of?
bool claims_another(const Reading& reading, const text::Sentence& sentence, const Mention& speech);

/// « L'association dénonce … . L'organisation signale aussi »: a body that spoke last, and no armed
/// group, speaks on.
bool goes_on_as_body(const Reading& reading,
                     const Lexicon& lexicon,
                     const Statement& last,
                     const Speaker& speaker);

/// « des comptes (proches) du JNIM »: no kin, and nobody whom a claim could name.
bool is_close_to_group(const Reading& reading, const Lexicon& lexicon, const Mention& kin);

}  // namespace vigie::extractors
