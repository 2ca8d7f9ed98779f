#include "extractors/discourse/doubts/past/whoever.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "anyone (who) led": is the relative's verb of the past? Then somebody is meant.
bool is_of_one(const Reading& reading, std::uint32_t verb) {
    static const WordSet pasts("a ont avait avaient etait etaient was were had led refused");
    const text::Word word = reading.word(verb);
    return pasts.contains(word) || word.ends_with("ait") || word.ends_with("aient");
}

/// « est abattu (lundi par les FAMa) »: a day or a doer right behind tells of one deed.
bool has_day_or_doer(const Reading& reading, const Chunk& chunk) {
    constexpr std::uint32_t reach = 4;
    for (std::uint32_t at = chunk.last; at < chunk.last + reach; ++at) {
        if (one_of(reading.word(at), {",", ".", ";"})) return false;
        if (one_of(reading.word(at), {"par", "by"})) return true;
        const bool day = std::any_of(reading.times.begin(),
                                     reading.times.end(),
                                     [&](const TimeMention& time) { return time.first == at; });
        if (day) return true;
    }
    return false;
}

}  // namespace

bool befalls_whoever(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet leads("celui celle quiconque anyone whoever");
    static const WordSet auxiliaries("est sont is are sera seront");
    static const WordSet perfects("ete a ont was were been has had avait avaient");
    constexpr std::uint32_t reach = 14;
    if (!may_have(reading, span, leads) || has_day_or_doer(reading, chunk)) return false;
    const std::uint32_t start = chunk.first - std::min(reach, chunk.first - span.first);
    bool whoever = false;
    bool present = chunk.verb.tense == Tense::present;
    for (std::uint32_t at = start; at < chunk.first; ++at) {
        const text::Word word = reading.word(at);
        const bool relative = one_of(reading.word(at + 1), {"qui", "who"});
        if (leads.contains(word) && relative) whoever = !is_of_one(reading, at + 2);
        whoever |= one_of(word, {"quiconque", "whoever"});
        if (one_of(word, {".", ";", ":"})) whoever = false;
        if (perfects.contains(word)) present = false;  // « celui qui est armé a été tué »
        present |= whoever && auxiliaries.contains(word);
    }
    return whoever && present;
}

bool is_done_by_those_who(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    return chunk.first > span.first + 1 && chunk.verb.tense == Tense::present &&
           one_of(reading.word(chunk.first - 1), {"qui", "who"}) &&
           one_of(reading.word(chunk.first - 2), {"ceux", "those"});
}

}  // namespace vigie::extractors
