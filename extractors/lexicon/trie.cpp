#include "extractors/lexicon/trie.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

std::uint64_t key(std::uint32_t node, std::uint32_t word) {
    return (static_cast<std::uint64_t>(node) << 32) | word;
}

}  // namespace

void Trie::reserve(std::size_t phrases) {
    words_.reserve(phrases / 3);  // phrases share their words
    steps_.reserve(2 * phrases);
    nodes_.reserve(2 * phrases);
    chain_.reserve(phrases);
}

void Trie::add(std::string_view phrase, Entry entry) {
    const text::Tokens tokens = text::tokenise(phrase);
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto word =
            words_.emplace(tokens.word(i), static_cast<std::uint32_t>(words_.size())).first->second;
        const auto [at, fresh] =
            steps_.emplace(key(node, word), static_cast<std::uint32_t>(nodes_.size()));
        if (fresh) nodes_.emplace_back();
        from_root_.resize(words_.size(), none);
        if (node == 0) from_root_[word] = at->second;
        node = at->second;
    }
    if (node != 0) append(node, entry);
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
    std::vector<std::uint32_t> ids;
    ids.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i)
        ids.push_back(word_id(tokens.word(i)));

    std::vector<Match> found;
    for (std::uint32_t first = 0; first < ids.size(); ++first) {
        const std::size_t begin = found.size();
        std::uint32_t node = 0;
        for (std::uint32_t i = first; i < ids.size() && ids[i] != none; ++i) {
            node = i == first ? from_root_[ids[i]] : step(node, ids[i]);
            if (node == none) break;
            for (std::uint32_t at = nodes_[node].first; at != none; at = chain_[at].next)
                found.push_back({first, i + 1, chain_[at].entry});
        }
        std::reverse(found.begin() + static_cast<std::ptrdiff_t>(begin), found.end());
    }
    return found;
}

std::uint32_t Trie::word_id(std::string_view word) const {
    const auto at = words_.find(word);
    return at == words_.end() ? none : at->second;
}

std::uint32_t Trie::step(std::uint32_t node, std::uint32_t word) const {
    const auto at = steps_.find(key(node, word));
    return at == steps_.end() ? none : at->second;
}

}  // namespace vigie::extractors
