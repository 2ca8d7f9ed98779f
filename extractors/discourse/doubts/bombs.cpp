#include "extractors/discourse/doubts/bombs.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool names_device(const Scene& scene, std::size_t sentence) {
    static const WordSet devices(
        "mine mines eei ied ieds engin engins bombe bombes landmine landmines device devices "
        "kamikaze kamikazes suicide laden piege pieges explosive explosif explosifs fpv");
    const auto& span = scene.reading.sentences[sentence];
    const auto words = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Family family = scene.lexicon.trigger(word->index).family();
        if (family != Family::explosive && family != Family::strike && family != Family::suicide)
            return false;
        for (std::uint32_t at = word->first; at < word->last; ++at) {
            if (devices.contains(scene.reading.word(at))) return true;
        }
        return false;
    });
}

bool names_bombing(const Scene& scene, std::size_t sentence) {
    static const WordSet bombs(
        "drone drones frappe frappes bombardement bombardements bombarde aerienne aeriennes airstrike "
        "airstrikes strikes shelling obus roquettes missile missiles");
    const auto& sentences = scene.reading.sentences;
    const bool goes_on =
        sentence > 0 && sentences[sentence - 1].paragraph == sentences[sentence].paragraph;
    const std::uint32_t first = sentences[goes_on ? sentence - 1 : sentence].first;
    const auto words = mentions_in(scene.reading, Kind::trigger, first, sentences[sentence].last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = scene.lexicon.trigger(word->index);
        if (!trigger.may_tell(Family::strike) && !trigger.may_tell(Family::shelling) &&
            !trigger.may_tell(Family::bombard))
            return false;
        constexpr std::uint32_t near = 3;  // « (drone) de l'armée a frappé »
        const std::uint32_t from = word->first - std::min(near, word->first - first);
        for (std::uint32_t at = from; at < word->last + near; ++at) {
            if (bombs.contains(scene.reading.word(at))) return true;
        }
        return false;
    });
}

}  // namespace vigie::extractors
