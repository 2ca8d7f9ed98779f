#include "extractors/attribution/brackets.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// The token behind "source :", "sources :" at the token `at`; `at` itself when there is none.
std::uint32_t behind_opener(const Reading& reading, std::uint32_t at) {
    const bool opens =
        one_of(reading.word(at), {"source", "sources"}) && reading.word(at + 1) == ":";
    return opens ? at + 2 : at;
}

/// The token of the bracket that is open at the token; the sentence's end when none is.
std::uint32_t open_bracket(const Reading& reading,
                           const text::Sentence& sentence,
                           std::uint32_t token) {
    for (std::uint32_t at = token; at > sentence.first; --at) {
        if (reading.word(at - 1) == ")") break;
        if (reading.word(at - 1) == "(") return at - 1;
    }
    return sentence.last;
}

/// "(sources locales)" and no more, at the sentence's end; a name in brackets is an acronym.
bool fills_bracket(const Reading& reading,
                   const text::Sentence& sentence,
                   const Speaker& speaker,
                   std::uint32_t bracket) {
    const bool whole = speaker.first == bracket + 1 && reading.word(speaker.last) == ")";
    const bool ends =
        speaker.last + 1 >= sentence.last || one_of(reading.word(speaker.last + 1), {".", ";"});
    return whole && ends && !reading.token(speaker.first).capital;
}

/// « trois civils tués – source : gendarmerie »: where such an end of the sentence begins; its own
/// end when there is none.
std::uint32_t closing_line(const Reading& reading, const text::Sentence& sentence) {
    for (std::uint32_t at = sentence.first; at + 2 < sentence.last; ++at) {
        const bool parted = at == sentence.first || one_of(reading.word(at - 1), {"-", ",", ";"}) ||
                            !is_word(reading.tokens, at - 1);
        if (parted && behind_opener(reading, at) != at) return at;
    }
    return sentence.last;
}

}  // namespace

bool may_cite(const Reading& reading, const text::Sentence& sentence) {
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (reading.word(at) == "(") return true;
    }
    return closing_line(reading, sentence) != sentence.last;
}

std::vector<const Speaker*> cited_as_source(const Reading& reading,
                                            const text::Sentence& sentence,
                                            const std::vector<Speaker>& speakers) {
    std::vector<const Speaker*> cited;
    const std::uint32_t line = closing_line(reading, sentence);
    for (const Speaker& speaker : speakers) {
        if (speaker.manner == Manner::back || speaker.manner == Manner::group) continue;
        const std::uint32_t bracket = open_bracket(reading, sentence, speaker.first);
        const bool inside = bracket != sentence.last;
        const bool opened = inside && behind_opener(reading, bracket + 1) != bracket + 1;
        const bool bare = inside && speaker.party == nullptr && speaker.by != "authority" &&
                          fills_bracket(reading, sentence, speaker, bracket);
        if (opened || bare || (line < speaker.first && !inside)) cited.push_back(&speaker);
    }
    return cited;
}

}  // namespace vigie::extractors
