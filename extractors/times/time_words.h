// The closed expressions of time of one language, from its times.tsv: "la semaine dernière",
// "overnight", and the parts of the day that stand alone, behind or before a day.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/times/time.h"
#include "extractors/words/word_table.h"
#include "text/error.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// Where an expression stands.
enum class TimeRole : std::uint8_t {
    time,    ///< by itself: "hier", "last week"
    part,    ///< a part of the day, alone or beside a day: "à l'aube"
    behind,  ///< a part of the day that needs a day before it: "(jeudi) soir"
    before,  ///< a part of the day that needs a day behind it: "dans la nuit de (jeudi)"
};

class TimeWords {
public:
    struct Match {
        const TimeMention* means = nullptr;  ///< its tokens are not set
        std::size_t last = 0;                ///< the token behind
    };

    /// `means` is a kind with its amount and flags ("days -1 night", "weeks 0 first"), or for the
    /// other roles a part of the day, or "any".
    text::Result<void> add(TimeRole role, std::string_view means, std::string_view phrase);

    /// The longest expression of that role which begins at `token`.
    [[nodiscard]] std::optional<Match> find(TimeRole role,
                                            const text::Tokens& tokens,
                                            std::size_t token) const;

    /// Does an expression of any role begin at `token`?
    [[nodiscard]] bool begin_at(const text::Tokens& tokens, std::size_t token) const;

    /// A part of the day behind a day: "(hier) à l'aube", "(Sunday) night".
    [[nodiscard]] std::optional<Match> part_behind(const text::Tokens& tokens,
                                                   std::size_t token) const;

private:
    struct Expression {
        std::vector<std::string_view> words;
        TimeRole role = TimeRole::time;
        TimeMention means;

        [[nodiscard]] bool stands_at(const text::Tokens& tokens, std::size_t token) const;
    };

    using Expressions = std::vector<Expression>;  ///< the longest first

    /// The expressions with one first word: dozens for "la" and "in", which half of all sentences
    /// have, so the second word is looked up, too.
    struct Group {
        Expressions alone;  ///< of the first word only
        WordTable<Expressions> by_second;
    };

    [[nodiscard]] std::array<const Expressions*, 2> starting_at(const text::Tokens& tokens,
                                                                std::size_t token) const;

    std::deque<text::Tokens> phrases_;  ///< owns the words
    WordTable<Group> by_first_;
};

}  // namespace vigie::extractors
