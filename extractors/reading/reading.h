// An article as the later stages see it: tokens, sentences, and what the lexicon, the quantity and
// the time grammars found in them. Title and body are read as one text, the title as its first
// line.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/language/languages.h"
#include "extractors/lexicon/lexicon.h"
#include "extractors/quantities/quantity.h"
#include "extractors/reading/mentions.h"
#include "extractors/times/time.h"
#include "extractors/words/word_set.h"
#include "text/article.h"
#include "text/tokens.h"

namespace vigie::extractors {

struct Reading {
    std::string text;            ///< title, newline, body
    std::size_t title_size = 0;  ///< bytes of the title and its newline; 0 = no title
    Language language = Language::french;
    text::Tokens tokens;
    std::vector<text::Sentence> sentences;
    std::vector<std::uint32_t> sentence_at;  ///< by token: what sentence_of() answers
    std::vector<Shapes> shapes;              ///< by sentence, of its words: what may_have() asks
    std::vector<Mention> mentions;           ///< by first token
    MentionIndex by_kind;
    std::vector<Quantity> quantities;
    std::vector<TimeMention> times;

    [[gnu::always_inline, nodiscard]] text::Word word(std::size_t token) const {
        return tokens.word(token);
    }

    [[gnu::always_inline, nodiscard]] const text::Token& token(std::size_t at) const {
        return tokens.token(at);
    }

    /// The original's characters of the tokens [first, last).
    [[nodiscard]] std::string_view original(std::size_t first, std::size_t last) const;
    /// All mentions that begin in the tokens [first, last).
    [[nodiscard]] std::span<const Mention> mentions_between(std::size_t first,
                                                            std::size_t last) const;
    /// Is the first sentence the title? Not when the title was left out as another language's.
    [[nodiscard]] bool has_title() const;

    /// The sentence that holds a token; the last one when none does.
    [[nodiscard]] std::size_t sentence_of(std::size_t token) const {
        return token < sentence_at.size() ? sentence_at[token] : sentences.size() - 1;
    }
};

/// May any of these words stand in the sentence? Most lists have none in most sentences: this is
/// asked before a look at each word.
inline bool may_have(const Reading& reading, std::size_t sentence, const WordSet& words) {
    return reading.shapes[sentence].meet(words.shapes());
}

inline bool may_have(const Reading& reading, const text::Sentence& sentence, const WordSet& words) {
    return may_have(reading, reading.sentence_of(sentence.first), words);
}

/// Behind "(on the border)" at the token; the token itself when no bracket opens there, or none
/// closes before `end`.
inline std::uint32_t past_brackets(const Reading& reading, std::uint32_t token, std::uint32_t end) {
    if (reading.word(token) != "(") return token;
    for (std::uint32_t at = token + 1; at < end; ++at) {
        if (reading.word(at) == ")") return at + 1;
    }
    return token;
}

/// Does one of the words stand among the tokens [first, last)?
inline bool has_word(const Reading& reading,
                     std::uint32_t first,
                     std::uint32_t last,
                     const WordSet& words) {
    for (std::uint32_t at = first; at < last; ++at) {
        if (words.contains(reading.word(at))) return true;
    }
    return false;
}

/// Text and tokens, without what surrounds the article on its page; its language is not asked yet.
Reading open(const text::Article& article, const Lexicon& lexicon);

/// Reads an opened article on in `language`, but for its figures; lines in other languages are
/// passed over.
Reading read_in(Language language, const Tongues& tongues, Reading opened, const Lexicon& lexicon);

/// The reading with its quantities and times. Most articles of a feed tell no event, which their
/// words show already.
Reading with_figures(Reading reading, const Lexicon& lexicon);

/// All of this, for an article that is all in one language.
Reading read(const text::Article& article, Language language, const Lexicon& lexicon);

/// The mentions of `kind` whose tokens lie in [first, last).
inline Mentions mentions_in(const Reading& reading,
                            Kind kind,
                            std::size_t first,
                            std::size_t last) {
    return reading.by_kind.in(kind, first, last);
}

}  // namespace vigie::extractors
