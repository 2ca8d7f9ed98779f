// Questions whose answer nobody knows yet.
#pragma once

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// « Des habitants ont-ils été touchés ? », « Y a-t-il eu des morts ? », "Were civilians killed?":
/// nobody knows. « 21 soldats tués ? » of a headline gives a count, and what is told before a colon
/// or in a clause of its own is known: « Que s'est-il passé à Ber, où dix civils ont été tués ? ».
bool asks(const Reading& reading, const text::Sentence& span);

}  // namespace vigie::extractors
