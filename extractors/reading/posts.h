// Posts, vehicles and fighters that stand for whom they are named to be of.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// Does the chunk name who may own a post: a party, no thing of one and no civilians?
bool owns(const Lexicon& lexicon, const Chunk& chunk);

/// "camp du MSA", "JNIM base", "fighters of the MSA": one chunk, which stands for the owner, among
/// those of a sentence that begins at the token `start`.
void give_posts_to_owners(const Reading& reading,
                          const Lexicon& lexicon,
                          std::uint32_t start,
                          std::vector<Chunk>& chunks);

/// « l'armée et ses supplétifs, (les dozos) », "its auxiliaries, the VDP": the word for helpers
/// whose name follows names nobody more.
void drop_helpers_named_behind(const Reading& reading,
                               const Lexicon& lexicon,
                               std::vector<Chunk>& chunks);

/// "an (army) drone strike": the state's drone is named by words that the deed is named by too.
bool is_deed_of(const Lexicon& lexicon, const Chunk& craft, const Chunk& deed);

/// « (le camp du MNLA) », "the MNLA base": one chunk, tagged `post` for the post that it is.
Beside of_party(const Party& party, bool post);

}  // namespace vigie::extractors
