#include "extractors/discourse/when/pictures.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « Les images de l'attaque diffusées par le Jnim pendant (le weekend) », "footage released on
/// (Sunday)": the day they were shown.
bool dates_showing(const Reading& reading,
                   const text::Sentence& sentence,
                   const TimeMention& mention,
                   const WordSet& pictures) {
    static const WordSet shown(
        "diffusee diffusees diffuse diffuses publiee publiees publies partagees released published "
        "posted shared");
    constexpr std::size_t reach = 14;
    constexpr std::size_t near = 6;  // "diffusées par le Jnim pendant (le weekend)"
    bool is_shown = false;
    for (std::size_t at = mention.first; at > sentence.first && mention.first - at < reach; --at) {
        if (is_shown && pictures.contains(reading.word(at - 1))) return true;
        is_shown |= mention.first - at < near && shown.contains(reading.word(at - 1));
    }
    return false;
}

}  // namespace

bool dates_pictures(const Reading& reading,
                    const text::Sentence& sentence,
                    const TimeMention& mention) {
    constexpr std::size_t reach = 5;
    static const WordSet pictures(
        "photographies photos images video videos photographs footage pictures");
    if (dates_showing(reading, sentence, mention, pictures)) return true;
    static const WordSet show("montrent montre montraient montrait show shows showed showing");
    constexpr std::size_t lead = 3;  // "2/ Le (18)"
    if (mention.first > sentence.first + lead || reading.word(mention.last) != ",") return false;
    bool pictured = false;
    const std::size_t to = std::min<std::size_t>(mention.last + reach, sentence.last);
    for (std::size_t at = mention.last; at < to; ++at) {
        pictured |= pictures.contains(reading.word(at));
        // "On Tuesday, drone footage shows, they stormed Boni": then they did
        if (pictured && show.contains(reading.word(at))) return reading.word(at + 1) != ",";
    }
    return false;
}

bool tells_filming(text::Word word) {
    static const WordSet words(
        "tourne tournee tournees tournes filme filmee filmees filmes prise prises enregistree "
        "datee datees filmed shot taken recorded");
    return words.contains(word);
}

}  // namespace vigie::extractors
