// Suicide vests and bomb cars that were found before they went off.
#include <algorithm>
#include <utility>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/places/behind_day.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "four fighters were captured and a suicide vest was found": nobody wore it.
void drop_found_vests(const Scene& scene, std::vector<Candidate>& found) {
    static const WordSet worn(
        "vest vests belt belts jacket jackets ceinture ceintures gilet gilets veste vestes explosifs");
    static const WordSet finds(
        "found seized recovered discovered confiscated retrouve retrouvee retrouves retrouvees saisi "
        "saisie saisis saisies recupere recuperee recuperes recuperees decouvert decouverte "
        "decouverts decouvertes");
    constexpr std::uint32_t reach = 7;  // "found explosives, phones and a (suicide vest)"
    std::erase_if(found, [&](const Candidate& word) {
        if (word.family != Family::suicide || word.verb.construction != Construction::nominal ||
            !worn.contains(scene.reading.word(word.last - 1)))
            return false;
        const auto& span = scene.reading.sentences[word.sentence];
        const std::uint32_t from = word.first - std::min(reach, word.first - span.first);
        const std::uint32_t to = std::min(word.last + reach, span.last);
        return has_word(scene.reading, from, to, finds);
    });
}

/// "Soldiers (stopped) a truck loaded with explosives", "a car bomb (was discovered)", « une
/// voiture piégée (a été désamorcée) »: caught before it went off?
bool is_caught(const Reading& reading, const text::Sentence& span, const Candidate& word) {
    static const WordSet catches(
        "stopped seized intercepted discovered found recovered confiscated impounded defused "
        "neutralised neutralized uncovered spotted intercepte interceptee interceptent saisi saisie "
        "saisissent decouvert decouverte decouvrent desamorce desamorcee neutralise neutralisee "
        "immobilise retrouve retrouvee");
    static const WordSet lead(
        "a an the un une la le car truck vehicle lorry pickup van motorcycle explosive-laden "
        "explosives-laden camion voiture vehicule pick-up moto other two deux");
    static const WordSet behind("was were been has had a ete ont it and et later also then");
    std::uint32_t at = word.first;
    while (at > span.first && lead.contains(reading.word(at - 1)))
        --at;
    at = before_days(reading, at, span.first);  // « intercepté (vendredi) un camion »
    if (at > span.first && catches.contains(reading.word(at - 1))) return true;
    std::uint32_t next = word.last;
    while (next < span.last && behind.contains(reading.word(next)))
        ++next;
    return next > word.last && catches.contains(reading.word(next));
}

/// "stopped a truck loaded with explosives": a weapon caught, where nobody came to harm.
void disarm_caught_vehicles(const Scene& scene,
                            const std::vector<Toll>& tolls,
                            std::vector<Candidate>& found) {
    static const WordSet blasts(
        "exploded explodes exploding detonated detonating blew killing wounding explose exploser sauter");
    const bool harmed =
        std::any_of(tolls.begin(), tolls.end(), [](const Toll& toll) { return toll.max != 0; });
    if (harmed) return;
    for (Candidate& word : found) {
        if (word.family != Family::suicide) continue;
        const auto& span = scene.reading.sentences[word.sentence];
        if (!is_caught(scene.reading, span, word) ||
            has_word(scene.reading, span.first, span.last, blasts))
            continue;
        word.family = Family::disrupt;
        if (word.perpetrator != nullptr && word.perpetrator->klass != PartyClass::state)
            word.target = std::exchange(word.perpetrator, nullptr);
    }
}

}  // namespace

void settle_found_bombs(const Scene& scene,
                        const std::vector<Toll>& tolls,
                        std::vector<Candidate>& found) {
    drop_found_vests(scene, found);
    disarm_caught_vehicles(scene, tolls, found);
}

}  // namespace vigie::extractors
