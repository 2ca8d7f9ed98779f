// People of whom the text says that there were some, without a number: "des morts", "d'autres
// blessés", "plusieurs morts et blessés", "some dead and others wounded". All are two or more.
#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "d'autres blessés", "tués, certains blessés", "and others wounded".
bool is_others(const TollSentence& here, std::uint32_t at) {
    const auto word = here.reading.word(at - 1);
    const auto before = here.reading.word(at - 2);
    if (one_of(word, {"certains", "others"})) return one_of(before, {"et", "and", ","});
    return word == "autres" && one_of(before, {"d'", "plusieurs"});
}

/// "leaving some dead", "some of them dead": the token where it begins; `at` when nothing does.
std::uint32_t some_before(const TollSentence& here, std::uint32_t at) {
    const Reading& reading = here.reading;
    if (reading.language == Language::french) {
        const bool some = reading.word(at - 1) == "des" && !is_plural_complement(here, at - 1);
        return some ? at - 1 : at;
    }
    if (reading.word(at - 1) == "some") return at - 1;
    const bool of_them = at >= here.sentence.first + 3 && reading.word(at - 1) == "them" &&
                         reading.word(at - 2) == "of" && reading.word(at - 3) == "some";
    return of_them ? at - 3 : at;
}

/// "il n'y a pas eu des pertes": none, however it is put.
bool is_denied(const TollSentence& here, std::uint32_t des) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t i = des; i > here.sentence.first && des - i < reach; --i) {
        if (here.reading.word(i - 1) == "pas") return true;
    }
    return false;
}

}  // namespace

bool is_plural_complement(const TollSentence& here, std::uint32_t at) {
    if (at == here.sentence.first) return false;
    if (here.reading.tokens.list[at - 1].kind != text::TokenKind::word) return false;
    static const WordSet before(
        "et que qu' ou ont a dont qui tuant blessant tue avec fait faisant font cause causant "
        "provoquant entrainant infligeant deplore eu");
    const Mention* status = starting_at(here.statuses, at - 1);
    const bool captives =
        status != nullptr && word_of(here, *status).noun && word_of(here, *status).forms == 1;
    return !before.contains(here.reading.word(at - 1)) && (status == nullptr || captives);
}

std::optional<PeoplePhrase> another_at(const TollSentence& here, std::uint32_t at) {
    static const WordSet verbs("is was has had remains went");
    if (here.reading.word(at) != "another") return std::nullopt;
    const bool alone =
        verbs.contains(here.reading.word(at + 1)) || starting_at(here.statuses, at + 1) != nullptr;
    if (!alone) return std::nullopt;
    PeoplePhrase phrase;
    phrase.first = at;
    phrase.last = at + 1;
    phrase.counted = phrase.known = phrase.others = true;
    phrase.min = phrase.max = 1;
    return phrase;
}

std::optional<PeoplePhrase> indefinite_at(const TollSentence& here, std::uint32_t at) {
    const Mention* status = starting_at(here.statuses, at);
    if (status == nullptr || !word_of(here, *status).noun || at == here.sentence.first)
        return std::nullopt;
    // "un soldat tué et d'autres blessés": of the same people
    const bool others = at > here.sentence.first + 1 && is_others(here, at);
    const std::uint32_t some = some_before(here, at);
    if (!others && (some == at || is_denied(here, some))) return std::nullopt;
    PeoplePhrase phrase;
    phrase.first = others ? at - 2 : some;
    phrase.others = others;
    phrase.last = status->last;
    phrase.counted = true;
    phrase.min = 2;
    phrase.own = status;
    return phrase;
}

std::optional<PeoplePhrase> also_of(const TollSentence& here, const PeoplePhrase& vague) {
    const bool open = vague.own != nullptr && vague.min == 2 && !vague.max;
    if (!open || !one_of(here.reading.word(vague.last), {"et", "and"})) return std::nullopt;
    const Mention* status = starting_at(here.statuses, vague.last + 1);
    if (status == nullptr || !word_of(here, *status).noun) return std::nullopt;
    if (word_of(here, *status).status == word_of(here, *vague.own).status) return std::nullopt;
    PeoplePhrase phrase = vague;
    phrase.first = status->first;
    phrase.last = status->last;
    phrase.own = status;
    return phrase;
}

}  // namespace vigie::extractors
