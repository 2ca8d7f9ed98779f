#include "extractors/quantities/number_words.h"

#include "extractors/words/word_table.h"

namespace vigie::extractors {
namespace {

using Words = WordTable<NumberWord>;

const Words& french_words() {
    static const Words words{{"un", {NumberRole::unit, 1}},
                             {"une", {NumberRole::unit, 1}},
                             {"deux", {NumberRole::unit, 2}},
                             {"trois", {NumberRole::unit, 3}},
                             {"quatre", {NumberRole::unit, 4}},
                             {"cinq", {NumberRole::unit, 5}},
                             {"six", {NumberRole::unit, 6}},
                             {"sept", {NumberRole::unit, 7}},
                             {"huit", {NumberRole::unit, 8}},
                             {"neuf", {NumberRole::unit, 9}},
                             {"dix", {NumberRole::teen, 10}},
                             {"onze", {NumberRole::teen, 11}},
                             {"douze", {NumberRole::teen, 12}},
                             {"treize", {NumberRole::teen, 13}},
                             {"quatorze", {NumberRole::teen, 14}},
                             {"quinze", {NumberRole::teen, 15}},
                             {"seize", {NumberRole::teen, 16}},
                             {"vingt", {NumberRole::ten, 20}},
                             {"vingts", {NumberRole::ten, 20}},
                             {"trente", {NumberRole::ten, 30}},
                             {"quarante", {NumberRole::ten, 40}},
                             {"cinquante", {NumberRole::ten, 50}},
                             {"soixante", {NumberRole::ten, 60}},
                             {"septante", {NumberRole::ten, 70}},
                             {"huitante", {NumberRole::ten, 80}},
                             {"octante", {NumberRole::ten, 80}},
                             {"nonante", {NumberRole::ten, 90}},
                             {"cent", {NumberRole::hundred, 100}},
                             {"cents", {NumberRole::hundred, 100}},
                             {"mille", {NumberRole::scale, 1e3}},
                             {"million", {NumberRole::scale, 1e6}},
                             {"millions", {NumberRole::scale, 1e6}},
                             {"milliard", {NumberRole::scale, 1e9}},
                             {"milliards", {NumberRole::scale, 1e9}},
                             {"huitaine", {NumberRole::collective, 8}},
                             {"dizaine", {NumberRole::collective, 10}},
                             {"douzaine", {NumberRole::collective, 12}},
                             {"quinzaine", {NumberRole::collective, 15}},
                             {"vingtaine", {NumberRole::collective, 20}},
                             {"trentaine", {NumberRole::collective, 30}},
                             {"quarantaine", {NumberRole::collective, 40}},
                             {"cinquantaine", {NumberRole::collective, 50}},
                             {"soixantaine", {NumberRole::collective, 60}},
                             {"centaine", {NumberRole::collective, 100}},
                             {"millier", {NumberRole::collective, 1e3}},
                             {"dizaines", {NumberRole::plural, 10}},
                             {"douzaines", {NumberRole::plural, 12}},
                             {"centaines", {NumberRole::plural, 100}},
                             {"milliers", {NumberRole::plural, 1e3}}};
    return words;
}

const Words& english_words() {
    static const Words words{
        {"a", {NumberRole::article, 1}},          {"an", {NumberRole::article, 1}},
        {"another", {NumberRole::article, 1}},    {"one", {NumberRole::unit, 1}},
        {"two", {NumberRole::unit, 2}},           {"three", {NumberRole::unit, 3}},
        {"four", {NumberRole::unit, 4}},          {"five", {NumberRole::unit, 5}},
        {"six", {NumberRole::unit, 6}},           {"seven", {NumberRole::unit, 7}},
        {"eight", {NumberRole::unit, 8}},         {"nine", {NumberRole::unit, 9}},
        {"ten", {NumberRole::teen, 10}},          {"eleven", {NumberRole::teen, 11}},
        {"twelve", {NumberRole::teen, 12}},       {"thirteen", {NumberRole::teen, 13}},
        {"fourteen", {NumberRole::teen, 14}},     {"fifteen", {NumberRole::teen, 15}},
        {"sixteen", {NumberRole::teen, 16}},      {"seventeen", {NumberRole::teen, 17}},
        {"eighteen", {NumberRole::teen, 18}},     {"nineteen", {NumberRole::teen, 19}},
        {"twenty", {NumberRole::ten, 20}},        {"thirty", {NumberRole::ten, 30}},
        {"forty", {NumberRole::ten, 40}},         {"fifty", {NumberRole::ten, 50}},
        {"sixty", {NumberRole::ten, 60}},         {"seventy", {NumberRole::ten, 70}},
        {"eighty", {NumberRole::ten, 80}},        {"ninety", {NumberRole::ten, 90}},
        {"hundred", {NumberRole::hundred, 100}},  {"thousand", {NumberRole::scale, 1e3}},
        {"million", {NumberRole::scale, 1e6}},    {"billion", {NumberRole::scale, 1e9}},
        {"dozen", {NumberRole::collective, 12}},  {"score", {NumberRole::collective, 20}},
        {"tens", {NumberRole::plural, 10}},       {"dozens", {NumberRole::plural, 12}},
        {"scores", {NumberRole::plural, 20}},     {"hundreds", {NumberRole::plural, 100}},
        {"thousands", {NumberRole::plural, 1e3}}, {"millions", {NumberRole::plural, 1e6}}};
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
