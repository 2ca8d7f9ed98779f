#include "extractors/attribution/verb_group_start.h"

#include "extractors/reading/auxiliaries.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Back from the token over auxiliaries, pronouns and adverbs, to a speaker at the most.
std::uint32_t before_verb(const Reading& reading,
                          const text::Sentence& sentence,
                          const SpeakerSearch& search,
                          std::uint32_t token) {
    static const WordSet words(
        "a ete ont avait avaient aurait auraient avoir ayant s' se ne n' pas plus l' le lui leur en y "
        "nous m' me vous egalement aussi t toutefois cependant est sont has have had was were is are be been "
        "also later not then however encore toujours jamais yet still did does didn't doesn't hasn't haven't elle il ils elles tient tenu neither nor never ni");
    while (token > sentence.first && search.at(token - 1) == nullptr) {
        const text::Word word = reading.word(token - 1);
        const bool adverb = word.size() > 5 && (word.ends_with("ment") || word.ends_with("ly"));
        // « tout le monde (la lui attribue) »
        const bool object =
            one_of(word, {"la", "le", "les"}) && one_of(reading.word(token), {"lui", "leur"});
        if (!adverb && !object && word != "-" && !words.contains(word)) break;
        --token;
    }
    return token;
}

}  // namespace

std::uint32_t verb_group_start(const Reading& reading,
                               const text::Sentence& sentence,
                               const SpeakerSearch& search,
                               const Mention& speech,
                               const Speech& entry) {
    const std::uint32_t token = before_verb(reading, sentence, search, speech.first);
    const bool perfect = entry.form == VerbForm::participle || entry.kind == SpeechKind::phrase;
    if (!perfect || token == sentence.first || search.at(token - 1) != nullptr) return token;
    const auto over = auxiliary_over_inserts(reading, speech.first, speech.last);
    if (!over.found || over.token >= token) return token;
    return before_verb(reading, sentence, search, static_cast<std::uint32_t>(over.token));
}

}  // namespace vigie::extractors
