#include "extractors/tolls/parts.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/window.h"
#include "extractors/tolls/head.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "dont 8 infirmiers de l'ONG Espoir et un chauffeur": whose they are stands between.
bool part_goes_on(const TollSentence& here,
                  const std::vector<PeoplePhrase>& phrases,
                  const PeoplePhrase& phrase) {
    constexpr std::uint32_t longest = 8;
    const std::uint32_t from = phrases.back().last;
    const bool of = one_of(here.reading.word(from), {"de", "du", "d'", "des", "of"});
    if (!of || phrase.first <= from || phrase.first - from > longest ||
        !one_of(here.reading.word(phrase.first - 1), {"et", "and"}))
        return false;
    for (std::uint32_t at = from + 1; at + 1 < phrase.first; ++at) {
        const bool goes = one_of(here.reading.word(at), {"de", "l'", "la", "le", "du", "the"});
        if (!goes && stops_phrase(here.reading.word(at))) return false;
    }
    return mentions_in(here.reading, Kind::status, from, phrase.first).empty();
}

}  // namespace

bool stands_behind(const TollSentence& here,
                   PeopleWord kind,
                   std::uint32_t first,
                   std::uint32_t reach) {
    for (const Mention* word : here.people_words) {
        if (static_cast<PeopleWord>(word->index) != kind) continue;
        if (word->last > first || first - word->last > reach) continue;
        bool apart = false;
        for (std::uint32_t i = word->last; i < first; ++i)
            apart |= here.reading.word(i) == ",";
        if (!apart) return true;
    }
    return false;
}

namespace {

/// "nine soldiers, a captain (among them)", "a driver and a guard (among them)".
bool is_among_them(const Reading& reading, std::uint32_t last) {
    constexpr std::uint32_t reach = 5;
    for (std::uint32_t at = last; at < last + reach; ++at) {
        const text::Word word = reading.word(at);
        if (word == "among") return one_of(reading.word(at + 1), {"them", "whom"});
        const bool goes_on = word == "and" || at > last;
        if (!goes_on || word == ",") return false;
    }
    return false;
}

/// "dont trois civils", "including three": a part of the count before.
bool is_part(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.first > here.sentence.first && is_among_them(here.reading, phrase.last)) return true;
    // « un hélicoptère dont les quatre occupants sont morts »: all of them, and nobody before
    static const WordSet owners(
        "occupants passagers equipage chauffeur conducteur apprenti auteurs auteur");
    if (phrase.first > here.sentence.first && owners.contains(here.reading.word(phrase.last - 1)) &&
        (one_of(here.reading.word(phrase.first), {"le", "les", "l'"}) ||
         one_of(here.reading.word(phrase.first - 1), {"le", "les", "l'"})))
        return false;
    return stands_behind(here, PeopleWord::part, phrase.first);
}

/// "a nurse and (five children), were killed", not "a nurse and (two soldiers) were hurt": does the
/// last of a list begin at the token, with no verb of its own?
bool ends_list(const TollSentence& here, std::uint32_t first) {
    constexpr std::uint32_t longest = 5;  // "five young children of the"
    const auto& counts = here.reading.quantities;
    const bool counted = std::any_of(
        counts.begin(), counts.end(), [&](const Quantity& one) { return one.first == first; });
    const std::uint32_t end = std::min(first + longest, here.sentence.last);
    for (std::uint32_t at = first + 1; counted && at < end; ++at) {  // "a" is no verb here
        if (here.reading.word(at) == ",") return true;
        if (is_auxiliary(here.reading.word(at))) return false;
    }
    return counted;
}

/// "among them a chief, (an imam) and a teacher": the part is a list of single people, or of a few.
bool lists_parts(const TollSentence& here, const PeoplePhrase& before, const PeoplePhrase& phrase) {
    constexpr std::uint32_t longest = 16;
    // "a militia (chief), a nurse and five children"
    static const WordSet titles("chief leader commander official officer member fighter");
    const std::uint32_t comma =
        before.last + (titles.contains(here.reading.word(before.last)) ? 1 : 0);
    if (here.reading.word(comma) != "," || phrase.first != comma + 1 || !before.counted ||
        phrase.bare || before.bare || phrase.count == nullptr)
        return false;
    // the list ends with "and": behind a comma "(three soldiers) were hurt" begins anew
    const std::uint32_t end = std::min(phrase.last + longest, here.sentence.last);
    for (std::uint32_t at = phrase.last; at + 1 < end; ++at) {
        const text::Word word = here.reading.word(at);
        if (is_auxiliary(word) && here.reading.language == Language::french) return false;
        if (one_of(word, {"and", "et"})) return ends_list(here, at + 1);
        if (one_of(word, {"were", "was", "have", "has", "who", "when", "while", "in", "at"}))
            return false;
    }
    return false;
}

/// "including a woman and (a girl)": one part and the next.
bool follows_part(const TollSentence& here,
                  const std::vector<PeoplePhrase>& phrases,
                  const PeoplePhrase& phrase) {
    if (phrases.empty() || !phrases.back().part) return false;
    if (part_goes_on(here, phrases, phrase) || lists_parts(here, phrases.back(), phrase))
        return true;
    std::uint32_t link = phrases.back().last;
    // "including a nurse, a woman(, and) five children"
    const bool listed = phrases.size() > 1 && phrases[phrases.size() - 2].part;
    if (listed && here.reading.word(link) == "," &&
        one_of(here.reading.word(link + 1), {"and", "et"}))
        return phrase.first == link + 2 && ends_list(here, phrase.first);
    // "des chefs traditionnels (et)"
    if (!one_of(here.reading.word(link), {"and", "et", ",", "de", "du", "of"})) ++link;
    // « parmi lesquels des chefs et même un vieillard », « y compris le chef et ses deux fils »
    static const WordSet between("meme aussi even also ses leurs les his her their");
    const bool led = between.contains(here.reading.word(link + 1));
    return (phrase.first == link + 1 || (led && phrase.first == link + 2)) &&
           one_of(here.reading.word(link), {"and", "et"});
}

/// "three of (them)", « trois d'entre (eux) », "two of (whom)"
bool is_of_them(const Reading& reading, const PeoplePhrase& phrase) {
    return one_of(reading.word(phrase.last - 1), {"them", "whom", "eux", "elles"});
}

/// "four of them under (15)": a number inside such an aside counts nobody more.
bool stands_in_aside(const TollSentence& here,
                     const std::vector<PeoplePhrase>& phrases,
                     const PeoplePhrase& phrase) {
    static const WordSet marks(", and et");
    constexpr std::uint32_t reach = 4;
    if (phrases.empty() || !phrases.back().part || !phrase.bare ||
        phrase.first > phrases.back().last + reach)
        return false;
    return is_of_them(here.reading, phrases.back()) &&
           !has_word(here.reading, phrases.back().last, phrase.first, marks);
}

}  // namespace

namespace {

/// "..., two of whom are mothers, (were killed)": does a verb stand behind the comma that closes
/// the aside, in which nothing befalls anybody?
bool has_verb_behind_aside(const TollSentence& here, const PeoplePhrase& part) {
    constexpr std::uint32_t longest = 12;
    const Reading& reading = here.reading;
    const std::uint32_t end = std::min(part.last + longest, here.sentence.last);
    std::uint32_t comma = part.last;
    while (comma < end && reading.word(comma) != ",")
        ++comma;
    const bool verb = is_auxiliary(reading.word(comma + 1)) ||
                      starting_at(here.statuses, comma + 1) != nullptr ||
                      one_of(reading.word(comma + 1), {"who", "qui"});
    return comma < end && verb && mentions_in(reading, Kind::status, part.last, comma).empty();
}

}  // namespace

bool is_some_of(const Reading& reading, const PeoplePhrase& phrase) {
    const bool whom = reading.word(phrase.last) == "of" && reading.word(phrase.last + 1) == "whom";
    return (whom && phrase.bare) || is_of_them(reading, phrase);
}

bool describes_some(const TollSentence& here, const PeoplePhrase& whole, const PeoplePhrase& part) {
    const Reading& reading = here.reading;
    const bool apposed = whole.counted && !whole.thing && part.first == whole.last + 1 &&
                         reading.word(whole.last) == ",";
    return apposed && is_some_of(reading, part) && has_verb_behind_aside(here, part);
}

bool describes_subject(const TollSentence& here, const PeoplePhrase& part) {
    static const WordSet articles("the les these ces");
    constexpr std::uint32_t longest = 5;  // "The (young women), two of whom"
    const std::uint32_t comma = part.first - 1;
    return part.first > here.sentence.first + 2 && here.reading.word(comma) == "," &&
           comma - here.sentence.first <= longest &&
           articles.contains(here.reading.word(here.sentence.first)) &&
           is_some_of(here.reading, part) && has_verb_behind_aside(here, part);
}

bool tells_part(const TollSentence& here,
                const std::vector<PeoplePhrase>& phrases,
                const PeoplePhrase& phrase) {
    // "including the imam", « y compris le chef »; « dont le mari » tells of one more
    const bool whose =
        phrase.count == nullptr && phrase.max == 1 && here.reading.language == Language::french &&
        phrase.first > here.sentence.first && here.reading.word(phrase.first - 1) == "dont";
    if (whose) return false;
    // "dont deux enfants et dix blessés": the wounded are no part of the dead
    return is_part(here, phrase) ||
           (!phrases.empty() && describes_some(here, phrases.back(), phrase)) ||
           stands_in_aside(here, phrases, phrase) ||
           (follows_part(here, phrases, phrase) && phrase.own == nullptr);
}

void make_whole(const TollSentence& here,
                std::vector<PeoplePhrase>& phrases,
                const PeoplePhrase& part) {
    if (phrases.empty() || !phrases.back().part || !is_part(here, part)) return;
    // "They gathered the men and shot 11 of them, including an imam": the men are not counted
    const bool counted =
        std::any_of(phrases.begin(), phrases.end() - 1, [](const PeoplePhrase& before) {
            return before.counted && !before.thing;
        });
    if (counted) return;
    PeoplePhrase& whole = phrases.back();
    if (one_of(here.reading.word(whole.last - 1), {"eux", "elles", "them"})) whole.part = false;
}

namespace {

/// "two of the six hostages seized in Ber were found dead": the six have a fate of their own.
bool has_fate_of_its_own(const TollSentence& here, const PeoplePhrase& phrase) {
    return starting_at(here.statuses, phrase.last) != nullptr &&
           here.statuses.back()->first > phrase.last;
}

}  // namespace

bool is_whole_of(const TollSentence& here,
                 const std::vector<PeoplePhrase>& phrases,
                 const PeoplePhrase& phrase) {
    if (phrases.empty() || phrase.thing || phrase.bare) return false;
    const PeoplePhrase& part = phrases.back();
    if (!part.bare || !part.counted || part.last > phrase.first) return false;
    if (has_fate_of_its_own(here, phrase)) return false;
    const std::uint32_t gap = phrase.first - part.last;
    const text::Word link = here.reading.word(part.last);
    return (gap == 1 && link == "des") ||
           (gap == 2 && link == "of" && here.reading.word(part.last + 1) == "the");
}

std::optional<PeoplePhrase> count_one_of(const TollSentence& here, PeoplePhrase& phrase) {
    const std::uint32_t first = phrase.first;
    if (phrase.thing || phrase.bare || first < here.sentence.first + 2 ||
        here.reading.word(first - 1) != "des" ||
        !one_of(here.reading.word(first - 2), {"un", "une"}))
        return std::nullopt;
    PeoplePhrase one = phrase;
    one.first = first - 2;
    one.oblique = is_oblique(here, one.first);
    one.min = one.max = 1;
    if (!has_fate_of_its_own(here, phrase)) {
        phrase = one;
        return std::nullopt;
    }
    one.last = first - 1;
    one.own = nullptr;
    return one;
}

void take_noun(PeoplePhrase& part, const PeoplePhrase& whole) {
    const std::uint32_t first = part.first;
    PeoplePhrase all = whole;
    all.first = first;
    all.count = part.count;
    all.min = part.min;
    all.max = part.max;
    all.part = part.part;
    all.oblique = part.oblique;
    part = all;
}

bool leave_with_those(const TollSentence& here,
                      const Predicate& predicate,
                      const PeoplePhrase& phrase) {
    return phrase.own != nullptr &&
           one_of(here.reading.word(predicate.word->last - 1), {"avec", "with"});
}

namespace {

/// "killed ten, (three) of whom were burned alive": some of those of whom the like is told already.
bool tells_how_some_did(const TollSentence& here, const PeoplePhrase& some) {
    const Status told = word_of(here, *some.status).status;
    return std::ranges::any_of(here.phrases, [&](const PeoplePhrase& whole) {
        return whole.last <= some.first && whole.counted && !whole.part &&
               whole.status != nullptr && word_of(here, *whole.status).status == told;
    });
}

}  // namespace

bool grades_some(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet grades(
        "lightly slightly seriously severely gravely badly critically critical serious stable "
        "grievement legerement gravement");
    constexpr std::uint32_t near = 3;  // "is now in a (critical) condition"
    const Reading& reading = here.reading;
    const bool opens = phrase.first <= here.sentence.first + 1;
    // "wounded 24, (seven) of whom are in a critical condition"
    const bool some = is_some_of(reading, phrase);
    if (some && tells_how_some_did(here, phrase)) return true;
    const std::uint32_t verb = phrase.last + (some && reading.word(phrase.last) == "of" ? 2 : 0);
    const bool present =
        one_of(reading.word(verb), {"is", "are", "was", "were", "est", "sont", "etait", "etaient"});
    static const WordSet hurt("wounded injured hurt blesse blesses blessee blessees touches");
    // "Fifteen were (wounded). Six are in a critical condition": without the fifteen, six are told
    const std::size_t index = reading.sentence_of(phrase.first);
    const bool told =
        (some && has_word(reading, here.sentence.first, phrase.first, hurt)) ||
        (opens && index > 0 &&
         has_word(
             reading, reading.sentences[index - 1].first, reading.sentences[index - 1].last, hurt));
    return (phrase.bare || some) && present && told &&
           has_word(
               reading, verb + 1, within_sentence(reading, phrase.first, verb + 2 + near), grades);
}

}  // namespace vigie::extractors
