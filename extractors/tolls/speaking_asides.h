// Who speaks between a subject and its verb: « Neuf bergers, expliquent deux élus, ont été tués »,
// "Four farmers, two residents said, were killed".
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// "According to the mayor and four members of the council, nine": who is cited at the head of the
/// sentence is none of those counted. Asked before the phrases are read.
void pass_over_those_cited(TollSentence& here);

/// Where the counts begin: behind those cited, or with the sentence.
std::uint32_t behind_those_cited(const TollSentence& here);

/// Finds such asides, and takes out their people: nothing befell them.
void pass_over_speaking_asides(TollSentence& here);

}  // namespace vigie::extractors
