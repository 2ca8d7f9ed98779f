#include "extractors/discourse/finishing/flights.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Aircraft that only armies have.
const WordSet& crewed() {
    static const WordSet all(
        "helicopter helicopters gunship gunships jet jets plane planes warplane warplanes aircraft "
        "helicoptere helicopteres avion avions aeronef aeronefs");
    return all;
}

/// "hit the militants (and later) struck a camp"
const WordSet& joins() {
    static const WordSet all("and et then puis");
    return all;
}

/// Does one of the words stand before the verb as what may be its subject, be it that of a verb
/// before: "hit a truck and later (struck) a camp"? Not "jets flew as JNIM (shelled) the base".
bool has_subject(const Reading& reading, const Candidate& word, const WordSet& subjects) {
    static const WordSet others(
        "but after as when while that before since mais que qu' apres quand "
        "lorsque lorsqu' tandis avant alors ,");
    constexpr std::uint32_t near = 3;  // "jihadists had already (bombed)"
    if (word.verb.construction != Construction::active) return false;
    const std::uint32_t first = reading.sentences[word.sentence].first;
    std::uint32_t at = word.first;
    while (at > first && !subjects.contains(reading.word(at - 1))) {
        if (others.contains(reading.word(at - 1))) return false;
        --at;
    }
    if (at == first) return false;
    const std::uint32_t from = word.first - std::min(near, word.first - at);
    const auto actors = mentions_in(reading, Kind::actor, from, word.first);
    return actors.empty() || has_word(reading, actors.back()->last, word.first, joins());
}

}  // namespace

bool is_done_by_aircraft(const Reading& reading, const Candidate& word) {
    static const WordSet aircraft(crewed(), "drone drones uav uavs quadcopter quadcopters");
    return has_subject(reading, word, aircraft);
}

bool flies_against_camp(const Reading& reading, const Candidate& word) {
    static const WordSet army(
        "army armee military militaire militaires soldiers soldats fama gendarmes police troops");
    return has_subject(reading, word, crewed()) &&
           !has_word(reading, word.last, reading.sentences[word.sentence].last, army);
}

}  // namespace vigie::extractors
