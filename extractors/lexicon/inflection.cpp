#include "extractors/lexicon/inflection.h"

#include <algorithm>
#include <array>

#include "extractors/lexicon/verb_phrase.h"
#include "text/file.h"

namespace vigie::extractors {
namespace {

using Forms = std::vector<Inflected>;

void add_participles(Forms& forms, const std::string& masculine) {
    const bool ends_in_s = masculine.ends_with('s');
    forms.push_back({masculine, VerbForm::participle});
    forms.push_back({masculine + "e", VerbForm::participle});
    if (!ends_in_s) forms.push_back({masculine + "s", VerbForm::participle});
    forms.push_back({masculine + "es", VerbForm::participle});
}

void add_endings(Forms& forms,
                 const std::string& stem,
                 std::initializer_list<std::string_view> endings,
                 VerbForm form) {
    for (const auto ending : endings)
        forms.push_back({stem + std::string(ending), form});
}

/// "attaquer": the stem keeps its sound, so "menacer" -> "menaçait" folds to the same letters.
Forms first_group(const std::string& infinitive) {
    const std::string stem = infinitive.substr(0, infinitive.size() - 2);
    const std::string soft = stem.ends_with('g') ? stem + "e" : stem;  // "saccagea"
    Forms forms{{infinitive, VerbForm::infinitive}};
    add_endings(forms, stem, {"e", "ent"}, VerbForm::present);
    add_endings(forms, soft, {"a", "erent"}, VerbForm::past);
    add_endings(forms, stem, {"erent"}, VerbForm::past);
    add_endings(forms, soft, {"ait", "aient"}, VerbForm::imperfect);
    add_endings(forms, infinitive, {"a", "ont"}, VerbForm::future);
    add_endings(forms, infinitive, {"ait", "aient"}, VerbForm::conditional);
    add_endings(forms, soft, {"ant"}, VerbForm::gerund);
    // Accents fold away: "attaqué" and "attaque" differ only in the original text; the reader
    // looks there (see reading/verbs.h).
    add_participles(forms, stem + "é");
    return forms;
}

/// "envahir", "saisir", "investir": the second group.
Forms second_group(const std::string& infinitive) {
    const std::string stem = infinitive.substr(0, infinitive.size() - 1);
    Forms forms{{infinitive, VerbForm::infinitive}};
    add_endings(forms, stem, {"t", "ssent"}, VerbForm::present);
    add_endings(forms, stem, {"rent"}, VerbForm::past);
    add_endings(forms, stem, {"ssait", "ssaient"}, VerbForm::imperfect);
    add_endings(forms, infinitive, {"a", "ont"}, VerbForm::future);
    add_endings(forms, infinitive, {"ait", "aient"}, VerbForm::conditional);
    add_endings(forms, stem, {"ssant"}, VerbForm::gerund);
    add_participles(forms, stem);
    return forms;
}

bool is_vowel(char letter) {
    return std::string_view("aeiou").find(letter) != std::string_view::npos;
}

/// "attack", "raid", "ambush", "carry", "fire", "rob": doubling for short stems only.
Forms english_regular(const std::string& base) {
    const char last = base.back();
    const char before = base.size() > 1 ? base[base.size() - 2] : 'x';
    const char third = base.size() > 2 ? base[base.size() - 3] : 'a';
    std::string stem = base;
    std::string third_person = base + "s";
    if (last == 'e') {
        stem = base.substr(0, base.size() - 1);
    } else if (last == 'y' && !is_vowel(before)) {
        third_person = base.substr(0, base.size() - 1) + "ies";
    } else if (base.size() <= 4 && !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' &&
               is_vowel(before) && !is_vowel(third)) {
        stem = base + last;
    }
    if (base.ends_with("sh") || base.ends_with("ch") || last == 's' || last == 'x') {
        third_person = base + "es";
    }
    const bool consonant_y = last == 'y' && !is_vowel(before);
    const std::string past = consonant_y ? base.substr(0, base.size() - 1) + "ied" : stem + "ed";
    return {{base, VerbForm::infinitive},
            {third_person, VerbForm::present},
            {past, VerbForm::past},
            {past, VerbForm::participle},
            {stem + "ing", VerbForm::gerund}};
}

Forms forms_of(const std::string& verb, Language language, const Paradigms& paradigms) {
    if (const auto known = paradigms.find(verb); known != paradigms.end()) {
        return known->second.forms;
    }
    if (language == Language::english) return english_regular(verb);
    if (verb.ends_with("er")) return first_group(verb);
    if (verb.ends_with("ir")) return second_group(verb);
    return {{verb, VerbForm::infinitive}};
}

std::string plural_word(std::string_view word, Language language) {
    std::string all(word);
    const char last = word.back();
    const bool hissing = last == 's' || last == 'x' || last == 'z';
    if (language == Language::french) return hissing ? all : all + "s";
    if (hissing || word.ends_with("sh") || word.ends_with("ch")) return all + "es";
    const bool consonant_y = last == 'y' && word.size() > 1 && !is_vowel(word[word.size() - 2]);
    if (!consonant_y) return all + "s";
    all.pop_back();
    return all + "ies";
}

/// The head ends before a preposition: "cache | d'armes", "exchange | of fire".
std::size_t end_of_head(std::string_view noun, Language language) {
    static constexpr std::array<std::string_view, 8> french{
        " de ", " d'", " du ", " des ", " à ", " en ", " sur ", " contre "};
    static constexpr std::array<std::string_view, 3> english{" of ", " between ", " on "};
    std::size_t end = noun.size();
    const auto cut = [&](std::string_view preposition) {
        end = std::min(end, noun.find(preposition));
    };
    if (language == Language::french)
        std::for_each(french.begin(), french.end(), cut);
    else
        std::for_each(english.begin(), english.end(), cut);
    return end;
}

}  // namespace

std::string plural(std::string_view noun, Language language) {
    const std::size_t end = end_of_head(noun, language);
    const std::string_view head = noun.substr(0, end);
    const std::string_view rest = noun.substr(end);
    if (language == Language::english) {
        const auto space = head.rfind(' ');
        const std::size_t from = space == std::string_view::npos ? 0 : space + 1;
        return std::string(head.substr(0, from)) + plural_word(head.substr(from), language) +
               std::string(rest);
    }
    std::string all;
    for (const auto word : text::split(head, ' '))
        (all += all.empty() ? "" : " ") += plural_word(word, language);
    return all + std::string(rest);
}

namespace {

/// "shoot and wound": two verbs in step, each form of one with the same form of the other.
Forms in_step(const Forms& one, const Forms& other) {
    Forms both;
    for (const Inflected& first : one) {
        for (const Inflected& second : other) {
            if (first.form == second.form)
                both.push_back({first.text + " and " + second.text, first.form});
        }
    }
    return both;
}

}  // namespace

std::vector<Inflected> inflect(std::string_view infinitive,
                               Language language,
                               const Paradigms& paradigms) {
    const VerbPhrase phrase = VerbPhrase::of(infinitive, language);
    Forms forms = forms_of(std::string(phrase.verb), language, paradigms);
    if (phrase.second.data() != nullptr)
        forms = in_step(forms, forms_of(std::string(phrase.second), language, paradigms));
    for (Inflected& form : forms)
        form.text.insert(0, phrase.adverb).append(phrase.rest);
    return forms;
}

}  // namespace vigie::extractors
