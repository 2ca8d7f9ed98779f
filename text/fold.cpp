#include "text/fold.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <utility>

#include "text/utf8.h"

namespace vigie::text {
namespace {

constexpr utf8proc_option_t fold_options =
    static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                   UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);

/// What news writes in many ways and matching wants in one; 0 = leave it to Unicode.
char house_form(utf8proc_int32_t code) {
    switch (code) {
        case 0x2018:
        case 0x2019:
        case 0x201B:
        case 0x02BC:
        case 0x02B9:
        case 0x2032:
        case 0x00B4:
        case 0x0060:
            return '\'';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212:
        case 0x2022:  // bullets, as a line of a list may begin with a dash
        case 0x2023:
        case 0x2043:
        case 0x25AA:
        case 0x25AB:
        case 0x25A0:
        case 0x25A1:
        case 0x25B6:
        case 0x25BA:
        case 0x25CB:
        case 0x25CF:
        case 0x25E6:
        case 0x27A1:
        case 0x27A2:
        case 0x27A4:
            return '-';
        case 0x00AB:
        case 0x00BB:
        case 0x201C:
        case 0x201D:
        case 0x201E:
            return '"';
        case 0xFFFD:
            return ' ';
        default:
            return '\0';
    }
}

/// Appends what one character folds to.
void append_folded(utf8proc_int32_t code, std::string& out) {
    if (const char house = house_form(code); house != '\0') {
        out += house;
        return;
    }
    if (code == 0x0152 || code == 0x0153) {
        out += "oe";
        return;
    }
    if (code == 0x00C6 || code == 0x00E6) {
        out += "ae";
        return;
    }
    constexpr utf8proc_int32_t first_arrow = 0x2190;  // before it "n°", "©"
    const auto category = utf8proc_category(code);
    const bool picture = category == UTF8PROC_CATEGORY_SO && code >= first_arrow;
    if (category == UTF8PROC_CATEGORY_ZS || picture) {
        out += ' ';
        return;
    }
    std::array<utf8proc_int32_t, 32> parts{};
    int last_class = 0;
    const auto size = static_cast<utf8proc_ssize_t>(parts.size());
    const auto count = std::min(
        size, utf8proc_decompose_char(code, parts.data(), size, fold_options, &last_class));
    for (utf8proc_ssize_t i = 0; i < count; ++i) {
        std::array<utf8proc_uint8_t, 4> bytes{};
        const auto length = utf8proc_encode_char(parts[static_cast<std::size_t>(i)], bytes.data());
        out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
    }
}

constexpr auto ascii = [] {
    std::array<char, 0x80> all{};
    for (std::size_t code = 0; code < all.size(); ++code) {
        const bool upper = code >= 'A' && code <= 'Z';
        all[code] = static_cast<char>(upper ? code + 32 : code);
    }
    all['`'] = '\'';
    return all;
}();

/// Eight bytes of ASCII: what lies between A and Z gets the bit that small letters have, and `
/// turns to '.
std::uint64_t fold_eight(std::uint64_t bytes) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    const std::uint64_t from_a = bytes + ones * (0x80 - 'A');
    const std::uint64_t behind_z = bytes + ones * (0x80 - 'Z' - 1);
    bytes |= (from_a & ~behind_z & ones * 0x80) >> 2U;
    const std::uint64_t no_backtick = (bytes ^ ones * '`') + ones * 0x7F;
    return bytes ^ ((~no_backtick & ones * 0x80) >> 7U) * ('`' ^ '\'');
}

/// What the characters up to U+017F fold to: the letters of French and of most names, so that
/// Unicode's tables are asked for the rest only.
const std::string& latin(std::size_t code) {
    static const auto all = [] {
        std::array<std::string, 0x180> made;
        for (std::size_t at = 0; at < made.size(); ++at)
            append_folded(static_cast<utf8proc_int32_t>(at), made[at]);
        return made;
    }();
    return all[code];
}

/// With or without the origins: keys need none. The texts are as large as the original from the
/// beginning, and grow for what folds to more bytes than it has, so that there always is room for
/// the rest.
template <bool with_origins>
class Folder {
public:
    Folder(std::string_view original, Folded reuse) : original_(original), out_(std::move(reuse)) {
        resize(original.size());
    }

    Folded run() && {
        while (at_ < original_.size()) {
            put_ascii();
            if (at_ < original_.size()) put_character();
        }
        resize(size_);
        if constexpr (with_origins)
            out_.origin[size_] = static_cast<std::uint32_t>(original_.size());
        return std::move(out_);
    }

private:
    static bool is_ascii(char byte) { return (static_cast<unsigned char>(byte) & 0x80U) == 0; }

    void resize(std::size_t size) {
        out_.text.resize(size);
        if constexpr (with_origins) out_.origin.resize(size + 1);
    }

    void put_ascii() {
        while (put_eight()) {
        }
        if (at_ + 8 <= original_.size()) return;
        for (; at_ < original_.size() && is_ascii(original_[at_]); ++at_) {
            out_.text[size_] = ascii[static_cast<unsigned char>(original_[at_])];
            came_from_here(1);
            ++size_;
        }
    }

    /// The ASCII among the next eight bytes. False when there are no eight, or not all of them are
    /// ASCII: what is written for the others is overwritten by what they fold to.
    bool put_eight() {
        if (at_ + 8 > original_.size()) return false;
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, original_.data() + at_, sizeof bytes);
        const std::uint64_t others = bytes & 0x8080808080808080U;
        bytes = fold_eight(bytes & 0x7F7F7F7F7F7F7F7FU);
        std::memcpy(out_.text.data() + size_, &bytes, sizeof bytes);
        if constexpr (with_origins) {
            std::uint32_t* const origin = out_.origin.data() + size_;
            for (std::uint32_t i = 0; i < 8; ++i)
                origin[i] = static_cast<std::uint32_t>(at_) + i;
        }
        const std::size_t count = others == 0 ? 8 : bytes_before(others);
        at_ += count;
        size_ += count;
        return others == 0;
    }

    /// How many of eight bytes stand before the first whose highest bit is set in `marks`.
    static std::size_t bytes_before(std::uint64_t marks) {
        const int bits = std::endian::native == std::endian::big ? std::countl_zero(marks)
                                                                 : std::countr_zero(marks);
        return static_cast<std::size_t>(bits) / 8;
    }

    void came_from_here(std::size_t bytes) {
        for (std::size_t i = 0; with_origins && i < bytes; ++i)
            out_.origin.data()[size_ + i] = static_cast<std::uint32_t>(at_);
    }

    /// What the `read` bytes here fold to.
    void put(std::string_view folded, std::size_t read) {
        const std::size_t room = size_ + folded.size() + original_.size() - at_ - read;
        if (room > out_.text.size()) resize(room);
        std::copy(folded.begin(), folded.end(), out_.text.data() + size_);
        came_from_here(folded.size());
        at_ += read;
        size_ += folded.size();
    }

    void put_character() {
        if (put_latin()) return;
        utf8proc_int32_t code = -1;
        const auto size =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(original_.data()) + at_,
                             static_cast<utf8proc_ssize_t>(original_.size() - at_),
                             &code);
        if (size <= 0) return put(" ", 1);
        std::string folded;
        append_folded(code, folded);
        put(folded, static_cast<std::size_t>(size));
    }

    /// A letter of two bytes, as those of French are; false when it is none.
    bool put_latin() {
        const auto lead = static_cast<unsigned char>(original_[at_]);
        if (lead < 0xC2 || lead > 0xC5 || at_ + 1 == original_.size()) return false;
        const auto next = static_cast<unsigned char>(original_[at_ + 1]);
        if ((next & 0xC0U) != 0x80U) return false;
        const std::string& folded = latin((lead & 0x1FU) << 6U | (next & 0x3FU));
        if (folded.size() != 1) {
            put(folded, 2);
            return true;
        }
        out_.text.data()[size_] = folded.front();
        came_from_here(1);
        at_ += 2;
        ++size_;
        return true;
    }

    std::string_view original_;
    std::size_t at_ = 0;    ///< in it
    std::size_t size_ = 0;  ///< of what is folded of it
    Folded out_;
};

}  // namespace

Folded fold(std::string_view utf8, Folded reuse) {
    return Folder<true>(utf8, std::move(reuse)).run();
}

std::string folded(std::string_view utf8) {
    return Folder<false>(utf8, {}).run().text;
}

std::size_t valid_prefix(std::string_view bytes) {
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (at + 8 <= bytes.size()) {
            const std::size_t printable = printable_of_eight(bytes.data() + at);
            at += printable;
            if (printable == 8) continue;
        }
        const auto byte = static_cast<unsigned char>(bytes[at]);
        const bool two_bytes = byte >= 0xC2 && byte < 0xE0 && at + 1 < bytes.size() &&
                               (static_cast<unsigned char>(bytes[at + 1]) & 0xC0U) == 0x80U;
        if (two_bytes) {  // as French has them, every few words
            at += 2;
            continue;
        }
        utf8proc_int32_t code = byte;
        const auto size =
            byte < 0x80
                ? 1
                : utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + at,
                                   static_cast<utf8proc_ssize_t>(bytes.size() - at),
                                   &code);
        if (size <= 0 || code == 0) return at;
        at += static_cast<std::size_t>(size);
    }
    return at;
}

std::string valid_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    while (true) {
        const std::size_t valid = valid_prefix(bytes);
        out += bytes.substr(0, valid);
        if (valid == bytes.size()) return out;
        out += "\xEF\xBF\xBD";
        bytes.remove_prefix(valid + 1);
    }
}

std::string slug(std::string_view utf8) {
    std::string out;
    for (const char byte : folded(utf8)) {
        const bool keep = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
        if (keep) {
            out += byte;
        } else if (!out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    if (out.ends_with('-')) out.pop_back();
    return out;
}

}  // namespace vigie::text
