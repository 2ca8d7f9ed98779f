#include "extractors/discourse/event_words/protest_dead.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& protests() {
    static const WordSet all(
        "protest protests demonstration demonstrations riot riots rally rallies march marches unrest "
        "strike clashes manifestation manifestations emeute emeutes marche marches heurts troubles "
        "rassemblement echauffourees affrontements");
    return all;
}

/// "after (protests)", « à la suite de violentes (manifestations) »
bool stands_behind_after(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet after("after following apres suite");
    constexpr std::uint32_t reach = 5;
    return has_word(reading, noun - std::min(reach, noun - first), noun, after);
}

/// "(that) left", « (au cours de laquelle) »: the clause says of the protest what came of it.
bool opens_relative(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet relatives("that which where qui ou laquelle lesquelles lequel lesquels");
    return has_word(reading, from, to, relatives);
}

}  // namespace

bool is_of_protest_before(const Reading& reading, std::uint32_t token) {
    const auto& span = reading.sentences[reading.sentence_of(token)];
    static const WordSet same("same meme");  // "killed the (same) day"
    if (!may_have(reading, span, protests()) || has_word(reading, token, span.last, same))
        return false;
    for (std::uint32_t at = span.first; at < token; ++at) {
        if (protests().contains(reading.word(at)) && stands_behind_after(reading, span.first, at) &&
            opens_relative(reading, at + 1, token))
            return true;
    }
    return false;
}

void drop_dead_of_protests(const Reading& reading, std::vector<Candidate>& found) {
    const auto arrest = std::find_if(found.begin(), found.end(), [](const Candidate& word) {
        return word.family == Family::arrest;
    });
    if (arrest == found.end()) return;
    const std::uint32_t held = arrest->first;
    std::erase_if(found, [&](const Candidate& word) {
        return word.family == Family::kill && word.first > held &&
               is_of_protest_before(reading, word.first);
    });
}

}  // namespace vigie::extractors
