#include "extractors/discourse/doubts/states.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « des hommes armés violent des femmes »; « un combat violent a éclaté » is no rape.
bool is_violent(const Reading& reading, const Chunk& chunk) {
    static const WordSet determiners(
        "des les une un deux trois quatre cinq plusieurs leurs la l' quelques");
    return reading.word(chunk.last - 1) == "violent" &&
           !(determiners.contains(reading.word(chunk.last)) ||
             is_number(reading.tokens, chunk.last));
}

/// "patrolled the surrounding neighbourhood": before the noun that it describes.
bool leads_noun(const Reading& reading, const Chunk& chunk) {
    static const WordSet determiners("the a an this these its their");
    return reading.language == Language::english && chunk.first > 0 &&
           reading.word(chunk.last - 1).ends_with("ing") &&
           determiners.contains(reading.word(chunk.first - 1));
}

}  // namespace

bool is_adjective(const Reading& reading, const Chunk& chunk, const Trigger& trigger) {
    if (trigger.kind != WordKind::verb || chunk.last != chunk.first + 1) return false;
    return is_violent(reading, chunk) || leads_noun(reading, chunk);
}

bool says_what_they_hold(const Scene& scene, const Chunk& chunk) {
    static const WordSet holds("occupying controlling holding occupant controlant");
    const Reading& reading = scene.reading;
    if (chunk.sense == nullptr || chunk.sense->family != Family::overtake || chunk.first == 0 ||
        !holds.contains(reading.word(chunk.first)) || reading.word(chunk.first - 1) == ",")
        return false;
    const auto& span = reading.sentences[reading.sentence_of(chunk.first)];
    const auto deeds = mentions_in(reading, Kind::trigger, chunk.last, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).kind == WordKind::verb;
    });
}

bool is_empty_place(const Candidate& word) {
    static const WordSet leaves("desert deserter");
    if (word.family != Family::surrender || !leaves.contains(word.trigger->lemma)) return false;
    const auto armed = [](const Party* party) {
        return party != nullptr && party->klass != PartyClass::civilians;
    };
    return !armed(word.perpetrator) && !armed(word.target);
}

}  // namespace vigie::extractors
