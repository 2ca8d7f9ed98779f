// Words that measure time: "(deux) semaines", "(three) days".
#pragma once

#include "text/tokens.h"

namespace vigie::extractors {

/// A folded word for an hour, a day, a week or a month, in either number and language; years are
/// history and none of them.
bool is_time_unit(text::Word word);

}  // namespace vigie::extractors
