#include "extractors/discourse/doubts/past/lives.h"

#include <algorithm>

#include "extractors/words/determiners.h"
#include "extractors/words/kin.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// « a (perdu) son mari dans », "(lost) his brother in"
bool is_of_bereaved(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet owners(possessives(), "mon ma my");
    constexpr std::uint32_t reach = 7;  // « perdu son mari et ses deux fils dans (l'attaque) »
    const std::uint32_t from = noun - std::min(reach, noun - first);
    for (std::uint32_t at = from; at + 2 < noun; ++at) {
        if (one_of(reading.word(at), {"perdu", "perd", "lost", "loses"}) &&
            owners.contains(reading.word(at + 1)) && kin().contains(reading.word(at + 2)))
            return true;
    }
    return false;
}

/// « qui avait dirigé (l'offensive) », "who had survived (the attack)"
bool is_of_past_part(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet parts(
        "dirige mene commande conduit survecu participe pris couvert vecu led commanded survived "
        "joined planned headed covered witnessed");
    static const WordSet links("l' la le les a au aux the un une an to part in d' de");
    std::uint32_t at = noun;
    while (at > first && links.contains(reading.word(at - 1)))
        --at;
    if (at == noun || at < first + 3 || !parts.contains(reading.word(at - 1))) return false;
    const bool pluperfect = one_of(reading.word(at - 2), {"avait", "avaient", "had"});
    return pluperfect && one_of(reading.word(at - 3), {"qui", "who"});
}

/// Does a day stand between the noun and the end of its clause: « l'attaque (de dimanche) »?
bool has_day_behind(const Scene& scene, std::size_t sentence, std::uint32_t noun) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.range || time.first() < noun) return false;
        for (std::uint32_t at = noun; at < time.first(); ++at) {
            if (one_of(scene.reading.word(at),
                       {",", ";", "a", "est", "was", "has", "died", "dies"}))
                return false;
        }
        return true;
    });
}

}  // namespace

bool is_of_life_told(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    if (chunk.verb.construction != Construction::nominal) return false;
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[sentence].first;
    const auto times = scene.timeline.in(sentence);
    const bool undated = std::none_of(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
    if (undated && is_of_bereaved(reading, first, chunk.first)) return true;
    return is_of_past_part(reading, first, chunk.first) &&
           !has_day_behind(scene, sentence, chunk.last);
}

}  // namespace vigie::extractors
