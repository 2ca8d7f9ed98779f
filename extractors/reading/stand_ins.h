// Words that stand for people or things told before: "another was taken away", "they were
// released".
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "One vehicle was burned and another was (taken away)", « un autre (emporté) »: is the subject of
/// the verb at the token `word` a thing?
bool means_thing(const Reading& reading, const std::vector<Chunk>& chunks, std::uint32_t word);

/// "deux véhicules ont été détruits et un autre emporté": is the other one a vehicle?
bool stands_for_thing(const Reading& reading,
                      const std::vector<Chunk>& chunks,
                      const Mention& other);

/// "They were released", "ils ont été libérés": has the verb at the token `word` a pronoun for
/// people?
bool pronoun_before(const Reading& reading, std::uint32_t word);

/// "Seven (of them) were released": is a bare count the subject of a verb that frees?
bool count_before(const Reading& reading, std::uint32_t word);

/// "(took) him away", "(took) her hostage": has the verb a pronoun for one person behind it?
bool takes_person(const Reading& reading, const Chunk& word);

/// « Issa Maïga a été (libéré) », "Issa Maiga was (seized)": is the subject of the verb at the
/// token `word` a name that is no place's and no party's?
bool person_name_before(const Reading& reading, std::uint32_t word);

/// "Un médecin a été enlevé. Ils l'ont emmené": does the verb act on those whom the text told to be
/// taken before?
bool takes_those_told(const Reading& reading, const Lexicon& lexicon, const Chunk& word);

/// « Ils ont attaqué le camp. Ils s'en sont emparés », "... They took it": does the verb, of which
/// the event word is `word`, take by a pronoun the ground that the sentence before names?
bool takes_ground_told(const Reading& reading, const Chunk& word);
bool takes_ground_told(const Reading& reading, std::uint32_t first, std::uint32_t last);

/// « les (ont tués) », « l'(avait emmené) »: where the French auxiliaries before the participle at
/// the token `word` begin; the token itself when there are none.
std::uint32_t where_have_begins(const Reading& reading, std::uint32_t word);

/// « Ces derniers (ont) », « Ceux-ci », "The latter": does the sentence open with who was named
/// last? Then the token behind, else 0.
std::uint32_t behind_the_latter(const Reading& reading, const text::Sentence& sentence);

/// "After (seizing) the base, JNIM fighters left", "A day after (raiding) Ber, ": a gerund that
/// opens the sentence, whose subject stands behind the comma.
[[nodiscard]] bool opens_by_gerund(const Reading& reading, std::uint32_t word);

}  // namespace vigie::extractors
