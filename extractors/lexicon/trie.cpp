#include "extractors/lexicon/trie.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

/// Verbs and what belongs to them; no name, and no phrase that takes words out of the reading.
bool may_be_parted(Kind kind) {
    return kind == Kind::trigger || kind == Kind::status || kind == Kind::effect;
}

}  // namespace

std::vector<Match> Trie::find_all(const text::Tokens& tokens) const {
    std::vector<std::uint32_t> words;
    words.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        words.push_back(words_.find(tokens.word(i)));

    std::vector<Match> found;
    found.reserve(words.size());
    for (std::uint32_t first = 0; first < words.size(); ++first) {
        std::uint32_t node = words[first] == none ? none : from_root_[words[first]];
        if (node == none) continue;
        const std::size_t begin = found.size();
        bool parted = false;
        for (std::uint32_t last = first + 1; node != none; ++last) {
            for (const Entry& entry : entries_of(node)) {
                if (!parted || may_be_parted(entry.kind)) found.push_back({first, last, entry});
            }
            if (!may_go_on(node, words, last)) break;
            const std::uint32_t next = last;
            node = step_over(node, words, last);
            parted |= last != next;
        }
        if (found.size() > begin + 1)
            std::reverse(found.begin() + static_cast<std::ptrdiff_t>(begin), found.end());
    }
    return found;
}

std::span<const Entry> Trie::entries_of(std::uint32_t node) const {
    const std::uint32_t begin = nodes_[node].first_entry;
    return std::span(entries_).subspan(begin, nodes_[node + 1].first_entry - begin);
}

/// From `node` by the word at `at`, or by the next one that is not interposed; then `at` is there.
std::uint32_t Trie::step_over(std::uint32_t node,
                              const std::vector<std::uint32_t>& words,
                              std::uint32_t& at) const {
    if (at >= words.size() || nodes_[node].next_words == 0) return none;
    const std::uint32_t next = step(node, words[at]);
    if (next != none) return next;
    constexpr std::uint32_t most = 2;
    std::uint32_t behind = at;
    while (behind < at + most && passes(words, behind))
        ++behind;
    if (behind == at || behind >= words.size()) return none;
    const std::uint32_t over = step(node, words[behind]);
    if (over != none) at = behind;
    return over;
}

/// Most words that follow lead nowhere, and none are passed over.
bool Trie::may_go_on(std::uint32_t node,
                     const std::vector<std::uint32_t>& words,
                     std::uint32_t at) const {
    const std::uint32_t next_words = nodes_[node].next_words;
    if (next_words == 0 || at >= words.size() || words[at] == none) return false;
    return (next_words & bit_of(words[at])) != 0 || passing_[words[at]];
}

bool Trie::passes(const std::vector<std::uint32_t>& words, std::uint32_t at) const {
    return at < words.size() && words[at] != none && passing_[words[at]];
}

std::uint32_t Trie::step(std::uint32_t node, std::uint32_t word) const {
    if (word == none || (nodes_[node].next_words & bit_of(word)) == 0) return none;
    const auto begin = steps_.begin() + nodes_[node].first_step;
    const auto end = steps_.begin() + nodes_[node + 1].first_step;
    const auto at = std::lower_bound(begin, end, word, [](const Step& step, std::uint32_t sought) {
        return step.word < sought;
    });
    return at == end || at->word != word ? none : at->node;
}

}  // namespace vigie::extractors
