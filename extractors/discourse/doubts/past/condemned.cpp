#include "extractors/discourse/doubts/past/condemned.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_condemned_in_general(const Reading& reading,
                             const text::Sentence& sentence,
                             const Chunk& word) {
    static const WordSet condemns(
        "condemned condemns condemn condemning deplored deplores deplore deploring denounced "
        "denounces denounce denouncing decried decries decry");
    static const WordSet between(
        "all any repeated continued continuing ongoing growing deadly brutal violent terrorist "
        "jihadist such strongly against targeted armed");
    if (reading.language != Language::english || word.verb.construction != Construction::nominal ||
        !reading.word(word.last - 1).ends_with('s') || !may_have(reading, sentence, condemns))
        return false;
    std::uint32_t at = word.first;
    while (at > sentence.first && between.contains(reading.word(at - 1)))
        --at;
    if (at == sentence.first || !condemns.contains(reading.word(at - 1))) return false;
    const bool dated =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
            return time.first >= word.last && time.last <= sentence.last;
        });
    return !dated && mentions_in(reading, Kind::status, word.last, sentence.last).empty();
}

}  // namespace vigie::extractors
