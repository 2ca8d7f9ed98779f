// "Ten soldiers left their camp and joined JNIM": men who change sides leave, and hand over no
// ground.
#include <algorithm>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// "left the camp, and (twenty fighters) joined JNIM", « où (dix déserteurs) ont rejoint »: has the
/// verb at the token a subject of its own behind the word that joins its clause to the other?
bool has_own_subject(const Reading& reading, std::uint32_t from, std::uint32_t verb) {
    std::uint32_t link = verb;
    while (link > from && !one_of(reading.word(link - 1),
                                  {"and", "et", "ou", "where", ";", "while", "tandis", "alors"}))
        --link;
    if (link == from) return false;
    return !mentions_in(reading, Kind::actor, link, verb).empty() ||
           !mentions_in(reading, Kind::people, link, verb).empty();
}

}  // namespace

void drop_leaving_of_deserters(const Reading& reading, std::vector<Candidate>& found) {
    const auto joins = std::find_if(found.begin(), found.end(), [](const Candidate& word) {
        return word.family == Family::surrender && word.verb.construction != Construction::nominal;
    });
    if (joins == found.end()) return;
    const std::uint32_t side = joins->first;
    std::erase_if(found, [&](const Candidate& word) {
        return word.family == Family::withdraw && word.first < side &&
               !has_own_subject(reading, word.last, side);
    });
}

}  // namespace vigie::extractors
