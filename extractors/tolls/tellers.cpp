// Who tells a count is none of those counted: « "pour tuer", a raconté un berger ».
#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/tolls/links.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {

bool Links::speaks(const PeoplePhrase& phrase, std::uint32_t from) const {
    const auto said = mentions_in(here_.reading, Kind::speech, from, phrase.first);
    return !said.empty() && said.back()->last == phrase.first &&
           here_.lexicon.speech(said.back()->index).kind == SpeechKind::verb;
}

bool Links::speaks_behind_quote(const PeoplePhrase& phrase) const {
    std::uint32_t begin = phrase.first;
    if (begin > here_.sentence.first && here_.reading.word(begin - 1) == "l'") --begin;
    const auto said = mentions_in(here_.reading, Kind::speech, here_.sentence.first, begin);
    if (phrase.max != 1 || said.empty() || said.back()->last != begin ||
        here_.lexicon.speech(said.back()->index).kind != SpeechKind::verb)
        return false;
    std::uint32_t at = said.back()->first;
    while (at > here_.sentence.first && is_auxiliary(here_.reading.word(at - 1)))
        --at;
    return at > here_.sentence.first &&
           (here_.reading.word(at - 1) == "," ||
            here_.reading.token(at - 1).kind == text::TokenKind::close_quote);
}

/// Does a verb of saying stand in [from, to)?
bool Links::says_between(std::uint32_t from, std::uint32_t to) const {
    const auto words = mentions_in(here_.reading, Kind::speech, from, to);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Speech& speech = here_.lexicon.speech(word->index);
        // "denied that anyone": an English past looks like the participle
        bool finite = speech.form != VerbForm::participle;
        for (std::uint32_t at = word->last; at < word->last + 3; ++at)  // "told (AFP) that"
            finite |= here_.reading.word(at) == "that";
        if (is_told_of(*word) || blames_those(*word) || here_.is_said_aside(word->first))
            return false;
        return speech.kind == SpeechKind::verb && finite;
    });
}

}  // namespace vigie::extractors
