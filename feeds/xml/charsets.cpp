#include "feeds/xml/charsets.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>
#include <vector>

#include "feeds/xml/charsets_tables.h"

namespace vigie::feeds {
namespace {

// windows-1252 0x80..0x9F; holes stand for themselves.
constexpr std::array<char16_t, 32> cp1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

// Labels that feeds write and iconv does not know: from the WHATWG's Encoding Standard and from
// Python's and Java's names.
struct Alias {
    std::string_view label;
    std::string_view name;
};

constexpr std::array aliases{Alias{"x-sjis", "cp932"},
                             Alias{"shift_jis", "cp932"},
                             Alias{"shift-jis", "cp932"},
                             Alias{"sjis", "cp932"},
                             Alias{"ms_kanji", "cp932"},
                             Alias{"windows-31j", "cp932"},
                             Alias{"ms932", "cp932"},
                             Alias{"x-euc-jp", "euc-jp"},
                             Alias{"x-gbk", "gbk"},
                             Alias{"gb2312", "gb18030"},
                             Alias{"gb_2312-80", "gb18030"},
                             Alias{"euc-cn", "gb18030"},
                             Alias{"gbk", "gb18030"},
                             Alias{"x-x-big5", "big5"},
                             Alias{"big5", "big5-hkscs"},
                             Alias{"cn-big5", "big5-hkscs"},
                             Alias{"big5hkscs", "big5-hkscs"},
                             Alias{"ks_c_5601-1987", "cp949"},
                             Alias{"ks_c_5601-1989", "cp949"},
                             Alias{"ksc5601", "cp949"},
                             Alias{"ksc_5601", "cp949"},
                             Alias{"korean", "cp949"},
                             Alias{"windows-949", "cp949"},
                             Alias{"ms949", "cp949"},
                             Alias{"euc-kr", "cp949"},
                             Alias{"ms936", "gbk"},
                             Alias{"ms950", "cp950"},
                             Alias{"dos-874", "cp874"},
                             Alias{"windows-874", "cp874"},
                             Alias{"iso-8859-8-i", "iso-8859-8"},
                             Alias{"iso-8859-8-e", "iso-8859-8"},
                             Alias{"iso-8859-6-i", "iso-8859-6"},
                             Alias{"iso-8859-6-e", "iso-8859-6"},
                             Alias{"logical", "iso-8859-8"},
                             Alias{"visual", "iso-8859-8"},
                             Alias{"sun_eu_greek", "iso-8859-7"},
                             Alias{"x-mac-roman", "macintosh"},
                             Alias{"mac-roman", "macintosh"},
                             Alias{"mac_roman", "macintosh"},
                             Alias{"macroman", "macintosh"},
                             Alias{"x-mac-cyrillic", "mac-cyrillic"},
                             Alias{"mac_cyrillic", "mac-cyrillic"},
                             Alias{"x-mac-ukrainian", "mac-uk"},
                             Alias{"x-mac-ce", "mac-centraleurope"},
                             Alias{"mac_latin2", "mac-centraleurope"},
                             Alias{"mac-latin2", "mac-centraleurope"},
                             Alias{"maclatin2", "mac-centraleurope"},
                             Alias{"maccentraleurope", "mac-centraleurope"},
                             Alias{"mac_iceland", "mac-is"},
                             Alias{"maciceland", "mac-is"},
                             Alias{"koi", "koi8-r"},
                             Alias{"koi8", "koi8-r"},
                             Alias{"koi8_r", "koi8-r"},
                             Alias{"koi8_u", "koi8-u"},
                             Alias{"koi8_t", "koi8-t"},
                             Alias{"cskz1048", "rk1048"},
                             Alias{"kz1048", "rk1048"},
                             Alias{"kz_1048", "rk1048"},
                             Alias{"kz-1048", "rk1048"},
                             Alias{"strk1048_2002", "rk1048"},
                             Alias{"ptcp154", "pt154"},
                             Alias{"cyrillic-asian", "pt154"},
                             Alias{"csptcp154", "pt154"},
                             Alias{"cp154", "pt154"},
                             Alias{"iso2022_jp_1", "iso-2022-jp-2"},
                             Alias{"iso2022_jp_ext", "iso-2022-jp-3"},
                             Alias{"iso2022_jp_2004", "iso-2022-jp-3"},
                             Alias{"iso-2022-jp-2004", "iso-2022-jp-3"},
                             Alias{"euc_jis_2004", "euc-jisx0213"},
                             Alias{"shift_jis_2004", "shift_jisx0213"},
                             Alias{"hz-gb-2312", "hz"},
                             Alias{"x-mac-greek", "mac-greek"},
                             Alias{"x-mac-turkish", "mac-turkish"},
                             Alias{"unicode-1-1-utf-8", "utf-8"},
                             Alias{"x-unicode20utf8", "utf-8"},
                             Alias{"unicode11utf8", "utf-8"},
                             Alias{"utf_8", "utf-8"},
                             Alias{"utf8mb4", "utf-8"},
                             Alias{"x-cp1250", "windows-1250"},
                             Alias{"x-cp1251", "windows-1251"},
                             Alias{"x-cp1252", "windows-1252"},
                             Alias{"win-1251", "windows-1251"},
                             Alias{"win1251", "windows-1251"},
                             Alias{"windows1251", "windows-1251"},
                             Alias{"windows1252", "windows-1252"},
                             Alias{"latin-1", "iso-8859-1"},
                             Alias{"latin_1", "iso-8859-1"},
                             Alias{"iso8859_1", "iso-8859-1"},
                             Alias{"x-user-defined", "windows-1252"}};

/// The name under which iconv knows a label; with '_' for '-', and "cp1140" also as "ibm1140".
std::string known_as(std::string_view label) {
    for (const Alias& alias : aliases) {
        if (alias.label == label) return std::string(alias.name);
    }
    return std::string(label);
}

struct CloseIconv {
    void operator()(void* converter) const { iconv_close(converter); }
};

/// iconv for a label in any of its spellings, or null.
iconv_t open_iconv(const std::string& label) {
    const iconv_t none = reinterpret_cast<iconv_t>(-1);  // NOLINT: the C interface's own
    std::string dashed = known_as(label);
    std::vector<std::string> spellings{dashed};
    std::replace(dashed.begin(), dashed.end(), '_', '-');
    spellings.push_back(known_as(dashed));
    if (label.starts_with("x-")) spellings.push_back(known_as(label.substr(2)));
    if (label.starts_with("cp")) spellings.push_back("ibm" + label.substr(2));
    if (label.starts_with("windows-")) spellings.push_back("cp" + label.substr(8));
    std::string bare = label;
    std::erase_if(bare, [](char c) { return c == '-' || c == '_'; });
    spellings.push_back(bare);
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
                            Table{"mac_greek", charsets::mac_greek},
                            Table{"mac-turkish", charsets::mac_turkish},
                            Table{"mac_turkish", charsets::mac_turkish}};

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

void append_utf8(std::string& out, char16_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0 | (point >> 6));
        out += static_cast<char>(0x80 | (point & 0x3F));
    } else {
        out += static_cast<char>(0xE0 | (point >> 12));
        out += static_cast<char>(0x80 | ((point >> 6) & 0x3F));
        out += static_cast<char>(0x80 | (point & 0x3F));
    }
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

}  // namespace vigie::feeds
