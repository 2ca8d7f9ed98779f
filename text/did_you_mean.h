// What a person probably meant by a word that nobody knows.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::text {

/// How many letters must be added, dropped, changed or swapped with a neighbour to turn `a` into
/// `b`. Counts bytes: for names of keys and words, which are ASCII.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// "; did you mean 'interval'?" for the nearest of `known` when it is near enough to be meant
/// (at most a third of its letters differ), else nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known);

/// The same where the known words cannot be listed, but asked for: the first that is known of those
/// which one letter more, less, changed or swapped makes of `word`.
std::string did_you_mean(std::string_view word,
                         const std::function<bool(std::string_view)>& is_known);

}  // namespace vigie::text
