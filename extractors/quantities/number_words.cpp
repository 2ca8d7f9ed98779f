#include "extractors/quantities/number_words.h"

#include "extractors/words/word_table.h"

namespace vigie::extractors {
namespace {

using Words = WordTable<NumberWord>;

const Words& french_words() {
    static const Words words{{"un", {Role::unit, 1}},
                             {"une", {Role::unit, 1}},
                             {"deux", {Role::unit, 2}},
                             {"trois", {Role::unit, 3}},
                             {"quatre", {Role::unit, 4}},
                             {"cinq", {Role::unit, 5}},
                             {"six", {Role::unit, 6}},
                             {"sept", {Role::unit, 7}},
                             {"huit", {Role::unit, 8}},
                             {"neuf", {Role::unit, 9}},
                             {"dix", {Role::teen, 10}},
                             {"onze", {Role::teen, 11}},
                             {"douze", {Role::teen, 12}},
                             {"treize", {Role::teen, 13}},
                             {"quatorze", {Role::teen, 14}},
                             {"quinze", {Role::teen, 15}},
                             {"seize", {Role::teen, 16}},
                             {"vingt", {Role::ten, 20}},
                             {"vingts", {Role::ten, 20}},
                             {"trente", {Role::ten, 30}},
                             {"quarante", {Role::ten, 40}},
                             {"cinquante", {Role::ten, 50}},
                             {"soixante", {Role::ten, 60}},
                             {"septante", {Role::ten, 70}},
                             {"huitante", {Role::ten, 80}},
                             {"octante", {Role::ten, 80}},
                             {"nonante", {Role::ten, 90}},
                             {"cent", {Role::hundred, 100}},
                             {"cents", {Role::hundred, 100}},
                             {"mille", {Role::scale, 1e3}},
                             {"million", {Role::scale, 1e6}},
                             {"millions", {Role::scale, 1e6}},
                             {"milliard", {Role::scale, 1e9}},
                             {"milliards", {Role::scale, 1e9}},
                             {"huitaine", {Role::collective, 8}},
                             {"dizaine", {Role::collective, 10}},
                             {"douzaine", {Role::collective, 12}},
                             {"quinzaine", {Role::collective, 15}},
                             {"vingtaine", {Role::collective, 20}},
                             {"trentaine", {Role::collective, 30}},
                             {"quarantaine", {Role::collective, 40}},
                             {"cinquantaine", {Role::collective, 50}},
                             {"soixantaine", {Role::collective, 60}},
                             {"centaine", {Role::collective, 100}},
                             {"millier", {Role::collective, 1e3}},
                             {"dizaines", {Role::plural, 10}},
                             {"douzaines", {Role::plural, 12}},
                             {"centaines", {Role::plural, 100}},
                             {"milliers", {Role::plural, 1e3}}};
    return words;
}

const Words& english_words() {
    static const Words words{{"a", {Role::article, 1}},         {"an", {Role::article, 1}},
                             {"one", {Role::unit, 1}},          {"two", {Role::unit, 2}},
                             {"three", {Role::unit, 3}},        {"four", {Role::unit, 4}},
                             {"five", {Role::unit, 5}},         {"six", {Role::unit, 6}},
                             {"seven", {Role::unit, 7}},        {"eight", {Role::unit, 8}},
                             {"nine", {Role::unit, 9}},         {"ten", {Role::teen, 10}},
                             {"eleven", {Role::teen, 11}},      {"twelve", {Role::teen, 12}},
                             {"thirteen", {Role::teen, 13}},    {"fourteen", {Role::teen, 14}},
                             {"fifteen", {Role::teen, 15}},     {"sixteen", {Role::teen, 16}},
                             {"seventeen", {Role::teen, 17}},   {"eighteen", {Role::teen, 18}},
                             {"nineteen", {Role::teen, 19}},    {"twenty", {Role::ten, 20}},
                             {"thirty", {Role::ten, 30}},       {"forty", {Role::ten, 40}},
                             {"fifty", {Role::ten, 50}},        {"sixty", {Role::ten, 60}},
                             {"seventy", {Role::ten, 70}},      {"eighty", {Role::ten, 80}},
                             {"ninety", {Role::ten, 90}},       {"hundred", {Role::hundred, 100}},
                             {"thousand", {Role::scale, 1e3}},  {"million", {Role::scale, 1e6}},
                             {"billion", {Role::scale, 1e9}},   {"dozen", {Role::collective, 12}},
                             {"score", {Role::collective, 20}}, {"tens", {Role::plural, 10}},
                             {"dozens", {Role::plural, 12}},    {"scores", {Role::plural, 20}},
                             {"hundreds", {Role::plural, 100}}, {"thousands", {Role::plural, 1e3}},
                             {"millions", {Role::plural, 1e6}}};
    return words;
}

const Words& words_of(Language language) {
    return language == Language::french ? french_words() : english_words();
}

}  // namespace

const NumberWord* number_word(const text::Tokens& tokens, std::size_t token, Language language) {
    return words_of(language).find(tokens.word(token));
}

const WordIndex& number_words(Language language) {
    return words_of(language).words();
}

}  // namespace vigie::extractors
