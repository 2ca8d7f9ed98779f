#include "extractors/discourse/when/pictures.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool dates_pictures(const Reading& reading,
                    const text::Sentence& sentence,
                    const TimeMention& mention) {
    constexpr std::size_t reach = 5;
    static const WordSet pictures(
        "photographies photos images video videos photographs footage pictures");
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

bool tells_filming(std::string_view word) {
    static const WordSet words(
        "tourne tournee tournees tournes filme filmee filmees filmes prise prises enregistree "
        "datee datees filmed shot taken recorded");
    return words.contains(word);
}

}  // namespace vigie::extractors
