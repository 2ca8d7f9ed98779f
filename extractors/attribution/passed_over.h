// What stands between a word of saying and its speaker, and is passed over: whom it was told to, an
// aside between commas, the speaker's name.
#pragma once

#include <cstdint>
#include <utility>

#include "extractors/attribution/speaker_search.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « a indiqué sur Twitter Issa Koné, porte-parole de », « écrit sur sa page Facebook le maire »:
/// behind where it was written, or `from` itself.
std::uint32_t behind_platform(const Reading& reading,
                              const text::Sentence& sentence,
                              std::uint32_t from);

/// "a déclaré, sous le couvert de l'anonymat, un élu", "a-t-on appris, mercredi, d'un élu": the
/// token behind what stands between commas, or `from` itself.
std::uint32_t behind_aside(const Reading& reading,
                           const text::Sentence& sentence,
                           std::uint32_t from);

/// "a déclaré Moussa Sidibé, maire de": the token behind the name and its comma, whoever was told;
/// or `from` itself.
std::uint32_t behind_name(const Reading& reading,
                          const text::Sentence& sentence,
                          const SpeakerSearch& search,
                          std::uint32_t from);

/// "AFP reported (a military source) as saying": who said it is the verb's object; `behind` the
/// verb, nullptr when nobody is.
const Speaker* quoted_as_saying(const Reading& reading,
                                const SpeakerSearch& search,
                                std::uint32_t behind);

/// "told AFP by (phone)", « par (écrit) »: how it was said, not by whom.
bool is_channel(const Reading& reading, std::uint32_t token);

/// « rendue publique le lendemain (par) », « donnée, le 6 janvier dernier, (par) »: behind the
/// times that begin at the token, commas included; the token itself when none do.
std::uint32_t past_times(const Reading& reading, std::uint32_t token);

/// « revendiquée (dans un message audio) par », at the token behind the verb: the token of "par" or
/// of the comma behind where it was said; the token itself when nothing is.
std::uint32_t behind_channel(const Reading& reading, std::uint32_t token);

/// "Mr. Ag Bah", with an abbreviation's point.
bool is_part_of_name(const Reading& reading, std::uint32_t token);

/// « plaide (auprès du) préfet », not « a appris Radio Kledu (auprès d'un) élu »: nobody was told
/// anything there.
bool hears_nothing(const Reading& reading, const Mention& speech);

/// « ont dressé un barrage »: the verb of a bill, but no bill.
bool sets_up(const Reading& reading, const Mention& speech);

/// « n'ont pu être vérifiés ni auprès des autorités, ni de sources indépendantes », "could not be
/// verified with independent sources": who told nothing.
bool is_unverified(const Reading& reading, const Mention& said);

/// « Une ONG (pointée du doigt par) l'armée accuse les soldats »: said of who speaks, by whom
/// nothing is told of the deed.
bool says_it_of_speaker(const Reading& reading,
                        const Lexicon& lexicon,
                        const text::Sentence& sentence,
                        const Mention& speech);

/// "rejected the army's version of events", "rejette la version de l'armée": who does stands by
/// his own.
bool rejects_version(const Reading& reading, const Lexicon& lexicon, const Mention& speech);

/// What the word of saying does; « Le FLA (attribue) l'attaque à l'armée » claims nothing: without
/// "s'" it is put down to others.
Saying saying_of(const Reading& reading, const Lexicon& lexicon, const Mention& speech);

/// « Le JNIM a revendiqué l'une de ces attaques », "claimed one of the attacks": of which is not
/// told.
bool claims_one_of(const Reading& reading, const Lexicon& lexicon, const Mention& speech);

/// "has yet to confirm or deny", « un bilan non confirmé »: the word of saying at the token `verb`
/// was not said.
bool is_held_back(const Reading& reading, const text::Sentence& sentence, std::uint32_t verb);

/// « (Aucun) communiqué officiel n'a été publié », « présentés au (juge) »
bool is_none(const Reading& reading, const text::Sentence& sentence, const Speaker& speaker);

/// « Un notable, sous couvert d'anonymat, avance (trois civils) »: behind a speaker and no more
/// than an aside, a count is of whom is told; « …, ont dit deux habitants » is of who speaks. The
/// verb's group begins at `group`, and ends at `end`.
bool tells_count(const Reading& reading,
                 const Speaker* speaker,
                 std::uint32_t group,
                 std::uint32_t end);

/// "The mayor, who asked not to be named, said gunmen killed (herders)", "said (herders) were
/// killed": whoever stands behind an English verb of saying is told of when a deed comes between,
/// or a verb of his own behind him; the verb ends at `said`.
bool is_told_of(const Reading& reading, const Speaker& speaker, std::uint32_t said);

/// « Il n'a fallu que trois heures au JNIM pour (s'attribuer) l'assaut »: the claim was made.
bool claims_late(const Reading& reading,
                 const text::Sentence& sentence,
                 const Speech& entry,
                 std::uint32_t verb);

/// "vient d'annoncer", "a tenu à préciser": does an infinitive of saying, whose verb group begins
/// at the first token and whose own word is the second, tell what was said?
bool tells_infinitive(const Reading& reading,
                      const text::Sentence& sentence,
                      std::pair<std::uint32_t, std::uint32_t> group);

/// "JNIM (the group), said it killed": what is said begins right there, so no subject does.
/// `group` is where the verb's auxiliaries begin.
bool opens_report(const Reading& reading,
                  const text::Sentence& sentence,
                  const Mention& speech,
                  std::uint32_t group);

}  // namespace vigie::extractors
