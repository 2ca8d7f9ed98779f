#include "feeds/xml/repair.h"

#include <algorithm>
#include <cstdint>

#include "feeds/html/characters.h"
#include "feeds/xml/charsets.h"
#include "feeds/xml/scan.h"

namespace vigie::feeds {
namespace {

/// The value of the number at `at`, when it is one of the halves in which UTF-16 writes a
/// character.
std::uint32_t half_at(std::string_view xml, std::size_t at, std::uint32_t first) {
    const std::string_view rest = at < xml.size() ? xml.substr(at, 12) : std::string_view{};
    const auto end = rest.find(';');
    if (!rest.starts_with("&#") || end == std::string_view::npos) return 0;
    const std::uint32_t value = number_of(rest.substr(1, end - 1)).value_or(0);
    return value >= first && value < first + 0x400 ? value : 0;
}

/// "&#xD83D;&#xDE00;": a character that a Java or JavaScript program wrote by its halves. Returns
/// how much of the text that was; 0 when it is none.
std::size_t copy_halves(std::string_view xml, std::size_t at, std::string& out) {
    const std::uint32_t high = half_at(xml, at, 0xD800);
    if (high == 0) return 0;
    const std::size_t second = xml.find(';', at) + 1;
    const std::uint32_t low = half_at(xml, second, 0xDC00);
    if (low == 0) return 0;
    append_utf8(out, 0x10000 + ((high - 0xD800) << 10U) + (low - 0xDC00));
    return xml.find(';', second) + 1 - at;
}

/// Copies what the '&' at `at` begins, or what was meant; returns how much of the text that was. A
/// number that is no character is one that cannot be shown, as in HTML 5 (13.2.5.80); a name that
/// only HTML knows is its character: among elements it would be text, "&amp;nbsp;".
std::size_t copy_reference(std::string_view xml, std::size_t at, std::string& out) {
    const Reference reference = reference_at(xml, at);
    if (reference == Reference::unknown) {
        const std::string_view name = xml.substr(at + 1, xml.find(';', at) - at - 1);
        const std::string_view meant = html::character_named(name);
        out += meant.empty() ? std::string_view("&") : meant;
        return meant.empty() ? 1 : name.size() + 2;
    }
    if (reference == Reference::known) {
        out += '&';
        return 1;
    }
    if (reference == Reference::stray) {
        out += "&amp;";
        return 1;
    }
    const std::size_t end = xml.find(';', at);
    if (const std::size_t size = copy_halves(xml, at, out); size > 0) return size;
    if (reference == Reference::no_character) {
        out += "\uFFFD";
    } else {
        const auto number = number_of(xml.substr(at + 1, end - at - 1));
        append_windows_1252(out, static_cast<unsigned char>(number.value_or('?')));
    }
    return end + 1 - at;
}

}  // namespace

std::string escape_strays(std::string_view xml) {
    std::string out;
    out.reserve(xml.size() + 64);
    std::size_t done = 0;
    while (done < xml.size()) {
        const auto next = std::min(xml.find_first_of("<&", done), xml.size());
        out.append(xml.substr(done, next - done));
        done = next;
        if (done >= xml.size()) break;
        if (xml[done] == '&') {
            done += copy_reference(xml, done, out);
        } else if (!opens_markup(xml, done)) {
            out += "&lt;";
            ++done;
        } else if (xml[done + 1] == '!' || xml[done + 1] == '?') {
            const std::size_t end = markup_end(xml, done);  // CDATA and comments are not touched
            out.append(xml.substr(done, end - done));
            done = end;
        } else {
            out += '<';
            ++done;
        }
    }
    return out;
}

}  // namespace vigie::feeds
