// Dead of whom two speakers say different things.
#pragma once

namespace vigie::extractors {

struct Finishing;

/// « Huit morts. Les habitants parlent de bergers ; l'armée, de terroristes »: a row for the word
/// of each, and none of nobody's.
void tell_disputed_dead(Finishing& work);

}  // namespace vigie::extractors
