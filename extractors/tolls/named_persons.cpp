// One who is only named beside others who are counted: "Amadou Guindo and two other men".
#include <algorithm>

#include "extractors/tolls/head.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// A capitalised word of no party, country, source or deed.
bool is_name(const TollSentence& here, std::uint32_t at) {
    constexpr std::uint32_t longest = 6;  // tokens of a mention
    const text::Token& token = here.reading.token(at);
    if (token.kind != text::TokenKind::word || !token.capital) return false;
    const std::uint32_t from = at - std::min(at, longest);
    for (const Kind kind : {Kind::actor, Kind::country, Kind::source, Kind::trigger}) {
        for (const Mention* mention : mentions_in(here.reading, kind, from, at + longest)) {
            if (mention->first <= at && at < mention->last) return false;
        }
    }
    return true;
}

/// "Colonel (Issa Maiga)", "l'imam (Oumar Cissé)": the rank or office is counted already.
bool follows_title(const TollSentence& here, std::uint32_t first) {
    constexpr std::uint32_t longest = 6;
    const std::uint32_t from = first - std::min(first, longest);
    for (const Kind kind : {Kind::actor, Kind::people, Kind::source}) {
        for (const Mention* mention : mentions_in(here.reading, kind, from, first)) {
            if (mention->last == first) return true;
        }
    }
    return false;
}

}  // namespace

namespace {

/// "Ali Maïga(, 45 ans)", "Ali Maiga(, 45)": the comma before an age; `comma` when none stands
/// there.
std::uint32_t before_age(const TollSentence& here, std::uint32_t comma) {
    const std::uint32_t unit = one_of(here.reading.word(comma - 1), {"ans", "years"}) ? 1 : 0;
    const std::uint32_t age = comma - 1 - unit;
    const bool told = age > here.sentence.first + 1 && is_number(here.reading.tokens, age) &&
                      here.reading.word(age - 1) == ",";
    return told ? age - 1 : comma;
}

/// "Gunmen killed Amadou Barry, a (soldier) said": who speaks, and not what the named one is.
bool is_said_by(const TollSentence& here, std::uint32_t noun) {
    constexpr std::uint32_t reach = 4;  // "two local (officials) said"
    static const WordSet breaks(", ; who that qui que of de d' in");
    const std::uint32_t end = std::min(noun + reach, here.sentence.last);
    for (std::uint32_t at = noun + 1; at < end && !breaks.contains(here.reading.word(at)); ++at) {
        if (one_of(here.reading.word(at), {"said", "says", "told"})) return true;
    }
    return false;
}

}  // namespace

bool is_name_apposed(const TollSentence& here, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t longest = 5;  // "Mohamed Ould Cheikh Sidi Baba"
    if (to < from + 3 || to > from + longest + 1 || here.reading.word(to - 1) != ",") return false;
    if (is_said_by(here, to)) return false;
    for (std::uint32_t at = from; at + 1 < to; ++at) {
        const text::Token& token = here.reading.token(at);
        if (token.kind != text::TokenKind::word || !token.capital) return false;
    }
    return true;
}

bool follows_name(const TollSentence& here, std::uint32_t token) {
    if (token < here.sentence.first + 3 || here.reading.word(token - 1) != "," ||
        is_said_by(here, token))
        return false;
    const std::uint32_t end = before_age(here, token - 1);
    std::uint32_t first = end;
    while (first > here.sentence.first && is_name(here, first - 1))
        --first;
    // a list goes on, or the person was counted by an office: "le maire Oumar Cissé, chef de"
    // "gunmen (killed) Amadou Barry, a teacher"
    const bool befell =
        std::any_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* told) {
            return told->last == first && !word_of(here, *told).nominal;
        });
    const bool opens =
        first == here.sentence.first || befell ||
        one_of(here.reading.word(first - 1), {",", "que", "qu'", "that", "of", "de", "d'"});
    return end - first >= 2 && opens && !follows_title(here, first);
}

namespace {

/// "killed AQIM (leader)", "(commander) Ba Ag Moussa was killed": is it told of him that he was?
bool is_leader_struck(const TollSentence& here, const Mention& noun) {
    static const WordSet leaders(
        "leader commander chief emir jihadist militant terrorist warlord ideologue kingpin "
        "lieutenant fighter cleric");
    constexpr std::uint32_t ahead = 3;  // "killed top AQIM (leader)"
    constexpr std::uint32_t longest = 6;
    if (!leaders.contains(here.reading.word(noun.last - 1))) return false;
    std::uint32_t end = noun.last;
    while (end < std::min(noun.last + longest, here.sentence.last) &&
           here.reading.token(end).capital)
        ++end;
    const bool passive = one_of(here.reading.word(end), {"was", "were"});
    return std::any_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* told) {
        const Status status = word_of(here, *told).status;
        if (status != Status::killed && status != Status::captured) return false;
        return (told->last <= noun.first && noun.first - told->last <= ahead) ||
               (passive && told->first == end + 1);
    });
}

}  // namespace

bool heads_name(const TollSentence& here, const Mention& noun) {
    static const WordSet ranks(
        "colonel captain major lieutenant sergeant corporal general commander commandant adjutant");
    if (here.reading.language != Language::english || noun.last + 1 >= here.sentence.last ||
        !is_name(here, noun.last))
        return false;
    const bool capital = here.reading.token(noun.first).capital;
    // "Captain (Traore) was killed"
    if (!is_name(here, noun.last + 1))
        return capital && ranks.contains(here.reading.word(noun.last - 1));
    return capital || is_leader_struck(here, noun);
}

namespace {

/// Where the words that belong to the person named before begin, link included: "(and his) son",
/// "(et) deux de ses fils"; the sentence's end when they belong to nobody.
std::uint32_t link_of_kin(const TollSentence& here, const PeoplePhrase& kin) {
    const std::uint32_t first = kin.first;
    if (first < here.sentence.first + 3) return here.sentence.last;
    if (possessives().contains(here.reading.word(first - 1)))
        return first - 2;  // "ses trois enfants"
    for (std::uint32_t at = first; at < kin.last; ++at) {
        if (possessives().contains(here.reading.word(at))) return first - 1;
    }
    return here.sentence.last;
}

/// "Tin Zaouatine and its people": is all of [first, end) one place?
bool is_place(const TollSentence& here, std::uint32_t first, std::uint32_t end) {
    const auto places = mentions_in(here.reading, Kind::place, first, end);
    return std::any_of(places.begin(), places.end(), [&](const Mention* place) {
        return place->first <= first && place->last >= end;
    });
}

}  // namespace

std::optional<PeoplePhrase> owner_before(const TollSentence& here,
                                         const PeoplePhrase& kin,
                                         std::uint32_t floor) {
    const std::uint32_t end = link_of_kin(here, kin);
    if (end >= here.sentence.last) return std::nullopt;
    std::uint32_t first = end;
    while (first > std::max(here.sentence.first, floor) && is_name(here, first - 1))
        --first;
    const bool opens = first == here.sentence.first;
    const bool linked =
        one_of(here.reading.word(end), {"and", "et"}) || (here.reading.word(end) == "," && opens);
    // "le préfet du cercle de Ber, Issa Koné et son garde": he was counted by his office
    const bool counted =
        follows_title(here, first) || (!opens && here.reading.word(first - 1) == ",");
    if (!linked || end - first < 2 || counted || is_place(here, first, end)) return std::nullopt;
    PeoplePhrase one;
    one.first = first;
    one.last = end;
    one.counted = one.known = one.people = true;
    one.min = one.max = 1;
    one.oblique = is_oblique(here, first);
    return one;
}

namespace {

/// Where the name that begins at the token ends; the token itself when none does.
std::uint32_t end_of_name(const TollSentence& here, std::uint32_t at) {
    constexpr std::uint32_t longest = 5;  // "Mohamed Ould Cheikh Sidi Baba"
    const text::Token& token = here.reading.token(at);
    const bool opens =
        token.capital && (at == here.sentence.first || !here.reading.token(at - 1).capital);
    if (!opens || stops_phrase(here.reading.word(at)) || is_article(here.reading.word(at)))
        return at;
    std::uint32_t end = at;
    while (end < at + longest && end + 1 < here.sentence.last && is_name(here, end))
        ++end;
    const bool person = end - at >= 2 && !follows_title(here, at) && !is_place(here, at, end);
    return person ? end : at;
}

/// Asked first, for it is cheap: do capitals begin at the token, and an auxiliary stand behind them
/// or "de" before them?
bool may_be_told_of(const TollSentence& here, std::uint32_t at) {
    static const WordSet auxiliaries("a avait aurait etait was has had is");
    if (!here.reading.token(at).capital) return false;
    if (at > here.sentence.first && one_of(here.reading.word(at - 1), {"de", "d'", "of"}))
        return true;
    std::uint32_t end = at;
    while (end < here.sentence.last && here.reading.token(end).capital)
        ++end;
    return auxiliaries.contains(here.reading.word(end));
}

/// "(Alassane Touré) was abducted", « a été libéré »
bool is_taken(const TollSentence& here, std::uint32_t end) {
    static const WordSet auxiliaries("a ete avait aurait etait was has had been is reportedly");
    constexpr std::uint32_t most = 3;  // "has reportedly been"
    std::uint32_t verb = end;
    while (verb < end + most && auxiliaries.contains(here.reading.word(verb)))
        ++verb;
    const Mention* status = verb > end ? starting_at(here.statuses, verb) : nullptr;
    if (status == nullptr) return false;
    const Status what = word_of(here, *status).status;
    return what == Status::abducted || what == Status::freed;
}

/// « le corps d'(Hamidou Guindo) », "the abduction of (Issa Koné)"
bool is_told_by_noun(const TollSentence& here, std::uint32_t at) {
    static const WordSet killings("corps cadavre depouille assassinat meurtre body murder killing");
    if (at < here.sentence.first + 2 || !one_of(here.reading.word(at - 1), {"de", "d'", "of"}))
        return false;
    return std::any_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* noun) {
        const StatusWord& word = word_of(here, *noun);
        const bool killed = word.status == Status::killed;
        return noun->last + 1 == at && word.nominal &&
               (killed ? killings.contains(here.reading.word(noun->first))
                       : word.status == Status::abducted || word.status == Status::freed);
    });
}

/// « la mort (d'Ali Cissé), cadre du JNIM », "the killing in Boni of (Ali Cisse), a JNIM leader":
/// the group whose man he is called behind his name, where a noun before it tells that he died or
/// is held; nullptr when none does.
const Mention* group_of_struck(const TollSentence& here, std::uint32_t at, std::uint32_t end) {
    constexpr std::uint32_t before = 10;
    constexpr std::uint32_t behind = 4;  // ", un haut (cadre du JNIM)"
    if (here.reading.word(end) != "," || at < here.sentence.first + 2 ||
        !one_of(here.reading.word(at - 1), {"de", "d'", "of"}))
        return nullptr;
    const bool told =
        std::any_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* noun) {
            const StatusWord& word = word_of(here, *noun);
            return word.nominal && noun->last < at && at - noun->last <= before &&
                   (word.status == Status::killed || word.status == Status::captured);
        });
    for (const Mention* mention : here.parties) {
        if (!told || mention->first <= end || mention->first > end + behind) continue;
        const Party& party = here.lexicon.party(mention->index);
        if (party.klass == PartyClass::insurgent) return mention;
    }
    return nullptr;
}

/// "executed (her) in front of a crowd", "shot (him) dead"; "killed her brother" is no pronoun.
bool is_one_pronoun(const TollSentence& here, std::uint32_t at) {
    static const WordSet behind(
        "in on at and by with after before near there dead for as when while inside outside , . ;");
    const text::Word word = here.reading.word(at);
    if (!one_of(word, {"him", "her"}) || at == here.sentence.first) return false;
    if (word == "her" && at + 1 < here.sentence.last && !behind.contains(here.reading.word(at + 1)))
        return false;
    const auto tells = [&](const Mention* told, Status status) {
        return word_of(here, *told).status == status;
    };
    // "attacked the mayor and (wounded him)"; not of one of whom it is told that he died
    const bool dead = std::ranges::any_of(
        here.statuses, [&](const Mention* told) { return tells(told, Status::killed); });
    return std::ranges::any_of(here.statuses, [&](const Mention* told) {
        return told->last == at && tells(told, dead ? Status::killed : Status::wounded);
    });
}

}  // namespace

std::optional<PeoplePhrase> person_taken(const TollSentence& here, std::uint32_t at) {
    const bool pronoun = is_one_pronoun(here, at);
    if (!pronoun && !may_be_told_of(here, at)) return std::nullopt;
    const std::uint32_t end = pronoun ? at + 1 : end_of_name(here, at);
    const Mention* group = end == at ? nullptr : group_of_struck(here, at, end);
    const bool told =
        pronoun || group != nullptr || is_taken(here, end) || is_told_by_noun(here, at);
    if (end == at || !told) return std::nullopt;
    PeoplePhrase one;
    one.party = group;
    one.first = at;
    one.last = end;
    one.counted = one.known = one.people = true;
    one.min = one.max = 1;
    one.oblique = is_oblique(here, at);
    return one;
}

std::optional<PeoplePhrase> person_before(const TollSentence& here,
                                          const PeoplePhrase& others,
                                          std::uint32_t floor) {
    if (others.first < here.sentence.first + 3) return std::nullopt;
    const std::uint32_t end = others.first - 1;
    if (!one_of(here.reading.word(end), {"and", "et"})) return std::nullopt;
    std::uint32_t first = end;
    while (first > std::max(here.sentence.first, floor) && is_name(here, first - 1))
        --first;
    if (end - first < 2 || follows_title(here, first)) return std::nullopt;
    PeoplePhrase one;
    one.first = first;
    one.last = end;
    one.counted = one.known = one.people = true;
    one.min = one.max = 1;
    one.party = others.party;
    one.oblique = is_oblique(here, first);
    return one;
}

}  // namespace vigie::extractors
