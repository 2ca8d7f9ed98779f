// Half of all bytes of a poll pass here, so ASCII goes by eight at a time: as words are mostly
// letters with one space between, most blocks are written as they are, in small letters.
#include "feeds/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <utility>

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

// ---- eight bytes at a time ------------------------------------------------------------------

constexpr std::size_t block = 8;
constexpr std::uint64_t ones = 0x0101010101010101U;
constexpr std::uint64_t highs = 0x80U * ones;  // the highest bit of each byte

/// The highest bit of each byte that is between the two; of bytes that are ASCII.
std::uint64_t between(std::uint64_t bytes, std::uint64_t least, std::uint64_t most) {
    const std::uint64_t reaches = bytes + ones * (0x80 - least);
    const std::uint64_t exceeds = bytes + ones * (0x7F - most);
    return reaches & ~exceeds & highs;
}

/// How many of the lower bytes come before the first whose highest bit is set.
std::size_t bytes_before(std::uint64_t high_bits) {
    return static_cast<std::size_t>(std::countr_zero(high_bits)) / block;
}

/// All bits of so many bytes, the lower ones; fewer than all eight.
std::uint64_t lower(std::size_t count) {
    return (std::uint64_t{1} << (8 * count)) - 1;
}

/// Behind the last word that was written, or the space after it. Of spaces that follow each other,
/// and at the beginning, only the first is kept.
class Pen {
public:
    explicit Pen(std::size_t expected) : words_(expected + block, '\0') {}

    /// Writes the ASCII that `text` begins with, and takes it from it.
    void take_ascii(std::string_view& text) {
        std::size_t taken = 0;
        if constexpr (std::endian::native == std::endian::little) taken = take_blocks(text);
        for (; taken < text.size() && is_ascii(text[taken]); ++taken)
            put(in_word[static_cast<unsigned char>(text[taken])]);
        text.remove_prefix(taken);
    }

    /// Writes folded text; so much of the text comes after it.
    void write(std::string_view folded, std::size_t rest) {
        const std::size_t room = size_ + folded.size() + rest + block;
        if (room > words_.size()) words_.resize(room);
        for (const char c : folded)
            put(is_ascii(c) ? in_word[static_cast<unsigned char>(c)] : c);
    }

    std::string words() && {
        words_.resize(last_ == ' ' && size_ > 0 ? size_ - 1 : size_);
        return std::move(words_);
    }

private:
    void put(char c) {
        words_[size_] = c;
        size_ += static_cast<std::size_t>(c != ' ' || last_ != ' ');
        last_ = c;
    }

    /// As far as there are whole blocks, and to the first byte that is not ASCII; how many bytes.
    std::size_t take_blocks(std::string_view text) {
        End end{words_.data() + size_, last_};  // not in memory: a byte written may be anything's
        std::size_t taken = 0;
        while (text.size() - taken >= block) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, text.data() + taken, block);
            const std::uint64_t foreign = bytes & highs;
            if (foreign == 0) {
                end = write_block(end, bytes, block);
                taken += block;
                continue;
            }
            const std::size_t count = bytes_before(foreign);
            if (count > 0) end = write_block(end, bytes & lower(count), count);
            taken += count;
            break;
        }
        size_ = static_cast<std::size_t>(end.at - words_.data());
        last_ = end.last;
        return taken;
    }

    /// Behind what is written.
    struct End {
        char* at;
        char last;
    };

    /// The lower `count` bytes, which are ASCII; at least one.
    static End write_block(End end, std::uint64_t bytes, std::size_t count) {
        const std::uint64_t small = bytes | (0x20U * ones);  // digits have that bit
        const std::uint64_t in_words = between(small, 'a', 'z') | between(bytes, '0', '9');
        const std::uint64_t whole = (in_words >> 7U) * 0xFF;
        std::uint64_t written = (small & whole) | (' ' * ones & ~whole);
        const std::uint64_t spaces = ~in_words & highs;
        std::uint64_t dropped = spaces & ((spaces << 8U) | (end.last == ' ' ? 0x80U : 0U));
        if (count < block) dropped &= lower(count);
        const char last = static_cast<char>(written >> (8 * (count - 1)));
        while (dropped != 0) {
            const std::size_t before = bytes_before(dropped);
            std::memcpy(end.at, &written, block);
            end.at += before;
            count -= before + 1;
            written = shifted(written, before + 1);
            dropped = shifted(dropped, before + 1);
        }
        std::memcpy(end.at, &written, block);
        return {end.at + count, last};
    }

    static std::uint64_t shifted(std::uint64_t bytes, std::size_t count) {
        return count == block ? 0 : bytes >> (8 * count);
    }

    std::string words_;  // a block longer than what may be written
    std::size_t size_ = 0;
    char last_ = ' ';
};

// ---- what is not ASCII ----------------------------------------------------------------------

constexpr char latin_lead = '\xC3';  // of U+00C0 to U+00FF, the letters of French but for œ

/// What the letters of Latin-1 fold to, by their second byte.
const std::string& folded_latin(char second) {
    static const auto all = [] {
        std::array<std::string, 64> made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = text::folded(std::string{latin_lead, static_cast<char>(0x80U + i)});
        return made;
    }();
    return all[static_cast<unsigned char>(second) & 0x3FU];
}

}  // namespace

/// Only what is not ASCII is folded by text::folded(), which goes character by character.
std::string words_of(std::string_view text) {
    Pen pen(text.size());
    while (!text.empty()) {
        pen.take_ascii(text);
        if (text.empty()) break;
        const auto* const end = std::find_if(text.begin(), text.end(), is_ascii);
        const std::string_view run = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        text.remove_prefix(run.size());
        const bool letter = run.size() == 2 && run[0] == latin_lead &&
                            (static_cast<unsigned char>(run[1]) & 0xC0U) == 0x80U;
        if (letter)
            pen.write(folded_latin(run[1]), text.size());
        else
            pen.write(text::folded(run), text.size());
    }
    return std::move(pen).words();
}

}  // namespace vigie::feeds
