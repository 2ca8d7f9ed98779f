#include "extractors/discourse/finishing/flights.h"

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

/// Does one of the words stand before the verb as what may be its subject, be it that of a verb
/// before: "hit a truck and later (struck) a camp"?
bool has_subject(const Reading& reading, const Candidate& word, const WordSet& subjects) {
    return word.verb.construction == Construction::active &&
           has_word(reading, reading.sentences[word.sentence].first, word.first, subjects);
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
