#include "extractors/discourse/doubts/courts/jailed.h"

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// A word of keeping those who were taken before.
bool tells_keeping(const Reading& reading, const Chunk& word) {
    static const WordSet keeping(
        "ecroue ecrouee ecroues ecrouees incarcere incarceree incarceres incarcerees depot mandat "
        "detention remanded jailed imprisoned");
    return has_word(reading, word.first, word.last, keeping);
}

}  // namespace

bool is_jailed_after_arrest(const Reading& reading,
                            const text::Sentence& sentence,
                            const Chunk& word) {
    static const WordSet taking(
        "arrete arretee arretes arretees interpelle interpellee interpelles interpellees "
        "apprehende apprehendee apprehendes apprehendees arrestation arrestations interpellation "
        "interpellations arrested arrest arrests");
    return tells_keeping(reading, word) && (has_word(reading, sentence.first, word.first, taking) ||
                                            has_word(reading, word.last, sentence.last, taking));
}

}  // namespace vigie::extractors
