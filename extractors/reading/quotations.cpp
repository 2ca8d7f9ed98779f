#include "extractors/reading/quotations.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

using text::Token;
using text::TokenKind;

namespace {

constexpr std::size_t longest_fragment = 25;  // tokens
constexpr std::size_t longest_name = 4;

bool ends_sentence(const text::Tokens& tokens, std::size_t at) {
    const text::Word mark = tokens.word(at);
    return tokens.token(at).kind == TokenKind::line_break || mark == "." || mark == "!" ||
           mark == "?";
}

/// The closing mark of the quotation that opens at `open`; `open` itself when there is none near
/// or a sentence ends before it.
std::size_t close_of(const text::Tokens& tokens, std::size_t open) {
    const std::size_t end = std::min(tokens.size(), open + longest_fragment + 2);
    for (std::size_t at = open + 1; at < end; ++at) {
        if (tokens.token(at).kind == TokenKind::close_quote) return at;
        if (tokens.token(at).kind == TokenKind::open_quote || ends_sentence(tokens, at)) break;
    }
    return open;
}

/// "des « neutralisés »", "the 'liberators'": the writer keeps away from one noun.
bool holds_noun_off(const text::Tokens& tokens, std::size_t open, std::size_t close) {
    return close == open + 2 &&
           one_of(tokens.word(open - 1), {"le", "la", "les", "un", "une", "des", "ces", "the"});
}

/// "Wagner", "Dan Na Ambassagou", "Front for Victory": its longer words begin with capitals.
bool is_name(const text::Tokens& tokens, std::size_t open, std::size_t close) {
    constexpr std::size_t small = 3;  // letters of a link: "de", "for"
    if (close - open - 1 > longest_name) return false;
    for (std::size_t at = open + 1; at < close; ++at) {
        const Token& token = tokens.token(at);
        if (!token.capital && token.end - token.begin > small) return false;
    }
    return true;
}

/// "avoir « tué", "le groupe « Wagner »", but neither « Ils ont tiré » nor : « trois morts ».
bool is_fragment(const text::Tokens& tokens, std::size_t open, std::size_t close) {
    if (open == 0 || close <= open + 1) return false;
    const Token& before = tokens.token(open - 1);
    const Token& first = tokens.token(open + 1);
    if (before.kind != TokenKind::word && before.kind != TokenKind::number) return false;
    if (holds_noun_off(tokens, open, close)) return false;
    if (first.kind == TokenKind::number) return true;
    return first.kind == TokenKind::word && (!first.capital || is_name(tokens, open, close));
}

/// The marks around fragments, in their order.
std::vector<std::size_t> marks_of_fragments(const text::Tokens& tokens) {
    std::vector<std::size_t> marks;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (tokens.token(at).kind != TokenKind::open_quote) continue;
        const std::size_t close = close_of(tokens, at);
        if (!is_fragment(tokens, at, close)) continue;
        marks.insert(marks.end(), {at, close});
        at = close;
    }
    return marks;
}

}  // namespace

void open_fragments(text::Tokens& tokens) {
    auto marks = marks_of_fragments(tokens);
    if (marks.empty()) return;
    marks.push_back(tokens.size());
    const auto list = tokens.list.begin();
    const auto at = [&](std::size_t token) { return list + static_cast<std::ptrdiff_t>(token); };
    auto kept = at(marks.front());
    for (std::size_t i = 0; i + 1 < marks.size(); ++i)
        kept = std::copy(at(marks[i] + 1), at(marks[i + 1]), kept);
    tokens.list.erase(kept, tokens.list.end());
    tokens.lay_words();
}

}  // namespace vigie::extractors
