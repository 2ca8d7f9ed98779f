#include "feeds/html/plain_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <utility>

#include "feeds/html/blocks.h"
#include "feeds/html/characters.h"
#include "feeds/xml/charsets.h"

namespace vigie::feeds {
namespace {

constexpr std::string_view no_break_space = "\u00A0";

/// Bytes of the space at `i`, or 0. A no-break space alone stays itself: French numbers use it.
std::size_t space_at(std::string_view words, std::size_t i) {
    const char c = words[i];
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') return 1;
    if (static_cast<unsigned char>(c) < 0x80) return 0;
    if (words.substr(i).starts_with(no_break_space)) return 2;
    if (words.substr(i).starts_with("\u202F") || words.substr(i).starts_with("\u2009")) return 3;
    return 0;
}

/// The first bytes of all that space_at() knows.
constexpr std::array<bool, 256> may_be_space = [] {
    std::array<bool, 256> table{};
    for (const char c : {' ', '\n', '\t', '\r', '\f', '\xC2', '\xE2'})
        table.at(static_cast<unsigned char>(c)) = true;
    return table;
}();

/// The same in most cases by one look at a table.
std::size_t any_space_at(std::string_view words, std::size_t i) {
    return may_be_space[static_cast<unsigned char>(words[i])] ? space_at(words, i) : 0;
}

/// The same space as a view that outlives the text.
std::string_view lasting(std::string_view space) {
    if (space.size() == 1) return " ";
    if (space.size() == 2) return no_break_space;
    return space == "\u202F" ? "\u202F" : "\u2009";
}

/// What is here stands for itself in UTF-8; HTML reads 128 to 159 as windows-1252, and what is no
/// character as U+FFFD: gumbo knows all that.
bool is_plain(std::uint32_t code) {
    return (code >= 0x20 && code < 0x7F) || (code >= 0xA0 && code < 0xD800) ||
           (code >= 0xE000 && code < 0xFDD0);
}

/// "#233", "#xE9"
std::string numbered(std::string_view digits) {
    digits.remove_prefix(1);
    const bool hex = digits.starts_with('x') || digits.starts_with('X');
    if (hex) digits.remove_prefix(1);
    std::uint32_t code = 0;
    const char* const end = digits.data() + digits.size();
    const auto [rest, failed] = std::from_chars(digits.data(), end, code, hex ? 16 : 10);
    if (failed != std::errc{} || rest != end || !is_plain(code)) return {};
    std::string character;
    append_utf8(character, code);
    return character;
}

bool begins_reference(char c) {
    return c == '#' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Takes the reference, or the lone ampersand, that `text` begins with; empty when it is not known.
std::string take_character(std::string_view& text) {
    constexpr std::size_t longest_reference = 10;
    if (text.size() == 1 || !begins_reference(text[1])) {
        text.remove_prefix(1);
        return "&";
    }
    const auto end = text.substr(0, longest_reference).find(';');
    if (end == std::string_view::npos || end < 2) return {};
    const std::string_view reference = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    return reference[0] == '#' ? numbered(reference)
                               : std::string(html::character_named(reference));
}

constexpr std::size_t block_size = 32;
constexpr std::size_t block_reach = block_size + 2;  // with the bytes that are looked at beside

/// Whether a block of bytes, looked at together, has nothing that parts words but single spaces: no
/// second space behind one, and nothing else that space_at() knows. A space that is its last byte
/// is not looked at. GCC's and Clang's vectors: any processor's.
[[gnu::always_inline]] inline bool is_usual_block(const char* at) {
    using Bytes = unsigned char __attribute__((vector_size(block_size)));
    using Words = std::uint64_t __attribute__((vector_size(block_size)));
    Bytes block;
    Bytes second;
    Bytes third;
    std::memcpy(&block, at, block_size);
    std::memcpy(&second, at + 1, block_size);
    std::memcpy(&third, at + 2, block_size);
    const auto two_spaces = (block == ' ') & (second == ' ');
    const auto no_break = (block == 0xC2) & (second == 0xA0);
    const auto thin = (block == 0xE2) & (second == 0x80) & ((third == 0xAF) | (third == 0x89));
    const Words odd = (Words)((block < 0x20) | two_spaces | no_break | thin);  // NOLINT
    return (odd[0] | odd[1] | odd[2] | odd[3]) == 0;
}

[[gnu::always_inline]] inline std::size_t past_usual_blocks_of(std::string_view words,
                                                               std::size_t i) {
    while (i + block_reach <= words.size()) {
        if (!is_usual_block(words.data() + i)) return i;
        i += words[i + block_size - 1] == ' ' ? block_size - 1 : block_size;
    }
    const std::string_view rest = words.substr(i);
    if (rest.empty() || rest.size() > block_size) return i;
    std::array<char, block_reach> padded;
    padded.fill('x');
    rest.copy(padded.data(), rest.size());
    if (!is_usual_block(padded.data())) return i;
    return words.size() - (rest.back() == ' ' ? 1 : 0);
}

#ifdef __x86_64__
[[gnu::target("avx2")]] std::size_t past_usual_blocks_by_avx2(std::string_view words,
                                                              std::size_t i) {
    return past_usual_blocks_of(words, i);
}
#endif

/// From `i` on, inside a word: where the next thing is that must be looked at by itself, or may be.
std::size_t past_usual_blocks(std::string_view words, std::size_t i) {
#ifdef __x86_64__
    static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
    if (has_avx2) return past_usual_blocks_by_avx2(words, i);
#endif
    return past_usual_blocks_of(words, i);
}

/// The one space between two words, as nearly all are: they are taken together.
bool is_between_words(std::string_view words, std::size_t i) {
    return words[i] == ' ' && i + 1 < words.size() &&
           !may_be_space[static_cast<unsigned char>(words[i + 1])];
}

class Reader final : public BlockReader {
public:
    explicit Reader(std::size_t expected) : lines_(expected) {}

    void text(std::string_view words) override {
        // "&<b>amp;": a tag that is dropped parts no reference
        known_ = known_ && !ends_in_ampersand_ && write(words);
        ends_in_ampersand_ = words.ends_with('&');
    }

    void tag(std::string_view /*name*/, bool /*closing*/) override {
        ends_in_ampersand_ = false;
        lines_.end_line();
    }

    std::optional<PlainText> take() {
        if (!known_) return std::nullopt;
        return PlainText{lines_.take(), has_references_};
    }

private:
    /// False when a reference is not known.
    bool write(std::string_view words) {
        while (!words.empty()) {
            const auto mark = std::min(words.find('&'), words.size());
            lines_.text(words.substr(0, mark));
            words.remove_prefix(mark);
            if (words.empty()) break;
            has_references_ = true;
            const std::string character = take_character(words);
            if (character.empty()) return false;
            lines_.text(character);
        }
        return true;
    }

    Lines lines_;
    bool known_ = true;
    bool has_references_ = false;
    bool ends_in_ampersand_ = false;
};

}  // namespace

Lines::Lines(std::size_t expected) {
    constexpr std::size_t usual = 16 << 10;
    out_.reserve(std::min(expected, usual));
}

void Lines::word(std::string_view letters) {
    if (pending_ != 0 && !at_line_start()) out_ += pending_ > 1 ? " " : kept_space_;
    pending_ = 0;
    out_ += letters;
}

void Lines::text(std::string_view words) {
    std::size_t begin = 0;
    std::size_t looked = 0;  // up to here byte by byte
    for (std::size_t i = 0; i < words.size();) {
        if (i > begin && i >= looked) {
            i = past_usual_blocks(words, i);
            looked = i + block_size;
            continue;
        }
        const std::size_t space = any_space_at(words, i);
        if (space == 0 || (i > begin && is_between_words(words, i))) {
            ++i;
            continue;
        }
        if (i > begin) word(words.substr(begin, i - begin));
        kept_space_ = lasting(words.substr(i, space));
        ++pending_;
        i += space;
        begin = i;
    }
    if (begin < words.size()) word(words.substr(begin));
}

void Lines::end_line() {
    pending_ = 0;
    if (!at_line_start()) out_ += '\n';
}

std::string Lines::take() {
    while (out_.ends_with('\n'))
        out_.pop_back();
    return std::move(out_);
}

std::optional<PlainText> plain_text(std::string_view html, int depth_limit) {
    Reader plain(html.size());
    read_blocks(html, depth_limit, plain);
    return plain.take();
}

}  // namespace vigie::feeds
