#include "extractors/tolls/figures.h"

#include <algorithm>

#include "extractors/attribution/ellipsis.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/tolls/counterfigures.h"
#include "extractors/tolls/put_at.h"
#include "extractors/words/former_counts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/raised_total.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// People whose fate is told, or "le bilan est de plusieurs camions brûlés, plus d'une
/// soixantaine": of lorries.
bool is_count_of_its_own(const PeoplePhrase& phrase) {
    const bool things =
        phrase.thing && phrase.count != nullptr && phrase.count->kind != QuantityKind::article;
    return things || phrase.own != nullptr || phrase.status != nullptr;
}

/// "no toll was given, but two officials said": another clause's count.
bool turns_away(const TollSentence& here, std::uint32_t from, std::uint32_t to) {
    for (; from < to; ++from) {
        if (one_of(here.reading.word(from), {"but", "mais", "although", "while"})) return true;
    }
    return false;
}

/// "the number of dead: (a local official) put it at 12": who gives the figure.
bool is_who_says(const TollSentence& here, const PeoplePhrase& phrase) {
    const auto said = mentions_in(here.reading, Kind::speech, phrase.last, phrase.last + 1);
    const auto source = mentions_in(here.reading, Kind::source, phrase.first, phrase.last);
    return !said.empty() || !source.empty();
}

/// "the toll (has since) risen to", « le bilan (s'est encore) alourdi à »: words that only carry
/// the verb.
std::uint32_t helping_words(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet helping(
        "has have had been now since again further later already finally officially s' est avait "
        "etait encore depuis desormais maintenant ensuite finalement");
    if (!one_of(reading.word(to - 1), {"to", "at", "a"}))
        return 0;  // "risen since ten were buried"
    std::uint32_t all = 0;
    for (; from < to; ++from)
        all += helping.contains(reading.word(from)) ? 1U : 0U;
    return all;
}

/// "the death toll exceeded 30 soldiers", "the death toll has risen to 21 soldiers"
bool stands_at_figure(const TollSentence& here,
                      const Predicate& figure,
                      const PeoplePhrase& phrase) {
    if (phrase.count == nullptr) return false;
    const bool article = phrase.count->kind == QuantityKind::article;
    // « Ce bilan, un conseiller nous l'a donné »: who gives it
    if (article && (here.reading.word(figure.word->last) == "," || is_who_says(here, phrase)))
        return false;
    // "the toll differs from a local official's": nobody is counted
    const std::uint32_t close = article ? 1 : 2;
    // « le bilan d'une opération de l'armée », "the toll of a raid on villagers": whose toll it is
    const bool owner = article && one_of(here.reading.word(phrase.first - 1), {"d'", "de", "of"});
    return phrase.known && !owner &&
           phrase.first - figure.word->last <=
               close + helping_words(here.reading, figure.word->last, phrase.first);
}

/// "attacked by gunmen, and the toll is": who did it, not whose number it is.
bool is_agent(const TollSentence& here, const PeoplePhrase& phrase) {
    return phrase.first > here.sentence.first &&
           one_of(here.reading.word(phrase.first - 1), {"by", "par"});
}

/// "(JNIM) losses at 14", "(the army)'s losses"
bool loses(const Reading& reading, const Mention& party, const Mention& word) {
    if (reading.word(word.first) != "losses") return false;
    return party.last + (reading.word(party.last) == "'s" ? 1U : 0U) == word.first;
}

/// "the number of soldiers killed", « le nombre de soldats tués », "of dead soldiers": whose number
/// it is.
const Mention* counted_party(const TollSentence& here, const Predicate& predicate) {
    constexpr std::uint32_t reach = 3;
    const Mention& word = *predicate.word;
    const auto within = mentions_in(here.reading, Kind::actor, word.first, word.last);
    if (!within.empty()) return within.front();
    if (const Mention* party = starting_at(here.parties, word.last)) return party;
    for (const Mention* party : here.parties) {
        const bool of = party->last == word.first && party->first > here.sentence.first + 1 &&
                        here.reading.word(party->first - 2) == "nombre";
        if (of || loses(here.reading, *party, word)) return party;
    }
    for (const PeoplePhrase& phrase : here.phrases) {
        const bool close =
            phrase.last <= predicate.word->first && predicate.word->first - phrase.last <= reach;
        if (close && phrase.oblique && !phrase.counted && phrase.party != nullptr &&
            !is_agent(here, phrase))
            return phrase.party;
    }
    return nullptr;
}

/// "(A soldier) died of his wounds, bringing the toll to six": who the six are, when the number has
/// no noun of its own; nullptr when the sentence raises no total.
const PeoplePhrase* who_died_since(const TollSentence& here, const PeoplePhrase& total) {
    const auto raised = raised_total(here.reading, here.sentence);
    if (!raised || total.first != raised->count) return nullptr;
    const auto dead =
        std::find_if(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
            return phrase.last <= raised->verb && (phrase.party != nullptr || phrase.known) &&
                   !phrase.thing;
        });
    return dead == here.phrases.end() ? nullptr : &*dead;
}

void name_counted(TollSentence& here, const Predicate& predicate, PeoplePhrase& phrase) {
    phrase.party = counted_party(here, predicate);
    if (phrase.party != nullptr) return;
    const PeoplePhrase* who = who_died_since(here, phrase);
    if (who == nullptr) return;
    phrase.party = who->party;
    phrase.people = who->people;
    phrase.known = who->known;
}

/// "bringing (to six) the number killed", « ce qui porte (à six) le nombre de morts »: the figure
/// that stands before its noun.
bool gives_figure_before(TollSentence& here, const Predicate& predicate, std::size_t list) {
    constexpr std::uint32_t reach = 5;  // "to six the (number) of soldiers killed"
    const auto raised = raised_total(here.reading, here.sentence);
    for (PeoplePhrase& phrase : here.phrases) {
        const bool close =
            phrase.last <= predicate.word->first && predicate.word->first - phrase.last <= reach;
        const bool put = (raised && phrase.first == raised->count) || is_put_at(here, phrase);
        if (!close || !put || !phrase.bare || phrase.status != nullptr) continue;
        phrase.status = predicate.word;
        phrase.list = list;
        name_counted(here, predicate, phrase);
        return true;
    }
    return false;
}

/// "Fatalities: 4 civilians, 2 soldiers and a guide": the label's other counts.
void share_label(TollSentence& here, const PeoplePhrase& first) {
    const PeoplePhrase* before = &first;
    for (PeoplePhrase& phrase : here.phrases) {
        if (phrase.first < before->last) continue;
        const bool next = phrase.first == before->last + 1 && phrase.known && phrase.counted &&
                          one_of(here.reading.word(before->last), {",", "and", "et", "&"});
        if (!next || is_count_of_its_own(phrase) || gives_next_figure(here, phrase)) return;
        phrase.status = first.status;
        phrase.list = first.list;
        before = &phrase;
    }
}

/// "(put) the army's losses at"; not "the number of lorries lost at".
bool is_put_before(const Reading& reading, const Mention& status) {
    static const WordSet puts("put puts putting");
    static const WordSet nouns("losses casualties deaths dead fatalities");
    constexpr std::uint32_t reach = 5;
    if (!nouns.contains(reading.word(status.first))) return false;
    return has_word(reading, status.first - std::min(reach, status.first), status.first, puts);
}

/// Behind ":", "(are) coded as", "put … at"; the word's end when none of them stands there.
std::uint32_t behind_label(const Reading& reading, const Mention& status) {
    static const WordSet entered("coded recorded estimated put reported entered listed");
    if (reading.word(status.last) == "at" && is_put_before(reading, status)) return status.last + 1;
    if (one_of(reading.word(status.last), {":", "="})) return status.last + 1;
    const bool be = one_of(reading.word(status.last), {"are", "were"});
    const std::uint32_t verb = status.last + (be ? 1 : 0);
    const bool as =
        entered.contains(reading.word(verb)) && one_of(reading.word(verb + 1), {"as", "at"});
    return as ? verb + 2 : status.last;
}

/// « Les blessés sont (au moins trois) », « les morts seraient (une dizaine) »: the number alone,
/// of those whom the verb's subject names.
bool counts_them(const Reading& reading, std::uint32_t verb, std::uint32_t at) {
    if (reading.word(verb) == ",") return false;
    const auto& all = reading.quantities;
    const auto count =
        std::lower_bound(all.begin(), all.end(), at, [](const Quantity& one, std::uint32_t token) {
            return one.first < token;
        });
    if (count == all.end() || count->first != at || count->unit != Unit::none) return false;
    return reading.tokens.list.size() <= count->last ||
           reading.token(count->last).kind != text::TokenKind::word;
}

}  // namespace

bool gives_next_figure(const TollSentence& here, const PeoplePhrase& phrase) {
    const bool article = phrase.count != nullptr && phrase.count->kind == QuantityKind::article;
    return article && figure_without_verb(here.reading, here.sentence, phrase.first, phrase.last) !=
                          here.sentence.last;
}

bool labels_figure(const TollSentence& here, const Mention& status) {
    const std::uint32_t behind = behind_label(here.reading, status);
    if (behind == status.last) return false;
    // « Trois soldats ont été tués : le capitaine X et deux autres » tells by its verb
    if (auxiliary_before(here.reading, status.first).found) return false;
    if (one_of(here.reading.word(status.first), {"died", "perished"})) return false;
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.first == behind && phrase.counted && !phrase.thing;
    });
}

namespace {

/// "The toll, first put at (three), rose to four": a later figure follows.
bool is_replaced(const TollSentence& here, const PeoplePhrase& phrase) {
    return had_been_counted(here.reading, here.sentence.first, phrase.first) &&
           std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& later) {
               return later.first > phrase.first && later.counted && later.bare;
           });
}

}  // namespace

void give_figure(TollSentence& here, const Predicate& predicate, std::size_t list) {
    constexpr std::uint32_t reach = 30;
    if (gives_figure_before(here, predicate, list)) return;
    for (PeoplePhrase& phrase : here.phrases) {
        if (phrase.first < predicate.word->last || !phrase.counted || is_replaced(here, phrase))
            continue;
        if (phrase.first - predicate.word->last > reach || is_count_of_its_own(phrase) ||
            turns_away(here, predicate.word->last, phrase.first))
            return;
        if (!phrase.bare && !stands_at_figure(here, predicate, phrase) &&
            !is_figure_given(here, phrase))
            continue;
        phrase.status = predicate.word;
        phrase.list = list;
        if (phrase.bare) {
            name_counted(here, predicate, phrase);
        } else {
            share_label(here, phrase);
        }
        return;
    }
}

namespace {

/// "The dead were (six) herders", "those killed are (two) children": a count of them all.
bool are_told_behind(const Reading& reading, const Mention& status) {
    if (reading.language != Language::english || status.first == 0 ||
        !one_of(reading.word(status.last), {"were", "are"}))
        return false;
    static const WordSet nouns("dead killed victims wounded injured casualties fatalities");
    if (!nouns.contains(reading.word(status.first)) ||
        !one_of(reading.word(status.first - 1), {"the", "those", "all"}))
        return false;
    const std::uint32_t behind = status.last + 1;
    return std::any_of(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& count) {
            return count.first == behind && count.unit == Unit::none &&
                   count.kind != QuantityKind::article;
        });
}

}  // namespace

bool is_numbered_behind(const Reading& reading, const Mention& status) {
    if (are_told_behind(reading, status)) return true;
    static const WordSet links(", sont seraient serait etaient");
    constexpr std::uint32_t reach = 3;  // "number at least twelve"
    const auto end = static_cast<std::uint32_t>(status.last);
    const std::uint32_t at = end + (links.contains(reading.word(end)) ? 1U : 0U);
    if (one_of(reading.word(at), {"number", "numbered"})) {
        return std::any_of(
            reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& count) {
                return count.first > at && count.first <= at + reach;
            });
    }
    if (reading.word(at) == "au" && reading.word(at + 1) == "nombre")
        return one_of(reading.word(at + 2), {"de", "d'"});
    return at > end && counts_them(reading, end, at);
}

bool is_of_unknown_number(const TollSentence& here, const Mention& status) {
    static const WordSet unknown("indetermine inconnu indefini undetermined unknown unspecified");
    constexpr std::uint32_t reach = 5;  // « un (nombre) encore inconnu de »
    if (!word_of(here, status).noun || status.first < here.sentence.first + 3 ||
        !one_of(here.reading.word(status.first - 1), {"de", "d'", "of"}))
        return false;
    const std::uint32_t from = status.first - std::min(reach, status.first - here.sentence.first);
    return has_word(here.reading, from, status.first, WordSet("nombre number")) &&
           has_word(here.reading, from, status.first, unknown);
}

}  // namespace vigie::extractors
