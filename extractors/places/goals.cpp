#include "extractors/places/goals.h"

#include <algorithm>

#include "extractors/words/accents.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "meant (to cut)", « vise (à couper) »: does a verb stand there that is still to be done?
bool leads_to_verb(const Reading& reading, std::uint32_t goal, std::uint32_t end) {
    constexpr std::uint32_t reach = 5;  // « vise sans doute (à couper) »
    for (std::uint32_t at = goal + 1; at + 1 < std::min(end, goal + reach); ++at) {
        const text::Word next = reading.word(at + 1);
        if (reading.word(at) == "to") return true;
        const bool infinitive = ends_like_infinitive(next, reading.original(at + 1, at + 2));
        if (one_of(reading.word(at), {"a", "de", "d'"}) && infinitive)
            return !reading.token(at + 1).capital;
    }
    return false;
}

}  // namespace

bool is_road_aimed_at(const Reading& reading,
                      const PlaceWords& words,
                      std::uint32_t start,
                      std::uint32_t phrase) {
    static const WordSet goals(
        "aim aims aimed meant designed intended intends seeks sought serve serves served supposed "
        "allow enable purpose goal vise visait visent visaient cherche cherchait cherchent but "
        "objectif permettre permettrait servir servirait");
    constexpr std::uint32_t near = 3;  // "The deadly (assault)"
    const WordSet& assaults = assault_nouns();
    if (!has_word(reading, start, std::min(start + near, phrase), assaults) &&
        !has_word(reading, start, std::min(start + near, phrase), operation_nouns()))
        return false;
    for (std::uint32_t at = start + 2; at < phrase; ++at) {
        if (!goals.contains(reading.word(at)) || !leads_to_verb(reading, at, phrase)) continue;
        bool road = false;
        for (std::uint32_t next = at; next <= phrase; ++next) {
            if (reading.word(next) == ",")
                return false;  // "meant to cut the road, killed eight in"
            road |= words.is(reading.word(next), PlaceSense::road);
        }
        return road;
    }
    return false;
}

bool sends_relief(const Reading& reading, std::uint32_t start, std::uint32_t name) {
    static const WordSet units(
        "unit units soldiers troops patrol convoy column reinforcements policemen police gendarmes "
        "helicopters unite unites soldats militaires patrouille colonne renforts convoi policiers");
    static const WordSet whens("before until when once avant quand lorsque jusqu'");
    static const WordSet arrives(
        "arrived arrive arrives reached reach got came come intervened arrivent arrivee "
        "intervention interviennent intervienne");
    constexpr std::uint32_t before = 8;  // "before a large unit of soldiers from (Koro)"
    constexpr std::uint32_t behind = 6;  // « avant que des militaires de Koro n'(arrivent) »
    if (name < start + 3 || !one_of(reading.word(name - 1), {"from", "de", "d'"}) ||
        !units.contains(reading.word(name - 2)))
        return false;
    const std::uint32_t from = name - std::min(before, name - start);
    const std::uint32_t end = reading.sentences[reading.sentence_of(name)].last;
    return has_word(reading, from, name, whens) &&
           has_word(reading, from, std::min(end, name + behind), arrives);
}

}  // namespace vigie::extractors
