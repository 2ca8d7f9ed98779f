#include "extractors/reading/verbs.h"

#include <algorithm>
#include <array>

namespace vigie::extractors {
namespace {

using std::string_view;
using text::TokenKind;

template <std::size_t n>
bool is_one_of(string_view word, const std::array<string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// Folded words; "à" and "a" fold alike, which is why the original is asked where it matters.
constexpr std::array determiners{
    string_view{"l'"},        string_view{"la"},       string_view{"le"},
    string_view{"les"},       string_view{"une"},      string_view{"un"},
    string_view{"cette"},     string_view{"cet"},      string_view{"ce"},
    string_view{"ces"},       string_view{"d'"},       string_view{"de"},
    string_view{"des"},       string_view{"du"},       string_view{"leur"},
    string_view{"leurs"},     string_view{"son"},      string_view{"sa"},
    string_view{"ses"},       string_view{"chaque"},   string_view{"aucune"},
    string_view{"plusieurs"}, string_view{"nouvelle"}, string_view{"premiere"},
    string_view{"deuxieme"},  string_view{"double"},   string_view{"violente"},
    string_view{"autre"},     string_view{"meme"},     string_view{"derniere"},
    string_view{"deux"},      string_view{"trois"},    string_view{"quatre"},
    string_view{"cinq"},      string_view{"six"},      string_view{"the"},
    string_view{"a"},         string_view{"an"},       string_view{"this"},
    string_view{"that"},      string_view{"of"},       string_view{"in"},
    string_view{"an"},        string_view{"latest"},   string_view{"deadly"},
    string_view{"another"},   string_view{"second"},   string_view{"first"},
    string_view{"militant"},  string_view{"'s"},       string_view{"grande"},
    string_view{"par"},       string_view{"lors"},     string_view{"apres"},
    string_view{"suspected"}, string_view{"jihadist"}, string_view{"its"},
    string_view{"their"},     string_view{"each"},     string_view{"any"},
    string_view{"no"},        string_view{"recent"},   string_view{"two"},
    string_view{"three"}};

constexpr std::array have_forms{string_view{"a"},
                                string_view{"ont"},
                                string_view{"avoir"},
                                string_view{"ayant"},
                                string_view{"aura"},
                                string_view{"auront"},
                                string_view{"has"},
                                string_view{"have"},
                                string_view{"having"},
                                string_view{"avons"}};
constexpr std::array had_forms{string_view{"avait"},
                               string_view{"avaient"},
                               string_view{"had"},
                               string_view{"eut"},
                               string_view{"eurent"}};
constexpr std::array would_have_forms{string_view{"aurait"}, string_view{"auraient"}};
constexpr std::array be_forms{string_view{"est"},
                              string_view{"sont"},
                              string_view{"fut"},
                              string_view{"furent"},
                              string_view{"is"},
                              string_view{"are"},
                              string_view{"was"},
                              string_view{"were"},
                              string_view{"being"},
                              string_view{"etant"},
                              string_view{"be"},
                              string_view{"etre"},
                              string_view{"got"}};
constexpr std::array was_forms{string_view{"etait"}, string_view{"etaient"}};
constexpr std::array would_be_forms{string_view{"serait"}, string_view{"seraient"}};
constexpr std::array will_be_forms{string_view{"sera"}, string_view{"seront"}};

/// Adverbs and pronouns that may stand between auxiliary and participle.
bool stands_between(string_view word) {
    static constexpr std::array words{
        string_view{"ete"},         string_view{"been"},    string_view{"pas"},
        string_view{"plus"},        string_view{"deja"},    string_view{"aussi"},
        string_view{"egalement"},   string_view{"tous"},    string_view{"tout"},
        string_view{"ainsi"},       string_view{"y"},       string_view{"jamais"},
        string_view{"encore"},      string_view{"also"},    string_view{"not"},
        string_view{"then"},        string_view{"all"},     string_view{"since"},
        string_view{"never"},       string_view{"both"},    string_view{"bien"},
        string_view{"donc"},        string_view{"alors"},   string_view{"toutes"},
        string_view{"depuis"},      string_view{"ensuite"}, string_view{"lachement"},
        string_view{"sauvagement"}, string_view{"eux"},     string_view{"elle"},
        string_view{"lui"},         string_view{"already"}, string_view{"again"},
        string_view{"de"},          string_view{"nouveau"}, string_view{"nouvelle"}};
    return is_one_of(word, words) || word.ends_with("ment") || word.ends_with("ly");
}

bool ends_with_accent(string_view original) {
    for (const string_view ending : {"\xC3\xA9",
                                     "\xC3\xA9"
                                     "e",
                                     "\xC3\xA9s",
                                     "\xC3\xA9"
                                     "es",
                                     "\xC3\x89",
                                     "\xC3\x89"
                                     "E",
                                     "\xC3\x89S",
                                     "\xC3\x89"
                                     "ES"}) {
        if (original.ends_with(ending)) return true;
    }
    return false;
}

bool negated_before(const Reading& reading, std::size_t token, std::size_t last) {
    const std::size_t reach = token >= 3 ? token - 3 : 0;
    for (std::size_t i = token + 1; i-- > reach;) {
        const string_view word = reading.word(i);
        if (word == "not" || word == "never" || word.ends_with("n't")) return true;
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
        const bool known = is_one_of(word, have_forms) || is_one_of(word, had_forms) ||
                           is_one_of(word, would_have_forms) || is_one_of(word, be_forms) ||
                           is_one_of(word, was_forms) || is_one_of(word, would_be_forms) ||
                           is_one_of(word, will_be_forms);
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

VerbGroup participle_group(const Reading& reading, std::size_t first, std::size_t last) {
    const Auxiliary auxiliary = auxiliary_before(reading, first);
    if (!auxiliary.found) return {Construction::passive, Tense::bare, false};
    const string_view word = reading.word(auxiliary.token);
    const bool reflexive = auxiliary.token > 0 && (reading.word(auxiliary.token - 1) == "s'" ||
                                                   reading.word(auxiliary.token - 1) == "se");
    const bool have = is_one_of(word, have_forms) || is_one_of(word, had_forms) ||
                      is_one_of(word, would_have_forms);
    const bool passive = !reflexive && (!have || has_been(reading, auxiliary.token + 1, first));
    Tense tense = Tense::past;
    if (is_one_of(word, had_forms) || is_one_of(word, was_forms)) tense = Tense::pluperfect;
    if (is_one_of(word, would_have_forms) || is_one_of(word, would_be_forms))
        tense = Tense::hearsay;
    if (is_one_of(word, will_be_forms) || word == "aura" || word == "auront") tense = Tense::future;
    // "dit s'être emparé", "affirme avoir été attaqué" tell the past; "être attaqué" does not.
    if ((word == "be" || word == "etre") && !reflexive) tense = Tense::infinitive;
    return {passive ? Construction::passive : Construction::active,
            tense,
            negated_before(reading, auxiliary.token, last)};
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

/// "soldiers killed in the attack": an English -ed form without auxiliary that reads as passive.
bool reads_as_passive(const Reading& reading, std::size_t last) {
    static constexpr std::array followers{string_view{"by"},
                                          string_view{"in"},
                                          string_view{"during"},
                                          string_view{"when"},
                                          string_view{"on"},
                                          string_view{"near"},
                                          string_view{"and"},
                                          string_view{","},
                                          string_view{"."},
                                          string_view{"after"},
                                          string_view{"at"},
                                          string_view{"as"},
                                          string_view{"while"},
                                          string_view{"overnight"},
                                          string_view{""}};
    return is_one_of(reading.word(last), followers);
}

}  // namespace

bool word_fits(const Reading& reading, std::size_t token, bool verb, VerbForm form) {
    const string_view original = reading.original(token, token + 1);
    const bool accented = ends_with_accent(original);
    const string_view before = token == 0 ? string_view{} : reading.word(token - 1);
    const bool after_determiner = is_one_of(before, determiners);
    const bool french = reading.language == Language::french;
    if (!verb) {
        // "killing nine people" tells, "the killing of nine" names.
        const bool gerund = !french && reading.word(token).ends_with("ing");
        return !accented && (!gerund || after_determiner || reading.word(token + 1) == "of");
    }
    if (form == VerbForm::participle) {
        if (!french)
            return auxiliary_before(reading, token).found || reads_as_passive(reading, token + 1);
        const string_view folded_word = reading.word(token);
        const bool needs_accent = folded_word.ends_with('e') || folded_word.ends_with("es");
        return accented || !needs_accent || auxiliary_before(reading, token).found;
    }
    if (accented) return false;
    if (form == VerbForm::past && !french) return !auxiliary_before(reading, token).found;
    const bool noun_like = form == VerbForm::present || form == VerbForm::infinitive;
    if (noun_like && after_determiner) {
        const bool infinitive_after_de =
            form == VerbForm::infinitive && french && (before == "de" || before == "d'");
        return infinitive_after_de;
    }
    if (noun_like && !french) return token > 0;
    if (form == VerbForm::present && french) return token > 0;
    return true;
}

VerbGroup verb_group(const Reading& reading, std::size_t first, std::size_t last, VerbForm form) {
    if (form == VerbForm::none) return {};
    if (form == VerbForm::participle) return participle_group(reading, first, last);
    VerbGroup group{Construction::active, tense_of(form), false};
    if (first > 0) group.negated = negated_before(reading, first - 1, last);
    return group;
}

}  // namespace vigie::extractors
