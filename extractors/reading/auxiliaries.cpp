#include "extractors/reading/auxiliaries.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

const WordSet have_forms("a ont avoir ayant aura auront has have having avons");
const WordSet had_forms("avait avaient had eut eurent");
const WordSet would_have_forms("aurait auraient");
const WordSet be_forms("est sont fut furent is are was were being etant be etre got");
const WordSet was_forms("etait etaient");
const WordSet would_be_forms("serait seraient");
const WordSet will_be_forms("sera seront");

}  // namespace

bool is_form_of_have(string_view word) {
    return have_forms.contains(word) || had_forms.contains(word) || would_have_forms.contains(word);
}

bool is_auxiliary(string_view word) {
    return is_form_of_have(word) || be_forms.contains(word) || was_forms.contains(word) ||
           would_be_forms.contains(word) || will_be_forms.contains(word);
}

bool is_hearsay_auxiliary(std::string_view word) {
    return would_have_forms.contains(word) || would_be_forms.contains(word);
}

bool stands_between(string_view word) {
    static const WordSet words(
        "ete been pas plus deja aussi egalement tous tout ainsi y jamais encore also "
        "not then all since never both bien donc alors toutes depuis ensuite "
        "lachement sauvagement eux elle lui neanmoins toutefois cependant pourtant aussitot enfin already again de nouveau nouvelle");
    return words.contains(word) || word.ends_with("ment") || word.ends_with("ly");
}

Auxiliary auxiliary_before(const Reading& reading, std::size_t first) {
    constexpr std::size_t reach = 6;
    for (std::size_t i = first; i > 0 && first - i < reach; --i) {
        const text::Word word = reading.word(i - 1);
        if (word == "a" && reading.language == Language::english) return {};  // the article
        if (word == "a" && reading.word(i) == "nouveau") continue;
        if (is_auxiliary(word)) return {i - 1, true};
        if (!stands_between(word)) return {};
    }
    return {};
}

Tense tense_of_auxiliary(string_view word, bool reflexive) {
    // "dit s'être emparé", "affirme avoir été attaqué" tell the past; "être attaqué" does not.
    if (one_of(word, {"be", "etre"}) && !reflexive) return Tense::infinitive;
    if (will_be_forms.contains(word) || one_of(word, {"aura", "auront"})) return Tense::future;
    if (is_hearsay_auxiliary(word)) return Tense::hearsay;
    if (had_forms.contains(word) || was_forms.contains(word)) return Tense::pluperfect;
    return Tense::past;
}

bool is_month(const Reading& reading, std::size_t token) {
    return reading.word(token) == "may" && reading.tokens.list[token].capital &&
           (is_number(reading.tokens, token + 1) ||
            (token > 0 && is_number(reading.tokens, token - 1)));
}

}  // namespace vigie::extractors
