#include "daemon/export/xml.h"

namespace vigie::daemon {
namespace {

bool is_character(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 || c == '\t' || c == '\n' || c == '\r';
}

/// U+FFFE and U+FFFF, the only others that XML 1.0 does not have.
bool is_no_character(std::string_view utf8) {
    return utf8.starts_with("\xEF\xBF\xBE") || utf8.starts_with("\xEF\xBF\xBF");
}

}  // namespace

std::string xml_text(std::string_view utf8) {
    std::string text;
    text.reserve(utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (is_no_character(utf8.substr(i))) {
            i += 2;
            continue;
        }
        switch (c) {
            case '&':
                text += "&amp;";
                break;
            case '<':
                text += "&lt;";
                break;
            case '>':
                text += "&gt;";
                break;
            case '"':
                text += "&quot;";
                break;
            default:
                if (is_character(c)) text += c;
        }
    }
    return text;
}

std::string xml_line(int indent, std::string_view name, std::string_view utf8) {
    if (utf8.empty()) return "";
    std::string line(static_cast<std::size_t>(indent), ' ');
    line.append("<").append(name).append(">").append(xml_text(utf8));
    return line.append("</").append(name).append(">\n");
}

}  // namespace vigie::daemon
