// Sources in the bodies that they speak for, and countries that speak.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/attribution/speakers.h"

namespace vigie::extractors {

/// "military sources in the movement", "an official of the UN mission": source and body become one
/// speaker, the body. A state's own sources are told apart elsewhere.
void join_bodies(std::vector<Speaker>& speakers, const Reading& reading);

/// « À la mairie, (on) parle de », « Du côté de l'armée, on reconnaît », « À l'hôpital de Ber, (une
/// source) indique »: the body to which the words before the token lead, in which whoever stands
/// there speaks; nullptr when they lead to none.
const Speaker* body_led_to(const Reading& reading,
                           const text::Sentence& sentence,
                           const std::vector<Speaker>& speakers,
                           std::uint32_t token);

/// « À l'hôpital de Ber, une source (indique) »: of which body the sentence says ahead of the verb.
const Speaker* body_of_source(const Reading& reading,
                              const text::Sentence& sentence,
                              const std::vector<Speaker>& speakers,
                              std::uint32_t verb);

/// "(said) Ilaria Santos, Africa director at (Human Rights Watch)": the organisation for which
/// whoever bears the title at the token works; nullptr when none is named.
const Speaker* employer_behind(const Reading& reading,
                               const std::vector<Speaker>& speakers,
                               std::uint32_t title);

/// "said Amadou (Togo)", « raconte Aïssata (Guindo) »: a name that a state bears as well, behind
/// the given name of somebody; "a spokesman based in (Mauritania)": where he is.
bool names_no_state(const Reading& reading, const Source& kind, const Mention& source);

/// "Niger said its soldiers", « Le Mali annonce »: a country of the Sahel right before the verb.
bool tells_itself(const Reading& reading, const Lexicon& lexicon, const Mention& country);

/// « La Chine l'a reconnu », "India confirmed": a country farther off, of its own people.
bool speaks_abroad(const Reading& reading, const Lexicon& lexicon, const Mention& country);

}  // namespace vigie::extractors
