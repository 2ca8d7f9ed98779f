#include "extractors/lexicon/trie.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

std::uint64_t key(std::uint32_t node, std::uint32_t word) {
    return (static_cast<std::uint64_t>(node) << 32) | word;
}

}  // namespace

void Trie::add(std::string_view phrase, Entry entry) {
    const text::Tokens tokens = text::tokenise(phrase);
    std::uint32_t node = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto word =
            words_.emplace(tokens.word(i), static_cast<std::uint32_t>(words_.size())).first->second;
        const auto [at, fresh] =
            steps_.emplace(key(node, word), static_cast<std::uint32_t>(at_node_.size()));
        if (fresh) at_node_.emplace_back();
        from_root_.resize(words_.size(), none);
        if (node == 0) from_root_[word] = at->second;
        node = at->second;
    }
    auto& here = at_node_[node];
    if (node == 0 || std::find(here.begin(), here.end(), entry) != here.end()) return;
    here.push_back(entry);
    ++entries_;
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
            for (const Entry entry : at_node_[node])
                found.push_back({first, i + 1, entry});
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
