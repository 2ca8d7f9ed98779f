#include "feeds/xml/charsets.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <vector>

#include "feeds/xml/charsets_labels.h"
#include "feeds/xml/charsets_tables.h"

namespace vigie::feeds {
namespace {

// windows-1252 0x80..0x9F; holes stand for themselves.
constexpr std::array<char16_t, 32> cp1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct CloseIconv {
    void operator()(void* converter) const { iconv_close(converter); }
};

/// iconv for a label in any of its spellings, or null.
iconv_t open_iconv(const std::string& label) {
    const iconv_t none = reinterpret_cast<iconv_t>(-1);  // NOLINT: the C interface's own
    std::string dashed = label;
    std::replace(dashed.begin(), dashed.end(), '_', '-');
    const std::string bare(without_year(squeezed(label)));
    std::vector<std::string> spellings{known_as(label), label, dashed, known_as(bare), bare};
    if (label.starts_with("x-")) spellings.push_back(known_as(label.substr(2)));
    if (label.starts_with("cp")) spellings.push_back("ibm" + label.substr(2));
    if (label.starts_with("windows-")) spellings.push_back("cp" + label.substr(8));
    const bool number =
        std::all_of(bare.begin(), bare.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (number) spellings.push_back("cp" + bare);
    for (const std::string& spelling : spellings) {
        const iconv_t opened = iconv_open("UTF-8", spelling.c_str());
        if (opened != none) return opened;
    }
    return nullptr;
}

struct Table {
    std::string_view label;
    std::u16string_view upper;  ///< of the bytes 0x80 to 0xFF
};

constexpr std::array tables{Table{"cp720", charsets::cp720},
                            Table{"cp1006", charsets::cp1006},
                            Table{"mac-greek", charsets::mac_greek},
                            Table{"mac-turkish", charsets::mac_turkish}};

Converted by_table(std::string_view bytes, const Table& table, std::size_t limit) {
    Converted converted;
    for (std::size_t i = 0; i < bytes.size() && converted.utf8.size() + 3 <= limit; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        append_utf8(converted.utf8, byte < 0x80 ? byte : table.upper[byte - 0x80U]);
    }
    return converted;
}

/// HZ (RFC 1843): between "~{" and "~}" stand the bytes of GB 2312 without their high bit.
std::string without_hz(std::string_view bytes) {
    std::string out;
    bool chinese = false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::string_view two = bytes.substr(i, 2);
        if (two == "~{" || two == "~}" || two == "~\n") {
            chinese = two == "~{" || (chinese && two == "~\n");
            ++i;
        } else if (two == "~~" && !chinese) {
            out += '~';
            ++i;
        } else {
            out += chinese ? static_cast<char>(bytes[i] | 0x80) : bytes[i];
        }
    }
    return out;
}

Converted by_iconv(iconv_t raw, std::string_view bytes, std::size_t limit) {
    const std::unique_ptr<void, CloseIconv> converter(raw);
    Converted converted;
    std::array<char, 16384> buffer{};
    std::string input(bytes);
    char* next = input.data();
    std::size_t left = input.size();
    while (left > 0 && converted.utf8.size() < limit) {
        char* target = buffer.data();
        std::size_t room = buffer.size();
        const std::size_t code = iconv(raw, &next, &left, &target, &room);
        converted.utf8.append(buffer.data(), buffer.size() - room);
        if (code != static_cast<std::size_t>(-1) || errno == E2BIG) continue;
        converted.utf8 += '?';
        ++converted.misfits;
        ++next;
        --left;
    }
    if (converted.utf8.size() > limit) converted.utf8.resize(limit);
    return converted;
}

}  // namespace

char* write_utf8(std::uint32_t point, char* out) {
    const auto tail = [&](unsigned shift) {
        return static_cast<char>(0x80U | ((point >> shift) & 0x3FU));
    };
    if (point < 0x80) {
        *out++ = static_cast<char>(point);
        return out;
    }
    if (point < 0x800) {
        *out++ = static_cast<char>(0xC0U | (point >> 6U));
    } else if (point < 0x10000) {
        *out++ = static_cast<char>(0xE0U | (point >> 12U));
        *out++ = tail(6);
    } else {
        *out++ = static_cast<char>(0xF0U | (point >> 18U));
        *out++ = tail(12);
        *out++ = tail(6);
    }
    *out++ = tail(0);
    return out;
}

void append_utf8(std::string& out, std::uint32_t point) {
    std::array<char, 4> bytes{};
    out.append(bytes.data(), write_utf8(point, bytes.data()));
}

std::optional<Converted> convert(std::string_view bytes,
                                 const std::string& label,
                                 std::size_t limit) {
    const std::string name = known_as(label);
    if (name == "hz") return convert(without_hz(bytes), "gb18030", limit);
    for (const Table& table : tables) {
        if (table.label == name) return by_table(bytes, table, limit);
    }
    const iconv_t raw = open_iconv(label);
    if (raw == nullptr) return std::nullopt;
    return by_iconv(raw, bytes, limit);
}

void append_windows_1252(std::string& out, unsigned char c) {
    append_utf8(out, c >= 0x80 && c < 0xA0 ? cp1252[c - 0x80U] : c);
}

std::optional<unsigned char> windows_1252_byte(char32_t character) {
    if (character < 0x100) return static_cast<unsigned char>(character);
    const auto* const found = std::find(cp1252.begin(), cp1252.end(), character);
    if (found == cp1252.end()) return std::nullopt;
    return static_cast<unsigned char>(0x80 + (found - cp1252.begin()));
}

}  // namespace vigie::feeds
