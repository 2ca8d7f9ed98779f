#include "extractors/words/word_set.h"

#include <cstdint>
#include <utility>

namespace vigie::extractors {

WordSet::WordSet(std::string_view words) : WordSet(WordSet(), words) {}

WordSet::WordSet(WordSet base, std::string_view words) : words_(std::move(base.words_)) {
    while (!words.empty()) {
        const auto end = words.find(' ');
        words_.add(words.substr(0, end));
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    }
}

void WordSet::add(const WordIndex& words) {
    for (std::uint32_t number = 0; number < words.size(); ++number)
        words_.add(words.word(number));
}

}  // namespace vigie::extractors
