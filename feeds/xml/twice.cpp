#include "feeds/xml/twice.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "feeds/xml/census.h"
#include "feeds/xml/charsets.h"
#include "text/utf8.h"

namespace vigie::feeds {
namespace {

unsigned char at(std::string_view bytes, std::size_t i) {
    return static_cast<unsigned char>(bytes[i]);
}

/// Whether a C1 character ends at `last`, or there a character begins behind one that a first byte
/// of UTF-8 becomes: "Â", "Ã", "Å", "â", or "Ð", "Ñ", "Ø", "Ù".
bool is_odd(const char* last) {
    const auto here = static_cast<unsigned char>(*last);
    const auto before = static_cast<unsigned char>(last[-1]);
    if (before == 0xC2) return here < 0xA0;
    const bool western = (before & 0xDEU) == 0x82U || before == 0x85;
    const bool letter = western || (before & 0xF6U) == 0x90U;
    return here >= 0xC2 && letter && static_cast<unsigned char>(last[-2]) == 0xC3;
}

constexpr std::size_t block_size = 32;
constexpr std::size_t group_size = 8 * block_size;

/// How many groups from `bytes` on, of `count`, have no byte that may be odd: none that begins a
/// character right behind a capital of Latin-1 or "â", none that ends a C1 character. By vectors as
/// in census.cpp; two bytes stand before the first group.
[[gnu::always_inline]] inline std::size_t even_groups_of(const char* bytes, std::size_t count) {
    using Bytes = unsigned char __attribute__((vector_size(block_size)));
    using Signed = signed char __attribute__((vector_size(block_size)));
    using Words = std::uint64_t __attribute__((vector_size(block_size)));
    constexpr std::uint64_t highest_bits = 0x8080808080808080U;
    for (std::size_t taken = 0; taken < count; ++taken) {
        Bytes odd{};
        const char* const end = bytes + (taken + 1) * group_size;
        for (const char* at = end - group_size; at < end; at += block_size) {
            Bytes block;
            Bytes before;
            Bytes two_before;
            std::memcpy(&block, at, block_size);
            std::memcpy(&before, at - 1, block_size);
            std::memcpy(&two_before, at - 2, block_size);
            const auto letter =
                ((Signed)before < -96) | (before == 0xA2);  // NOLINT: capital or "â"
            const auto begins = (two_before == 0xC3) & ((Signed)block > -63);  // NOLINT: from 0xC2
            const auto control = (before == 0xC2) & ((Signed)block < -96);     // NOLINT: below 0xA0
            odd |= (Bytes)((letter & begins) | control) & block;               // NOLINT
        }
        const Words words = (Words)odd;  // NOLINT
        if (((words[0] | words[1] | words[2] | words[3]) & highest_bits) != 0) return taken;
    }
    return count;
}

#ifdef __x86_64__
[[gnu::target("avx2")]] std::size_t even_groups_by_avx2(const char* bytes, std::size_t count) {
    return even_groups_of(bytes, count);
}
#endif

std::size_t even_groups(const char* bytes, std::size_t count) {
#ifdef __x86_64__
    static const bool has_avx2 = __builtin_cpu_supports("avx2") != 0;
    if (has_avx2) return even_groups_by_avx2(bytes, count);
#endif
    return even_groups_of(bytes, count);
}

/// Most feeds are told by this to have nothing to undo.
bool may_be_odd(std::string_view utf8) {
    if (utf8.size() < 2) return false;
    if (utf8[0] == '\xC2' && at(utf8, 1) < 0xA0) return true;
    for (std::size_t i = 2; i < utf8.size();) {
        i += even_groups(utf8.data() + i, (utf8.size() - i) / group_size) * group_size;
        for (const std::size_t end = std::min(i + group_size, utf8.size()); i < end; ++i) {
            if (is_odd(utf8.data() + i)) return true;
        }
    }
    return false;
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
