// All words and names that vigie knows, found in one pass over the tokens: a trie whose steps are
// whole tokens. Its cost does not grow with the number of entries, where an alternation of
// patterns would.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/words/number_map.h"
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

class Trie {
public:
    /// Makes room for about so many phrases, so that loading does not rebuild its tables.
    void reserve(std::size_t phrases);

    /// Adds `phrase`, cut into tokens as any text is. The same phrase may bear several entries.
    /// Returns a number that only phrases of the same tokens share.
    std::uint32_t add(std::string_view phrase, Entry entry);
    std::uint32_t add(const text::Tokens& phrase, Entry entry);

    /// Lets `word` stand inside what tells a deed, or what became of whom or what: "a ouvert
    /// [lundi] le feu". Two such words at most between two others.
    void let_pass(std::string_view word);

    /// Every entry that stands anywhere in `tokens`, by first token, longer matches first.
    [[nodiscard]] std::vector<Match> find_all(const text::Tokens& tokens) const;

    [[nodiscard]] std::size_t entries() const { return chain_.size(); }

private:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// The entries of one node, first to last, as a chain in one array: a vector a node would be
    /// hundreds of thousands of small allocations. `next_words` has one bit of 32 for each word
    /// that leads on: most words that follow in a text lead nowhere and end here.
    struct Node {
        std::uint32_t first = none;
        std::uint32_t last = none;
        std::uint32_t next_words = 0;
    };

    struct Link {
        Entry entry;
        std::uint32_t next = none;
    };

    [[nodiscard]] std::uint32_t step(std::uint32_t node, std::uint32_t word) const;
    [[nodiscard]] std::uint32_t step_over(std::uint32_t node,
                                          const std::vector<std::uint32_t>& words,
                                          std::uint32_t& at) const;
    std::uint32_t number(std::string_view word);
    [[nodiscard]] bool passes(const std::vector<std::uint32_t>& words, std::uint32_t at) const;
    std::uint32_t grow(std::uint32_t node, std::uint32_t word);
    void append(std::uint32_t node, Entry entry);

    WordIndex words_;
    NumberMap steps_;                       ///< by node and word; not from the root
    std::vector<std::uint32_t> from_root_;  ///< by word: most words begin no entry and end here
    std::vector<bool> passing_;             ///< by word
    std::vector<Node> nodes_{1};
    std::vector<Link> chain_;
};

}  // namespace vigie::extractors
