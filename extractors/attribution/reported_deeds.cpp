#include "extractors/attribution/reported_deeds.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_reported_deed(const Reading& reading,
                      const Lexicon& lexicon,
                      const text::Sentence& sentence,
                      std::uint32_t verb) {
    if (reading.language == Language::french || reading.word(verb) != "reported") return false;
    const bool counted = is_number(reading.tokens, verb - 1) ||
                         one_of(reading.word(verb - 1),
                                {"dozens", "scores", "hundreds", "many", "several", "people"});
    if (counted &&
        one_of(reading.word(verb + 1), {"dead", "killed", "wounded", "injured", "missing"}))
        return true;
    const auto deeds = mentions_in(reading, Kind::trigger, sentence.first, verb);
    const auto is_noun = [&](const Mention* deed) {
        return lexicon.trigger(deed->index).kind == WordKind::noun;
    };
    if (deeds.empty() || !is_noun(deeds.back())) return false;
    if (deeds.back()->last == verb) return true;
    // "(Clashes) between JNIM and ISSP militants reported near Ber": the deed heads the sentence
    static const WordSet settings("near in at around along outside across between overnight late");
    static const WordSet marks(", ; :");
    constexpr std::uint32_t lead = 3;  // "Heavy overnight (fighting)"
    return settings.contains(reading.word(verb + 1)) &&
           deeds.front()->first <= sentence.first + lead &&
           std::all_of(deeds.begin(), deeds.end(), is_noun) &&
           !has_word(reading, deeds.front()->last, verb, marks);
}

}  // namespace vigie::extractors
