#include "extractors/discourse/doubts/past/condemned.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

const WordSet& condemning_words() {
    static const WordSet all(
        "condamne condamnent condamnait denonce denoncent deplore deplorent fustige fustigent condemned "
        "condemns condemn condemning denounced denounces deplored deplores");
    return all;
}

/// « condamne ces actes qui (frappent) des civils », "condemns such acts, which (kill) civilians":
/// what such deeds are wont to do.
bool is_wont_of_condemned(const Reading& reading,
                          const text::Sentence& sentence,
                          const Chunk& word) {
    static const WordSet relatives("qui which that");
    constexpr std::uint32_t reach = 2;  // « qui ne (frappent) »
    if (word.verb.tense != Tense::present || !may_have(reading, sentence, condemning_words()))
        return false;
    const std::uint32_t from = word.first - std::min(reach, word.first - sentence.first);
    return has_word(reading, from, word.first, relatives) &&
           has_word(reading, sentence.first, from, condemning_words());
}

/// « qui déplore les (attaques) sanglantes des groupes armés »: in French with the article, of no
/// day and no place.
bool is_deplored_in_general(const Reading& reading,
                            const text::Sentence& sentence,
                            const Chunk& word) {
    if (reading.language != Language::french || word.first < sentence.first + 2 ||
        word.verb.construction != Construction::nominal ||
        !one_of(reading.word(word.first - 1), {"les", "des"}) ||
        !condemning_words().contains(reading.word(word.first - 2)))
        return false;
    const bool dated =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const auto& time) {
            return time.first >= word.last && time.last <= sentence.last;
        });
    return !dated && mentions_in(reading, Kind::place, word.last, sentence.last).empty() &&
           mentions_in(reading, Kind::status, word.last, sentence.last).empty();
}

}  // namespace

bool is_condemned_in_general(const Reading& reading,
                             const text::Sentence& sentence,
                             const Chunk& word) {
    static const WordSet condemns(
        "condemned condemns condemn condemning deplored deplores deplore deploring denounced "
        "denounces denounce denouncing decried decries decry");
    static const WordSet between(
        "all any repeated continued continuing ongoing growing deadly brutal violent terrorist "
        "jihadist such strongly against targeted armed");
    if (is_wont_of_condemned(reading, sentence, word) ||
        is_deplored_in_general(reading, sentence, word))
        return true;
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
