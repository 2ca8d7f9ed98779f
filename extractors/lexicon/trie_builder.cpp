#include "extractors/lexicon/trie_builder.h"

#include <algorithm>
#include <utility>

namespace vigie::extractors {
namespace {

std::uint64_t key(std::uint32_t node, std::uint32_t word) {
    return (static_cast<std::uint64_t>(node) << 32U) | word;
}

bool is_name(Kind kind) {
    return kind == Kind::place || kind == Kind::country || kind == Kind::actor ||
           kind == Kind::source;
}

}  // namespace

void TrieBuilder::reserve(std::size_t phrases) {
    words_.reserve(phrases / 4);  // phrases share their words
    steps_.reserve(phrases);
    nodes_.reserve(phrases);
    chain_.reserve(phrases);
}

void TrieBuilder::add(std::string_view phrase, Entry entry) {
    add(text::tokenise(phrase), entry);
}

void TrieBuilder::add(const text::Tokens& phrase, Entry entry) {
    append(grow(root, phrase), entry);
}

TrieBuilder::Numbers TrieBuilder::numbers(const text::Tokens& words) {
    Numbers all(words.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = number(words.word(i));
    return all;
}

std::uint32_t TrieBuilder::grow(std::uint32_t node, const text::Tokens& words) {
    for (std::size_t i = 0; i < words.size(); ++i)
        node = grow(node, number(words.word(i)));
    return node;
}

/// The node behind `node` and the words.
std::uint32_t TrieBuilder::grow(std::uint32_t node, std::span<const std::uint32_t> words) {
    for (const std::uint32_t word : words)
        node = grow(node, word);
    return node;
}

void TrieBuilder::add(const std::vector<std::vector<text::Tokens>>& parts, Entry entry) {
    std::vector<std::vector<Numbers>> numbered;
    for (const auto& choices : parts) {
        std::vector<Numbers>& all = numbered.emplace_back();
        for (const text::Tokens& words : choices)
            all.push_back(numbers(words));
    }
    add_behind(root, numbered, entry);
}

void TrieBuilder::add_behind(std::uint32_t node,
                             std::span<const std::vector<Numbers>> parts,
                             Entry entry) {
    if (parts.empty()) return append(node, entry);
    for (const Numbers& words : parts.front())
        add_behind(grow(node, words), parts.subspan(1), entry);
}

std::uint32_t TrieBuilder::number(std::string_view word) {
    const std::uint32_t number = words_.add(word);
    if (number == from_root_.size()) {
        from_root_.push_back(none);
        passing_.push_back(false);
    }
    return number;
}

void TrieBuilder::let_pass(std::string_view word) {
    passing_[number(word)] = true;
}

/// The node behind `node` and `word`, made if it is new.
std::uint32_t TrieBuilder::grow(std::uint32_t node, std::uint32_t word) {
    const auto next = static_cast<std::uint32_t>(nodes_.size());
    if (node == root && from_root_[word] != none) return from_root_[word];
    if (node == root) {
        from_root_[word] = next;
    } else {
        const auto [known, fresh] = steps_.emplace(key(node, word), next);
        if (!fresh) return known;
    }
    nodes_.push_back({none, none, node, word});
    return next;
}

void TrieBuilder::append(std::uint32_t node, Entry entry) {
    if (node == root || entry_at(node, [&](const Entry& other) { return other == entry; })) return;
    Node& here = nodes_[node];
    const auto link = static_cast<std::uint32_t>(chain_.size());
    (here.first == none ? here.first : chain_[here.last].next) = link;
    here.last = link;
    chain_.push_back({entry, none});
}

Trie TrieBuilder::build() && {
    Trie trie;
    trie.nodes_.resize(nodes_.size() + 1);
    lay_entries(trie);
    lay_steps(trie);
    trie.words_ = std::move(words_);
    trie.from_root_ = std::move(from_root_);
    trie.passing_ = std::move(passing_);
    return trie;
}

void TrieBuilder::count_from(const Firsts& firsts, Trie& trie) {
    for (Entry& entry : trie.entries_)
        entry.index += firsts.at(static_cast<std::size_t>(entry.kind));
}

/// One node's entries behind the other's, and names before words, whichever were read first.
void TrieBuilder::lay_entries(Trie& trie) const {
    trie.entries_.reserve(chain_.size());
    for (std::size_t node = 0; node < nodes_.size(); ++node) {
        trie.nodes_[node].first_entry = static_cast<std::uint32_t>(trie.entries_.size());
        const Node& here = nodes_[node];
        if (here.first != here.last) {
            lay_chain(here.first, /*names=*/true, trie);
            lay_chain(here.first, /*names=*/false, trie);
        } else if (here.first != none) {
            trie.entries_.push_back(chain_[here.first].entry);
        }
    }
    trie.nodes_.back().first_entry = static_cast<std::uint32_t>(trie.entries_.size());
}

void TrieBuilder::lay_chain(std::uint32_t at, bool names, Trie& trie) const {
    for (; at != none; at = chain_[at].next) {
        if (is_name(chain_[at].entry.kind) == names) trie.entries_.push_back(chain_[at].entry);
    }
}

/// The steps from one node behind the other's, each node's by word.
void TrieBuilder::lay_steps(Trie& trie) const {
    std::vector<std::uint32_t> free(nodes_.size() + 1, 0);  // by node: where its next step goes
    for (const Node& node : nodes_)
        free[node.before + 1] += node.before == root ? 0 : 1;
    for (std::size_t node = 0; node < nodes_.size(); ++node) {
        free[node + 1] += free[node];
        trie.nodes_[node].first_step = free[node];
    }
    trie.nodes_.back().first_step = free.back();
    trie.steps_.resize(free.back());
    for (std::uint32_t number = 0; number < nodes_.size(); ++number) {
        const Node& node = nodes_[number];
        if (node.before == root) continue;
        trie.steps_[free[node.before]++] = {node.word, number};
        trie.nodes_[node.before].next_words |= Trie::bit_of(node.word);
    }
    const auto begin = trie.steps_.begin();
    for (std::size_t node = 0; node < nodes_.size(); ++node) {
        std::sort(begin + trie.nodes_[node].first_step,
                  begin + trie.nodes_[node + 1].first_step,
                  [](const auto& a, const auto& b) { return a.word < b.word; });
    }
}

}  // namespace vigie::extractors
