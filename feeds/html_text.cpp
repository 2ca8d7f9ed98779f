#include "feeds/html_text.h"

#include <gumbo.h>

#include <array>
#include <cstring>
#include <memory>
#include <vector>

#include "feeds/html/blocks.h"
#include "text/fold.h"

namespace vigie::feeds {
namespace {

/// Collects words into lines: any run of spaces is one space, and none stands at a line's ends.
class Lines {
public:
    void text(std::string_view words) {
        for (std::size_t i = 0; i < words.size();) {
            const std::size_t space = space_at(words, i);
            if (space == 0) {
                if (pending_ != 0 && !at_line_start())
                    out_.append(pending_ > 1 ? " " : kept_space_);
                pending_ = 0;
                out_ += words[i++];
            } else {
                kept_space_ = space == 1 ? " " : words.substr(i, space);
                ++pending_;
                i += space;
            }
        }
    }

    void end_line() {
        pending_ = 0;
        if (!at_line_start()) out_ += '\n';
    }

    std::string take() {
        while (out_.ends_with('\n'))
            out_.pop_back();
        return std::move(out_);
    }

private:
    [[nodiscard]] bool at_line_start() const { return out_.empty() || out_.back() == '\n'; }

    /// Bytes of the space at `i`, or 0. A no-break space alone stays itself: French numbers use it.
    static std::size_t space_at(std::string_view words, std::size_t i) {
        const char c = words[i];
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') return 1;
        if (words.substr(i).starts_with("\u00A0")) return 2;
        if (words.substr(i).starts_with("\u202F") || words.substr(i).starts_with("\u2009"))
            return 3;
        return 0;
    }

    std::string out_;
    int pending_ = 0;  // spaces since the last word
    std::string kept_space_ = " ";
};

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

std::string convert(std::string_view html, int depth) {
    Lines lines;
    if (html.find_first_of("<&") == std::string_view::npos) {
        lines.text(html);
        return lines.take();
    }
    const std::string reduced = reduce_to_blocks(html, depth);
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    const auto destroy = [&options](GumboOutput* output) {
        gumbo_destroy_output(&options, output);
    };
    const std::unique_ptr<GumboOutput, decltype(destroy)> output(
        gumbo_parse_with_options(&options, reduced.data(), reduced.size()), destroy);
    if (output) write_lines(output->root, lines);
    return lines.take();
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
    for (const char* tag : tags) {
        if (text.find(tag) != std::string_view::npos) return true;
    }
    for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        const std::string_view rest = text.substr(at + 1, 12);
        const auto end = rest.find_first_not_of(
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ#0123456789");
        if (end != std::string_view::npos && end >= 2 && rest[end] == ';') return true;
    }
    return false;
}

std::string_view bounded(std::string_view html, std::size_t limit) {
    if (html.size() <= limit) return html;
    while (limit > 0 && (static_cast<unsigned char>(html[limit]) & 0xC0) == 0x80)
        --limit;
    return html.substr(0, limit);
}

}  // namespace

std::string html_to_text(std::string_view html, const HtmlLimits& limits) {
    const std::string valid = text::valid_utf8(bounded(html, limits.bytes));
    std::string plain = convert(valid, limits.depth);
    return escaped_twice(plain) ? convert(plain, limits.depth) : plain;
}

std::string html_to_line(std::string_view html, const HtmlLimits& limits) {
    std::string line = html_to_text(html, limits);
    for (char& c : line) {
        if (c == '\n') c = ' ';
    }
    return line;
}

}  // namespace vigie::feeds
