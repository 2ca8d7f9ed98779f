#include "extractors/reading/support.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

const WordSet& backed_words() {
    static const WordSet all(
        "backed supported appuye appuyee appuyes appuyees soutenu soutenue soutenus soutenues "
        "epaule epaulee epaules epaulees");
    return all;
}

bool only_supports(const Reading& reading, std::uint32_t token) {
    static const WordSet helped(
        backed_words(),
        "support backing appui soutien protege protegee proteges protegees escorte escortee escortes "
        "escortees survole survolee survoles survolees accompagne accompagnes protected escorted");
    constexpr std::uint32_t reach = 5;  // "avec l'appui d'un (hélicoptère)"
    bool linked = one_of(reading.word(token), {"par", "by"});  // « (par l'aviation) » is one word
    for (std::uint32_t back = 1; back <= std::min(reach, token); ++back) {
        const text::Word word = reading.word(token - back);
        if (one_of(word, {",", ".", ";"})) return false;
        if (linked && helped.contains(word)) return true;
        linked |= one_of(word, {"par", "by", "de", "d'", "of", "from", "des", "du"});
    }
    return false;
}

}  // namespace vigie::extractors
