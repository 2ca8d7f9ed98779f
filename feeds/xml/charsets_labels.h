// The names under which charsets go in feeds. For charsets.cpp alone.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace vigie::feeds {

// Labels that feeds write and iconv does not know, without '-', '_', '.' and ':', in the order of
// their letters: from the WHATWG's Encoding Standard and from Python's and Java's names.
struct Alias {
    std::string_view label;
    std::string_view name;
};

inline constexpr std::array aliases{Alias{"037", "cp037"},
                                    Alias{"1250", "cp1250"},
                                    Alias{"1251", "cp1251"},
                                    Alias{"1252", "cp1252"},
                                    Alias{"1253", "cp1253"},
                                    Alias{"1254", "cp1254"},
                                    Alias{"1255", "cp1255"},
                                    Alias{"1256", "cp1256"},
                                    Alias{"1257", "cp1257"},
                                    Alias{"1258", "cp1258"},
                                    Alias{"1361", "johab"},
                                    Alias{"874", "cp874"},
                                    Alias{"8859", "iso-8859-1"},
                                    Alias{"932", "cp932"},
                                    Alias{"936", "gb18030"},
                                    Alias{"949", "cp949"},
                                    Alias{"950", "cp950"},
                                    Alias{"big5", "big5-hkscs"},
                                    Alias{"big5hkscs", "big5-hkscs"},
                                    Alias{"big5tw", "big5-hkscs"},
                                    Alias{"chinese", "gb18030"},
                                    Alias{"cnbig5", "big5-hkscs"},
                                    Alias{"cp1051", "hp-roman8"},
                                    Alias{"cp1361", "johab"},
                                    Alias{"cp154", "pt154"},
                                    Alias{"cp65001", "utf-8"},
                                    Alias{"cp866u", "cp1125"},
                                    Alias{"cp932", "cp932"},
                                    Alias{"cp936", "gb18030"},
                                    Alias{"cpis", "cp861"},
                                    Alias{"csbig5", "big5-hkscs"},
                                    Alias{"cseuckr", "cp949"},
                                    Alias{"csgb2312", "gb18030"},
                                    Alias{"cshproman8", "hp-roman8"},
                                    Alias{"csibm00858", "cp858"},
                                    Alias{"csibm858", "cp858"},
                                    Alias{"csibm861", "cp861"},
                                    Alias{"csiso2022jp", "iso-2022-jp"},
                                    Alias{"csiso2022kr", "iso-2022-kr"},
                                    Alias{"csiso58gb231280", "gb18030"},
                                    Alias{"cskoi8r", "koi8-r"},
                                    Alias{"cskz1048", "rk1048"},
                                    Alias{"csmacintosh", "macintosh"},
                                    Alias{"csptcp154", "pt154"},
                                    Alias{"csshiftjis", "cp932"},
                                    Alias{"cyrillicasian", "pt154"},
                                    Alias{"dos874", "cp874"},
                                    Alias{"elot928", "iso-8859-7"},
                                    Alias{"euccn", "gb18030"},
                                    Alias{"eucgb2312cn", "gb18030"},
                                    Alias{"eucjis2004", "euc-jisx0213"},
                                    Alias{"eucjisx0213", "euc-jisx0213"},
                                    Alias{"eucjp", "euc-jp"},
                                    Alias{"euckr", "cp949"},
                                    Alias{"gb180302000", "gb18030"},
                                    Alias{"gb2312", "gb18030"},
                                    Alias{"gb23121980", "gb18030"},
                                    Alias{"gb231280", "gb18030"},
                                    Alias{"gbk", "gb18030"},
                                    Alias{"hkscs", "big5-hkscs"},
                                    Alias{"hproman8", "hp-roman8"},
                                    Alias{"hzgb", "hz"},
                                    Alias{"hzgb2312", "hz"},
                                    Alias{"ibm039", "cp037"},
                                    Alias{"ibm1051", "hp-roman8"},
                                    Alias{"ibm1125", "cp1125"},
                                    Alias{"ibm858", "cp858"},
                                    Alias{"iso2022jp", "iso-2022-jp"},
                                    Alias{"iso2022jp1", "iso-2022-jp-2"},
                                    Alias{"iso2022jp2", "iso-2022-jp-2"},
                                    Alias{"iso2022jp2004", "iso-2022-jp-3"},
                                    Alias{"iso2022jp3", "iso-2022-jp-3"},
                                    Alias{"iso2022jpext", "iso-2022-jp-2"},
                                    Alias{"iso2022kr", "iso-2022-kr"},
                                    Alias{"iso88591", "iso-8859-1"},
                                    Alias{"iso885911", "iso-8859-11"},
                                    Alias{"iso88596e", "iso-8859-6"},
                                    Alias{"iso88596i", "iso-8859-6"},
                                    Alias{"iso88598e", "iso-8859-8"},
                                    Alias{"iso88598i", "iso-8859-8"},
                                    Alias{"isoir149", "cp949"},
                                    Alias{"isoir166", "tis-620"},
                                    Alias{"isoir58", "gb18030"},
                                    Alias{"jisx0213", "euc-jisx0213"},
                                    Alias{"johab", "johab"},
                                    Alias{"koi", "koi8-r"},
                                    Alias{"koi8", "koi8-r"},
                                    Alias{"koi8r", "koi8-r"},
                                    Alias{"koi8t", "koi8-t"},
                                    Alias{"koi8u", "koi8-u"},
                                    Alias{"korean", "cp949"},
                                    Alias{"ksc5601", "cp949"},
                                    Alias{"ksc56011987", "cp949"},
                                    Alias{"ksc56011989", "cp949"},
                                    Alias{"ksx1001", "cp949"},
                                    Alias{"kz1048", "rk1048"},
                                    Alias{"l1", "iso-8859-1"},
                                    Alias{"l9", "iso-8859-15"},
                                    Alias{"latin1", "iso-8859-1"},
                                    Alias{"latin9", "iso-8859-15"},
                                    Alias{"logical", "iso-8859-8"},
                                    Alias{"mac", "macintosh"},
                                    Alias{"macce", "mac-centraleurope"},
                                    Alias{"maccenteuro", "mac-centraleurope"},
                                    Alias{"maccentraleurope", "mac-centraleurope"},
                                    Alias{"maccyrillic", "mac-cyrillic"},
                                    Alias{"macgreek", "mac-greek"},
                                    Alias{"maciceland", "mac-is"},
                                    Alias{"maclatin2", "mac-centraleurope"},
                                    Alias{"macroman", "macintosh"},
                                    Alias{"macturkish", "mac-turkish"},
                                    Alias{"ms1361", "johab"},
                                    Alias{"ms932", "cp932"},
                                    Alias{"ms936", "gb18030"},
                                    Alias{"ms949", "cp949"},
                                    Alias{"ms950", "cp950"},
                                    Alias{"mskanji", "cp932"},
                                    Alias{"pt154", "pt154"},
                                    Alias{"ptcp154", "pt154"},
                                    Alias{"r8", "hp-roman8"},
                                    Alias{"rk1048", "rk1048"},
                                    Alias{"roman8", "hp-roman8"},
                                    Alias{"ruscii", "cp1125"},
                                    Alias{"shiftjis", "cp932"},
                                    Alias{"shiftjis2004", "shift_jisx0213"},
                                    Alias{"shiftjisx0213", "shift_jisx0213"},
                                    Alias{"sjis", "cp932"},
                                    Alias{"sjis2004", "shift_jisx0213"},
                                    Alias{"sjisx0213", "shift_jisx0213"},
                                    Alias{"strk10482002", "rk1048"},
                                    Alias{"suneugreek", "iso-8859-7"},
                                    Alias{"thai", "iso-8859-11"},
                                    Alias{"tis620", "tis-620"},
                                    Alias{"tis6200", "tis-620"},
                                    Alias{"tis62025290", "tis-620"},
                                    Alias{"tis62025291", "tis-620"},
                                    Alias{"u8", "utf-8"},
                                    Alias{"uhc", "cp949"},
                                    Alias{"ujis", "euc-jp"},
                                    Alias{"unicode11utf8", "utf-8"},
                                    Alias{"utf8", "utf-8"},
                                    Alias{"utf8mb4", "utf-8"},
                                    Alias{"utf8sig", "utf-8"},
                                    Alias{"visual", "iso-8859-8"},
                                    Alias{"win1250", "cp1250"},
                                    Alias{"win1251", "cp1251"},
                                    Alias{"win1252", "cp1252"},
                                    Alias{"win1253", "cp1253"},
                                    Alias{"win1254", "cp1254"},
                                    Alias{"win1255", "cp1255"},
                                    Alias{"win1256", "cp1256"},
                                    Alias{"win1257", "cp1257"},
                                    Alias{"win1258", "cp1258"},
                                    Alias{"windows1250", "cp1250"},
                                    Alias{"windows1251", "cp1251"},
                                    Alias{"windows1252", "cp1252"},
                                    Alias{"windows1253", "cp1253"},
                                    Alias{"windows1254", "cp1254"},
                                    Alias{"windows1255", "cp1255"},
                                    Alias{"windows1256", "cp1256"},
                                    Alias{"windows1257", "cp1257"},
                                    Alias{"windows1258", "cp1258"},
                                    Alias{"windows31j", "cp932"},
                                    Alias{"windows874", "cp874"},
                                    Alias{"windows932", "cp932"},
                                    Alias{"windows936", "gb18030"},
                                    Alias{"windows949", "cp949"},
                                    Alias{"windows950", "cp950"},
                                    Alias{"xcp1250", "cp1250"},
                                    Alias{"xcp1251", "cp1251"},
                                    Alias{"xcp1252", "cp1252"},
                                    Alias{"xcp1253", "cp1253"},
                                    Alias{"xcp1254", "cp1254"},
                                    Alias{"xcp1255", "cp1255"},
                                    Alias{"xcp1256", "cp1256"},
                                    Alias{"xcp1257", "cp1257"},
                                    Alias{"xcp1258", "cp1258"},
                                    Alias{"xeucjp", "euc-jp"},
                                    Alias{"xgbk", "gb18030"},
                                    Alias{"xmacce", "mac-centraleurope"},
                                    Alias{"xmaccyrillic", "mac-cyrillic"},
                                    Alias{"xmacgreek", "mac-greek"},
                                    Alias{"xmacjapanese", "cp932"},
                                    Alias{"xmackorean", "cp949"},
                                    Alias{"xmacroman", "macintosh"},
                                    Alias{"xmacsimpchinese", "gb18030"},
                                    Alias{"xmactradchinese", "big5-hkscs"},
                                    Alias{"xmacturkish", "mac-turkish"},
                                    Alias{"xmacukrainian", "mac-uk"},
                                    Alias{"xsjis", "cp932"},
                                    Alias{"xunicode20utf8", "utf-8"},
                                    Alias{"xuserdefined", "windows-1252"},
                                    Alias{"xxbig5", "big5-hkscs"}};
static_assert(std::is_sorted(aliases.begin(), aliases.end(), [](const Alias& a, const Alias& b) {
    return a.label < b.label;
}));

/// Without the marks that differ between spellings.
inline std::string squeezed(std::string_view label) {
    std::string bare(label);
    std::erase_if(bare, [](char c) { return c == '-' || c == '_' || c == '.' || c == ':'; });
    return bare;
}

/// "iso88592" of "iso885921987": the standard's year.
inline std::string_view without_year(std::string_view label) {
    const std::size_t size = label.size();
    const bool year = label.starts_with("iso8859") && size > 11 &&
                      (label.substr(size - 4, 2) == "19" || label.substr(size - 4, 2) == "20");
    return label.substr(0, year ? size - 4 : size);
}

/// The name under which iconv knows a label, or the label.
inline std::string known_as(const std::string& label) {
    const std::string bare = squeezed(label);
    const auto* const at = std::lower_bound(
        aliases.begin(), aliases.end(), bare, [](const Alias& row, const auto& key) {
            return row.label < key;
        });
    return at != aliases.end() && at->label == bare ? std::string(at->name) : label;
}

}  // namespace vigie::feeds
