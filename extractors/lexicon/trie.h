// All words and names that vigie knows, found in one pass over the tokens: a trie whose steps are
// whole tokens. Its cost does not grow with the number of entries, where an alternation of
// patterns would.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extractors/words/word_index.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// What kind of thing an entry names; `index` in Entry counts in that kind's own table.
enum class Kind : std::uint8_t {
    place,    ///< a gazetteer name: index of the list of places that bear it
    country,  ///< a country's name, adjective or demonym
    actor,    ///< a party, a noun for its people, or a unit that stands for it
    trigger,  ///< a word that tells an event
    status,   ///< a word that says what became of people
    source,   ///< who is quoted
    speech,   ///< a verb of saying
    object,   ///< a thing that is attacked, burnt or seized
    effect,   ///< a verb that says what became of a thing
    cue,      ///< a word that steers reading: background, hypothesis, negation, purpose
    skip,     ///< a phrase whose words must not be read alone: "mine d'or", "grève de la faim"
    people,   ///< a noun of people without a side, or a small word of counts: index of PeopleWord
};

constexpr std::size_t kinds = static_cast<std::size_t>(Kind::people) + 1;

struct Entry {
    Kind kind = Kind::place;
    std::uint32_t index = 0;
    friend bool operator==(const Entry&, const Entry&) = default;
};

/// An entry found at the tokens [first, last).
struct Match {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    Entry entry;
};

/// Made by TrieBuilder; never changed afterwards.
class Trie {
public:
    /// Every entry that stands anywhere in `tokens`, by first token, longer matches first.
    [[nodiscard]] std::vector<Match> find_all(const text::Tokens& tokens) const;

    /// The entries that begin before the tokens [first, last) and go on behind them, as though
    /// these were not there; no names. A match covers what it goes over.
    [[nodiscard]] std::vector<Match> find_over(const text::Tokens& tokens,
                                               std::uint32_t first,
                                               std::uint32_t last) const;

    [[nodiscard]] std::size_t entries() const { return entries_.size(); }

private:
    friend class TrieBuilder;
    static constexpr std::uint32_t none = UINT32_MAX;

    /// Its entries and steps lie between its own first ones and the next node's. `next_words` has
    /// one bit of 32 for each word that leads on: most words that follow in a text lead nowhere and
    /// end here.
    struct Node {
        std::uint32_t first_entry = 0;
        std::uint32_t first_step = 0;
        std::uint32_t next_words = 0;
    };

    struct Step {
        std::uint32_t word = 0;
        std::uint32_t node = 0;  ///< that it leads to
    };

    static std::uint32_t bit_of(std::uint32_t word) { return 1U << (word & 31U); }

    void find_at(std::uint32_t first,
                 std::uint32_t node,
                 std::span<const std::uint32_t> words,
                 std::vector<Match>& found) const;
    [[nodiscard]] std::uint32_t step(const Node& here, std::uint32_t word) const;
    [[nodiscard]] std::uint32_t step_over(const Node& here,
                                          std::span<const std::uint32_t> words,
                                          std::uint32_t& at) const;
    [[nodiscard]] bool passes(std::span<const std::uint32_t> words, std::uint32_t at) const;

    WordIndex words_;
    std::vector<std::uint32_t> from_root_;  ///< by word: most words begin no entry and end here
    std::vector<bool> passing_;             ///< by word
    std::vector<Node> nodes_{2};            ///< the root, and one behind the last that ends it
    std::vector<Step> steps_;               ///< by node, then by word; none from the root
    std::vector<Entry> entries_;            ///< by node
};

}  // namespace vigie::extractors
