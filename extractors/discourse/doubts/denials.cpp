#include "extractors/discourse/doubts/denials.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « (jamais) eu lieu », "(never) took place", "did (not) come": does what was feared or told not
/// take place, by the word at the token?
bool never_happens(const Reading& reading, std::uint32_t at) {
    static const WordSet no("jamais pas nullement");
    static const WordSet happens("happened occurred");
    static const WordSet comes("come happen materialise materialize occur");
    const text::Word word = reading.word(at);
    const text::Word next = reading.word(at + 1);
    if (no.contains(word)) return next == "eu" && reading.word(at + 2) == "lieu";
    if (word == "never")
        return happens.contains(next) || (next == "took" && reading.word(at + 2) == "place");
    // "The attack that everyone feared did not come"
    return word == "not" && at > 0 && comes.contains(next) &&
           one_of(reading.word(at - 1), {"did", "does"});
}

/// « (s'est avérée) fausse », "(proved) to be untrue"
bool proves_untrue(const Reading& reading, std::uint32_t at) {
    static const WordSet proves("averee avere avera averait revelee revele prove proved");
    static const WordSet untrue("fausse faux infondee infonde inexistante imaginaire false untrue");
    if (!proves.contains(reading.word(at))) return false;
    const bool to_be = reading.word(at + 1) == "to" && reading.word(at + 2) == "be";
    return untrue.contains(reading.word(to_be ? at + 3 : at + 1));
}

}  // namespace

std::uint32_t denied_at(const Reading& reading, const text::Sentence& span) {
    // the rarest word of each of these ways of saying so
    static const WordSet needed(
        "eu took happened occurred come happen materialise materialize occur "
        "averee avere avera averait revelee revele prove proved");
    if (!may_have(reading, span, needed)) return span.last;
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        if (never_happens(reading, at) || proves_untrue(reading, at)) return at;
    }
    return span.last;
}

}  // namespace vigie::extractors
