#include "text/tokens.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "text/apostrophes.h"
#include "text/utf8.h"

namespace vigie::text {
namespace {

constexpr auto letters = [] {
    std::array<bool, 256> all{};
    for (std::size_t byte = 0; byte < all.size(); ++byte)
        all[byte] = (byte >= 'a' && byte <= 'z') || byte >= 0x80;
    return all;
}();

bool is_letter(char byte) {
    return letters[static_cast<unsigned char>(byte)];
}

/// Are the first `count` bytes there, eight at most, the same and ASCII? Eight may be looked at.
bool are_small(const char* folded, const char* original, std::size_t count) {
    std::uint64_t here = 0;
    std::uint64_t there = 0;
    std::memcpy(&here, folded, sizeof here);
    std::memcpy(&there, original, sizeof there);
    if constexpr (std::endian::native == std::endian::big) {
        here = __builtin_bswap64(here);
        there = __builtin_bswap64(there);
    }
    const std::uint64_t other = (here ^ there) | (here & 0x8080808080808080U);
    return other << (64 - 8 * count) == 0;
}

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

/// Small words that no line ends with unless it was broken there.
bool leads_on(std::string_view word) {
    static constexpr std::array<std::string_view, 30> words{
        "de",  "la",   "le", "les", "du",  "des",  "au",  "aux",   "en",   "dans",
        "par", "pour", "et", "un",  "une", "vers", "sur", "entre", "d'",   "l'",
        "the", "of",   "in", "at",  "to",  "by",   "and", "from",  "with", "near"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Tokeniser {
public:
    /// `out` holds the folded text, and gets the tokens.
    Tokeniser(std::string_view original, Tokens& out)
        : original_(original),
          out_(out),
          letters_(out_.folded.text.c_str()),
          origin_(out_.folded.origin.data()) {
        out_.list.clear();
        out_.list.reserve(original.size() / 5 + 1);
    }

    void run() && {
        const std::size_t size = out_.folded.text.size();
        while (at_ < size) {
            const char byte = letters_[at_];
            if (is_letter(byte)) {
                word();
            } else if (is_digit(byte)) {
                number();
            } else if (byte == '\n' && !goes_on_below()) {
                add(TokenKind::line_break, at_ + 1);
                line_ = at_;
            } else if (byte == '\n') {
                line_ = ++at_;
                touching_ = false;
            } else if (byte == ' ' || byte == '\t' || byte == '\r' || marks_topic(byte)) {
                ++at_;
                touching_ = false;
            } else {
                mark(byte);
            }
        }
        out_.lay_words();
    }

private:
    /// Whoever asks beyond the end has seen the NUL there before.
    [[nodiscard]] char folded_at(std::size_t index) const { return letters_[index]; }

    /// Of any script: titles come in mathematical bold, names with a Hausa hook.
    [[nodiscard]] bool upper_at(std::size_t index) const {
        const auto from = origin_[index];
        const auto lead = static_cast<unsigned char>(original_.data()[from]);
        if (lead < 0x80) return lead >= 'A' && lead <= 'Z';
        const char32_t letter = first_character(original_.substr(from));
        return utf8proc_category(static_cast<utf8proc_int32_t>(letter)) == UTF8PROC_CATEGORY_LU;
    }

    /// Agencies break lines to a width: "Des tirs de roquettes ont \nvisé lundi la ville". A long
    /// line without a mark at its end, and a small letter below it, or what "de", "in the" lead to.
    [[nodiscard]] bool goes_on_below() const {
        constexpr std::size_t narrowest = 40;
        if (at_ - line_ < narrowest || out_.list.empty()) return false;
        const Token& last = out_.list.back();
        const bool comma = last.kind == TokenKind::mark && folded_at(last.begin) == ',';
        if (last.kind != TokenKind::word && !comma) return false;
        std::size_t below = at_ + 1;
        while (folded_at(below) == ' ' || folded_at(below) == '\t')
            ++below;
        if (is_letter(folded_at(below)) && !upper_at(below)) return true;
        const bool begins = is_letter(folded_at(below)) || is_digit(folded_at(below));
        return begins && leads_on({letters_ + last.begin, last.end - last.begin});
    }

    /// « le gouvernorat de #Bandiagara », "@name": of a post's topic the word alone is read.
    [[nodiscard]] bool marks_topic(char byte) const {
        return (byte == '#' || byte == '@') && !touching_ && is_letter(folded_at(at_ + 1));
    }

    void add(TokenKind kind, std::size_t end) {
        Token token;
        token.begin = static_cast<std::uint32_t>(at_);
        token.end = static_cast<std::uint32_t>(end);
        token.kind = kind;
        token.joined = touching_;
        token.shape = Shape(std::string_view(letters_ + at_, end - at_));
        if (kind == TokenKind::word) set_case(token);
        out_.list.push_back(token);
        at_ = end;
        touching_ = kind == TokenKind::word || kind == TokenKind::number;
    }

    void set_case(Token& token) const {
        token.capital = upper_at(token.begin);
        if (!token.capital) return;
        bool all = token.end - token.begin >= 2;
        for (std::size_t i = token.begin; all && i < token.end; ++i) {
            all = !is_letter(folded_at(i)) || upper_at(i);
        }
        token.all_capitals = all;
    }

    /// Where the letters end that begin at `from`, eight bytes at a time.
    [[nodiscard]] std::size_t run_end(std::size_t from) const {
        constexpr std::uint64_t ones = 0x0101010101010101U;
        std::size_t end = from;
        for (; end + 8 <= out_.folded.text.size(); end += 8) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, letters_ + end, sizeof bytes);
            if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
            const std::uint64_t low = bytes & ones * 0x7F;
            const std::uint64_t from_a = low + ones * (0x80 - 'a');
            const std::uint64_t behind_z = low + ones * (0x80 - 'z' - 1);
            const std::uint64_t others = ~((from_a & ~behind_z) | bytes) & ones * 0x80;
            if (others != 0) return end + static_cast<std::size_t>(std::countr_zero(others)) / 8;
        }
        while (is_letter(folded_at(end)))
            ++end;
        return end;
    }

    /// Where the letters end, or a glued word begins: "annoncéLe".
    [[nodiscard]] std::size_t letters_end() const {
        constexpr std::size_t least = 3;  // letters before it
        const std::size_t end = run_end(at_);
        std::size_t glued = at_ + least;
        if (glued >= end || is_small(glued, end)) return end;
        const auto begins_word = [&](std::size_t at) {
            return upper_at(at) && !upper_at(at - 1) && is_letter(folded_at(at + 1)) &&
                   !upper_at(at + 1);
        };
        while (glued < end && !begins_word(glued))
            ++glued;
        return glued;
    }

    /// Are these bytes small letters of ASCII in the original, as those of most words are?
    [[nodiscard]] bool is_small(std::size_t from, std::size_t to) const {
        const std::uint32_t first = origin_[from];
        if (origin_[to - 1] - first != to - 1 - from) return false;
        if (to - from <= 8 && from + 8 <= out_.folded.text.size() && first + 8 <= original_.size())
            return are_small(letters_ + from, original_.data() + first, to - from);
        unsigned other = 0;
        for (std::size_t i = 0; i < to - from; ++i) {
            const auto byte = static_cast<unsigned char>(folded_at(from + i));
            other |= (byte ^ static_cast<unsigned char>(original_[first + i])) | (byte & 0x80U);
        }
        return other == 0;
    }

    void word() {
        std::size_t end = letters_end();
        if (folded_at(end) == '\'') {
            const std::string_view head(letters_ + at_, end - at_);
            const bool at_end = end + 1 == out_.folded.text.size();  // a table's "afin d'"
            const bool apart = folded_at(end + 1) == ' ';            // its "afin [de|d'] [un|son]"
            if (elides(head) && (at_end || apart || is_letter(folded_at(end + 1))))
                return add(TokenKind::word, end + 1);
            if (is_letter(folded_at(end + 1)) && keeps_apostrophe(head, folded_at(end + 1))) {
                while (is_letter(folded_at(end)) || folded_at(end) == '\'')
                    ++end;
            }
        }
        add(TokenKind::word, end);
    }

    /// Digits with their groups of thousands ("1 200", "1.200", "1,200") and decimals ("12,7").
    void number() {
        std::size_t end = at_;
        while (is_digit(folded_at(end)))
            ++end;
        const auto group = [&](std::size_t from) {
            return is_digit(folded_at(from)) && is_digit(folded_at(from + 1)) &&
                   is_digit(folded_at(from + 2)) && !is_digit(folded_at(from + 3));
        };
        const bool may_group = end - at_ <= 3 && folded_at(at_) != '0';
        while (may_group &&
               (folded_at(end) == ' ' || folded_at(end) == '.' || folded_at(end) == ',') &&
               group(end + 1)) {
            end += 4;
        }
        if ((folded_at(end) == '.' || folded_at(end) == ',') && is_digit(folded_at(end + 1))) {
            ++end;
            while (is_digit(folded_at(end)))
                ++end;
        }
        add(TokenKind::number, end);
    }

    void mark(char byte) {
        const bool hyphen = byte == '-' && touching_ && at_ + 1 < out_.folded.text.size() &&
                            (is_letter(folded_at(at_ + 1)) || is_digit(folded_at(at_ + 1)));
        if (hyphen) {  // inside a compound: the next token is joined to the last one
            ++at_;
            return;
        }
        if (byte == '"') return add(quote_kind(), at_ + 1);
        if (byte == '\'' && !touching_ && !single_open_ &&
            opens_single_quote(out_.folded.text, at_)) {
            single_open_ = true;
            return add(TokenKind::open_quote, at_ + 1);
        }
        if (byte == '\'' && single_open_ && touching_ && !is_letter(folded_at(at_ + 1))) {
            single_open_ = false;
            return add(TokenKind::close_quote, at_ + 1);
        }
        if (byte == '\'' && touching_ && folded_at(at_ + 1) == 's' &&
            !is_letter(folded_at(at_ + 2))) {
            return add(TokenKind::word, at_ + 2);  // the English genitive
        }
        add(TokenKind::mark, at_ + 1);
    }

    TokenKind quote_kind() {
        const std::string_view here = original_.substr(out_.folded.origin[at_]);
        if (here.starts_with("\xC2\xAB") || here.starts_with("\xE2\x80\x9C") ||
            here.starts_with("\xE2\x80\x9E")) {
            return TokenKind::open_quote;
        }
        if (here.starts_with("\xC2\xBB") || here.starts_with("\xE2\x80\x9D")) {
            return TokenKind::close_quote;
        }
        straight_open_ = !straight_open_;
        return straight_open_ ? TokenKind::open_quote : TokenKind::close_quote;
    }

    std::string_view original_;
    std::size_t at_ = 0;
    std::size_t line_ = 0;  ///< where the line begins
    bool touching_ = false;
    bool straight_open_ = false;
    bool single_open_ = false;
    Tokens& out_;
    const char* letters_;          ///< the folded text, which stays where it is
    const std::uint32_t* origin_;  ///< of each of its bytes
};

}  // namespace

Tokens::Tokens(Tokens&& other) noexcept {
    *this = std::move(other);
}

/// A short text's letters lie within the object and move with it.
Tokens& Tokens::operator=(Tokens&& other) noexcept {
    const char* const bytes = other.folded.text.data();
    folded = std::move(other.folded);
    list = std::move(other.list);
    words_ = std::move(other.words_);
    word_count_ = std::exchange(other.word_count_, 0);
    if (folded.text.data() != bytes) lay_words();
    return *this;
}

Tokens::Tokens(const Tokens& other) : folded(other.folded), list(other.list) {
    lay_words();
}

Tokens& Tokens::operator=(const Tokens& other) {
    return *this = Tokens(other);
}

void Tokens::lay_words() {
    words_.resize(list.size());
    const char* const bytes = folded.text.data();
    Word* word = words_.data();
    for (const Token& token : list)
        *word++ = {{bytes + token.begin, token.end - token.begin}, token.shape};
    word_count_ = words_.size();
}

std::pair<std::uint32_t, std::uint32_t> Tokens::source(std::size_t first, std::size_t last) const {
    if (first >= last || last > list.size()) return {0, 0};
    const std::uint32_t* const origin = folded.origin.data();
    return {origin[list.data()[first].begin], origin[list.data()[last - 1].end]};
}

Tokens tokenise(std::string_view utf8, Tokens reuse) {
    reuse.folded = fold(utf8, std::move(reuse.folded));
    Tokeniser(utf8, reuse).run();
    return reuse;
}

Tokens tokenise(std::string_view utf8, Folded folded) {
    Tokens tokens;
    tokens.folded = std::move(folded);
    Tokeniser(utf8, tokens).run();
    return tokens;
}

}  // namespace vigie::text
