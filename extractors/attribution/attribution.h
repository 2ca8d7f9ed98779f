// Who says it: every statement of a sentence with its speaker and what kind of saying it is. A
// sentence without a speaker of its own inherits its paragraph's standing one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

struct Statement {
    std::string by;  ///< canonical party or source kind; "authority" = the country's own forces
    Saying saying = Saying::said;
    const Party* party = nullptr;  ///< whom `by` names; none = a kind of source
    std::uint32_t first = 0;       ///< tokens of speaker and verb: evidence
    std::uint32_t last = 0;
    bool inherited = false;  ///< from a sentence before
    bool standing = false;   ///< inherited, and the whole text is the speaker's: a communiqué
    std::string rule;
};

/// The statements of each sentence.
std::vector<std::vector<Statement>> attribute(const Reading& reading, const Lexicon& lexicon);

/// The statement that a thing told at `token` rests on, or nullptr.
const Statement* statement_for(const std::vector<Statement>& statements, std::uint32_t token);

}  // namespace vigie::extractors
