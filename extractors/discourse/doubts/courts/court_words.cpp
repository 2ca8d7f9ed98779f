#include "extractors/discourse/doubts/courts/court_words.h"

namespace vigie::extractors {

const WordSet& courts() {
    static const WordSet all(
        "tribunal cour juge juges magistrat magistrats court courts judge judges jury");
    return all;
}

const WordSet& court_room() {
    static const WordSet all(courts(), "assises barre jures");
    return all;
}

const WordSet& prosecution() {
    static const WordSet all("parquet procureur procureure prosecution prosecutor prosecutors");
    return all;
}

const WordSet& defendants() {
    static const WordSet all(
        "accuse accusee accuses prevenu prevenue prevenus coaccuse coaccuses defendant defendants");
    return all;
}

}  // namespace vigie::extractors
