// Marks of quotation that part no sentence: « neutralisé une vingtaine de terroristes » behind
// "avoir", "twelve soldiers" behind "killed". Agencies put into them whatever words are not theirs;
// the grammar of the sentence runs through them.
#pragma once

#include "text/tokens.h"

namespace vigie::extractors {

/// Takes out the marks around quotations that are a part of their clause: a word stands before,
/// the quotation begins like the middle of a clause or is a name, and no sentence ends inside.
/// What is quoted whole ("Ils ont tiré", a-t-il dit) keeps its marks, by which its speaker is
/// found.
void open_fragments(text::Tokens& tokens);

}  // namespace vigie::extractors
