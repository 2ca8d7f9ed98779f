#include "extractors/discourse/doubts/courts/transfers.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_transfer(const Reading& reading, const Chunk& word) {
    static const WordSet openers(
        "mis mise mises remis remise remises conduit conduits conduite conduites livre livres "
        "defere deferes transfere transferes confie confies emmene emmenes handed transferred "
        "taken turned");
    const bool of_held = word.sense != nullptr && (word.sense->family == Family::arrest ||
                                                   word.sense->family == Family::release);
    return of_held && word.last - word.first > 1 && openers.contains(reading.word(word.first));
}

/// « mis aux arrêts », « Quatre autres ont été remis », « lundi, deux trafiquants »: an arrest that
/// is told by it, others than those told of, or a day of its own.
bool tells_others(const Scene& scene, std::size_t sentence, const Chunk& word) {
    static const WordSet arrests("arrets arret custody");
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[sentence].first;
    if (has_word(reading, word.first, word.last, arrests)) return true;
    const auto deeds = mentions_in(reading, Kind::trigger, first, word.first);
    const bool told_here = std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).may_tell(Family::arrest);
    });
    if (told_here) return false;
    return std::any_of(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& count) {
            return count.first >= first && count.last <= word.first && count.unit == Unit::none &&
                   count.kind != QuantityKind::article;
        });
}

}  // namespace

bool hands_on_arrested(const Scene& scene, std::size_t sentence, const Chunk& word) {
    constexpr std::size_t reach = 2;  // sentences
    if (!is_transfer(scene.reading, word) || tells_others(scene, sentence, word)) return false;
    const auto& sentences = scene.reading.sentences;
    const std::size_t from = sentence - std::min(sentence, reach);
    const auto deeds = mentions_in(scene.reading, Kind::trigger, sentences[from].first, word.first);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).may_tell(Family::arrest);
    });
}

}  // namespace vigie::extractors
