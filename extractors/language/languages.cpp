#include "extractors/language/languages.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "text/file.h"
#include "text/utf8.h"

namespace vigie::extractors {
namespace {

using std::string_view;

/// "U+0600": its code point; none when it is not written so.
std::optional<char32_t> code_point(string_view cell) {
    if (!cell.starts_with("U+")) return std::nullopt;
    std::uint32_t value = 0;
    const auto [end, error] =
        std::from_chars(cell.data() + 2, cell.data() + cell.size(), value, 16);
    if (error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
    return static_cast<char32_t>(value);
}

/// A line is told apart from the text around it when it has so many words.
constexpr std::size_t least_words = 8;

}  // namespace

struct Languages::Count {
    std::array<std::size_t, most> by_tongue{};
    std::size_t words = 0;

    Count& operator+=(const Count& other) {
        for (std::size_t i = 0; i < most; ++i)
            by_tongue[i] += other.by_tongue[i];
        words += other.words;
        return *this;
    }
};

text::Result<void> Languages::add(string_view code, string_view name, string_view words) {
    if (tongues_.size() == most) {
        return text::fail(text::TextError::malformed,
                          "more than 16 languages, at '" + std::string(code) + "'");
    }
    const std::size_t at = tongues_.size();
    std::optional<Language> read;
    if (code == "fr") read = Language::french;
    if (code == "en") read = Language::english;
    tongues_.push_back({std::string(code), std::string(name), read});
    if (words.starts_with("U+")) {
        const auto dash = std::min(words.find('-'), words.size() - 1);
        const auto first = code_point(words.substr(0, dash));
        const auto last = code_point(words.substr(dash + 1));
        if (!first || !last) {
            return text::fail(
                text::TextError::malformed,
                "no range of characters such as U+0600-U+06FF: '" + std::string(words) + "'");
        }
        scripts_.push_back({*first, *last, at});
        return {};
    }
    const std::string& kept = words_.emplace_back(words);
    for (const string_view word : text::split(kept, ' '))
        bits_[word] = static_cast<std::uint16_t>(bits_[word] | (1U << at));
    return {};
}

std::size_t Languages::script_of(text::Word word) const {
    const char32_t letter = text::first_character(word);
    for (const Script& script : scripts_) {
        if (script.first <= letter && letter <= script.last) return script.tongue;
    }
    return most;
}

Languages::Count Languages::count(const text::Tokens& tokens,
                                  std::size_t from,
                                  std::size_t to) const {
    Count all;
    for (std::size_t i = from; i < to; ++i) {
        if (tokens.token(i).kind != text::TokenKind::word) continue;
        const text::Word word = tokens.word(i);
        ++all.words;
        if (static_cast<unsigned char>(word.front()) >= 0x80U) {
            if (const auto script = script_of(word); script < most) ++all.by_tongue[script];
        }
        const std::uint16_t* bits = bits_.find(word);
        for (unsigned set = bits == nullptr ? 0 : *bits; set != 0; set &= set - 1)
            ++all.by_tongue[static_cast<std::size_t>(std::countr_zero(set))];
    }
    return all;
}

const Tongue* Languages::plain(const Count& count) const {
    constexpr double least_share = 0.12;
    // Of equals the first: French and English lead the table.
    const auto best = std::max_element(count.by_tongue.begin(), count.by_tongue.end());
    if (static_cast<double>(*best) < least_share * static_cast<double>(count.words) || *best == 0)
        return nullptr;
    return &tongues_[static_cast<std::size_t>(best - count.by_tongue.begin())];
}

Tongues Languages::of(const text::Tokens& tokens) const {
    Tongues found;
    Count whole;
    std::size_t first = 0;
    for (std::size_t at = 0; at <= tokens.size(); ++at) {
        if (at < tokens.size() && tokens.token(at).kind != text::TokenKind::line_break) continue;
        const Count line = count(tokens, first, at);
        const Tongue* tongue = line.words < least_words ? nullptr : plain(line);
        if (tongue != nullptr) {
            const auto [begin, end] = tokens.source(first, at);
            found.passages.push_back({begin, end, tongue});
        }
        whole += line;
        first = at + 1;
    }
    found.main = plain(whole);
    std::erase_if(found.passages, [&](const Passage& line) { return line.tongue == found.main; });
    return found;
}

string_view code_of(Language language) {
    return language == Language::french ? "fr" : "en";
}

bool is_read(string_view code) {
    return code.empty() || code == code_of(Language::french) || code == code_of(Language::english);
}

void leave_only(Language language, const Tongues& tongues, std::string& text) {
    const auto blank = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < std::min(to, text.size()); ++i) {
            if (text[i] != '\n') text[i] = ' ';
        }
    };
    const bool main = tongues.main == nullptr || tongues.main->language == language;
    std::size_t done = 0;
    for (const Passage& passage : tongues.passages) {
        if (!main) blank(done, passage.begin);
        if (passage.tongue->language != language) blank(passage.begin, passage.end);
        done = passage.end;
    }
    if (!main) blank(done, text.size());
}

}  // namespace vigie::extractors
