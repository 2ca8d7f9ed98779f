// Words, counted as a reader would. Chinese, Japanese, Thai, Lao, Burmese and Khmer put no spaces
// between them: there so many characters count as one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vigie::feeds::page {

/// Fed with UTF-8 byte by byte.
class WordCounter {
public:
    /// Whether a word begins here. A mark alone is no word, and ends none: "aujourd'hui" is one.
    bool begins(char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 && byte < 0xC0) return goes_on(byte);
        lead_ = byte;
        if (byte >= 0xE4 && byte <= 0xE9) return unspaced(ideographs);
        if (byte == 0xE0 || byte == 0xE1 || byte == 0xE3)
            return false;  // the next byte tells the script
        run_ = 0;
        const bool letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                            (c >= 'A' && c <= 'Z') ||
                            (byte >= 0xC3 && byte != 0xE2 && byte != 0xEF);  // dashes, quotes
        return letter && spaced();
    }

    void space() {
        inside_ = false;
        run_ = 0;
    }

private:
    static constexpr std::uint32_t ideographs = 2;  // characters a word, on average
    static constexpr std::uint32_t letters = 4;     // of the others

    bool goes_on(unsigned char byte) {
        const unsigned char lead = lead_;
        lead_ = 0;
        if (lead == 0xE0) return byte >= 0xB8 && byte <= 0xBB ? unspaced(letters) : spaced();
        const bool burmese = byte <= 0x82;
        const bool khmer = byte == 0x9E || byte == 0x9F;
        if (lead == 0xE1) return burmese || khmer ? unspaced(letters) : spaced();
        if (lead == 0xE3 && byte != 0x80) return unspaced(ideographs);  // 80: their marks
        return false;
    }

    bool unspaced(std::uint32_t characters) {
        inside_ = true;
        return run_++ % characters == 0;
    }

    bool spaced() {
        const bool first = !inside_;
        inside_ = true;
        return first;
    }

    bool inside_ = false;
    std::uint32_t run_ = 0;  ///< characters of an unspaced script in a row
    unsigned char lead_ = 0;
};

inline std::size_t count_words(std::string_view text) {
    WordCounter counter;
    std::size_t words = 0;
    for (const char c : text) {
        if (c == ' ' || c == '\n') {
            counter.space();
        } else if (counter.begins(c)) {
            ++words;
        }
    }
    return words;
}

}  // namespace vigie::feeds::page
