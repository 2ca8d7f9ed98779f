// To whom a deed is put down by a verb of its sentence.
#pragma once

#include "extractors/frames/rules.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "blamed the attack on hunters", « a imputé l'attaque à des chasseurs »: who stands behind the
/// deed did it.
bool is_put_on_next(const Reading& reading, const Chunk& deed);

/// « Le FLA attribue cette attaque à l'armée »: who is blamed for the deed at the chunk `at` did
/// it, and whoever blames him neither did nor suffered it; where two blame each other, nobody is
/// known to have done it. Who is blamed for having done nothing did not do it.
void put_down_to_blamed(const Reading& reading,
                        const Clauses& clauses,
                        std::size_t at,
                        Roles& roles);

}  // namespace vigie::extractors
