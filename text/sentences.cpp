// Where sentences end: at a full stop that is no abbreviation's, at a line's end, or where a text
// without full stops grows too long.
#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "text/tokens.h"

namespace vigie::text {
namespace {

/// Titles and abbreviations whose full stop ends no sentence.
bool is_abbreviation(std::string_view word) {
    static constexpr std::array<std::string_view, 52> words{
        "m",   "mm",  "mme", "mmes",   "mlle", "dr",   "pr",  "prof", "me",   "mgr", "st",
        "ste", "gal", "gen", "col",    "lt",   "cne",  "cdt", "cap",  "capt", "adj", "sgt",
        "cpl", "mr",  "mrs", "ms",     "maj",  "brig", "hon", "gov",  "sen",  "rep", "jr",
        "sr",  "env", "av",  "bd",     "no",   "nos",  "vs",  "al",   "ex",   "cf",  "art",
        "tel", "p",   "pp",  "approx", "ca",   "dept", "op",  "nr"};
    constexpr std::size_t longest = 6;
    return word.size() <= longest && std::find(words.begin(), words.end(), word) != words.end();
}

/// Months cut short: a day follows ("Oct. 28"), or went before ("28 oct. un convoi").
bool is_short_month(std::string_view word) {
    static constexpr std::array<std::string_view, 16> words{"janv",
                                                            "jan",
                                                            "fevr",
                                                            "fev",
                                                            "feb",
                                                            "mar",
                                                            "avr",
                                                            "apr",
                                                            "juil",
                                                            "jul",
                                                            "aug",
                                                            "sept",
                                                            "sep",
                                                            "oct",
                                                            "nov",
                                                            "dec"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What is told behind an hour: "4 p.m. (Sunday)", "9 a.m. (GMT)".
bool goes_with_hour(std::string_view word) {
    static constexpr std::array<std::string_view, 17> words{"monday",
                                                            "tuesday",
                                                            "wednesday",
                                                            "thursday",
                                                            "friday",
                                                            "saturday",
                                                            "sunday",
                                                            "mon",
                                                            "tue",
                                                            "wed",
                                                            "thu",
                                                            "fri",
                                                            "sat",
                                                            "sun",
                                                            "gmt",
                                                            "utc",
                                                            "local"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

class Splitter {
public:
    explicit Splitter(const Tokens& tokens)
        : tokens_(tokens),
          cased_(std::any_of(tokens.list.begin(), tokens.list.end(), [](const Token& token) {
              return token.capital;
          })) {}

    std::vector<Sentence> run() && {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            const Token& token = tokens_.list[i];
            if (token.kind == TokenKind::line_break) {
                close(i);
                first_ = i + 1;
                ++paragraph_;
            } else if (token.kind == TokenKind::mark && ends_sentence(i)) {
                const std::size_t end = behind_trail(i + 1);
                close(end);
                first_ = end;
                i = end - 1;
            } else if (too_long(i)) {
                close(i + 1);
            }
        }
        close(tokens_.size());
        return std::move(out_);
    }

private:
    /// A text without full stops must not become one sentence: later stages weigh every word of a
    /// sentence against the others. It is cut at a mark if one comes, else at a fixed length.
    [[nodiscard]] bool too_long(std::size_t index) const {
        const std::size_t length = index + 1 - first_;
        const bool at_mark = tokens_.list[index].kind == TokenKind::mark;
        return length >= longest_sentence || (at_mark && 2 * length >= longest_sentence);
    }

    [[nodiscard]] bool trails(std::size_t index) const {
        const Token& token = tokens_.list[index];
        const std::string_view word = tokens_.word(index);
        return token.kind == TokenKind::close_quote ||
               (token.kind == TokenKind::mark && (word == "." || word == "!" || word == "?"));
    }

    [[nodiscard]] std::size_t behind_trail(std::size_t index) const {
        while (index < tokens_.size() && trails(index))
            ++index;
        return index;
    }

    [[nodiscard]] bool ends_sentence(std::size_t index) const {
        const std::string_view mark = tokens_.word(index);
        if (mark != "." && mark != "!" && mark != "?") return false;
        if (goes_on(behind_trail(index + 1))) return false;
        if (mark != ".") return true;
        if (index == 0 || index + 1 >= tokens_.size()) return true;
        return !abbreviates(index);
    }

    /// A sentence begins with a capital: « Fuyez ! » ont-ils crié, "les faits… puis", "5 p.m. on".
    /// After a cut "[...]" it may go on in any case.
    [[nodiscard]] bool goes_on(std::size_t next) const {
        if (next >= tokens_.size()) return false;
        const Token& token = tokens_.list[next];
        if (token.kind == TokenKind::word) return !token.capital && cased_;
        const std::string_view word = tokens_.word(next);
        return word == "," || word == ";" || word == ")" || word == "]" || word == ":";
    }

    /// Is the full stop at `index` that of "M.", "Oct.", "U.S.", or inside a name or number?
    [[nodiscard]] bool abbreviates(std::size_t index) const {
        const Token& before = tokens_.list[index - 1];
        const Token& after = tokens_.list[index + 1];
        const bool touches = tokens_.list[index].end == after.begin;
        const std::string_view word = tokens_.word(index - 1);
        if (ends_hour(index)) return goes_with_hour(tokens_.word(index + 1));
        if (before.kind == TokenKind::word && before.end == tokens_.list[index].begin) {
            if (const auto told = shortens(word, before, after)) return *told;
        }
        if (touches && after.kind == TokenKind::word) return !after.capital || word.size() <= 2;
        return touches && after.kind == TokenKind::number;
    }

    /// Is the full stop at `index` the second one of "4 p.m."?
    [[nodiscard]] bool ends_hour(std::size_t index) const {
        if (index < 4 || tokens_.word(index - 1) != "m" || tokens_.word(index - 2) != ".")
            return false;
        const std::string_view half = tokens_.word(index - 3);
        return (half == "p" || half == "a") && tokens_.list[index - 4].kind == TokenKind::number;
    }

    /// Is the word that a full stop touches a short form? Nothing when the word alone cannot tell.
    static std::optional<bool> shortens(std::string_view word,
                                        const Token& before,
                                        const Token& after) {
        const bool number_after = after.kind == TokenKind::number;
        if (number_after && is_short_month(word)) return true;
        const bool takes_number = word.size() > 1 || word == "p";
        if (is_abbreviation(word) && number_after && takes_number) return true;
        if (is_abbreviation(word) && after.kind == TokenKind::word)
            return word.size() > 1 || before.capital || !after.capital;  // "à 300 m. Les"
        const bool initial = word.size() == 1 && before.capital;         // or a dotted acronym
        return initial ? std::optional(true) : std::nullopt;
    }

    void close(std::size_t end) {
        if (end > first_) {
            out_.push_back(
                {static_cast<std::uint32_t>(first_), static_cast<std::uint32_t>(end), paragraph_});
        }
        first_ = end;
    }

    const Tokens& tokens_;
    bool cased_;  ///< does the text use capitals at all?
    std::size_t first_ = 0;
    std::uint32_t paragraph_ = 0;
    std::vector<Sentence> out_;
};

}  // namespace

std::vector<Sentence> sentences(const Tokens& tokens) {
    return Splitter(tokens).run();
}

}  // namespace vigie::text
