// What stands behind a preposition is no subject: "dans un raid de douze hommes"; but for the word
// that a count is told with.
#include "extractors/quantities/numeral.h"
#include "extractors/tolls/head.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet prepositions(
    "de d' du des a au aux dans en par selon avec pour sur sous contre entre depuis chez parmi "
    "vers d'apres lors of in by with from to for at on against between after into among near "
    "according against via sans comme as than apres avant devant");

/// "le bilan de l'attaque (est)": the verb's subject.
bool toll_before(const TollSentence& here, std::uint32_t token) {
    constexpr std::uint32_t reach = 10;
    for (std::uint32_t at = token; at > here.sentence.first && token - at < reach; --at) {
        if (here.reading.word(at - 1) == "bilan") return true;
    }
    return false;
}

/// "fait état de 49 civils et 15 militaires tués", "put the number at 42 killed": what is counted,
/// not what hangs on it.
bool tells_count(const TollSentence& here, std::uint32_t token) {
    static const WordSet figures("figure toll tally spoke speaks speaking spoken talked");
    const text::Word link = here.reading.word(token + 1);
    if (one_of(link, {"of", "at"}))
        return figures.contains(here.reading.word(token)) ||
               (link == "at" && here.reading.word(token) == "number");
    const bool of = one_of(link, {"de", "d'"});
    const bool is = here.reading.word(token) == "est" && toll_before(here, token);
    return of && (is || one_of(here.reading.word(token), {"etat", "bilan", "total"}));
}

}  // namespace

bool is_oblique(const TollSentence& here, std::uint32_t first) {
    if (first == here.sentence.first) return false;
    std::uint32_t at = first - 1;
    if (is_article(here.reading.word(at)) && at > here.sentence.first) --at;
    const text::Word word = here.reading.word(at);
    // "as two gendarmes and a guard were killed": a clause begins
    const auto number = numeral_at(here.reading.tokens, first, here.reading.language);
    if (one_of(word, {"as", "comme"}) && number && number->style != NumeralStyle::article)
        return false;
    // « des dizaines (de bergers) ont été »: the article of such a number, no preposition
    if (word == "des" && number && number->style == NumeralStyle::plural)
        return is_plural_complement(here, at);
    if (word == "a") return here.reading.original(at, at + 1) != "a";
    return prepositions.contains(word) && !(at > here.sentence.first && tells_count(here, at - 1));
}

bool are_several_of_one(const TollSentence& here,
                        const PeoplePhrase& phrase,
                        const Predicate& predicate) {
    const std::uint32_t noun = phrase.last - 1;
    return phrase.oblique && !phrase.counted && here.reading.word(noun).ends_with('s') &&
           !here.reading.token(noun).capital &&
           one_of(here.reading.word(predicate.start), {"was", "has", "is"});
}

}  // namespace vigie::extractors
