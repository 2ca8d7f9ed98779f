#include "text/fold.h"

#include <utf8proc.h>

#include <array>

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

class Folder {
public:
    explicit Folder(std::string_view original) : original_(original) {
        out_.text.reserve(original.size());
        out_.origin.reserve(original.size() + 1);
    }

    Folded run() && {
        while (at_ < original_.size())
            step();
        out_.origin.push_back(static_cast<std::uint32_t>(original_.size()));
        return std::move(out_);
    }

private:
    void put(std::string_view bytes) {
        out_.text += bytes;
        out_.origin.insert(out_.origin.end(), bytes.size(), static_cast<std::uint32_t>(at_));
    }

    void put(char byte) { put(std::string_view(&byte, 1)); }

    void step() {
        const auto lead = static_cast<unsigned char>(original_[at_]);
        if (lead < 0x80) {
            const char byte = original_[at_];
            put(byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32)
                : byte == '`'              ? '\''
                                           : byte);
            ++at_;
            return;
        }
        utf8proc_int32_t code = -1;
        const auto size =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(original_.data()) + at_,
                             static_cast<utf8proc_ssize_t>(original_.size() - at_),
                             &code);
        if (size <= 0) {
            put(' ');
            ++at_;
            return;
        }
        fold_code(code);
        at_ += static_cast<std::size_t>(size);
    }

    void fold_code(utf8proc_int32_t code) {
        if (const char house = house_form(code); house != '\0') return put(house);
        if (code == 0x0152 || code == 0x0153) return put("oe");
        if (code == 0x00C6 || code == 0x00E6) return put("ae");
        if (utf8proc_category(code) == UTF8PROC_CATEGORY_ZS) return put(' ');
        std::array<utf8proc_int32_t, 32> parts{};
        int last_class = 0;
        const auto count = utf8proc_decompose_char(code,
                                                   parts.data(),
                                                   static_cast<utf8proc_ssize_t>(parts.size()),
                                                   fold_options,
                                                   &last_class);
        for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size());
             ++i) {
            std::array<utf8proc_uint8_t, 4> bytes{};
            const auto size =
                utf8proc_encode_char(parts[static_cast<std::size_t>(i)], bytes.data());
            put({reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size)});
        }
    }

    std::string_view original_;
    std::size_t at_ = 0;
    Folded out_;
};

}  // namespace

Folded fold(std::string_view utf8) {
    return Folder(utf8).run();
}

std::string folded(std::string_view utf8) {
    return fold(utf8).text;
}

std::string valid_utf8(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    std::size_t at = 0;
    while (at < bytes.size()) {
        utf8proc_int32_t code = -1;
        const auto size =
            utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()) + at,
                             static_cast<utf8proc_ssize_t>(bytes.size() - at),
                             &code);
        if (size <= 0 || code == 0) {
            out += "\xEF\xBF\xBD";
            ++at;
        } else {
            out += bytes.substr(at, static_cast<std::size_t>(size));
            at += static_cast<std::size_t>(size);
        }
    }
    return out;
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
