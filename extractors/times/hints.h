// Where in a text times may begin. Most tokens are far from every word of time; to ask each of them
// for each kind of time took a third of all reading.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/language.h"
#include "extractors/times/time_words.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// Every time holds an anchor: a number, a day's, month's or unit's name, or words of times.tsv. It
/// begins there, or with a small word that leads to it over other small words alone.
class TimeHints {
public:
    TimeHints(const text::Tokens& tokens, const TimeWords& words, Language language);

    [[nodiscard]] bool may_begin(std::size_t token) const { return begins_[token]; }

private:
    std::vector<bool> begins_;  ///< by token
};

}  // namespace vigie::extractors
