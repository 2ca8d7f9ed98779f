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

/// "took away the (villagers)' cattle": the cattle was taken, whosesoever it is.
[[nodiscard]] bool owns_next(const Reading& reading, const Chunk& party);

/// "captured Ménaka from (government troops)": who held it, and whom nobody took.
[[nodiscard]] bool is_taken_from(const Reading& reading, const Chunk& party);

/// "seized the truck (of) a trader", "two cars (from) a merchant", "cards (handed out to) voters",
/// "a herd (and threatened) residents", between a thing that ends at the first token and people who
/// begin at the second: nobody is taken along. « un véhicule (et son) chauffeur », "a car (with)
/// three passengers" are taken together.
[[nodiscard]] bool are_apart_from_thing(const Reading& reading,
                                        std::uint32_t thing_end,
                                        std::uint32_t people);

/// "attacked traders, (two motorbikes) were seized", "was threatened and (his car) seized": is the
/// thing at the chunk `thing` the subject of the verb at `verb`, and parted from people before it?
[[nodiscard]] bool opens_clause_as_thing(const Reading& reading,
                                         const std::vector<Chunk>& chunks,
                                         std::size_t thing,
                                         std::size_t verb);

/// Is the token behind a thing that the word of taking at the chunk `at` acts upon, and apart from
/// it?
[[nodiscard]] bool follows_thing_taken(const Reading& reading,
                                       const Lexicon& lexicon,
                                       const std::vector<Chunk>& chunks,
                                       std::size_t at,
                                       std::uint32_t people);

}  // namespace vigie::extractors
