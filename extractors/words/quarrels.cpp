#include "extractors/words/quarrels.h"

namespace vigie::extractors {

const WordSet& quarrels() {
    static const WordSet all(
        "dispute querelle altercation bagarre rixe differend quarrel brawl argument");
    return all;
}

}  // namespace vigie::extractors
