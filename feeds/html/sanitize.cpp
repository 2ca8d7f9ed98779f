#include "feeds/html/sanitize.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "feeds/xml/nodes.h"

namespace vigie::feeds {
namespace {

constexpr std::string_view spaces = " \t\r\n\f";

// Dropped with what they hold.
constexpr std::array whole =
    std::to_array<std::string_view>({"script", "style", "applet", "iframe", "noembed", "noframes"});
// Only the tags are dropped: what stands between them may be read.
constexpr std::array tags = std::to_array<std::string_view>({"base",
                                                             "basefont",
                                                             "bgsound",
                                                             "body",
                                                             "embed",
                                                             "frame",
                                                             "frameset",
                                                             "head",
                                                             "html",
                                                             "layer",
                                                             "link",
                                                             "meta",
                                                             "object",
                                                             "param",
                                                             "xml"});

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_one_of(std::string_view word, const auto& list) {
    return std::any_of(
        list.begin(), list.end(), [&](std::string_view one) { return same_word(one, word); });
}

/// The character that "&#x6A;" or "&#106" at `at` stands for, and where it ends; 0 when it is none.
char number_at(std::string_view text, std::size_t& at) {
    std::string_view rest = text.substr(at, 12);
    if (!rest.starts_with("&#")) return '\0';
    rest.remove_prefix(2);
    const bool hex = rest.starts_with('x') || rest.starts_with('X');
    if (hex) rest.remove_prefix(1);
    std::uint32_t value = 0;
    const char* const last = rest.data() + rest.size();
    const auto [end, code] = std::from_chars(rest.data(), last, value, hex ? 16 : 10);
    if (code != std::errc{} || value == 0 || value > 0x7F) return '\0';
    at = static_cast<std::size_t>(end - text.data()) + (end != last && *end == ';' ? 1 : 0);
    return static_cast<char>(value);
}

/// The beginning of a link as a browser reads it: small letters, no spaces, no entities.
std::string as_read(std::string_view link) {
    std::string read;
    for (std::size_t at = 0; at < link.size() && read.size() < 20;) {
        char c = number_at(link, at);
        if (c == '\0' && link.substr(at).starts_with("&colon;")) {
            c = ':';
            at += 7;
        } else if (c == '\0' && (link.substr(at).starts_with("&Tab;") ||
                                 link.substr(at).starts_with("&NewLine;"))) {
            at = link.find(';', at) + 1;
            continue;
        } else if (c == '\0') {
            c = link[at++];
        }
        if (static_cast<unsigned char>(c) > 0x20)
            read += static_cast<char>(c | (is_letter(c) ? 0x20 : 0));
    }
    return read;
}

/// An attribute of any name may hold a link one day; those of ours hold no code.
bool is_code(std::string_view name, std::string_view value) {
    if (name.size() > 2 && same_word(name.substr(0, 2), "on")) return true;
    if (same_word(name, "style") || same_word(name, "srcdoc")) return true;
    const std::string link = as_read(value);
    return link.starts_with("javascript:") || link.starts_with("vbscript:") ||
           (link.starts_with("data:") && !link.starts_with("data:image/"));
}

class Cleaner {
public:
    explicit Cleaner(std::string_view html) : html_(html) {}

    std::string run() {
        while (at_ < html_.size()) {
            const std::size_t open = std::min(html_.find('<', at_), html_.size());
            out_.append(html_.substr(at_, open - at_));
            at_ = open;
            if (at_ < html_.size()) markup();
        }
        return std::move(out_);
    }

private:
    [[nodiscard]] char front(std::size_t ahead = 0) const {
        return at_ + ahead < html_.size() ? html_[at_ + ahead] : '\0';
    }

    void skip_to(std::string_view mark, std::size_t from) {
        const auto found = html_.find(mark, from);
        at_ = found == std::string_view::npos ? html_.size() : found + mark.size();
    }

    void markup() {
        if (html_.substr(at_).starts_with("<!--")) return skip_to("-->", at_ + 4);
        if (front(1) == '!' || front(1) == '?') return skip_to(">", at_ + 2);
        const bool closing = front(1) == '/';
        if (!is_letter(front(closing ? 2 : 1))) {  // "5 < 10"
            out_ += html_[at_++];
            return;
        }
        tag(closing);
    }

    std::string_view word(std::string_view ends) {
        const std::size_t begin = at_;
        at_ = std::min(html_.find_first_of(ends, at_), html_.size());
        return html_.substr(begin, at_ - begin);
    }

    void tag(bool closing) {
        const std::size_t open = at_;
        at_ += closing ? 2 : 1;
        const std::string_view name = word(" \t\r\n\f/>");
        std::string kept(html_.substr(open, at_ - open));
        while (at_ < html_.size() && html_[at_] != '>')
            attribute(kept);
        if (at_ >= html_.size()) return;  // a tag without end shows nothing
        ++at_;
        if (is_one_of(name, whole)) {
            if (!closing) skip_element(name);
        } else if (!is_one_of(name, tags)) {
            out_.append(kept).append(">");
        }
    }

    /// Copies one attribute with the space before it, or leaves it out.
    void attribute(std::string& kept) {
        const std::size_t begin = at_;
        at_ = std::min(html_.find_first_not_of(" \t\r\n\f/", at_), html_.size());
        if (at_ >= html_.size() || html_[at_] == '>') {
            kept.append(html_.substr(begin, at_ - begin));
            return;
        }
        const std::size_t start = at_++;  // even a '=' begins a name here
        (void)word(" \t\r\n\f/>=");
        const std::string_view name = html_.substr(start, at_ - start);
        const std::string_view held = value();
        if (!is_code(name, held)) kept.append(html_.substr(begin, at_ - begin));
    }

    std::string_view value() {
        const std::size_t equals = html_.find_first_not_of(spaces, at_);
        if (equals == std::string_view::npos || html_[equals] != '=') return {};
        at_ = std::min(html_.find_first_not_of(spaces, equals + 1), html_.size());
        if (front() != '"' && front() != '\'') return word(" \t\r\n\f>");
        const char quote = html_[at_++];
        const std::string_view held = word(std::string_view(&quote, 1));
        at_ = std::min(at_ + 1, html_.size());
        return held;
    }

    /// Past the end tag of an element whose start tag has been read; without one nothing is left.
    void skip_element(std::string_view name) {
        for (;;) {
            const auto close = html_.find("</", at_);
            if (close == std::string_view::npos) break;
            at_ = close + 2;
            if (!same_word(html_.substr(at_, name.size()), name)) continue;
            return skip_to(">", at_);
        }
        at_ = html_.size();
    }

    std::string_view html_;
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace

std::string without_active(std::string_view html) {
    if (html.find('<') == std::string_view::npos) return std::string(html);
    return Cleaner(html).run();
}

}  // namespace vigie::feeds
