#include "extractors/reading/verbs.h"

#include <algorithm>
#include <array>
#include <optional>

#include "extractors/words/accents.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

// Folded words; "à" and "a" fold alike, which is why the original is asked where it matters.
const WordSet determiners(
    "l' la le les une un cette cet ce ces d' de des du leur leurs son sa ses chaque "
    "aucune plusieurs nouvelle premiere deuxieme double violente autre meme derniere "
    "deux trois quatre cinq six the a an this that of in latest deadly another second "
    "first militant 's grande par lors apres suspected jihadist its their each any no "
    "recent two three");

const WordSet have_forms("a ont avoir ayant aura auront has have having avons");
const WordSet had_forms("avait avaient had eut eurent");
const WordSet would_have_forms("aurait auraient");
const WordSet be_forms("est sont fut furent is are was were being etant be etre got");
const WordSet was_forms("etait etaient");
const WordSet would_be_forms("serait seraient");
const WordSet will_be_forms("sera seront");

/// Adverbs and pronouns that may stand between auxiliary and participle.
bool stands_between(string_view word) {
    static const WordSet words(
        "ete been pas plus deja aussi egalement tous tout ainsi y jamais encore also "
        "not then all since never both bien donc alors toutes depuis ensuite "
        "lachement sauvagement eux elle lui already again de nouveau nouvelle");
    return words.contains(word) || word.ends_with("ment") || word.ends_with("ly");
}

/// "did not immediately attack", "never again": English denies right before the verb; "gunmen not
/// yet identified killed" denies something else.
bool denied_in_english(const Reading& reading, std::size_t token) {
    constexpr std::size_t reach = 4;
    for (std::size_t i = token + 1; i > 0 && token + 1 - i < reach; --i) {
        const string_view word = reading.word(i - 1);
        if (word == "not" && reading.word(i) == "only") return false;
        if (one_of(word, {"not", "never"}) || word.ends_with("n't")) return true;
        const bool auxiliary = have_forms.contains(word) || had_forms.contains(word) ||
                               be_forms.contains(word) || one_of(word, {"did", "do", "does"});
        if (!auxiliary && !stands_between(word)) return false;
    }
    return false;
}

bool negated_before(const Reading& reading, std::size_t token, std::size_t last) {
    if (reading.language == Language::english) return denied_in_english(reading, token);
    const std::size_t reach = token >= 3 ? token - 3 : 0;
    for (std::size_t i = token + 1; i-- > reach;) {
        const string_view word = reading.word(i);
        if (word != "n'" && word != "ne") continue;
        for (std::size_t j = i; j < std::min(last + 8, reading.tokens.size()); ++j) {
            if (reading.word(j) == "que" || reading.word(j) == "qu'") return false;  // "ne … que"
        }
        return true;
    }
    return false;
}

struct Auxiliary {
    std::size_t token = 0;
    bool found = false;
};

/// Walks left over adverbs and "été" to the auxiliary.
Auxiliary auxiliary_before(const Reading& reading, std::size_t first) {
    constexpr std::size_t reach = 6;
    for (std::size_t i = first; i > 0 && first - i < reach; --i) {
        const string_view word = reading.word(i - 1);
        if (word == "a" && reading.language == Language::english) return {};  // the article
        if (word == "a" && reading.word(i) == "nouveau") continue;
        const bool known = have_forms.contains(word) || had_forms.contains(word) ||
                           would_have_forms.contains(word) || be_forms.contains(word) ||
                           was_forms.contains(word) || would_be_forms.contains(word) ||
                           will_be_forms.contains(word);
        if (known) return {i - 1, true};
        if (!stands_between(word)) return {};
    }
    return {};
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

/// The tense that an auxiliary gives the participle behind it.
Tense tense_of_auxiliary(string_view word, bool reflexive) {
    // "dit s'être emparé", "affirme avoir été attaqué" tell the past; "être attaqué" does not.
    if (one_of(word, {"be", "etre"}) && !reflexive) return Tense::infinitive;
    if (will_be_forms.contains(word) || one_of(word, {"aura", "auront"})) return Tense::future;
    if (is_hearsay_auxiliary(word)) return Tense::hearsay;
    if (had_forms.contains(word) || was_forms.contains(word)) return Tense::pluperfect;
    return Tense::past;
}

/// "ont attaqué le poste et tué deux gendarmes": one auxiliary serves both participles, where an
/// object follows the second.
std::optional<VerbGroup> group_behind_and(const Reading& reading,
                                          std::size_t first,
                                          std::size_t last) {
    constexpr std::size_t reach = 20;
    static const WordSet openers(
        "un une deux trois quatre cinq six sept huit neuf dix le la les l' des plusieurs au");
    if (reading.language != Language::french || first < 3) return std::nullopt;
    if (!one_of(reading.word(first - 1), {"et", "puis"})) return std::nullopt;
    if (!openers.contains(reading.word(last)) && !is_number(reading.tokens, last))
        return std::nullopt;
    for (std::size_t i = first - 1; i > 0 && first - i < reach; --i) {
        const string_view word = reading.word(i - 1);
        if (one_of(word, {"qui", "dont", ";", ".", ":"})) return std::nullopt;
        const bool have = one_of(word, {"ont", "avait", "avaient", "avoir"}) ||
                          would_have_forms.contains(word) ||
                          (word == "a" && reading.original(i - 1, i) == "a");
        if (!have) continue;
        if (has_been(reading, i, std::min(i + 2, first))) return std::nullopt;
        return VerbGroup{Construction::active,
                         tense_of_auxiliary(word, /*reflexive=*/false),
                         false,
                         static_cast<std::uint32_t>(i - 1)};
    }
    return std::nullopt;
}

VerbGroup participle_group(const Reading& reading, std::size_t first, std::size_t last) {
    const Auxiliary auxiliary = auxiliary_before(reading, first);
    if (!auxiliary.found) {
        const VerbGroup bare{Construction::passive, Tense::bare, false};
        return group_behind_and(reading, first, last).value_or(bare);
    }
    const string_view word = reading.word(auxiliary.token);
    const bool reflexive =
        auxiliary.token > 0 && one_of(reading.word(auxiliary.token - 1), {"s'", "se"});
    const bool have =
        have_forms.contains(word) || had_forms.contains(word) || would_have_forms.contains(word);
    const bool passive = !reflexive && (!have || has_been(reading, auxiliary.token + 1, first));
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
std::optional<Tense> tense_of_faire(string_view word) {
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

/// "soldiers killed in the attack": an English -ed form without auxiliary that reads as passive.
bool reads_as_passive(const Reading& reading, std::size_t last) {
    static const WordSet followers(
        "by in during when on near and , . after at as while overnight monday tuesday wednesday "
        "thursday friday saturday sunday today yesterday");
    const string_view word = reading.word(last);
    // "and seized, among other things, five vehicles": the object follows
    if (word == "," && one_of(reading.word(last + 1), {"among", "amongst", "inter"})) return false;
    const bool bound = word == "at" && one_of(reading.word(last + 1), {"least", "most"});
    return !bound && (word.empty() || followers.contains(word));
}

/// "the 9 May (ambush)", "the May 9 (attack)": no auxiliary.
bool is_month(const Reading& reading, std::size_t token) {
    return reading.word(token) == "may" && reading.tokens.list[token].capital &&
           (is_number(reading.tokens, token + 1) ||
            (token > 0 && is_number(reading.tokens, token - 1)));
}

/// "to attack", "did not kill", "to burn and loot": under "to" or an auxiliary.
bool governed(const Reading& reading, std::size_t token) {
    static const WordSet governors(
        "to do does did don't doesn't didn't can cannot can't could couldn't may might must shall "
        "should will won't would wouldn't let help helped not");
    constexpr std::size_t reach = 7;
    bool joined = false;
    for (std::size_t i = token; i > 0 && token - i < reach; --i) {
        const string_view word = reading.word(i - 1);
        if (governors.contains(word)) return !is_month(reading, i - 1);
        joined |= one_of(word, {"and", "or"});
        if (!joined && !word.ends_with("ly") && !stands_between(word)) return false;
    }
    return false;
}

/// The bare form with a subject of several or an object is the present of headlines: "Gunmen kill
/// twelve", "Attackers in Mali kill 12"; "the Sahara desert" has neither.
bool tells_in_present(const Reading& reading, std::size_t first, std::size_t last) {
    static const WordSet plurals("men gunmen militiamen people police who and");
    static const WordSet objects("the a an at over up dozens scores several two three four five");
    if (reading.language != Language::english || first == 0 || governed(reading, first))
        return false;
    const string_view before = reading.word(first - 1);
    if (plurals.contains(before) || (before.size() > 3 && before.ends_with('s'))) return true;
    return is_number(reading.tokens, last) || objects.contains(reading.word(last));
}

/// "killing nine people" tells, "the killing of nine" names.
bool noun_fits(const Reading& reading, std::size_t token, bool after_determiner) {
    const string_view word = reading.word(token);
    // "attaqué" folds to "attaque"; "échauffourée" is a noun as it stands
    const bool feminine = word.ends_with("ee") || word.ends_with("ees");
    if (ends_accented(reading.original(token, token + 1)) && !feminine) return false;
    if (token > 0 && reading.word(token - 1) == "ete") return false;  // "ont été saisies"
    // "did not attack", "would attack": the verb.
    static const WordSet verbal("not did didn't will would could may might");
    const bool english = reading.language == Language::english;
    std::size_t before = token;
    while (english && before > 1 && reading.word(before - 1).ends_with("ly"))
        --before;
    if (english && before > 0 && verbal.contains(reading.word(before - 1)) &&
        !is_month(reading, before - 1))
        return false;
    const bool gerund = english && word.ends_with("ing");
    const string_view next = reading.word(token + 1);
    // "Type: kidnapping / Place: Ansongo", "Kidnapping by ISSP": a note's word
    const bool noted =
        before > 0 && reading.word(before - 1) == ":" && one_of(next, {"/", ".", ";", ",", "|"});
    const bool heads =
        next == "by" && before == reading.sentences[reading.sentence_of(token)].first;
    return !gerund || after_determiner || noted || heads || next == "of" || next == "between";
}

/// Behind what belongs to the verb alone: "fired on a crowd", "shot and wounded a guard".
std::size_t behind_verb(const Reading& reading, std::size_t token, std::size_t last) {
    static const WordSet particles("on at upon into up down out off over back away");
    if (token + 1 < last && reading.word(token + 1) == "and") return last;
    std::size_t at = token + 1;
    while (at < last && particles.contains(reading.word(at)))
        ++at;
    return at;
}

bool participle_fits(const Reading& reading, std::size_t token, std::size_t last) {
    const bool auxiliary = auxiliary_before(reading, token).found;
    if (reading.language == Language::english)
        return auxiliary || reads_as_passive(reading, behind_verb(reading, token, last));
    const string_view word = reading.word(token);
    const bool needs_accent = word.ends_with('e') || word.ends_with("es");
    return !needs_accent || auxiliary || ends_accented(reading.original(token, token + 1));
}

/// "in the occupied town", "a stolen vehicle": what was done to the noun behind it is no news.
bool describes(const Reading& reading, std::size_t token) {
    static const WordSet articles("the a an his her its their our");
    return token > 0 && articles.contains(reading.word(token - 1));
}

/// "planting (bombs)", "staging (raids)": what is made or done, in the plural.
bool is_object_of_gerund(const Reading& reading, std::size_t token) {
    static const WordSet gerunds(
        "planting laying making placing burying hiding carrying throwing dropping building "
        "assembling transporting manufacturing detonating staging mounting conducting launching "
        "planning preparing committing repelling including following involving");
    return token > 0 && gerunds.contains(reading.word(token - 1));
}

/// "l'attaque" is a noun, "d'attaquer" is a verb, and no sentence begins with a bare verb.
bool finite_fits(const Reading& reading, std::size_t token, VerbForm form, bool after_determiner) {
    const bool french = reading.language == Language::french;
    if (form == VerbForm::past && !french)
        return !auxiliary_before(reading, token).found && !describes(reading, token);
    const bool noun_like = form == VerbForm::present || form == VerbForm::infinitive;
    if (noun_like && after_determiner) {
        return form == VerbForm::infinitive && french &&
               one_of(reading.word(token - 1), {"de", "d'", "a"});
    }
    if (form == VerbForm::present && !french && is_object_of_gerund(reading, token)) return false;
    const bool needs_subject = form == VerbForm::present || (noun_like && !french);
    return !needs_subject || token > 0;
}

}  // namespace

bool is_hearsay_auxiliary(std::string_view word) {
    return would_have_forms.contains(word) || would_be_forms.contains(word);
}

bool word_fits(
    const Reading& reading, std::size_t first, std::size_t last, bool verb, VerbForm form) {
    const bool after_determiner = first > 0 && determiners.contains(reading.word(first - 1));
    if (!verb) return noun_fits(reading, first, after_determiner);
    if (form == VerbForm::participle) return participle_fits(reading, first, last);
    return !ends_accented(reading.original(first, first + 1)) &&
           finite_fits(reading, first, form, after_determiner);
}

VerbGroup verb_group(const Reading& reading, std::size_t first, std::size_t last, VerbForm form) {
    if (form == VerbForm::none) return {};
    if (form == VerbForm::participle) return participle_group(reading, first, last);
    if (form == VerbForm::infinitive) {
        if (const auto suffered = causative_group(reading, first, last)) return *suffered;
    }
    if (form == VerbForm::infinitive && tells_in_present(reading, first, last))
        form = VerbForm::present;
    VerbGroup group{Construction::active, tense_of(form), false};
    if (first > 0) group.negated = negated_before(reading, first - 1, last);
    return group;
}

}  // namespace vigie::extractors
