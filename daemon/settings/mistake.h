// A mistake in a file that a person wrote, told so that the person can mend it: where, what, and
// what was probably meant.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "text/did_you_mean.h"
#include "text/error.h"

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

using text::did_you_mean;
using text::edit_distance;

/// What an error of the rooms below tells: they write one mistake a line, "file:line:column: what",
/// "file:line: what" or "file: what". Anything else is one mistake of the file `otherwise`.
std::vector<Mistake> mistakes_in(const text::Error& error, const std::filesystem::path& otherwise);

/// In the order of the file, as they are mended.
void sort_by_place(std::vector<Mistake>& mistakes);

/// What was read, and everything that was wrong with it. `value` is whole only without mistakes.
template <class T>
struct Checked {
    T value{};
    std::vector<Mistake> mistakes;
};

}  // namespace vigie::daemon
