#include "extractors/discourse/finishing/flights.h"

#include <algorithm>

#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
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

namespace {

/// "followed (by a joint ground assault)", « suivies (d'un ratissage) »; not "by ground fire".
bool names_ground_assault(const Reading& reading, std::uint32_t token) {
    static const WordSet ground("sol ratissage terrestre");
    static const WordSet assaults(
        "assault assaults attack attacks operation operations offensive troops forces sweep sweeps raid "
        "raids push combat units unit patrol patrols clearance");
    constexpr std::uint32_t reach = 5;  // "by a joint (ground) assault"
    if (!one_of(reading.word(token), {"by", "de", "d'", "par"})) return false;
    const std::uint32_t end = within_sentence(reading, token, token + reach);
    if (has_word(reading, token, end, ground)) return true;
    for (std::uint32_t at = token; at < end; ++at) {
        if (reading.word(at) == "ground") return assaults.contains(reading.word(at + 1));
    }
    return false;
}

}  // namespace

bool goes_in_on_foot(const Reading& reading, std::size_t first, std::size_t last) {
    static const WordSet both(
        "air-ground ground-air aeroterrestre aeroterrestres aero-terrestre aero-terrestres");
    static const WordSet follows("followed suivi suivie suivis suivies");
    for (std::size_t at = first; at <= last; ++at) {
        const auto& span = reading.sentences[at];
        if (has_word(reading, span.first, span.last, both)) return true;
        if (!may_have(reading, at, follows)) continue;
        for (std::uint32_t token = span.first; token < span.last; ++token) {
            if (follows.contains(reading.word(token)) && names_ground_assault(reading, token + 1))
                return true;
        }
    }
    return false;
}

}  // namespace vigie::extractors
