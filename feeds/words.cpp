// Half of all bytes of a poll pass here, so they go by 32 at a time where the processor can:
// letters of ASCII and of Latin-1, as nearly all of French is, and what parts words. The rest, and
// all of it on other processors, goes character by character.
#include "feeds/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#ifdef __x86_64__
#include <immintrin.h>
#endif

#include "text/fold.h"

namespace vigie::feeds {
namespace {

bool is_ascii(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

/// What an ASCII character is in a word; a space for all that parts words.
constexpr std::array<char, 0x80> in_word = [] {
    std::array<char, 0x80> table{};
    for (std::size_t code = 0; code < table.size(); ++code) {
        const char c = static_cast<char>(code);
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        const bool upper = c >= 'A' && c <= 'Z';
        table[code] = kept ? c : upper ? static_cast<char>(c + 32) : ' ';
    }
    return table;
}();

constexpr char latin_lead = '\xC3';  // of U+00C0 to U+00FF, the letters of French but for œ

/// What the characters fold to that begin with `lead`, by the one byte behind it.
using Folded = std::array<std::string, 64>;

Folded folded_behind(std::string_view lead) {
    Folded made;
    std::string character(lead);
    character.push_back('\0');
    for (std::size_t i = 0; i < made.size(); ++i) {
        character.back() = static_cast<char>(0x80U + i);
        made[i] = text::folded(character);
    }
    return made;
}

const std::string& folded_latin(char second) {
    static const Folded all = folded_behind("\xC3");
    return all[static_cast<unsigned char>(second) & 0x3FU];
}

/// Quotes, dashes and narrow spaces: U+2000 to U+203F.
const std::string& folded_punctuation(char third) {
    static const Folded all = folded_behind("\xE2\x80");
    return all[static_cast<unsigned char>(third) & 0x3FU];
}

bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

constexpr std::size_t block = 32;

/// How far the words have come.
struct End {
    char* at;              ///< behind them
    bool is_space;         ///< what stands before; also where nothing does
    std::size_t read = 0;  ///< bytes of the text
};

#ifdef __x86_64__

/// What the second bytes of Latin-1's letters fold to, by their lower five bits: the same for great
/// and small ones. 0 where that is not one letter of ASCII.
using Letters = std::array<char, 32>;

const Letters& latin_letters() {
    static const Letters letters = [] {
        Letters made{};
        for (std::size_t i = 0; i < made.size(); ++i) {
            const std::string& great = folded_latin(static_cast<char>(0x80U + i));
            const std::string& small = folded_latin(static_cast<char>(0xA0U + i));
            const bool letter = great == small && small.size() == 1 && is_ascii(small[0]) &&
                                in_word[static_cast<unsigned char>(small[0])] == small[0];
            made[i] = letter ? small[0] : '\0';
        }
        return made;
    }();
    return letters;
}

/// For each set of eight bytes, the places of those that are in it, one behind the other.
constexpr auto places = [] {
    std::array<std::array<std::uint8_t, 8>, 256> table{};
    for (std::size_t set = 0; set < table.size(); ++set) {
        std::size_t count = 0;
        for (std::uint8_t place = 0; place < 8; ++place) {
            if ((set >> place & 1U) != 0) table[set][count++] = place;
        }
    }
    return table;
}();

/// Writes those of eight bytes that are in the set; behind them, up to eight, anything.
[[gnu::target("avx2"), gnu::always_inline]] inline char* write_set(char* at,
                                                                   __m128i bytes,
                                                                   std::uint32_t set) {
    __m128i wanted{};
    std::memcpy(&wanted, places[set].data(), 8);
    const __m128i together = _mm_shuffle_epi8(bytes, wanted);
    std::memcpy(at, &together, 8);
    return at + std::popcount(set);
}

/// Whether each byte is in the range, as signed bytes: none that is not ASCII is.
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i between(__m256i bytes,
                                                                   char least,
                                                                   char most) {
    return _mm256_and_si256(
        _mm256_cmpgt_epi8(bytes, _mm256_set1_epi8(static_cast<char>(least - 1))),
        _mm256_cmpgt_epi8(_mm256_set1_epi8(static_cast<char>(most + 1)), bytes));
}

[[gnu::target("avx2"), gnu::always_inline]] inline std::uint32_t bits(__m256i bytes) {
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes));
}

/// Of the letters' table, 16 in each half of the register.
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i twice(const char* sixteen) {
    return _mm256_broadcastsi128_si256(
        _mm_loadu_si128(reinterpret_cast<const __m128i*>(sixteen)));  // NOLINT
}

/// At most a block; zeros behind it.
[[gnu::target("avx2"), gnu::always_inline]] inline __m256i load(const char* from,
                                                                std::size_t size) {
    __m256i bytes{};
    if (size == block)
        std::memcpy(&bytes, from, block);
    else
        std::memcpy(&bytes, from, size);
    return bytes;
}

/// Up to the first character that is neither ASCII nor in latin_letters(). Writes to at most a
/// block behind what `text` has bytes.
[[gnu::target("avx2")]] End take_blocks(std::string_view text, End end) {
    const __m256i first_letters = twice(latin_letters().data());
    const __m256i last_letters = twice(latin_letters().data() + 16);
    while (end.read < text.size()) {
        const std::size_t size = std::min(block, text.size() - end.read);
        const __m256i bytes = load(text.data() + end.read, size);
        const __m256i small = _mm256_or_si256(bytes, _mm256_set1_epi8(0x20));  // digits have it
        const __m256i words = _mm256_or_si256(between(small, 'a', 'z'), between(bytes, '0', '9'));
        const __m256i low = _mm256_and_si256(bytes, _mm256_set1_epi8(0x0F));
        const __m256i letters = _mm256_blendv_epi8(_mm256_shuffle_epi8(first_letters, low),
                                                   _mm256_shuffle_epi8(last_letters, low),
                                                   _mm256_slli_epi16(bytes, 3));  // the fifth bit
        const __m256i continuing = _mm256_cmpgt_epi8(_mm256_set1_epi8(-0x40), bytes);
        const std::uint32_t high = bits(bytes);
        const std::uint32_t leads = bits(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(latin_lead)));
        const std::uint32_t seconds =
            (leads << 1U) &
            bits(_mm256_and_si256(continuing, _mm256_cmpgt_epi8(letters, _mm256_setzero_si256())));
        const std::uint32_t foreign = high & ~(seconds | seconds >> 1U);
        const std::size_t count =
            std::min(size, static_cast<std::size_t>(std::countr_zero(foreign)));
        if (count == 0) break;
        const std::uint32_t spaces = ~(bits(words) | high);
        const std::uint32_t again = spaces & (spaces << 1U | (end.is_space ? 1U : 0U));
        const auto taken = static_cast<std::uint32_t>((std::uint64_t{1} << count) - 1);
        const std::uint32_t kept = ~(again | seconds >> 1U) & taken;
        const __m256i ascii = _mm256_blendv_epi8(_mm256_set1_epi8(' '), small, words);
        const __m256i written = _mm256_blendv_epi8(ascii, letters, bytes);  // where that is high
        const __m128i front = _mm256_castsi256_si128(written);
        const __m128i back = _mm256_extracti128_si256(written, 1);
        end.at = write_set(end.at, front, kept & 0xFFU);
        end.at = write_set(end.at, _mm_srli_si128(front, 8), kept >> 8U & 0xFFU);
        end.at = write_set(end.at, back, kept >> 16U & 0xFFU);
        end.at = write_set(end.at, _mm_srli_si128(back, 8), kept >> 24U);
        end.is_space = (spaces >> (count - 1) & 1U) != 0;
        end.read += count;
    }
    return end;
}

#endif

/// Appends words. Of spaces that follow each other, and at the beginning, only the first is kept.
class Pen {
public:
    Pen(std::string& words, std::size_t expected)
        : words_(words), begin_(words.size()), size_(begin_) {
        words_.resize(size_ + expected + block);
    }

    /// Writes what `text` begins with, to the first character that has to be folded by itself, and
    /// takes it from it.
    void take_usual(std::string_view& text) {
        text.remove_prefix(take_blocks_of(text));
        while (!text.empty() && is_ascii(text[0])) {
            put(in_word[static_cast<unsigned char>(text[0])]);
            text.remove_prefix(1);
        }
    }

    /// Writes folded text; so much of the text comes after it.
    void write(std::string_view folded, std::size_t rest) {
        const std::size_t room = size_ + folded.size() + rest + block;
        if (room > words_.size()) words_.resize(room);
        for (const char c : folded)
            put(is_ascii(c) ? in_word[static_cast<unsigned char>(c)] : c);
    }

    void finish() { words_.resize(ends_in_space() && size_ > begin_ ? size_ - 1 : size_); }

private:
    [[nodiscard]] bool ends_in_space() const { return size_ == begin_ || words_[size_ - 1] == ' '; }

    void put(char c) {
        if (c == ' ' && ends_in_space()) return;
        words_[size_++] = c;
    }

    std::size_t take_blocks_of([[maybe_unused]] std::string_view text) {
#ifdef __x86_64__
        static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
        if (!has_avx2) return 0;
        const End end = take_blocks(text, {words_.data() + size_, ends_in_space()});
        size_ = static_cast<std::size_t>(end.at - words_.data());
        return end.read;
#else
        return 0;
#endif
    }

    std::string& words_;  // a block longer than what may be written
    std::size_t begin_;
    std::size_t size_;
};

}  // namespace

/// Only what is not ASCII is folded by text::folded(), which goes character by character.
void append_words(std::string_view text, std::string& words) {
    Pen pen(words, text.size());
    while (true) {
        pen.take_usual(text);
        if (text.empty()) break;
        const auto* const end = std::find_if(text.begin(), text.end(), is_ascii);
        const std::string_view run = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        text.remove_prefix(run.size());
        if (run.size() == 2 && run[0] == latin_lead && continues(run[1]))
            pen.write(folded_latin(run[1]), text.size());
        else if (run.size() == 3 && run.starts_with("\xE2\x80") && continues(run[2]))
            pen.write(folded_punctuation(run[2]), text.size());
        else
            pen.write(text::folded(run), text.size());
    }
    pen.finish();
}

std::string words_of(std::string_view text) {
    std::string words;
    append_words(text, words);
    return words;
}

}  // namespace vigie::feeds
