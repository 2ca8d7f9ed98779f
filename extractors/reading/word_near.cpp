#include "extractors/reading/word_near.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

/// "un accord de financement" is no "accord".
bool in_other_phrase(const Reading& reading, std::uint32_t token) {
    constexpr std::uint32_t longest = 6;  // tokens of such a phrase
    const auto skips =
        mentions_in(reading, Kind::skip, token > longest ? token - longest : 0, token + longest);
    return std::any_of(skips.begin(), skips.end(), [&](const Mention* skip) {
        return skip->first <= token && token < skip->last;
    });
}

/// Compounds are several tokens: "sit-in", "ville morte".
bool stands_at(const Reading& reading, std::uint32_t at, std::string_view words) {
    for (;;) {
        const std::string_view word = reading.word(at++);
        if (word.empty() || !words.starts_with(word)) return false;
        words.remove_prefix(word.size());
        if (words.empty()) return true;
        if (words.front() != '-' && words.front() != ' ') return false;
        words.remove_prefix(1);
    }
}

}  // namespace

bool word_near(const Reading& reading,
               const Chunk& chunk,
               const std::vector<std::string>& words,
               WordKind kind) {
    if (words.empty()) return false;
    constexpr std::uint32_t reach = 10;
    const auto& sentence = reading.sentences[reading.sentence_of(chunk.first)];
    // « Le blocus imposé à Boni depuis deux semaines par les djihadistes a été levé »
    const std::uint32_t before = chunk.verb.construction == Construction::passive ? 16 : reach;
    const std::uint32_t first = chunk.first - std::min(before, chunk.first - sentence.first);
    // « Les corps de huit hommes, les mains liées, ont été découverts »
    const std::uint32_t behind = kind == WordKind::phrase ? 20 : reach;
    // "lifted a boat onto the bank. The blockade goes on": another sentence's word
    const std::uint32_t last = std::min(chunk.last + behind, sentence.last);
    for (std::uint32_t i = first; i < last; ++i) {
        const bool own = i >= chunk.first && i < chunk.last;
        if (own) continue;
        const bool found = std::any_of(words.begin(), words.end(), [&](std::string_view word) {
            return stands_at(reading, i, word);
        });
        if (found && !in_other_phrase(reading, i)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
