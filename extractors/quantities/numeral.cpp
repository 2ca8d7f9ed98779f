#include "extractors/quantities/numeral.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "extractors/quantities/number_words.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

using std::string_view;
using text::TokenKind;
using text::Tokens;

/// Adds number words from the left: "deux" "cent" "quatre" "vingt" "dix" = 290.
class Sum {
public:
    explicit Sum(Language language) : language_(language) {}

    /// Digits before a scale: "2 (millions)".
    void start(double digits) {
        current_ = digits;
        last_ = Last::digits;
    }

    /// False = the word belongs to no longer number; nothing is changed.
    bool add(const NumberWord& word) {
        switch (word.role) {
            case NumberRole::unit:
                return add_unit(word.value);
            case NumberRole::teen:
                return add_teen(word.value);
            case NumberRole::ten:
                return add_ten(word.value);
            case NumberRole::hundred:
                return add_hundred();
            case NumberRole::scale:
                return add_scale(word.value);
            default:
                return false;
        }
    }

    /// May "et" or "and" stand here, before `next`?
    [[nodiscard]] bool links(string_view link, const NumberWord& next) const {
        if (language_ == Language::french) {
            return link == "et" && last_ == Last::ten && (next.value == 1 || next.value == 11);
        }
        return link == "and" && (last_ == Last::hundred || last_ == Last::scale) &&
               (next.role == NumberRole::unit || next.role == NumberRole::teen ||
                next.role == NumberRole::ten);
    }

    [[nodiscard]] double value() const { return total_ + current_; }

private:
    enum class Last : std::uint8_t { none, digits, unit, teen, ten, hundred, scale };

    [[nodiscard]] int below_hundred() const { return static_cast<int>(current_) % 100; }

    [[nodiscard]] bool fresh() const {
        return last_ == Last::none || last_ == Last::hundred || last_ == Last::scale;
    }

    bool take(double value, Last last) {
        current_ += value;
        last_ = last;
        return true;
    }

    bool add_unit(double value) {
        const bool dix_sept = last_ == Last::teen && below_hundred() % 20 == 10 && value >= 7 &&
                              language_ == Language::french;
        return (fresh() || last_ == Last::ten || dix_sept) && take(value, Last::unit);
    }

    bool add_teen(double value) {
        const bool soixante_dix = language_ == Language::french && last_ == Last::ten &&
                                  (below_hundred() == 60 || below_hundred() == 80);
        return (fresh() || soixante_dix) && take(value, Last::teen);
    }

    bool add_ten(double value) {
        const bool quatre_vingt = language_ == Language::french && value == 20 &&
                                  last_ == Last::unit && below_hundred() == 4;
        if (quatre_vingt) return take(76, Last::ten);
        return fresh() && take(value, Last::ten);
    }

    bool add_hundred() {
        // "three hundred", "fifteen hundred", "3 hundred"; no "twenty hundred"
        const bool counts = last_ == Last::unit || last_ == Last::teen || last_ == Last::digits;
        if (counts && current_ >= 1 && current_ < 20) {
            current_ *= 100;
        } else if (last_ == Last::none || last_ == Last::scale) {
            current_ += 100;
        } else {
            return false;
        }
        last_ = Last::hundred;
        return true;
    }

    bool add_scale(double value) {
        if (value >= scale_ || last_ == Last::scale) return false;
        total_ += (last_ == Last::none ? 1 : current_) * value;
        current_ = 0;
        scale_ = value;
        last_ = Last::scale;
        return true;
    }

    Language language_;
    Last last_ = Last::none;
    double total_ = 0;
    double current_ = 0;
    double scale_ = 1e12;
};

/// "1 200", "1.200", "1,200", "12,7", "05" as the tokeniser has already parted them.
double value_of_digits(string_view word) {
    std::string plain;
    for (std::size_t i = 0; i < word.size() && plain.size() < 18; ++i) {
        if (word[i] >= '0' && word[i] <= '9') {
            plain += word[i];
        } else if (word[i] != ' ') {
            const std::size_t next = std::min(word.find_first_of(" .,", i + 1), word.size());
            const bool group = next - i == 4 && i <= 3 + 4 * (plain.size() / 3) && word[0] != '0';
            if (!group) plain += '.';
        }
    }
    double value = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return value;
}

/// Reads on with number words from `at`.
Numeral read_words(const Tokens& tokens, std::size_t at, Language language, Sum sum) {
    while (at < tokens.size()) {
        std::size_t next = at;
        const NumberWord* word = number_word(tokens, next, language);
        if (word == nullptr) {
            if (!one_of(tokens.word(at), {"et", "and"})) break;
            word = number_word(tokens, ++next, language);
            if (word == nullptr || !sum.links(tokens.word(at), *word)) break;
        }
        if (!sum.add(*word)) break;
        at = next + 1;
    }
    return {at, sum.value(), NumeralStyle::words};
}

/// "dizaines de milliers", "hundreds of thousands": the plurals multiply.
Numeral plural_run(const Tokens& tokens, std::size_t token, Language language, double times) {
    double value = times;
    std::size_t at = token;
    std::size_t last = token;
    for (int step = 0; step < 2; ++step) {
        const NumberWord* word = number_word(tokens, at, language);
        const bool scale = word != nullptr && word->role == NumberRole::scale && step > 0;
        if (word == nullptr || (word->role != NumberRole::plural && !scale)) break;
        value *= word->value;
        last = at + 1;
        if (!one_of(tokens.word(last), {"de", "d'", "of"})) break;
        at = last + 1;
    }
    return {last, value, NumeralStyle::plural};
}

/// A word between the article and its collective: "une bonne dizaine", "une demi-douzaine".
std::size_t over_adjective(const Tokens& tokens, std::size_t token) {
    const bool adjective =
        one_of(tokens.word(token), {"bonne", "bon", "petite", "petit", "demi", "grosse", "good"});
    return adjective ? token + 1 : token;
}

/// "(une) vingtaine", "(two) dozen", "(deux) dizaines" behind a number of `times`.
std::optional<Numeral> counted_collective(const Tokens& tokens,
                                          std::size_t token,
                                          Language language,
                                          double times) {
    const std::size_t at = over_adjective(tokens, token);
    const NumberWord* word = number_word(tokens, at, language);
    if (word == nullptr) return std::nullopt;
    if (at > token && tokens.word(token) == "demi") times /= 2;
    if (word->role != NumberRole::collective && word->role != NumberRole::plural)
        return std::nullopt;
    const bool english_plural = word->role == NumberRole::plural && language == Language::english;
    if (english_plural) return std::nullopt;
    if (word->value == 20 && language == Language::english && tokens.word(at + 1) != "of") {
        return std::nullopt;  // "a score of 2-1"
    }
    return Numeral{at + 1, times * word->value, NumeralStyle::collective};
}

/// "scores" is a verb and a football result unless people follow.
bool counts_scores(const Tokens& tokens, std::size_t token) {
    return tokens.word(token) != "scores" ||
           one_of(tokens.word(token + 1),
                  {"of", "more", "were", "killed", "wounded", "injured", "dead", "have"});
}

std::optional<Numeral> half_dozen_at(const Tokens& tokens, std::size_t token) {
    std::size_t at = token;
    if (tokens.word(at) == "a") ++at;
    if (tokens.word(at) != "half") return std::nullopt;
    ++at;
    if (tokens.word(at) == "a") ++at;
    if (tokens.word(at) != "dozen") return std::nullopt;
    return Numeral{at + 1, 6, NumeralStyle::collective};
}

std::optional<Numeral> digits_numeral(const Tokens& tokens, std::size_t token, Language language) {
    const double value = value_of_digits(tokens.word(token));
    const NumberWord* next = number_word(tokens, token + 1, language);
    if (next != nullptr && (next->role == NumberRole::scale || next->role == NumberRole::hundred)) {
        Sum sum(language);
        sum.start(value);
        Numeral numeral = read_words(tokens, token + 1, language, sum);
        return numeral;
    }
    if (auto collective = counted_collective(tokens, token + 1, language, value)) return collective;
    return Numeral{token + 1, value, NumeralStyle::digits};
}

/// "a", "an", "another", and what they may lead: "a hundred and five", "a dozen". In "another ten"
/// the ten counts.
std::optional<Numeral> english_article(const Tokens& tokens, std::size_t token) {
    constexpr Language english = Language::english;
    if (auto collective = counted_collective(tokens, token + 1, english, 1)) return collective;
    const NumberWord* next = number_word(tokens, token + 1, english);
    if (tokens.word(token) == "another" && (next != nullptr || is_number(tokens, token + 1)))
        return std::nullopt;
    if (next != nullptr && (next->role == NumberRole::hundred || next->role == NumberRole::scale)) {
        return read_words(tokens, token + 1, english, Sum(english));
    }
    return Numeral{token + 1, 1, NumeralStyle::article};
}

/// The number that a number word begins.
std::optional<Numeral> number_led_by(const NumberWord& word,
                                     const Tokens& tokens,
                                     std::size_t token,
                                     Language language) {
    switch (word.role) {
        case NumberRole::article:
            return english_article(tokens, token);
        case NumberRole::plural:
            if (!counts_scores(tokens, token)) return std::nullopt;
            return plural_run(tokens, token, language, 2);
        case NumberRole::collective:
            if (word.value == 20 && language == Language::english) return std::nullopt;
            return Numeral{token + 1, word.value, NumeralStyle::collective};
        default:
            break;
    }
    if (word.role == NumberRole::scale && word.value > 1e3)
        return std::nullopt;  // "millions de francs"
    Numeral numeral = read_words(tokens, token, language, Sum(language));
    if (auto collective = counted_collective(tokens, numeral.last, language, numeral.value)) {
        return collective;
    }
    const bool lone = numeral.last == token + 1 && numeral.value == 1;
    if (lone && language == Language::french) numeral.style = NumeralStyle::article;
    return numeral;
}

}  // namespace

std::optional<Numeral> collective_at(const Tokens& tokens, std::size_t token, Language language) {
    const NumberWord* word = number_word(tokens, token, language);
    if (word == nullptr) return std::nullopt;
    const bool large = word->role == NumberRole::hundred || word->role == NumberRole::scale;
    if (language == Language::english && (word->role == NumberRole::collective || large)) {
        return Numeral{token + 1, 2 * word->value, NumeralStyle::plural};
    }
    if (language == Language::french && word->role == NumberRole::scale && word->value > 1e3) {
        return Numeral{token + 1, 2 * word->value, NumeralStyle::plural};
    }
    if (word->role != NumberRole::plural) return std::nullopt;
    return plural_run(tokens, token, language, 2);
}

std::optional<Numeral> numeral_at(const Tokens& tokens, std::size_t token, Language language) {
    if (token >= tokens.size()) return std::nullopt;
    if (tokens.token(token).kind == TokenKind::number)
        return digits_numeral(tokens, token, language);
    if (language == Language::english) {
        if (auto half = half_dozen_at(tokens, token)) return half;
    }
    const NumberWord* word = number_word(tokens, token, language);
    return word == nullptr ? std::nullopt : number_led_by(*word, tokens, token, language);
}

}  // namespace vigie::extractors
