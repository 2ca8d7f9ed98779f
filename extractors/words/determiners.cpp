#include "extractors/words/determiners.h"

namespace vigie::extractors {

const WordSet& definite_words() {
    static const WordSet all("the this these those l' le la les ce cet cette ces");
    return all;
}

const WordSet& possessives() {
    static const WordSet all("his her its their son sa ses leur leurs");
    return all;
}

}  // namespace vigie::extractors
