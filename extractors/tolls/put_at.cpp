#include "extractors/tolls/put_at.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool is_put_at(const TollSentence& here, const PeoplePhrase& number) {
    constexpr std::uint32_t reach = 4;  // « chiffre, ce mardi, à »
    const Reading& reading = here.reading;
    if (reading.language != Language::french || !number.bare || !number.counted ||
        number.first < here.sentence.first + 2 || reading.word(number.first - 1) != "a")
        return false;
    const std::uint32_t end = number.first - 1;
    for (std::uint32_t back = 1; back <= std::min(reach, end - here.sentence.first); ++back) {
        const text::Word verb = reading.word(end - back);
        if (verb.starts_with("chiffr") || verb.starts_with("evalu") || verb.starts_with("estim"))
            return true;
    }
    return false;
}

void count_those_put_at(TollSentence& here) {
    const auto number =
        std::find_if(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
            return is_put_at(here, phrase);
        });
    if (number == here.phrases.end() || here.reading.word(number->last + 1) == "nombre") return;
    const auto people =
        std::find_if(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
            return phrase.first == number->last && !phrase.counted && !phrase.thing;
        });
    if (people == here.phrases.end()) return;
    people->counted = true;
    people->oblique = false;
    people->count = number->count;
    people->min = number->min;
    people->max = number->max;
    number->counted = false;
}

}  // namespace vigie::extractors
