#include "feeds/json/mend_json.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace vigie::feeds {
namespace {

constexpr std::string_view hex = "0123456789abcdef";

bool opens(char c) {
    return c == '{' || c == '[';
}

bool closes(char c) {
    return c == '}' || c == ']';
}

/// Behind the string that begins at `i`.
std::size_t string_end(std::string_view text, std::size_t i) {
    for (++i; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\') ++i;
    }
    return std::min(i + 1, text.size());
}

class Mender {
public:
    Mender(std::string_view text, std::size_t deepest) : text_(text), deepest_(deepest) {
        out_.reserve(text.size() + 16);
    }

    MendedJson run() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                string();
            } else if (c == '/') {
                comment();
            } else {
                mark(c);
                ++at_;
                if (open_.empty() && closes(c)) return {std::move(out_), 0};
            }
        }
        out_.resize(whole_);
        const std::size_t open = open_.size();
        for (; !open_.empty(); open_.pop_back())
            out_ += open_.back();
        return {std::move(out_), open};
    }

private:
    /// What is neither in a string nor in a comment.
    void mark(char c) {
        if (opens(c)) {
            if (open_.size() >= deepest_) return leave_out();
            open_ += c == '{' ? '}' : ']';
        } else if (closes(c)) {
            drop_comma();
            if (!open_.empty()) open_.pop_back();
        } else if (c == ',') {
            whole_ = out_.size();
        }
        out_ += c;
        if (opens(c) || closes(c)) whole_ = out_.size();
    }

    /// Up to the bracket that closes what opens here.
    void leave_out() {
        out_ += "null";
        for (std::size_t depth = 0; at_ < text_.size();) {
            const char c = text_[at_];
            if (opens(c)) ++depth;
            if (closes(c) && --depth == 0) return;
            at_ = c == '"' ? string_end(text_, at_) : at_ + 1;
        }
    }

    void drop_comma() {
        const auto last = out_.find_last_not_of(" \t\r\n");
        if (last != std::string::npos && out_[last] == ',') out_.resize(last);
    }

    void comment() {
        const bool line = text_.substr(at_).starts_with("//");
        const std::string_view end = line ? "\n" : "*/";
        const auto found = text_.find(end, at_ + 1);
        at_ = found == std::string_view::npos ? text_.size() : found + end.size();
    }

    void string() {
        out_ += text_[at_++];
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '\\') {
                escape();
            } else if (static_cast<unsigned char>(c) < 0x20) {
                control(static_cast<unsigned char>(c));
            } else {
                out_ += c;
            }
            if (c == '"') return;
        }
    }

    void control(unsigned char c) {
        out_ += "\\u00";
        out_ += hex[c >> 4];
        out_ += hex[c & 0xF];
    }

    /// Behind a backslash.
    void escape() {
        constexpr std::string_view known = "\"\\/bfnrt";
        const char c = at_ < text_.size() ? text_[at_] : 'n';
        if (c == 'u') return number();
        if (known.find(c) == std::string_view::npos) return;  // "\'" is "'"
        out_ += '\\';
        out_ += c;
        ++at_;
    }

    /// The character of "\uD83D" at `at`, without the backslash.
    [[nodiscard]] std::optional<std::uint32_t> unit(std::size_t at) const {
        const std::string_view digits = text_.substr(std::min(at + 1, text_.size()), 4);
        std::uint32_t value = 0;
        const char* const end = digits.data() + digits.size();
        const auto read = std::from_chars(digits.data(), end, value, 16);
        if (digits.size() < 4 || read.ec != std::errc{} || read.ptr != end) return std::nullopt;
        return value;
    }

    void number() {
        constexpr std::size_t size = 5;  // of "u00e9"
        const auto first = unit(at_);
        const bool high = first && *first >= 0xD800 && *first < 0xDC00;
        const auto second = high && text_.substr(at_ + size).starts_with("\\u")
                                ? unit(at_ + size + 1)
                                : std::nullopt;
        const bool pair = second && *second >= 0xDC00 && *second < 0xE000;
        const bool half = first && *first >= 0xD800 && *first < 0xE000 && !pair;
        if (!first || half) {
            out_ += "\\ufffd";
            at_ += first ? size : 1;
            return;
        }
        const std::size_t taken = pair ? 2 * size + 1 : size;
        out_ += '\\';
        out_ += text_.substr(at_, taken);
        at_ += taken;
    }

    std::string_view text_;
    std::size_t deepest_;
    std::size_t at_ = 0;
    std::string out_;
    std::string open_;       // the brackets that are still to come, the innermost last
    std::size_t whole_ = 0;  // of out_, what could be closed at once
};

}  // namespace

std::size_t json_depth(std::string_view text) {
    std::size_t depth = 0;
    std::size_t deepest = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (opens(c)) deepest = std::max(deepest, ++depth);
        if (closes(c) && depth > 0) --depth;
        i = c == '"' ? string_end(text, i) : i + 1;
    }
    return deepest;
}

MendedJson mend_json(std::string_view text, std::size_t deepest) {
    return Mender(text, deepest).run();
}

}  // namespace vigie::feeds
