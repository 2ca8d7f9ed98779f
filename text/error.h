// Errors are values: Result<T> holds either a T or an Error. Each folder has one enum of its own
// failures with a std::error_category; `detail` says what, where, and the offending text.
#pragma once

#include <string>
#include <system_error>
#include <utility>

#include <tl/expected.hpp>

namespace vigie::text {

struct Error {
    std::error_code code;
    std::string detail;

    /// "the configuration is wrong: vigie.toml:12: unknown key 'intervall'", for a person.
    [[nodiscard]] std::string message() const { return code.message() + ": " + detail; }
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(std::error_code code, std::string detail) {
    return tl::make_unexpected(Error{code, std::move(detail)});
}

/// What can go wrong while reading values from text.
enum class TextError {
    not_a_date = 1,  ///< a date or time could not be read
    unreadable,      ///< a file could not be opened or read
    malformed,       ///< a table or file is not of its form
};

std::error_code make_error_code(TextError error);

}  // namespace vigie::text

template <>
struct std::is_error_code_enum<vigie::text::TextError> : std::true_type {};

/// The value of a Result, or return its error from the enclosing function.
#define VIGIE_TRY(...)                                                                            \
    __extension__({                                                                               \
        auto&& vigie_try_result = (__VA_ARGS__);                                                  \
        if (!vigie_try_result) return ::tl::make_unexpected(std::move(vigie_try_result).error()); \
        *std::move(vigie_try_result);                                                             \
    })
