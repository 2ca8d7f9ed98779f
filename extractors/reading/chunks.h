// A sentence as a short tag string, which rules (RE2 patterns in config/lexicon/*/rules.tsv) read:
// one character a chunk, an event word two (its family's letter and its construction).
//
//   I insurgents  U armed men unnamed  S state forces  M militia  X foreign forces  C civilians
//   B military post or convoy  O thing  L place  T time  Q quantity  Y source
//   V says  W claims  G confirms  D denies  P according to
//   a-z0-9 an event word's family, then > active, < passive or = noun
//   / by  ! against, on  ~ of  ^ between  & and  + with  , comma  ; clause ends  R who, which
//   ( ) quotation  * stands before the event word in question
//
// Other words leave no trace. A post that somebody is named to own stands for its owner ("camp du
// MSA", "JNIM base").
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/reading/reading.h"
#include "extractors/reading/verbs.h"

namespace vigie::extractors {

struct Chunk {
    std::uint32_t first = 0;  ///< tokens [first, last)
    std::uint32_t last = 0;
    char tag = '.';
    const Mention* mention = nullptr;  ///< none for marks, quantities and times
    VerbGroup verb;                    ///< of event words
    const Sense* sense = nullptr;      ///< of event words; none = what it tells of is not there
};

struct Clauses {
    std::size_t sentence = 0;
    std::vector<Chunk> chunks;

    /// The tag string, `*` before the event word at `focus`; `chunk_at` gives for each character
    /// the chunk that it stands for.
    [[nodiscard]] std::string tags(std::size_t focus, std::vector<std::size_t>& chunk_at) const;
};

Clauses chunk(const Reading& reading, std::size_t sentence, const Lexicon& lexicon);

bool is_trigger(const Chunk& chunk);

}  // namespace vigie::extractors
