#include "extractors/discourse/when/late_deaths.h"

#include <algorithm>
#include <optional>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet dying(
    "mort morte morts mortes decede decedee decedes decedees succombe succombait ame died dies "
    "succumbed succumbs");

/// The verb of dying that the day stands behind, in its clause: « a succombé à ses blessures à
/// l'hôpital (dimanche) ».
std::optional<std::uint32_t> death_before(const Reading& reading,
                                          const text::Sentence& sentence,
                                          std::uint32_t day) {
    constexpr std::uint32_t reach = 9;
    // « mort de blessures reçues (samedi) »: the day of the deed
    static const WordSet ends(", ; : et and recues recu subies sustained received suffered");
    for (std::uint32_t at = day; at > sentence.first && day - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (dying.contains(word)) return at - 1;
        if (ends.contains(word)) return std::nullopt;
    }
    return std::nullopt;
}

/// Is it told before the verb of dying who was wounded, and that who dies is of them: « dont un est
/// (mort) », « deux d'entre eux sont (morts) », « le gendarme blessé est (mort) »?
bool is_of_wounded(const Reading& reading,
                   const Lexicon& lexicon,
                   const text::Sentence& sentence,
                   std::uint32_t verb) {
    constexpr std::uint32_t close = 5;  // « dont deux sont (morts) », "one of whom later (died)"
    static const WordSet links("dont eux elles them whom including");
    const auto told = mentions_in(reading, Kind::status, sentence.first, verb);
    const auto wounded = std::find_if(told.rbegin(), told.rend(), [&](const Mention* status) {
        return lexicon.status(status->index).status == Status::wounded;
    });
    if (wounded == told.rend()) return false;
    const std::uint32_t from = std::max((*wounded)->last, verb - std::min(verb, close));
    const bool described = verb - (*wounded)->last <= 2;
    return described || has_word(reading, from, verb, links);
}

/// « a succombé à ses (blessures) », "died of her (wounds)"
bool dies_of_wounds(const Reading& reading, std::uint32_t verb, std::uint32_t day) {
    static const WordSet wounds("blessures blessure wounds injuries");
    return has_word(reading, verb, day, wounds);
}

}  // namespace

bool is_of_late_death(const Reading& reading,
                      const Lexicon& lexicon,
                      const text::Sentence& sentence,
                      const TimeMention& mention) {
    const auto day = static_cast<std::uint32_t>(mention.first);
    const auto verb = death_before(reading, sentence, day);
    return verb && (dies_of_wounds(reading, *verb, day) ||
                    is_of_wounded(reading, lexicon, sentence, *verb));
}

bool is_of_burial(const Reading& reading, const text::Sentence& sentence) {
    static const WordSet burials(
        "buried burial burials funeral funerals inhume inhumee inhumes inhumees enterre enterree "
        "enterres enterrees inhumation obseques funerailles enterrement");
    return mentions_in(reading, Kind::trigger, sentence.first, sentence.last).empty() &&
           has_word(reading, sentence.first, sentence.last, burials);
}

}  // namespace vigie::extractors
