#include "extractors/words/phrases.h"

#include <algorithm>

#include "text/file.h"

namespace vigie::extractors {

Phrases::Phrases(const std::vector<std::string_view>& phrases) {
    for (std::size_t index = 0; index < phrases.size(); ++index) {
        Phrase phrase{text::split(phrases[index], ' '), index};
        by_first_[phrase.words.front()].push_back(std::move(phrase));
    }
    for (auto& all : by_first_.values()) {
        std::stable_sort(all.begin(), all.end(), [](const Phrase& a, const Phrase& b) {
            return a.words.size() > b.words.size();
        });
    }
}

std::optional<Phrases::Match> Phrases::at(const text::Tokens& tokens, std::size_t token) const {
    const auto* found = by_first_.find(tokens.word(token));
    if (found == nullptr) return std::nullopt;
    for (const Phrase& phrase : *found) {
        std::size_t matched = 1;
        while (matched < phrase.words.size() &&
               tokens.word(token + matched) == phrase.words[matched]) {
            ++matched;
        }
        if (matched == phrase.words.size()) return Match{phrase.index, token + matched};
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
