// Cells of a lexicon table that must be one of a few words.
#pragma once

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "text/did_you_mean.h"
#include "text/error.h"

namespace vigie::extractors {

/// The value whose word stands at that place in `words`.
template <class Enum>
text::Result<Enum> one_of_words(std::string_view word,
                                std::initializer_list<std::string_view> words) {
    const auto* at = std::find(words.begin(), words.end(), word);
    if (at != words.end()) return static_cast<Enum>(at - words.begin());
    std::string all;
    for (const auto known : words)
        (all += all.empty() ? "" : ", ") += known;
    return text::fail(text::TextError::malformed,
                      "unknown word '" + std::string(word) + "', expected one of " + all +
                          text::did_you_mean(word, {words.begin(), words.end()}));
}

/// The number that the whole cell is.
inline text::Result<double> number_in(std::string_view cell) {
    double value = 0;
    const auto [end, code] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (code != std::errc{} || end != cell.data() + cell.size()) {
        return text::fail(text::TextError::malformed, "'" + std::string(cell) + "' is no number");
    }
    return value;
}

/// The value that `find` knows by that word; `what` says what was looked for.
template <class Enum>
text::Result<Enum> named(std::string_view word,
                         std::string_view what,
                         std::optional<Enum> (*find)(std::string_view)) {
    if (const auto value = find(word)) return *value;
    return text::fail(text::TextError::malformed,
                      "unknown " + std::string(what) + " '" + std::string(word) + "'" +
                          text::did_you_mean(word, [find](std::string_view other) {
                              return find(other).has_value();
                          }));
}

}  // namespace vigie::extractors
