#include "extractors/attribution/quoted_lines.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « témoignage (d'un habitant) », "the account of (a resident)": whose words they are.
bool are_words_of(const Reading& reading, const text::Sentence& sentence, const Speaker& speaker) {
    static const WordSet words(
        "temoignage recit reaction reponse parole mots version account words reaction testimony");
    constexpr std::uint32_t reach = 4;  // « récit d'un (habitant) »
    for (std::uint32_t back = 1; back <= reach && speaker.first >= sentence.first + back; ++back) {
        if (words.contains(reading.word(speaker.first - back))) return true;
    }
    return false;
}

}  // namespace

std::uint32_t colon_of_quotation(const Reading& reading, const text::Sentence& sentence) {
    constexpr std::uint32_t longest = 22;  // a name, an office, a town
    const std::uint32_t end = std::min(sentence.last, sentence.first + longest);
    for (std::uint32_t at = sentence.first; at + 1 < end; ++at) {
        const text::TokenKind kind = reading.token(at).kind;
        if (kind == text::TokenKind::open_quote || kind == text::TokenKind::close_quote) break;
        if (reading.word(at) != ":") continue;
        const bool quotes = reading.token(at + 1).kind == text::TokenKind::open_quote;
        for (const Kind told : {Kind::trigger, Kind::speech, Kind::status}) {
            const auto before = mentions_in(reading, told, sentence.first, at);
            // « Un proche d'une (victime) : "…" »
            const bool deed = std::any_of(before.begin(), before.end(), [&](const Mention* word) {
                return !reading.word(word->first).starts_with("victim");
            });
            if (deed) return sentence.last;
        }
        return quotes ? at : sentence.last;
    }
    return sentence.last;
}

const Speaker* quoted_behind(const Reading& reading,
                             const text::Sentence& sentence,
                             const std::vector<Speaker>& speakers) {
    const std::uint32_t colon = colon_of_quotation(reading, sentence);
    if (colon == sentence.last) return nullptr;
    for (const Speaker& speaker : speakers) {
        if (speaker.last > colon) break;
        if (speaker.by.empty()) continue;
        if (!speaker.governed || are_words_of(reading, sentence, speaker)) return &speaker;
    }
    return nullptr;
}

bool leaves_quotation_open(const Reading& reading, std::size_t sentence) {
    constexpr std::size_t longest = 6;
    for (std::size_t back = 0; back < longest && back <= sentence; ++back) {
        const text::Sentence& span = reading.sentences[sentence - back];
        if (span.paragraph != reading.sentences[sentence].paragraph) return false;
        for (std::uint32_t at = span.last; at > span.first; --at) {
            const text::TokenKind kind = reading.token(at - 1).kind;
            if (kind == text::TokenKind::open_quote) return true;
            if (kind == text::TokenKind::close_quote) return false;
        }
    }
    return false;
}

}  // namespace vigie::extractors
