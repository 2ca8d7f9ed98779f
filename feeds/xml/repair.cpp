#include "feeds/xml/repair.h"

#include <algorithm>

#include "feeds/xml/charsets.h"
#include "feeds/xml/scan.h"

namespace vigie::feeds {
namespace {

/// Copies what the '&' at `at` begins, or what was meant; returns how much of the text that was. A
/// number that is no character is one that cannot be shown, as in HTML 5 (13.2.5.80).
std::size_t copy_reference(std::string_view xml, std::size_t at, std::string& out) {
    const Reference reference = reference_at(xml, at);
    if (reference == Reference::known || reference == Reference::unknown) {
        out += '&';
        return 1;
    }
    if (reference == Reference::stray) {
        out += "&amp;";
        return 1;
    }
    const std::size_t end = xml.find(';', at);
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
