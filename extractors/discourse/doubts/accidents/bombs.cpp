#include "extractors/discourse/doubts/accidents/bombs.h"

#include <algorithm>

#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

namespace {

/// "the drone (crashed)", « s'est écrasé »
bool falls_of_itself(const Reading& reading, std::uint32_t verb) {
    const text::Word word = reading.word(verb);
    return word.starts_with("crash") || word.starts_with("ecras");
}

/// « l'explosion d'une (mine) », "the blast of a (mine)"
bool is_explosion_of(const Reading& reading, std::uint32_t mine) {
    return mine > 2 &&
           one_of(reading.word(mine - 3), {"explosion", "detonation", "deflagration", "blast"});
}

}  // namespace

bool names_device(const Reading& reading,
                  const Lexicon& lexicon,
                  std::size_t sentence,
                  bool ambushes) {
    static const WordSet devices(
        "mine mines eei ied ieds engin engins bombe bombes landmine landmines device devices "
        "kamikaze kamikazes suicide laden piege pieges explosive explosif explosifs fpv");
    const auto& span = reading.sentences[sentence];
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Family family = lexicon.trigger(word->index).family();
        const bool device = family == Family::explosive || is_from_air(family) ||
                            family == Family::suicide || family == Family::shelling ||
                            family == Family::grenade || (ambushes && family == Family::fight);
        if (!device || falls_of_itself(reading, word->first)) return false;
        for (std::uint32_t at = word->first; at < word->last; ++at) {
            const bool dug = reading.word(at) == "mine" && word->last == word->first + 1 &&
                             is_dug(reading, at) && !is_explosion_of(reading, at);
            if (devices.contains(reading.word(at)) && !dug) return true;
        }
        const Stretch clause = clause_around(reading, word->first);
        return names_weapon(reading, clause.first, clause.last);
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
        if (falls_of_itself(scene.reading, word->first)) return false;
        constexpr std::uint32_t near = 3;  // « (drone) de l'armée a frappé »
        const std::uint32_t from = word->first - std::min(near, word->first - first);
        return has_word(scene.reading, from, word->last + near, bombs);
    });
}

}  // namespace vigie::extractors
