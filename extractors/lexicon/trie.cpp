#include "extractors/lexicon/trie.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

std::uint64_t key(std::uint32_t node, std::uint32_t word) {
    return (static_cast<std::uint64_t>(node) << 32U) | word;
}

std::uint32_t bit_of(std::uint32_t word) {
    return 1U << (word & 31U);
}

/// Verbs and what belongs to them; no name, and no phrase that takes words out of the reading.
bool may_be_parted(Kind kind) {
    return kind == Kind::trigger || kind == Kind::status || kind == Kind::effect;
}

}  // namespace

void Trie::reserve(std::size_t phrases) {
    words_.reserve(phrases / 3);  // phrases share their words
    steps_.reserve(phrases);
    nodes_.reserve(phrases);
    chain_.reserve(phrases);
}

std::uint32_t Trie::add(std::string_view phrase, Entry entry) {
    return add(text::tokenise(phrase), entry);
}

std::uint32_t Trie::add(const text::Tokens& phrase, Entry entry) {
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        node = grow(node, number(phrase.word(i)));
    }
    if (node != 0) append(node, entry);
    return node;
}

std::uint32_t Trie::number(std::string_view word) {
    const std::uint32_t number = words_.add(word);
    if (number == from_root_.size()) {
        from_root_.push_back(none);
        passing_.push_back(false);
    }
    return number;
}

void Trie::let_pass(std::string_view word) {
    passing_[number(word)] = true;
}

/// The node behind `node` and `word`, made if it is new.
std::uint32_t Trie::grow(std::uint32_t node, std::uint32_t word) {
    const auto next = static_cast<std::uint32_t>(nodes_.size());
    if (node == 0 && from_root_[word] != none) return from_root_[word];
    if (node == 0) {
        from_root_[word] = next;
    } else {
        const auto [known, fresh] = steps_.emplace(key(node, word), next);
        if (!fresh) return known;
        nodes_[node].next_words |= bit_of(word);
    }
    nodes_.emplace_back();
    return next;
}

void Trie::append(std::uint32_t node, Entry entry) {
    Node& here = nodes_[node];
    for (std::uint32_t at = here.first; at != none; at = chain_[at].next) {
        if (chain_[at].entry == entry) return;
    }
    const auto link = static_cast<std::uint32_t>(chain_.size());
    (here.first == none ? here.first : chain_[here.last].next) = link;
    here.last = link;
    chain_.push_back({entry, none});
}

std::vector<Match> Trie::find_all(const text::Tokens& tokens) const {
    std::vector<std::uint32_t> words;
    words.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        words.push_back(words_.find(tokens.word(i)));

    std::vector<Match> found;
    found.reserve(words.size());
    for (std::uint32_t first = 0; first < words.size(); ++first) {
        std::uint32_t node = words[first] == none ? none : from_root_[words[first]];
        const std::size_t begin = found.size();
        bool parted = false;
        for (std::uint32_t last = first + 1; node != none; ++last) {
            for (std::uint32_t at = nodes_[node].first; at != none; at = chain_[at].next) {
                if (!parted || may_be_parted(chain_[at].entry.kind))
                    found.push_back({first, last, chain_[at].entry});
            }
            const std::uint32_t next = last;
            node = step_over(node, words, last);
            parted |= last != next;
        }
        std::reverse(found.begin() + static_cast<std::ptrdiff_t>(begin), found.end());
    }
    return found;
}

/// From `node` by the word at `at`, or by the next one that is not interposed; then `at` is there.
std::uint32_t Trie::step_over(std::uint32_t node,
                              const std::vector<std::uint32_t>& words,
                              std::uint32_t& at) const {
    if (at >= words.size()) return none;
    const std::uint32_t next = step(node, words[at]);
    if (next != none || nodes_[node].next_words == 0) return next;
    constexpr std::uint32_t most = 2;
    std::uint32_t behind = at;
    while (behind < at + most && passes(words, behind))
        ++behind;
    if (behind == at || behind >= words.size()) return none;
    const std::uint32_t over = step(node, words[behind]);
    if (over != none) at = behind;
    return over;
}

bool Trie::passes(const std::vector<std::uint32_t>& words, std::uint32_t at) const {
    return at < words.size() && words[at] != none && passing_[words[at]];
}

std::uint32_t Trie::step(std::uint32_t node, std::uint32_t word) const {
    if (word == none || (nodes_[node].next_words & bit_of(word)) == 0) return none;
    return steps_.find(key(node, word));
}

}  // namespace vigie::extractors
