// Where in a text times may begin. Most tokens are far from every word of time; to ask each of them
// for each kind of time took a third of all reading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractors/language.h"
#include "extractors/times/time_words.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// Every time holds an anchor: a number, a day's, month's or unit's name, or words of times.tsv. It
/// begins there, or with a small word that leads to it.
class TimeHints {
public:
    TimeHints(const text::Tokens& tokens, const TimeWords& words, Language language);

    [[nodiscard]] bool may_begin(std::size_t token) const;

private:
    const text::Tokens& tokens_;
    std::vector<std::uint32_t> ahead_;  ///< by token: how far the next anchor is
};

}  // namespace vigie::extractors
