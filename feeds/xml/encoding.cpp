#include "feeds/xml/encoding.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "feeds/xml/census.h"
#include "feeds/xml/charsets.h"
#include "feeds/xml/twice.h"
#include "text/ascii.h"

namespace vigie::feeds {
namespace {

unsigned char at(std::string_view bytes, std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0;
}

/// Keeps what is UTF-8, reads other bytes as windows-1252, drops what XML forbids.
struct Cleaned {
    std::string text;
    std::size_t repaired = 0;  ///< bytes read as windows-1252
    std::size_t controls = 0;  ///< characters dropped
    std::size_t paired = 0;    ///< characters put together from halves
};

Cleaned clean(std::string_view bytes, std::size_t limit) {
    Cleaned result;
    result.text.reserve(std::min(bytes.size(), limit));
    for (std::size_t i = 0; i < bytes.size() && result.text.size() + 4 <= limit;) {
        const std::size_t run = std::min(plain_run(bytes, i), limit - result.text.size());
        result.text.append(bytes.substr(i, run));
        i += run;
        if (i >= bytes.size() || result.text.size() + 4 > limit) break;
        const std::size_t size = sequence(bytes, i);
        if (const auto point = size == 0 ? surrogate_pair(bytes, i) : 0; point != 0) {
            append_utf8(result.text, point);
            ++result.paired;
            i += surrogate_pair_size;
            continue;
        }
        if (size == 0) {
            append_windows_1252(result.text, at(bytes, i));
            ++result.repaired;
        } else if (forbidden(bytes, i, size)) {
            ++result.controls;
        } else {
            result.text.append(bytes.substr(i, size));
        }
        i += size == 0 ? 1 : size;
    }
    return result;
}

bool in_label(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == ':';
}

/// A label as the IANA writes it, or nothing: it comes from the network and goes to iconv.
std::string label(std::string_view text) {
    std::string name = text::small_letters(text);
    if (name.empty() || name.size() > 40 || !std::all_of(name.begin(), name.end(), in_label))
        return {};
    return name;
}

/// The value after `key` and '=' in `text`, with or without quotes.
std::string value_after(std::string_view text, std::string_view key) {
    const auto found = text::small_letters(text).find(key);
    if (found == std::string::npos) return {};
    std::string_view rest = text.substr(found + key.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    if (!rest.starts_with('=')) return {};
    rest.remove_prefix(1);
    // Whatever the quotes are: in one mainframe's letters they read as 'Ü' in another's.
    const auto begin = std::find_if(rest.begin(), rest.end(), in_label);
    const auto end = std::find_if_not(begin, rest.end(), in_label);
    return label(std::string_view(begin, end));
}

/// The label in the XML declaration. ISO-2022-KR begins with the escape that names its alphabet.
std::string declared_inside(std::string_view bytes) {
    if (bytes.starts_with("\x1B$)C")) bytes.remove_prefix(4);
    const auto start = bytes.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || !bytes.substr(start).starts_with("<?xml")) return {};
    const std::string_view head = bytes.substr(start, 300);
    return value_after(head.substr(0, head.find("?>")), "encoding");
}

/// Encodings of 16 and 32 bits show in their first bytes, with a mark or without: a feed begins
/// with
/// '<' or '{', or with spaces before it.
std::string wide(std::string_view bytes) {
    using namespace std::string_view_literals;
    const auto starts = [&](std::string_view mark) { return bytes.starts_with(mark); };
    const auto begins = [&](std::size_t i) { return "<{ \t\r\n"sv.find(bytes[i]) != bytes.npos; };
    if (starts("\xFF\xFE\0\0"sv)) return "utf-32le";
    if (starts("\0\0\xFE\xFF"sv)) return "utf-32be";
    if (starts("\xFF\xFE"sv)) return "utf-16le";
    if (starts("\xFE\xFF"sv)) return "utf-16be";
    if (bytes.size() < 4) return {};
    if (begins(0) && bytes.substr(1, 3) == "\0\0\0"sv) return "utf-32le";
    if (begins(3) && starts("\0\0\0"sv)) return "utf-32be";
    if (begins(0) && bytes[1] == '\0') return "utf-16le";
    if (begins(1) && bytes[0] == '\0') return "utf-16be";
    return {};
}

/// Whether all that is not ASCII, read as windows-1252, is what French is written with. Frequencies
/// tell nothing of a few words: "Été à Gao" would be taken for Slovak.
bool may_be_french(std::string_view bytes) {
    constexpr std::string_view french =
        "\x80\x85\x8C\x91\x92\x93\x94\x96\x97\x9C\xA0\xAB\xB0\xBB\xC0\xC2\xC7\xC8\xC9\xCA\xCB\xCE\xCF"
        "\xD4\xD9\xDB\xE0\xE2\xE7\xE8\xE9\xEA\xEB\xEE\xEF\xF4\xF9\xFB\xFC";
    return std::all_of(bytes.begin(), bytes.end(), [&](char c) {
        return static_cast<unsigned char>(c) < 0x80 || french.find(c) != std::string_view::npos;
    });
}

std::string guess(std::string_view bytes) {
    if (may_be_french(bytes)) return {};
    const std::unique_ptr<uchardet, void (*)(uchardet*)> detector(uchardet_new(), &uchardet_delete);
    const std::string_view sample = bytes.substr(0, 64 << 10);
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
    uchardet_data_end(detector.get());
    return label(uchardet_get_charset(detector.get()));
}

bool is_latin(std::string_view name) {
    return name == "iso-8859-1" || name == "latin1" || name == "windows-1252" || name == "cp1252" ||
           name == "us-ascii" || name == "ascii" || name == "iso-8859-15";
}

/// Declared as Latin-9, and neither UTF-8 nor windows-1252: it has other letters than Latin-1 in
/// eight places ("€", "œ"), and no quotation marks.
bool is_latin_9(std::string_view bytes, const Census& census) {
    return census.invalid > 0 && census.multibyte == 0 &&
           std::none_of(bytes.begin(), bytes.end(), [](char c) {
               return static_cast<unsigned char>(c) >= 0x80 && static_cast<unsigned char>(c) < 0xA0;
           });
}

/// Encodings of 16 and 32 bits.
bool is_wide(std::string_view name) {
    return name.starts_with("utf-16") || name.starts_with("utf-32") || name.starts_with("ucs") ||
           name.starts_with("iso-10646-ucs") || name == "utf16" || name == "utf32" ||
           name == "utf_16" || name == "utf_32" || name == "unicode" || name == "csunicode";
}

bool is_utf8(std::string_view name) {
    return name == "utf-8" || name == "utf8" || name == "utf_8" || name == "unicode-1-1-utf-8";
}

void tell_controls(Decoded& decoded, std::size_t controls) {
    if (controls > 0)
        add_reason(decoded.why, std::to_string(controls) + " control characters dropped");
}

void tell_repairs(Decoded& decoded, const Cleaned& cleaned, const Census& census) {
    if (census.multibyte > 0 && cleaned.repaired > 0)
        add_reason(decoded.why, std::to_string(cleaned.repaired) + " bytes were no utf-8");
    if (cleaned.paired > 0)
        add_reason(decoded.why, std::to_string(cleaned.paired) + " characters in halves");
    tell_controls(decoded, cleaned.controls);
}

void undo_second_encoding(Decoded& decoded, std::size_t limit) {
    auto once = encoded_once(decoded.utf8());
    if (!once || once->size() > limit) return;
    decoded.changed = *std::move(once);
    decoded.as_it_was = {};
}

/// For text that is, or is said to be, UTF-8 or ASCII or Latin-1: keeps valid UTF-8 wherever it
/// stands, whatever the declaration, for sequences of two bytes are no accident.
Decoded decode_narrow(std::string_view bytes,
                      const std::string& name,
                      const Census& census,
                      std::size_t limit) {
    const bool as_it_is = census.spotless() && bytes.size() <= limit;  // nearly every feed
    Cleaned cleaned = as_it_is ? Cleaned{} : clean(bytes, limit);
    Decoded decoded;
    if (as_it_is) decoded.as_it_was = bytes;
    decoded.changed = std::move(cleaned.text);
    const bool latin = census.invalid > 0 && census.multibyte == 0;
    decoded.encoding = !latin ? "utf-8" : is_latin(name) ? name : "windows-1252";
    if (is_latin(name) && census.multibyte > 0) {
        add_reason(decoded.why, "declared " + name + " but written in utf-8");
    } else if (!is_latin(name) && latin) {
        const std::string said = name.empty() ? "no encoding declared" : "declared " + name;
        add_reason(decoded.why, said + " but written in windows-1252");
    }
    tell_repairs(decoded, cleaned, census);
    if (census.multibyte > 0) undo_second_encoding(decoded, limit);
    return decoded;
}

Decoded decode_as(std::string_view bytes, const std::string& name, std::size_t limit) {
    const auto converted = convert(bytes, name, limit);
    if (!converted) {
        Decoded decoded = decode_narrow(bytes, {}, count(bytes), limit);
        add_reason(decoded.why, "unknown encoding '" + name + "'");
        return decoded;
    }
    std::string_view text = converted->utf8;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    Cleaned cleaned = clean(text, limit);
    Decoded decoded{{}, std::move(cleaned.text), name, {}};
    if (converted->misfits > 0) {
        add_reason(decoded.why, std::to_string(converted->misfits) + " bytes were no " + name);
    }
    tell_controls(decoded, cleaned.controls);
    return decoded;
}

/// "<?xml" in the letters of an IBM mainframe; which one of them the header says, or else its
/// declaration, where they name one: either may have been left as it was before the document was
/// converted.
std::string mainframe(std::string_view bytes, const std::string& header) {
    const bool japanese =
        bytes.starts_with("\x4C\x6F\xB7\x75\x74");  // its small letters are elsewhere
    if (!japanese && !bytes.starts_with("\x4C\x6F\xA7\x94\x93")) return {};
    std::string usual = japanese ? "cp930" : "cp037";
    const auto head = convert(bytes.substr(0, 200), usual, 800);
    for (const std::string& name : {header, head ? declared_inside(head->utf8) : std::string{}}) {
        const auto mark =
            name.empty() ? std::optional<Converted>{} : convert(bytes.substr(0, 5), name, 20);
        if (mark && mark->utf8 == "<?xml") return name;
    }
    return usual;
}

/// UTF-8 or nothing declared, and the bytes refute it: another charset that the document names, or
/// that the bytes look like; empty when it is the Latin alphabet, which decode_narrow() repairs.
std::string other_charset(std::string_view bytes, const std::string& inside, const Census& census) {
    if (census.invalid == 0 || census.multibyte >= census.invalid) return {};
    const std::string name = inside.empty() || is_utf8(inside) ? guess(bytes) : inside;
    return is_utf8(name) || is_latin(name) || is_wide(name) ? std::string{} : name;
}

/// Declared as another 8-bit charset, but so much of it is UTF-8 that it cannot be chance.
bool is_utf8_all_the_same(const std::string& name, const Census& census) {
    constexpr std::size_t no_chance = 3;
    return !name.empty() && !is_utf8(name) && !is_latin(name) && census.invalid == 0 &&
           census.multibyte >= no_chance && !name.starts_with("iso-2022") && name != "hz";
}

}  // namespace

void add_reason(std::string& why, std::string_view reason) {
    if (!why.empty()) why += "; ";
    why += reason;
}

namespace {

/// Bytes whose first ones do not tell the charset: the header says it, or the document.
Decoded decode_declared(std::string_view bytes, const std::string& header, std::size_t limit) {
    const std::string inside = declared_inside(bytes);
    const std::string& name = header.empty() ? inside : header;
    const Census census = count(bytes);
    // The bytes are narrow: ".NET wrote utf-16 into a string and saved it as UTF-8".
    if (is_wide(name) || is_utf8_all_the_same(name, census)) {
        Decoded decoded = decode_narrow(bytes, {}, census, limit);
        add_reason(decoded.why, "declared " + name + " but written in " + decoded.encoding);
        return decoded;
    }
    const bool utf8 = name.empty() || is_utf8(name);
    const std::string other = utf8 ? other_charset(bytes, inside, census) : std::string{};
    if (!other.empty()) {
        Decoded decoded = decode_as(bytes, other, limit);
        const std::string said = name.empty() ? "no encoding declared" : "declared " + name;
        if (other != inside) add_reason(decoded.why, said + ", taken for " + other);
        return decoded;
    }
    const bool as_latin_9 = name == "iso-8859-15" && is_latin_9(bytes, census);
    if ((utf8 || is_latin(name)) && !as_latin_9) return decode_narrow(bytes, name, census, limit);
    return decode_as(bytes, name, limit);
}

}  // namespace

Decoded decode(std::string_view bytes, std::string_view content_type, std::size_t limit) {
    if (bytes.starts_with("\xEF\xBB\xBF")) {
        bytes.remove_prefix(3);
        return decode_narrow(bytes, "utf-8", count(bytes), limit);
    }
    if (const std::string name = wide(bytes); !name.empty()) return decode_as(bytes, name, limit);
    const std::string header = value_after(content_type, "charset");
    if (const std::string name = mainframe(bytes, header); !name.empty())
        return decode_as(bytes, name, limit);
    if (bytes.starts_with("+ADw")) return decode_as(bytes, "utf-7", limit);  // its '<'
    return decode_declared(bytes, header, limit);
}

}  // namespace vigie::feeds
