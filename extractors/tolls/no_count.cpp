// Small words that count nobody: the "une" of "une partie des otages", the "no" of "no immediate
// word", the "aucun" of "aucun blessé grave".
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "no immediate word of casualties", "aucune information sur les victimes": nothing is known.
bool knows_nothing(const Reading& reading, std::uint32_t next) {
    return one_of(reading.word(next),
                  {"immediate", "word", "information", "details", "indication", "official"});
}

/// "aucun blessé grave", "no serious injuries": of light ones nothing is said.
bool denies_grave(const Reading& reading, const PeoplePhrase& phrase) {
    static const WordSet grave("grave graves serieux serieuse serieuses majeur serious major");
    return grave.contains(reading.word(phrase.last)) ||
           grave.contains(reading.word(phrase.last - 1)) ||
           grave.contains(reading.word(phrase.first + 1));
}

/// "une partie des otages", "a third of the hostages": a share, of a number that is not told.
bool names_share(const Reading& reading, std::uint32_t next) {
    static const WordSet shares(
        "partie moitie majorite minorite portion part proportion third quarter majority half");
    return shares.contains(reading.word(next)) &&
           one_of(reading.word(next + 1), {"de", "des", "d'", "du", "of"});
}

}  // namespace

bool counts_no_one(const TollSentence& here, const Quantity& quantity, const PeoplePhrase& phrase) {
    const auto next = static_cast<std::uint32_t>(quantity.last);
    if (quantity.kind == QuantityKind::article) return names_share(here.reading, next);
    if (quantity.kind != QuantityKind::zero) return false;
    return (!phrase.known && phrase.own == nullptr) || knows_nothing(here.reading, next) ||
           denies_grave(here.reading, phrase);
}

}  // namespace vigie::extractors
