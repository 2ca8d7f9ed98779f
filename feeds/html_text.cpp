#include "feeds/html_text.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include "feeds/html/blocks.h"
#include "feeds/html/plain_text.h"
#include "feeds/xml/census.h"
#include "text/fold.h"

namespace vigie::feeds {
namespace {

bool breaks_line(GumboTag tag) {
    return tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_UNKNOWN;
}

/// Walks the tree without recursion, though its depth is bounded already.
void write_lines(const GumboNode* root, Lines& lines) {
    struct Step {
        const GumboNode* node;
        bool leaving;
    };

    std::vector<Step> steps{{root, false}};
    while (!steps.empty()) {
        const Step step = steps.back();
        steps.pop_back();
        const GumboNode& node = *step.node;
        if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE) {
            lines.text(node.v.text.text);
        }
        if (node.type != GUMBO_NODE_ELEMENT) continue;
        if (breaks_line(node.v.element.tag)) lines.end_line();
        if (step.leaving) continue;
        steps.push_back({&node, true});
        const GumboVector& children = node.v.element.children;
        for (unsigned i = children.length; i-- > 0;) {
            steps.push_back({static_cast<const GumboNode*>(children.data[i]), false});
        }
    }
}

std::string by_gumbo(const std::string& reduced) {
    Lines lines;
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto destroy = [&options](GumboOutput* output) {
        gumbo_destroy_output(&options, output);
    };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, reduced.data(), reduced.size()), destroy);
    if (output) write_lines(output->root, lines);
    // A number of many digits wraps round in gumbo, which then writes what is no character.
    return text::valid_utf8(lines.take());
}

PlainText convert(std::string_view html, int depth) {
    auto plain = plain_text(html, depth);
    return plain ? *std::move(plain) : PlainText{by_gumbo(reduce_to_blocks(html, depth))};
}

/// Text that still shows tags or entities was escaped twice on its way.
bool escaped_twice(std::string_view text) {
    constexpr std::array tags{"<p>",
                              "</p>",
                              "<br",
                              "</a>",
                              "</strong>",
                              "</em>",
                              "</b>",
                              "</i>",
                              "</div>",
                              "</span>",
                              "<img ",
                              "<p ",
                              "</li>"};
    for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
        const std::string_view rest = text.substr(at);
        if (std::any_of(
                tags.begin(), tags.end(), [&](const char* tag) { return rest.starts_with(tag); }))
            return true;
    }
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        const std::string_view rest = text.substr(at + 1, 12);
        const auto end = rest.find_first_not_of(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ#0123456789");
        if (end != std::string_view::npos && end >= 2 && rest[end] == ';') return true;
    }
    return false;
}

std::string text_of_valid(std::string_view html, int depth) {
    PlainText plain = convert(html, depth);
    if (plain.has_references && escaped_twice(plain.text)) return convert(plain.text, depth).text;
    return std::move(plain.text);
}

std::string_view bounded(std::string_view html, std::size_t limit) {
    if (html.size() <= limit) return html;
    while (limit > 0 && (static_cast<unsigned char>(html[limit]) & 0xC0) == 0x80)
        --limit;
    return html.substr(0, limit);
}

/// A line that is its own text: words with single spaces between them, of ASCII and the letters of
/// two bytes that French has. Nearly all titles, names and categories are.
bool is_its_own_text(std::string_view html) {
    char before = ' ';
    for (std::size_t i = 0; i < html.size(); before = html[i++]) {
        const auto c = static_cast<unsigned char>(html[i]);
        if (c < 0x20 || c == 0x7F || c == '<' || c == '&' || (c == ' ' && before == ' '))
            return false;
        if (c < 0x80) continue;
        const bool pair = c >= 0xC3 && c < 0xE0 && i + 1 < html.size() &&
                          (static_cast<unsigned char>(html[i + 1]) & 0xC0) == 0x80;
        if (!pair) return false;
        ++i;
    }
    return before != ' ';
}

}  // namespace

std::string html_to_text(std::string_view html, const HtmlLimits& limits) {
    std::string_view valid = bounded(html, limits.bytes);
    std::string mended;
    const bool sound = count(valid).spotless();  // a glance, and nearly always all that is needed
    if (!sound && text::valid_prefix(valid) < valid.size())
        valid = mended = text::valid_utf8(valid);
    return text_of_valid(valid, limits.depth);
}

std::string utf8_html_to_text(std::string_view html, const HtmlLimits& limits) {
    if (html.find('\0') != std::string_view::npos) return html_to_text(html, limits);
    return text_of_valid(bounded(html, limits.bytes), limits.depth);
}

std::string html_to_line(std::string_view html, const HtmlLimits& limits) {
    if (html.size() <= limits.bytes && is_its_own_text(html)) return std::string(html);
    std::string line = html_to_text(html, limits);
    for (char& c : line) {
        if (c == '\n') c = ' ';
    }
    return line;
}

}  // namespace vigie::feeds
