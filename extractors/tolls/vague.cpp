// People of whom the text says that there were some, without a number: "des morts", "d'autres
// blessés", "plusieurs morts et blessés", "some dead and others wounded". All are two or more.
#include <algorithm>

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

/// « fait état de morts », « fait état de dégâts et de (blessés) »; not « sans faire état de »
bool is_accounted_for(const TollSentence& here, std::uint32_t at) {
    static const WordSet denials("sans ne n' pas ni");
    constexpr std::uint32_t reach = 12;
    constexpr std::uint32_t lead = 4;  // "ne fait pas (état)"
    const Reading& reading = here.reading;
    const std::uint32_t start = here.sentence.first;
    const bool listed = one_of(reading.word(at - 2), {"et", ",", "etat"});
    if (reading.word(at - 1) != "de" || !listed) return false;
    std::uint32_t state = at - 2;
    while (state > start && at - state < reach && reading.word(state) != "etat")
        --state;
    if (reading.word(state) != "etat" || !reading.word(state + 1).starts_with("d")) return false;
    for (std::uint32_t back = 1; back <= std::min(lead, state - start); ++back) {
        if (denials.contains(reading.word(state - back))) return false;
    }
    return true;
}

/// "there (were) deaths", "there have (been) deaths"; not "there were no deaths".
bool is_said_to_be_there(const TollSentence& here, std::uint32_t at) {
    if (at < here.sentence.first + 2 || !one_of(here.reading.word(at), {"deaths", "fatalities"}))
        return false;
    const text::Word verb = here.reading.word(at - 1);
    const std::uint32_t lead = at - (verb == "been" ? 3 : 2);
    return one_of(verb, {"were", "are", "been"}) && lead >= here.sentence.first &&
           here.reading.word(lead) == "there";
}

/// "leaving some dead", "some of them dead": the token where it begins; `at` when nothing does.
std::uint32_t some_before(const TollSentence& here, std::uint32_t at) {
    const Reading& reading = here.reading;
    if (reading.language == Language::french) {
        const bool some = reading.word(at - 1) == "des" && !is_plural_complement(here, at - 1);
        return some || is_accounted_for(here, at) ? at - 1 : at;
    }
    if (reading.word(at - 1) == "some" || is_said_to_be_there(here, at)) return at - 1;
    const bool of_them = at >= here.sentence.first + 3 && reading.word(at - 1) == "them" &&
                         reading.word(at - 2) == "of" && reading.word(at - 3) == "some";
    return of_them ? at - 3 : at;
}

/// "another was hurt", "and another seriously injured", "wounding another, witnesses said": no noun
/// follows.
bool stands_alone(const TollSentence& here, std::uint32_t another) {
    static const WordSet verbs("is was has had remains went");
    static const WordSet behind_object("on in near at when before after during while and");
    const Reading& reading = here.reading;
    const std::uint32_t next = another + 1;
    if (verbs.contains(reading.word(next))) return true;
    const std::uint32_t told = next + (reading.word(next).ends_with("ly") ? 1 : 0);
    const bool told_of =
        starting_at(here.statuses, next) != nullptr ||  // "seriously injured" in one
        starting_at(here.statuses, told) != nullptr;
    if (told_of) return true;
    const bool mark =
        next >= here.sentence.last || (reading.token(next).kind != text::TokenKind::word &&
                                       reading.token(next).kind != text::TokenKind::number);
    const bool ends = mark || behind_object.contains(reading.word(next));
    return ends && std::any_of(here.statuses.begin(),
                               here.statuses.end(),
                               [&](const Mention* word) { return word->last == another; });
}

/// "d'autres ont été blessés", "while others were injured": the token behind the words that stand
/// for people; `at` when none do.
std::uint32_t behind_bare_others(const TollSentence& here, std::uint32_t at) {
    static const WordSet auxiliaries(
        "were was are have had ont sont avaient etaient auraient seraient furent ayant");
    const Reading& reading = here.reading;
    std::uint32_t end = at;
    if (reading.language == Language::french) {
        if (reading.word(at) == "d'" && reading.word(at + 1) == "autres") end = at + 2;
        if (reading.word(at) == "certains") end = at + 1;
    } else if (one_of(reading.word(at), {"others", "some"})) {
        end = at + 1;
    }
    if (end == at) return at;
    if (auxiliaries.contains(reading.word(end))) return end;
    // "were killed and others (captured)", "and others taken prisoner"
    const Mention* status = starting_at(here.statuses, end);
    const bool elided = at > here.sentence.first && one_of(reading.word(at - 1), {"and", ","}) &&
                        reading.word(at) == "others" && status != nullptr &&
                        !word_of(here, *status).noun;
    if (elided) return end;
    // "wounding others", "en blessant d'autres"
    const bool object =
        (end >= here.sentence.last || reading.token(end).kind != text::TokenKind::word) &&
        std::any_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* word) {
            return word->last == at && word_of(here, *word).transitive;
        });
    return object ? end : at;
}

/// "and another seriously injured": words that are no verb say themselves what became of them.
void take_noun_behind(const TollSentence& here, PeoplePhrase& phrase) {
    const Mention* status = starting_at(here.statuses, phrase.last);
    if (status == nullptr || !word_of(here, *status).noun || word_of(here, *status).forms > 1)
        return;
    phrase.own = status;
    phrase.last = status->last;
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

namespace {

/// « ont tué (dimanche) des civils »: where the day before the token begins; the token where there
/// is none.
std::uint32_t before_day(const TollSentence& here, std::uint32_t at) {
    const auto& times = here.reading.times;
    const auto day = std::find_if(times.begin(), times.end(), [&](const TimeMention& time) {
        return time.last == at && time.first > here.sentence.first;
    });
    return day == times.end() ? at : static_cast<std::uint32_t>(day->first);
}

}  // namespace

bool is_plural_complement(const TollSentence& here, std::uint32_t des) {
    const std::uint32_t at = before_day(here, des);
    if (at == here.sentence.first) return false;
    if (here.reading.token(at - 1).kind != text::TokenKind::word) return false;
    static const WordSet before(
        "et mais que qu' ou ont a dont qui tuant blessant tue avec fait faisant font cause causant "
        "provoquant entrainant infligeant deplore deplorent compte comptent denombre denombrent "
        "recense recensent enregistre signale eu aussi egalement sont etaient seraient");
    const Mention* status = starting_at(here.statuses, at - 1);
    const bool captives =
        status != nullptr && word_of(here, *status).noun && word_of(here, *status).forms == 1;
    return !before.contains(here.reading.word(at - 1)) && (status == nullptr || captives);
}

namespace {

/// « L'un a été tué, l'autre blessé »: are two parted so?
bool is_one_and_other(const TollSentence& here) {
    bool one = false;
    for (std::uint32_t at = here.sentence.first; at + 1 < here.sentence.last; ++at) {
        if (here.reading.word(at) != "l'") continue;
        const text::Word next = here.reading.word(at + 1);
        one |= one_of(next, {"un", "une"});
        if (one && next == "autre") return true;
    }
    return false;
}

/// "a third (died in hospital)": the token behind; `at` of "a third of the fighters".
std::uint32_t behind_ranked(const TollSentence& here, std::uint32_t at) {
    static const WordSet ordinals("third fourth fifth sixth seventh eighth ninth tenth");
    static const WordSet verbs("was has had later died succumbed is remains");
    const bool ranked =
        here.reading.word(at) == "a" && ordinals.contains(here.reading.word(at + 1));
    return ranked && verbs.contains(here.reading.word(at + 2)) ? at + 2 : at;
}

/// « un troisième (a été capturé) », « l'un a été tué, l'autre (blessé) », « un autre (manque) »:
/// the token behind the words that stand for one more; `at` when none do.
std::uint32_t behind_one_more(const TollSentence& here, std::uint32_t at) {
    static const WordSet ordinals(
        "deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme");
    static const WordSet verbs("a est avait etait aurait serait manque reste demeure lutte n'");
    const Reading& reading = here.reading;
    const std::uint32_t end = at + 2;
    const bool ordinal =
        one_of(reading.word(at), {"un", "une"}) &&
        (ordinals.contains(reading.word(at + 1)) || reading.word(at + 1) == "autre");
    if (ordinal && verbs.contains(reading.word(end))) return end;
    const bool other = reading.word(at) == "l'" && reading.word(at + 1) == "autre";
    const bool more = (ordinal || other) && starting_at(here.statuses, end) != nullptr;
    const bool one = reading.word(at) == "l'" && one_of(reading.word(at + 1), {"un", "une"});
    const bool one_and_other = is_one_and_other(here) && (one || other);
    return more || (one_and_other && verbs.contains(reading.word(end))) ? end : at;
}

}  // namespace

std::optional<PeoplePhrase> another_at(const TollSentence& here, std::uint32_t at) {
    const bool french = here.reading.language == Language::french;
    std::uint32_t end = at;
    if (french) end = behind_one_more(here, at);
    if (!french && here.reading.word(at) == "another" && stands_alone(here, at)) end = at + 1;
    if (!french) end = std::max(end, behind_ranked(here, at));
    if (end == at) return std::nullopt;
    PeoplePhrase phrase;
    phrase.first = at;
    phrase.last = end;
    phrase.counted = phrase.known = phrase.others = true;
    phrase.min = phrase.max = 1;
    take_noun_behind(here, phrase);
    return phrase;
}

std::optional<PeoplePhrase> bare_others_at(const TollSentence& here, std::uint32_t at) {
    const std::uint32_t end = behind_bare_others(here, at);
    if (end == at) return std::nullopt;
    PeoplePhrase phrase;
    phrase.first = at;
    phrase.last = end;
    phrase.counted = phrase.known = phrase.others = true;
    phrase.min = 2;
    take_noun_behind(here, phrase);
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

bool counts_dead_and_hurt(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.own == nullptr || phrase.count == nullptr || phrase.min < 3) return false;
    if (!one_of(here.reading.word(phrase.last), {"et", "and"})) return false;
    const bool of = one_of(here.reading.word(phrase.last + 1), {"de", "d'"});
    const Mention* status = starting_at(here.statuses, phrase.last + (of ? 2 : 1));
    if (status == nullptr || !word_of(here, *status).noun) return false;
    const bool counts =  // "ten killed and wounded five"
        std::any_of(here.reading.quantities.begin(),
                    here.reading.quantities.end(),
                    [&](const Quantity& next) { return next.first == status->last; });
    // "ten wounded and missing": the missing are more than those who were counted
    return !counts && word_of(here, *phrase.own).status == Status::killed &&
           word_of(here, *status).status != Status::killed;
}

std::optional<PeoplePhrase> also_of(const TollSentence& here, const PeoplePhrase& vague) {
    const bool many = !vague.max && vague.min == 2;  // "plusieurs"
    const bool none = vague.max == 0;
    const auto link = here.reading.word(vague.last);
    const bool linked =
        (many && one_of(link, {"et", "and"})) || (none && one_of(link, {"or", "ou", "ni"}));
    if (vague.own == nullptr || !linked) return std::nullopt;
    const bool of = many && one_of(here.reading.word(vague.last + 1), {"de", "d'", "des"});
    const Mention* status = starting_at(here.statuses, vague.last + (of ? 2 : 1));
    if (status == nullptr || !word_of(here, *status).noun) return std::nullopt;
    if (word_of(here, *status).status == word_of(here, *vague.own).status) return std::nullopt;
    PeoplePhrase phrase = vague;
    phrase.first = status->first;
    phrase.last = status->last;
    phrase.own = status;
    return phrase;
}

}  // namespace vigie::extractors
