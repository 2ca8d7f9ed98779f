#include "extractors/reading/verbs.h"

#include <algorithm>
#include <optional>

#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/described.h"
#include "extractors/words/accents.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "did not immediately attack", "never again": English denies right before the verb; "gunmen not
/// yet identified killed" denies something else.
bool denied_in_english(const Reading& reading, std::size_t token) {
    constexpr std::size_t reach = 4;
    for (std::size_t i = token + 1; i > 0 && token + 1 - i < reach; --i) {
        const text::Word word = reading.word(i - 1);
        if (word == "not" && reading.word(i) == "only") return false;
        if (one_of(word, {"not", "never"}) || word.ends_with("n't")) return true;
        const bool auxiliary = is_auxiliary(word) || one_of(word, {"did", "do", "does"});
        if (!auxiliary && !stands_between(word)) return false;
    }
    return false;
}

/// « (ne) compte que dix hommes » denies nothing; « (ne) dit pas que » does.
bool says_only(const Reading& reading, std::size_t ne, std::size_t verb_end) {
    constexpr std::size_t reach = 8;
    const std::size_t end = reading.sentences[reading.sentence_of(ne)].last;
    for (std::size_t at = ne; at < std::min(verb_end + reach, end); ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {"pas", "jamais"})) return false;
        if (one_of(word, {"que", "qu'"})) return true;
    }
    return false;
}

bool negated_before(const Reading& reading, std::size_t token, std::size_t last) {
    if (reading.language == Language::english) return denied_in_english(reading, token);
    const std::size_t reach = token >= 3 ? token - 3 : 0;
    for (std::size_t i = token + 1; i-- > reach;) {
        const text::Word word = reading.word(i);
        if (word != "n'" && word != "ne") continue;
        if (ends_accented(reading.original(i, i + 1))) continue;  // « (né) à Kayes »
        // « ne nie pas avoir (tué) »: it is the denial that is denied
        if (one_of(reading.word(i + 1),
                   {"nie", "nient", "dement", "dementent", "conteste", "contestent"}))
            return false;
        return !says_only(reading, i, last);
    }
    return false;
}

/// Is there "été" or "been" between the auxiliary and the participle?
bool has_been(const Reading& reading, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
        if (reading.word(i) == "ete" || reading.word(i) == "been") return true;
    }
    return false;
}

/// "were not attacked", "has never attacked": English denies behind the auxiliary.
bool negated_between(const Reading& reading, std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) {
        if (one_of(reading.word(i), {"not", "never"})) return true;
    }
    return false;
}

/// « et incendié (dimanche) le marché »: does an object open there, or behind the day?
bool opens_object_over_day(const Reading& reading, std::size_t at) {
    const auto day = std::lower_bound(
        reading.times.begin(), reading.times.end(), at, [](const auto& time, std::size_t token) {
            return time.first < token;
        });
    const bool dated = day != reading.times.end() && day->first == at;
    return opens_object(reading, dated ? day->last : at);
}

/// « (et emporté) leurs motos »: is a thing of theirs the object?
bool takes_their_thing(const Reading& reading, std::size_t at) {
    if (!one_of(reading.word(at), {"son", "sa", "ses", "leur", "leurs"})) return false;
    const auto things = mentions_in(reading, Kind::object, at + 1, at + 2);
    return !things.empty();
}

/// « (ont) attaqué et tué », « (aurait) pillé et incendié »: may a second participle share it?
bool may_be_shared(const Reading& reading, std::size_t at) {
    const text::Word word = reading.word(at);
    return one_of(word, {"ont", "avait", "avaient", "avoir", "aurait", "auraient"}) ||
           (word == "a" && reading.original(at, at + 1) == "a");
}

/// "ont attaqué le poste et tué deux gendarmes", « ont pillé et incendié dimanche le marché »,
/// « l'ont survolé, puis frappé »: one auxiliary serves both participles, where an object follows
/// the second or a pronoun is the object of both.
std::optional<VerbGroup> group_behind_and(const Reading& reading,
                                          std::size_t first,
                                          std::size_t last) {
    constexpr std::size_t reach = 20;
    if (reading.language != Language::french || first < 3) return std::nullopt;
    if (!one_of(reading.word(first - 1), {"et", "puis"})) return std::nullopt;
    const bool object = opens_object_over_day(reading, last) || takes_their_thing(reading, last);
    for (std::size_t i = first - 1; i > 0 && first - i < reach; --i) {
        const text::Word word = reading.word(i - 1);
        if (one_of(word, {"qui", "dont", ";", ".", ":"})) return std::nullopt;
        if (!may_be_shared(reading, i - 1)) continue;
        const bool pronoun = i > 1 && one_of(reading.word(i - 2), {"l'", "les"});
        if (has_been(reading, i, std::min(i + 2, first)) || (!object && !pronoun))
            return std::nullopt;
        return VerbGroup{Construction::active,
                         tense_of_auxiliary(word, /*reflexive=*/false),
                         false,
                         static_cast<std::uint32_t>(i - 1)};
    }
    return std::nullopt;
}

/// « (s')est », « (s')y sont présentés », « (se) l'est attribuée »: before the auxiliary.
bool is_reflexive(const Reading& reading, std::size_t auxiliary) {
    if (auxiliary == 0) return false;
    const bool pronoun =
        auxiliary > 1 && one_of(reading.word(auxiliary - 1), {"y", "en", "l'", "les"});
    return one_of(reading.word(auxiliary - (pronoun ? 2 : 1)), {"s'", "se"});
}

/// « sont (venus) chercher », « sont (repartis) avec »: the subject went, and nothing was done to
/// it.
bool goes(const Reading& reading, std::size_t participle) {
    static const WordSet gone(
        "venu venus venue venues parti partis partie parties reparti repartis repartie reparties "
        "alle alles allee allees");
    return reading.language == Language::french && gone.contains(reading.word(participle));
}

VerbGroup participle_group(const Reading& reading, std::size_t first, std::size_t last) {
    const Auxiliary auxiliary = auxiliary_over_inserts(reading, first, last);
    if (!auxiliary.found) {
        const VerbGroup bare{Construction::passive, Tense::bare, false};
        return group_behind_and(reading, first, last).value_or(bare);
    }
    const text::Word word = reading.word(auxiliary.token);
    const bool reflexive = is_reflexive(reading, auxiliary.token);
    const bool have = is_form_of_have(word);
    const bool passive = !reflexive && (!have || auxiliary.been) && !goes(reading, first);
    return {passive ? Construction::passive : Construction::active,
            tense_of_auxiliary(word, reflexive),
            negated_before(reading, auxiliary.token, last) ||
                negated_between(reading, auxiliary.token, first)};
}

Tense tense_of(VerbForm form) {
    switch (form) {
        case VerbForm::infinitive:
            return Tense::infinitive;
        case VerbForm::present:
            return Tense::present;
        case VerbForm::past:
            return Tense::past;
        case VerbForm::imperfect:
            return Tense::imperfect;
        case VerbForm::future:
            return Tense::future;
        case VerbForm::conditional:
            return Tense::conditional;
        case VerbForm::gerund:
            return Tense::past;
        default:
            return Tense::none;
    }
}

/// The tense of "faire" in "se fait enlever", "s'était fait tuer"; none of any other word.
std::optional<Tense> tense_of_faire(text::Word word) {
    if (one_of(word, {"fait", "font", "fit", "firent"})) return Tense::past;
    if (one_of(word, {"faisait", "faisaient"})) return Tense::imperfect;
    if (one_of(word, {"fera", "feront"})) return Tense::future;
    if (one_of(word, {"ferait", "feraient"})) return Tense::conditional;
    if (one_of(word, {"faire", "faisant"})) return Tense::infinitive;
    return std::nullopt;
}

/// "se sont fait enlever", "s'est fait attaquer": the subject suffers what the infinitive says.
std::optional<VerbGroup> causative_group(const Reading& reading,
                                         std::size_t first,
                                         std::size_t last) {
    if (first < 2 || reading.language != Language::french) return std::nullopt;
    const auto faire = tense_of_faire(reading.word(first - 1));
    if (!faire) return std::nullopt;
    std::size_t at = first - 1;
    const Auxiliary auxiliary = auxiliary_before(reading, at);
    if (auxiliary.found) at = auxiliary.token;
    if (at == 0 || !one_of(reading.word(at - 1), {"se", "s'"})) return std::nullopt;
    const Tense tense =
        auxiliary.found ? tense_of_auxiliary(reading.word(at), /*reflexive=*/true) : *faire;
    return VerbGroup{Construction::passive, tense, negated_before(reading, at - 1, last)};
}

/// "to attack", "did not kill", "to burn and loot": under "to" or an auxiliary.
bool governed(const Reading& reading, std::size_t token) {
    static const WordSet governors(
        "to do does did don't doesn't didn't can cannot can't could couldn't may might must shall "
        "should will won't would wouldn't let help helped not");
    constexpr std::size_t reach = 7;
    bool joined = false;
    for (std::size_t i = token; i > 0 && token - i < reach; --i) {
        const text::Word word = reading.word(i - 1);
        if (governors.contains(word)) return !is_month(reading, i - 1);
        joined |= one_of(word, {"and", "or"});
        if (!joined && !word.ends_with("ly") && !stands_between(word)) return false;
    }
    return false;
}

/// "FAMa (retake) Dioura", "Fighters of the Azawad Liberation Front (FLA) (seize)"
bool ends_party(const Reading& reading, std::size_t token) {
    const std::size_t end = token - (reading.word(token - 1) == ")" ? 1 : 0);
    const auto parties =
        mentions_in(reading, Kind::actor, token - std::min<std::size_t>(token, 12), token);
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* party) {
        return party->last == end || party->last == token;
    });
}

/// The bare form with a subject of several or an object is the present of headlines: "Gunmen kill
/// twelve", "Attackers in Mali kill 12"; "the Sahara desert" has neither.
bool tells_in_present(const Reading& reading, std::size_t first, std::size_t last) {
    static const WordSet plurals("men women children gunmen militiamen people police who and");
    static const WordSet objects("the a an at over up dozens scores several two three four five");
    if (reading.language != Language::english || first == 0 || governed(reading, first))
        return false;
    const text::Word before = reading.word(first - 1);
    if (plurals.contains(before) || (before.size() > 3 && before.ends_with('s'))) return true;
    if (ends_party(reading, first) && !reading.token(first).capital) return true;
    return is_number(reading.tokens, last) || objects.contains(reading.word(last));
}

}  // namespace

VerbGroup verb_group(const Reading& reading, std::size_t first, std::size_t last, VerbForm form) {
    if (form == VerbForm::none) return {};
    if (form == VerbForm::past && describes_hurt(reading, first, last))
        return {Construction::passive, Tense::bare, false};
    if (form == VerbForm::participle) return participle_group(reading, first, last);
    if (form == VerbForm::infinitive) {
        if (const auto suffered = causative_group(reading, first, last)) return *suffered;
    }
    if (form == VerbForm::infinitive && tells_in_present(reading, first, last))
        form = VerbForm::present;
    // "to give themselves up": an irregular verb's bare form stands among its presents
    if (form == VerbForm::present && reading.language == Language::english &&
        !reading.word(first).ends_with('s') && governed(reading, first))
        form = VerbForm::infinitive;
    VerbGroup group{Construction::active, tense_of(form), false};
    if (first > 0) group.negated = negated_before(reading, first - 1, last);
    return group;
}

}  // namespace vigie::extractors
