// Small questions about the tokens around a place in the text.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "text/tokens.h"

namespace vigie::extractors {

/// The lists are literals: inlined and unrolled, this is one test of the first letter and the size
/// against a constant, which most words fail, then comparisons with constants by size.
[[gnu::always_inline]] inline bool one_of(text::Word word,
                                          std::initializer_list<std::string_view> words) {
    std::uint64_t openings = 0;
#pragma GCC unroll 64
    for (const std::string_view candidate : words)
        openings |= std::uint64_t{1} << text::Shape(candidate).opening;
    if ((openings >> word.shape.opening & 1U) == 0) [[likely]]
        return false;
#pragma GCC unroll 64
    for (const std::string_view candidate : words) {
        if (word.size() == candidate.size() &&
            __builtin_memcmp(word.data(), candidate.data(), candidate.size()) == 0)
            return true;
    }
    return false;
}

[[gnu::always_inline]] inline bool one_of(std::string_view word,
                                          std::initializer_list<std::string_view> words) {
    return !word.empty() && one_of(text::Word(word, text::Shape(word)), words);
}

/// "occurred", "s'est produite", "a eu lieu": where or when something was, follows.
inline bool tells_happening(text::Word word) {
    return one_of(word,
                  {"produit",
                   "produits",
                   "produite",
                   "deroule",
                   "deroules",
                   "deroulee",
                   "passe",
                   "passes",
                   "passee",
                   "survenu",
                   "survenus",
                   "survenue",
                   "survenues",
                   "lieu",
                   "occurred",
                   "happened",
                   "place",
                   "unfolded"});
}

/// "deux jours après la (libération)", "weeks after the (release)": a noun that time is told from.
inline bool is_counted_from(const text::Tokens& tokens, std::size_t noun) {
    if (noun < 4 || !one_of(tokens.word(noun - 1), {"la", "le", "l'", "the"})) return false;
    if (!one_of(tokens.word(noun - 2), {"apres", "after"})) return false;
    for (std::size_t back = 3; back <= std::min<std::size_t>(noun, 4); ++back) {
        if (one_of(tokens.word(noun - back),
                   {"heures",
                    "jour",
                    "jours",
                    "semaine",
                    "semaines",
                    "mois",
                    "hours",
                    "day",
                    "days",
                    "week",
                    "weeks",
                    "month",
                    "months"}))
            return true;
    }
    return false;
}

/// "obtenir la (libération)", "exige la", "négocier une": what is only wanted.
inline bool is_only_sought(const text::Tokens& tokens, std::size_t noun) {
    constexpr std::size_t reach = 3;
    for (std::size_t back = 1; back <= std::min(noun, reach); ++back) {
        if (one_of(tokens.word(noun - back),
                   {"obtenir", "negocier",     "reclamer", "reclame",   "exiger",
                    "exige",   "exigent",      "demander", "demande",   "demandent",
                    "appelle", "negociations", "secure",   "negotiate", "demand",
                    "demands", "demanded",     "await",    "awaiting",  "seek"}))
            return true;
    }
    return false;
}

inline bool is_number(const text::Tokens& tokens, std::size_t token) {
    return token < tokens.size() && tokens.token(token).kind == text::TokenKind::number;
}

inline bool is_word(const text::Tokens& tokens, std::size_t token) {
    return token < tokens.size() && tokens.token(token).kind == text::TokenKind::word;
}

/// Does nothing at all stand between the token and the one before?
inline bool touches(const text::Tokens& tokens, std::size_t token) {
    return token > 0 && token < tokens.size() &&
           tokens.token(token - 1).end == tokens.token(token).begin;
}

/// The folded word `back` tokens before, or an empty view.
inline text::Word before(const text::Tokens& tokens, std::size_t token, std::size_t back = 1) {
    return token >= back ? tokens.word(token - back) : text::Word{};
}

/// A plural that is no small word: what a number before it counts, in "samedi 31 soldats".
inline bool is_counted_plural(const text::Tokens& tokens, std::size_t token) {
    const text::Word word = tokens.word(token);
    return is_word(tokens, token) && word.size() > 3 && word.ends_with('s') &&
           !one_of(word, {"dans", "vers", "apres", "alors", "sous", "leurs"});
}

}  // namespace vigie::extractors
