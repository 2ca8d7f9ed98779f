#include "text/feed_state.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigie::text {
namespace {

template <class T>
using Words = std::pair<T, std::string_view>;

constexpr std::array reasons{Words<Because>{Because::interval, "interval"},
                             Words<Because>{Because::rhythm, "rhythm"},
                             Words<Because>{Because::ttl, "ttl"},
                             Words<Because>{Because::update_period, "update_period"},
                             Words<Because>{Because::max_age, "max_age"},
                             Words<Because>{Because::expires, "expires"},
                             Words<Because>{Because::pushed, "pushed"},
                             Words<Because>{Because::skip_hours, "skip_hours"},
                             Words<Because>{Because::back_off, "back_off"},
                             Words<Because>{Because::retry_after, "retry_after"},
                             Words<Because>{Because::retired, "retired"}};

constexpr std::array faults{Words<PollFault>{PollFault::none, "none"},
                            Words<PollFault>{PollFault::no_answer, "no_answer"},
                            Words<PollFault>{PollFault::status, "status"},
                            Words<PollFault>{PollFault::blocked, "blocked"},
                            Words<PollFault>{PollFault::filtered, "filtered"},
                            Words<PollFault>{PollFault::html, "html"},
                            Words<PollFault>{PollFault::unreadable, "unreadable"},
                            Words<PollFault>{PollFault::internal, "internal"}};

std::string_view word_in(const auto& table, auto value) {
    const auto* const row = std::find_if(
        table.begin(), table.end(), [&](const auto& known) { return known.first == value; });
    return row == table.end() ? "unknown" : row->second;
}

template <class T>
std::optional<T> value_in(const auto& table, std::string_view word) {
    for (const auto& [value, name] : table) {
        if (name == word) return value;
    }
    return std::nullopt;
}

}  // namespace

std::string_view word(Because reason) {
    return word_in(reasons, reason);
}

std::string_view word(PollFault fault) {
    return word_in(faults, fault);
}

std::optional<Because> because_from(std::string_view word) {
    return value_in<Because>(reasons, word);
}

std::optional<PollFault> fault_from(std::string_view word) {
    return value_in<PollFault>(faults, word);
}

}  // namespace vigie::text
