// Words that measure time: "(deux) semaines", "(three) days".
#pragma once

#include <string_view>

namespace vigie::extractors {

/// A folded word for an hour, a day, a week or a month, in either number and language; years are
/// history and none of them.
bool is_time_unit(std::string_view word);

}  // namespace vigie::extractors
