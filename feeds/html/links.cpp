#include "feeds/html/links.h"

#include <algorithm>
#include <array>
#include <utility>

#include "feeds/url.h"
#include "feeds/xml/nodes.h"

namespace vigie::feeds {
namespace {

constexpr std::array carriers{
    "href", "src", "cite", "action", "poster", "background", "data", "longdesc"};
constexpr std::string_view spaces = " \t\r\n";

bool carries_link(std::string_view name) {
    return std::any_of(carriers.begin(), carriers.end(), [&](std::string_view carrier) {
        return same_word(name, carrier);
    });
}

/// Whether a scheme comes first: "https:", "mailto:", "data:".
bool has_scheme(std::string_view link) {
    const auto end = link.find_first_of(":/?#");
    return end != std::string_view::npos && end > 0 && link[end] == ':';
}

/// A value between two places of the text.
struct Value {
    std::string_view name;
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The next attribute with a value at or after `at` in the tag that ends before `end`; an empty
/// name when there is none.
Value next_value(std::string_view html, std::size_t at, std::size_t end) {
    const auto equals = html.substr(0, end).find('=', at);
    if (equals == std::string_view::npos) return {};
    std::size_t last = equals;
    while (last > at && spaces.find(html[last - 1]) != std::string_view::npos)
        --last;
    std::size_t first = last;
    while (first > at && (spaces.find(html[first - 1]) == std::string_view::npos))
        --first;
    Value value{html.substr(first, last - first), equals + 1, end};
    value.begin = std::min(html.find_first_not_of(spaces, value.begin), end);
    const char quote = value.begin < end ? html[value.begin] : ' ';
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) ++value.begin;
    value.end =
        quoted ? html.find(quote, value.begin) : html.find_first_of(" \t\r\n>", value.begin);
    value.end = std::min(value.end, end);
    return value;
}

/// Copies HTML, with some values replaced.
class Rewriter {
public:
    Rewriter(std::string_view html, std::string_view base) : html_(html), base_(base) {}

    /// The tag between two places.
    void tag(std::size_t open, std::size_t end) {
        for (std::size_t at = open + 1; at < end;) {
            const Value value = next_value(html_, at, end);
            if (value.name.empty() && value.begin == 0) break;
            replace(value);
            at = std::max(value.end, at + 1);
        }
    }

    [[nodiscard]] bool changed() const { return done_ > 0; }

    std::string take() { return std::move(out_.append(html_.substr(done_))); }

private:
    void replace(const Value& value) {
        const std::string_view link = trimmed(html_.substr(value.begin, value.end - value.begin));
        if (!carries_link(value.name) || link.empty() || has_scheme(link)) return;
        const std::string whole = resolve_url(base_, link);
        if (whole.empty()) return;
        out_.append(html_.substr(done_, value.begin - done_)).append(whole);
        done_ = value.end;
    }

    std::string_view html_;
    std::string_view base_;
    std::string out_;
    std::size_t done_ = 0;  // of html_, copied
};

}  // namespace

std::string absolute_links(std::string html, std::string_view base) {
    if (base.empty()) return html;
    Rewriter rewriter(html, base);
    std::size_t equals = 0;  // the next one: most tags have no attributes, and many texts no more
    for (auto open = html.find('<'); open != std::string::npos; open = html.find('<', open)) {
        if (equals < open) equals = html.find('=', open);
        if (equals == std::string::npos) break;
        const std::size_t end = std::min(html.find('>', open), html.size());
        if (equals < end) rewriter.tag(open, end);
        open = end;
    }
    return rewriter.changed() ? rewriter.take() : html;
}

}  // namespace vigie::feeds
