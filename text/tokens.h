// Words, numbers and marks. Elided words keep their apostrophe ("l'" + "armee"), compounds split at
// the hyphen ("camions" "citernes", joined = true), glued text is parted ("2025" "au",
// "1" "er", "terroristes" "Les"), and "1 200" with any kind of space is one number.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/fold.h"

namespace vigie::text {

enum class TokenKind : std::uint8_t { word, number, mark, open_quote, close_quote, line_break };

/// What most lists of words ask first: small numbers of a word's ends and its length. They are made
/// once, so that most words are refused by one bit and no letter is looked at.
struct alignas(4) Shape {
    std::uint8_t letter = 0;   ///< the first, one of 32
    std::uint8_t ending = 0;   ///< the last letter and the length, one of 64
    std::uint8_t opening = 0;  ///< the first letter and the length, one of 64

    constexpr Shape() = default;

    /// Of a word that is not empty.
    constexpr explicit Shape(std::string_view word)
        : letter(static_cast<unsigned char>(word.front()) & 31U),
          ending((word.size() + 5UL * static_cast<unsigned char>(word.back())) & 63U),
          opening((11 * word.size() + static_cast<unsigned char>(word.front())) & 63U) {}
};

/// A power of two large: every look at a word finds its token, and how many there are, by a shift.
struct alignas(16) Token {
    std::uint32_t begin = 0;  ///< bytes in the folded text
    std::uint32_t end = 0;
    TokenKind kind = TokenKind::word;
    bool capital = false;       ///< the original begins with an upper-case letter
    bool all_capitals = false;  ///< two letters or more, all upper case: an acronym
    bool joined = false;        ///< nothing, or only a hyphen, stands between it and the one before
    Shape shape;                ///< of the folded word
};

/// A folded word as its token has it: a view that is two registers wide, for it is passed by value
/// some ten thousand times an article.
class Word {
public:
    constexpr Word() = default;

    constexpr Word(std::string_view letters, Shape known)
        : letters_(letters.data()),
          size_(static_cast<std::uint32_t>(letters.size())),
          shape(known) {}

    /// Of letters that no token holds.
    constexpr explicit Word(std::string_view letters)
        : Word(letters, letters.empty() ? Shape() : Shape(letters)) {}

    // NOLINTNEXTLINE(google-explicit-constructor): it is a view and nothing else
    constexpr operator std::string_view() const { return {letters_, size_}; }

    [[nodiscard]] constexpr std::size_t size() const { return size_; }

    [[nodiscard]] constexpr bool empty() const { return size_ == 0; }

    [[nodiscard]] constexpr const char* data() const { return letters_; }

    /// No letter ('\0') of an empty word, which is what stands beyond the end of a text.
    [[nodiscard]] constexpr char front() const { return empty() ? '\0' : *letters_; }

    [[nodiscard]] constexpr char back() const { return empty() ? '\0' : letters_[size_ - 1]; }

    [[nodiscard]] constexpr char operator[](std::size_t at) const { return letters_[at]; }

    [[nodiscard]] bool starts_with(std::string_view head) const {
        return std::string_view(*this).starts_with(head);
    }

    [[nodiscard]] bool ends_with(char last) const { return !empty() && back() == last; }

    [[nodiscard]] bool ends_with(std::string_view tail) const {
        return std::string_view(*this).ends_with(tail);
    }

    /// A literal's size is known: one test of the size, which most words fail.
    template <std::size_t with_end>
    [[gnu::always_inline]] friend bool operator==(Word word, const char (&literal)[with_end]) {
        return word.size_ == with_end - 1 &&
               __builtin_memcmp(word.letters_, literal, with_end - 1) == 0;
    }

    friend bool operator==(Word word, std::string_view other) {
        return std::string_view(word) == other;
    }

    friend bool operator==(Word word, Word other) {
        return std::string_view(word) == std::string_view(other);
    }

private:
    const char* letters_ = nullptr;
    std::uint32_t size_ = 0;

public:
    Shape shape;
};

/// A text, folded and cut into tokens. Token indices are what all later stages speak in.
struct Tokens {
    Folded folded;
    std::vector<Token> list;

    Tokens() = default;
    Tokens(Tokens&& other) noexcept;
    Tokens& operator=(Tokens&& other) noexcept;
    Tokens(const Tokens& other);
    Tokens& operator=(const Tokens& other);
    ~Tokens() = default;

    [[nodiscard]] std::size_t size() const { return list.size(); }

    /// The token at `index`, or beyond the end a mark that has no letter: a text may stop anywhere.
    [[gnu::always_inline, nodiscard]] const Token& token(std::size_t index) const {
        static constexpr Token beyond{0, 0, TokenKind::mark, false, false, false, {}};
        return index < list.size() ? list[index] : beyond;
    }

    /// The folded word at `index`, or an empty view beyond the end.
    [[gnu::always_inline, nodiscard]] Word word(std::size_t index) const {
        if (index < word_count_) [[likely]]
            return words_.data()[index];
        return {};
    }

    /// Makes the words of what is in `list` now. Whoever changes the list calls it.
    void lay_words();

    /// The original's bytes [begin, end) that the tokens [first, last) cover.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> source(std::size_t first,
                                                                 std::size_t last) const;

private:
    /// Looked at some fifty times each: made once, and found without a look at two more vectors.
    std::vector<Word> words_;
    std::size_t word_count_ = 0;
};

/// `reuse` lends its memory: who cuts many short texts passes the last one's tokens.
Tokens tokenise(std::string_view utf8, Tokens reuse = {});

/// The same of a text that was folded before.
Tokens tokenise(std::string_view utf8, Folded folded);

/// A run of tokens [first, last) that ends with a full stop, a line's end or the text's.
struct Sentence {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t paragraph = 0;  ///< lines are paragraphs
};

/// No sentence has more tokens than this: longer ones are cut.
inline constexpr std::size_t longest_sentence = 300;

/// Cuts into sentences. Abbreviations (M., Gal., St.), initials, decimals and dotted acronyms do
/// not end one; a full stop inside a quotation does.
std::vector<Sentence> sentences(const Tokens& tokens);

}  // namespace vigie::text
