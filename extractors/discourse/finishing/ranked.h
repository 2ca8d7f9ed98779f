// One more of those counted before.
#pragma once

namespace vigie::extractors {

struct Finishing;

/// « Deux soldats ont été tués. Un troisième a succombé », "A sixth person died in hospital": one
/// count of them all.
void sum_up_ranks(Finishing& work);

}  // namespace vigie::extractors
