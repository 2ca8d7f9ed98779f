// How a trie grows: phrase by phrase, in any order. What that takes, a table of all steps and a
// chain of entries at each node, is several times what finding takes, and goes with the builder.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "extractors/lexicon/trie.h"
#include "extractors/words/number_map.h"
#include "text/tokens.h"

namespace vigie::extractors {

class TrieBuilder {
public:
    /// Makes room for about so many phrases, so that loading does not rebuild its tables.
    void reserve(std::size_t phrases);

    /// Adds `phrase`, cut into tokens as any text is. The same phrase may bear several entries.
    void add(std::string_view phrase, Entry entry);
    void add(const text::Tokens& phrase, Entry entry);

    using Numbers = std::vector<std::uint32_t>;  ///< of a phrase's words

    /// For phrases that share their parts: each part's words are looked up once, and the way
    /// through the trie is walked once as far as it is the same. No entry stands at the root.
    static constexpr std::uint32_t root = 0;
    [[nodiscard]] Numbers numbers(const text::Tokens& words);
    std::uint32_t grow(std::uint32_t node, std::uint32_t word);
    std::uint32_t grow(std::uint32_t node, std::span<const std::uint32_t> words);
    std::uint32_t grow(std::uint32_t node, const text::Tokens& words);
    void append(std::uint32_t node, Entry entry);

    /// The first entry at the node that is so; nullptr when none is.
    template <class Is>
    [[nodiscard]] const Entry* entry_at(std::uint32_t node, const Is& is) const {
        for (std::uint32_t at = nodes_[node].first; at != none; at = chain_[at].next) {
            if (is(chain_[at].entry)) return &chain_[at].entry;
        }
        return nullptr;
    }

    /// Adds all phrases that have one of each part's choices in the parts' order. They share what
    /// they begin with: it is walked once.
    void add(const std::vector<std::vector<text::Tokens>>& parts, Entry entry);

    /// Lets `word` stand inside what tells a deed, or what became of whom or what: "a ouvert
    /// [lundi] le feu". Two such words at most between two others.
    void let_pass(std::string_view word);

    /// All that was added.
    [[nodiscard]] Trie build() &&;

    using Firsts = std::array<std::uint32_t, kinds>;  ///< by Kind

    /// Counts each kind's entries from there on: its own table was put behind another's.
    static void count_from(const Firsts& firsts, Trie& trie);

private:
    static constexpr std::uint32_t none = UINT32_MAX;

    /// The entries of one node, first to last, as a chain in one array: a vector a node would be
    /// hundreds of thousands of small allocations.
    struct Node {
        std::uint32_t first = none;
        std::uint32_t last = none;
        std::uint32_t before = 0;  ///< the node that leads here
        std::uint32_t word = 0;    ///< and by which word
    };

    struct Link {
        Entry entry;
        std::uint32_t next = none;
    };

    void add_behind(std::uint32_t node, std::span<const std::vector<Numbers>> parts, Entry entry);
    std::uint32_t number(std::string_view word);
    void lay_entries(Trie& trie) const;
    void lay_chain(std::uint32_t at, bool names, Trie& trie) const;
    void lay_steps(Trie& trie) const;

    WordIndex words_;
    NumberMap steps_;                       ///< by node and word; not from the root
    std::vector<std::uint32_t> from_root_;  ///< by word
    std::vector<bool> passing_;             ///< by word
    std::vector<Node> nodes_{1};
    std::vector<Link> chain_;
};

}  // namespace vigie::extractors
