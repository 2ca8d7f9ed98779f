// Small words that count nobody: the "une" of "une partie des otages", the "no" of "no immediate
// word", the "aucun" of "aucun blessé grave".
#include <algorithm>

#include "extractors/tolls/head.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "no immediate word of casualties", "no further details about casualties", « aucune information
/// sur les victimes »: nothing is known.
bool knows_nothing(const Reading& reading, std::uint32_t next) {
    static const WordSet news(
        "immediate word information details detail indication official figure figures precision "
        "details estimate breakdown");
    const bool more = one_of(reading.word(next), {"further", "more", "other", "autre", "specific"});
    return news.contains(reading.word(more ? next + 1 : next));
}

/// "mentioned (no) casualties", "made no mention of", « n'évoque (aucune) perte »: nothing is said
/// of any.
bool mentions_none(const TollSentence& here, std::uint32_t none) {
    static const WordSet mentions(
        "mention mentions mentioned mentioning evoque evoquent evoquait mentionne mentionnent "
        "mentionnait precise precisent");
    if (here.reading.word(none + 1) == "mention") return true;
    return none > here.sentence.first && mentions.contains(here.reading.word(none - 1));
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
        "partie moitie majorite minorite portion part proportion third quarter majority half quantite "
        "quantity lot");
    const bool large = one_of(reading.word(next), {"importante", "grande", "large", "important"});
    const std::uint32_t noun = next + (large ? 1 : 0);  // "une (importante) quantité de"
    const bool grave = one_of(reading.word(noun + 1), {"importante", "important"});
    return shares.contains(reading.word(noun)) &&
           one_of(reading.word(noun + (grave ? 2 : 1)), {"de", "des", "d'", "du", "of"});
}

/// "two brothers aged 26 and (31)", « âgés de 20 à (35) », « trois hommes de 25, (30) et 42 ans »:
/// one of the ages.
bool ends_ages(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet links(", and et to a between de entre respectively respectivement");
    static const WordSet ages("aged ages age agees agee");
    static const WordSet years("ans years year-old year-olds");
    if (!phrase.bare) return false;
    std::uint32_t behind = phrase.last;
    while (behind < here.sentence.last &&
           (links.contains(here.reading.word(behind)) || is_number(here.reading.tokens, behind)))
        ++behind;
    if (behind > phrase.last && years.contains(here.reading.word(behind))) return true;
    std::uint32_t at = phrase.first;
    while (at > here.sentence.first &&
           (links.contains(here.reading.word(at - 1)) || is_number(here.reading.tokens, at - 1)))
        --at;
    return at > here.sentence.first && ages.contains(here.reading.word(at - 1));
}

/// « quatre blessés, dont (un) est mort », « dont (une) a succombé »: one of them, and no article.
bool is_one_of_whole(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet verbs("est a sera serait aurait avait etait fut mourra");
    return phrase.bare && phrase.first > here.sentence.first &&
           here.reading.word(phrase.first - 1) == "dont" &&
           verbs.contains(here.reading.word(phrase.last));
}

/// "(one) of its heaviest losses", « (l'une) de ses plus lourdes pertes »: a rank, and nobody.
bool counts_rank(const Reading& reading, const PeoplePhrase& phrase) {
    static const WordSet ranks(
        "worst heaviest deadliest bloodiest biggest largest greatest lourdes lourds pires grosses");
    static const WordSet ranked(
        "losses loss defeats defeat setbacks attacks attack raids tolls pertes revers defaites "
        "attaques bilans");
    static const WordSet links("of de des d'");
    constexpr std::uint32_t reach = 3;  // "of its (heaviest)"
    return one_of(reading.word(phrase.first), {"one", "un", "une", "l'", "l'un", "l'une"}) &&
           has_word(reading, phrase.first + 1, phrase.first + 2 + reach, ranks) &&
           has_word(reading, phrase.first + 1, phrase.first + 4 + reach, ranked) &&
           has_word(reading, phrase.first + 1, phrase.first + reach, links);
}

}  // namespace

bool counts_no_one(const TollSentence& here, const Quantity& quantity, const PeoplePhrase& phrase) {
    if (ends_ages(here, phrase) || counts_rank(here.reading, phrase)) return true;
    const auto next = static_cast<std::uint32_t>(quantity.last);
    if (quantity.kind == QuantityKind::article) return names_share(here.reading, next);
    if (quantity.kind != QuantityKind::zero) return false;
    // "Fatalities: 0", "coded as 0"
    const bool labelled = phrase.bare && is_number(here.reading.tokens, phrase.first) &&
                          phrase.first > here.sentence.first + 1 &&
                          one_of(here.reading.word(phrase.first - 1), {":", "=", "as", "at"});
    if (labelled) return false;
    return (!phrase.known && phrase.own == nullptr) || mentions_none(here, phrase.first) ||
           knows_nothing(here.reading, next) || denies_grave(here.reading, phrase);
}

bool counts_one_at(const TollSentence& here, const PeoplePhrase& phrase) {
    const Reading& reading = here.reading;
    if (is_one_of_whole(here, phrase)) return true;
    const auto follows = [&](std::uint32_t at) {
        return at > here.sentence.first && one_of(reading.word(at), {",", "et", "and"});
    };
    const std::uint32_t name = phrase.last + 1;
    const bool placed = name < here.sentence.last && reading.token(name).capital &&
                        one_of(reading.word(phrase.last), {"a", "dans", "at", "in", "near"});
    // « huit morts chez les civils et une chez les militaires »
    const bool sided = phrase.bare && reading.language == Language::french &&
                       one_of(reading.word(phrase.last), {"chez", "parmi", "cote"});
    if ((!placed && !sided) || phrase.first < here.sentence.first + 2 || !follows(phrase.first - 1))
        return false;
    // « trois personnes à Kani, une à Dourou et sept dans Koro »
    if (phrase.bare && reading.language == Language::french) return true;
    // "three people at Kani and another at Dourou", « et une dernière à Koro »: people, since those
    // before have their place; not so "attacked a village, killing two, and another near Koro"
    const std::uint32_t before = phrase.first - (follows(phrase.first - 2) ? 3 : 2);
    static const WordSet more("another autre dernier derniere troisieme quatrieme cinquieme");
    return more.contains(reading.word(phrase.last - 1)) && before >= here.sentence.first &&
           reading.token(before).capital;
}

bool is_telegraphic(const TollSentence& here, const Mention& noun) {
    const Reading& reading = here.reading;
    if (noun.last > here.sentence.last) return false;
    const bool french = reading.language == Language::french;
    const auto status_at = [&](auto where) {
        return std::any_of(here.statuses.begin(), here.statuses.end(), where);
    };
    // "Djenné: village chief killed", « Ménaka : prêtre enlevé »
    const bool opens = noun.first == here.sentence.first ||
                       one_of(reading.word(noun.first - 1), {":", "-", ";", "\xE2\x80\x93"}) ||
                       (!french && reading.word(noun.first - 1) == ",");
    const bool subject = opens && status_at([&](const Mention* word) {
                             return word->first == noun.last && word_of(here, *word).transitive;
                         });
    const bool object = status_at([&](const Mention* word) {
        return word->last == noun.first && word_of(here, *word).transitive;
    });
    if (!object || french) return subject;
    const bool ends =
        noun.last == here.sentence.last || reading.token(noun.last).kind != text::TokenKind::word;
    return ends || stops_phrase(reading.word(noun.last));
}

}  // namespace vigie::extractors
