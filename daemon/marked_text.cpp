#include "daemon/marked_text.h"

#include <algorithm>
#include <utility>

namespace vigie::daemon {
namespace {

struct Mark {
    std::uint32_t at = 0;
    std::string text;
};

/// Opening marks in their order; closing marks by where they stand.
std::pair<std::vector<Mark>, std::vector<std::uint32_t>> marks_of(const std::vector<Span>& spans) {
    std::vector<Mark> opening;
    std::vector<std::uint32_t> closing;
    for (const Span& span : spans) {
        opening.push_back({span.start, "[" + std::to_string(span.number) + " "});
        closing.push_back(span.end);
    }
    std::sort(closing.begin(), closing.end());
    return {std::move(opening), std::move(closing)};
}

}  // namespace

std::string marked(std::string_view text, std::vector<Span> spans) {
    std::erase_if(
        spans, [&](const Span& span) { return span.start >= span.end || span.end > text.size(); });
    std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
        return std::pair(a.start, b.end) < std::pair(b.start, a.end);
    });
    const auto [opening, closing] = marks_of(spans);
    std::string out;
    auto open = opening.begin();
    auto close = closing.begin();
    for (std::uint32_t at = 0; at <= text.size(); ++at) {
        for (; close != closing.end() && *close == at; ++close)
            out += ']';
        for (; open != opening.end() && open->at == at; ++open)
            out += open->text;
        if (at < text.size()) out += text[at];
    }
    return out;
}

}  // namespace vigie::daemon
