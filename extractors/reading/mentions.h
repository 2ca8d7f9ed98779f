// What the lexicon found in a text, and where: the later stages ask for it by kind, some thousand
// times an article.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extractors/lexicon/trie.h"

namespace vigie::extractors {

/// A lexicon entry chosen for the tokens [first, last). Of one kind, mentions never overlap.
struct Mention {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    Kind kind = Kind::place;
    std::uint32_t index = 0;
};

/// `index` of a place mention whose name the gazetteer does not know.
constexpr std::uint32_t unknown_name = UINT32_MAX;

using Mentions = std::span<const Mention* const>;

/// The mentions of one text by kind, each kind's by their tokens. It points at those it was made
/// of, so it may go along with them, but not be copied.
class MentionIndex {
public:
    MentionIndex() = default;
    explicit MentionIndex(std::span<const Mention> mentions);
    MentionIndex(MentionIndex&&) noexcept = default;
    MentionIndex& operator=(MentionIndex&&) noexcept = default;
    MentionIndex(const MentionIndex&) = delete;
    MentionIndex& operator=(const MentionIndex&) = delete;
    ~MentionIndex() = default;

    /// Those of `kind` whose tokens lie in [first, last).
    [[nodiscard]] Mentions in(Kind kind, std::size_t first, std::size_t last) const;

private:
    /// Tokens to a block: so few that a kind has seldom two mentions there.
    static constexpr std::size_t block = 8;

    std::vector<const Mention*> all_;          ///< by kind, then by their tokens
    std::array<std::uint32_t, kinds> ends_{};  ///< of the kinds in all_
    std::size_t blocks_ = 0;
    /// By block and kind: where in all_ the mentions begin that do not begin before the block.
    std::vector<std::uint32_t> first_of_;
};

}  // namespace vigie::extractors
