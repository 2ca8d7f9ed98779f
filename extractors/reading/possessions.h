// Whose things are: « le camp du MSA », « la CMA affirme qu'une de ses patrouilles est attaquée ».
#pragma once

#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// Posts, things and men become whose they are told to be. "camp du MSA", "JNIM base": see posts.h.
/// "The CMA said one of its patrols was attacked", « selon le JNIM, un de ses chefs a été tué »:
/// what a possessive stands before is the speaker's; not where other people are named between
/// the two, nor behind a verb of another subject.
void give_things_to_owners(const Reading& reading,
                           const Lexicon& lexicon,
                           const text::Sentence& sentence,
                           std::vector<Chunk>& chunks);

/// "captured Ménaka from (government troops)": who held it, and whom nobody took.
[[nodiscard]] bool is_taken_from(const Reading& reading, const Chunk& party);

}  // namespace vigie::extractors
