#include "feeds/xml/twice.h"

#include <algorithm>
#include <cstddef>

#include "feeds/xml/census.h"
#include "feeds/xml/charsets.h"
#include "text/utf8.h"

namespace vigie::feeds {
namespace {

unsigned char at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

/// Whether a C1 character ends at `last`, or there a character begins behind one that a first byte
/// of UTF-8 becomes: "Â", "Ã", "Å", "â", or "Ð", "Ñ", "Ø", "Ù". Without a branch, for many at once.
unsigned is_odd(const char* last) {
    const auto here = static_cast<unsigned char>(*last);
    const auto before = static_cast<unsigned char>(last[-1]);
    const auto two_before = static_cast<unsigned char>(last[-2]);
    const unsigned western = ((before & 0xDEU) == 0x82U ? 1U : 0U) | (before == 0x85U ? 1U : 0U);
    const unsigned other = (before & 0xF6U) == 0x90U ? 1U : 0U;
    const unsigned letter = two_before == 0xC3U ? 1U : 0U;
    const unsigned begins = here >= 0xC2U ? 1U : 0U;
    const unsigned control = (before == 0xC2U ? 1U : 0U) & (here < 0xA0U ? 1U : 0U);
    return (letter & begins & (western | other)) | control;
}

/// Most feeds are told by this to have nothing to undo.
bool may_be_odd(std::string_view utf8) {
    constexpr std::size_t chunk = 1024;
    std::size_t i = 2;
    for (; i + chunk <= utf8.size(); i += chunk) {
        unsigned char odd = 0;
        for (std::size_t j = 0; j < chunk; ++j)
            odd |= static_cast<unsigned char>(is_odd(utf8.data() + i + j));
        if (odd != 0) return true;
    }
    for (; i < utf8.size(); ++i) {
        if (is_odd(utf8.data() + i) != 0) return true;
    }
    return utf8.size() >= 2 && utf8[0] == '\xC2' && at(utf8, 1) < 0xA0;
}

struct Undone {
    std::string text;
    std::size_t usual = 0;  ///< letters of Latin-1, "œ", quotes and dashes
    std::size_t other = 0;
};

/// The characters of a run without ASCII, as the bytes of windows-1252 that they are.
std::optional<std::string> bytes_of(std::string_view run) {
    std::string bytes;
    for (std::size_t i = 0; i < run.size(); i += std::max<std::size_t>(sequence(run, i), 1)) {
        const auto byte = windows_1252_byte(text::first_character(run.substr(i)));
        if (!byte) return std::nullopt;
        bytes += static_cast<char>(*byte);
    }
    return bytes;
}

bool undo_run(std::string_view run, Undone& undone) {
    const auto bytes = bytes_of(run);
    if (!bytes) return false;
    for (std::size_t i = 0; i < bytes->size();) {
        const std::size_t size = sequence(*bytes, i);
        if (size < 2 || forbidden(*bytes, i, size)) return false;
        const unsigned char lead = at(*bytes, i);
        const bool usual = lead == 0xC2 || lead == 0xC3 || lead == 0xC5 || lead == 0xE2;
        ++(usual ? undone.usual : undone.other);
        i += size;
    }
    undone.text += *bytes;
    return true;
}

/// "É»" would read as a letter of phonetics: one such pair alone is chance.
bool is_no_chance(const Undone& undone) {
    constexpr std::size_t few = 3;
    return undone.usual > 0 || undone.other >= few;
}

std::size_t run_end(std::string_view text, std::size_t begin) {
    while (begin < text.size() && at(text, begin) >= 0x80)
        ++begin;
    return begin;
}

std::optional<std::string> undo_all(std::string_view text) {
    Undone undone;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = run_end(text, i);
        if (end == i) {
            undone.text += text[i++];
        } else {
            if (!undo_run(text.substr(i, end - i), undone)) return std::nullopt;
            i = end;
        }
    }
    if (!is_no_chance(undone)) return std::nullopt;
    return std::move(undone.text);
}

/// Where the next mark of XML, HTML or JSON stands.
std::size_t mark_behind(std::string_view text, std::size_t i) {
    const auto is_mark = [](char c) { return c == '<' || c == '>' || c == '"' || c == '\n'; };
    while (i < text.size() && !is_mark(text[i]))
        ++i;
    return i;
}

void append_without_c1(std::string_view text, std::string& out) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool control = at(text, i) == 0xC2 && i + 1 < text.size() && at(text, i + 1) < 0xA0;
        if (control) {
            append_windows_1252(out, at(text, ++i));
        } else {
            out += text[i];
        }
    }
}

}  // namespace

std::optional<std::string> encoded_once(std::string_view utf8) {
    if (!may_be_odd(utf8)) return std::nullopt;
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size();) {
        const std::size_t end = mark_behind(utf8, i);
        const std::string_view segment = utf8.substr(i, end - i);
        const auto once = undo_all(segment);
        append_without_c1(once ? *once : segment, out);
        if (end < utf8.size()) out += utf8[end];
        i = end + 1;
    }
    if (out == utf8) return std::nullopt;
    return out;
}

}  // namespace vigie::feeds
