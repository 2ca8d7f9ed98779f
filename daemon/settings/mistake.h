// A mistake in a file that a person wrote, told so that the person can mend it: where, what, and
// what was probably meant.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::daemon {

struct Mistake {
    std::filesystem::path file;
    std::uint32_t line = 0;  ///< 1-based; 0 = the file as a whole
    std::uint32_t column = 0;
    std::string what;  ///< "unknown key 'intervall'; did you mean 'interval'?"
    friend bool operator==(const Mistake&, const Mistake&) = default;
};

/// "vigie.toml:12:5: unknown key ...", as compilers write it, so that editors can jump there.
std::string to_string(const Mistake& mistake);

/// How many letters must be added, dropped, changed or swapped with a neighbour to turn `a` into
/// `b`. Counts bytes: for names of keys and words, which are ASCII.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// "; did you mean 'interval'?" for the nearest of `known` when it is near enough to be meant
/// (at most a third of its letters differ), else nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known);

/// In the order of the file, as they are mended.
void sort_by_place(std::vector<Mistake>& mistakes);

/// What was read, and everything that was wrong with it. `value` is whole only without mistakes.
template <class T>
struct Checked {
    T value{};
    std::vector<Mistake> mistakes;
};

}  // namespace vigie::daemon
