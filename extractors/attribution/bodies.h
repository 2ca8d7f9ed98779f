// Sources in the bodies that they speak for, and countries that speak.
#pragma once

#include <vector>

#include "extractors/attribution/speakers.h"

namespace vigie::extractors {

/// "military sources in the movement", "an official of the UN mission": source and body become one
/// speaker, the body. A state's own sources are told apart elsewhere.
void join_bodies(std::vector<Speaker>& speakers, const Reading& reading);

/// "Niger said its soldiers", « Le Mali annonce »: a country of the Sahel right before the verb.
bool tells_itself(const Reading& reading, const Lexicon& lexicon, const Mention& country);

}  // namespace vigie::extractors
