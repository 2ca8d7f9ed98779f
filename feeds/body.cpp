#include "feeds/body.h"

#include <utility>

#include "feeds/html_text.h"
#include "text/fold.h"

namespace vigie::feeds {

std::string fuller_body(std::string text, std::string_view summary_html, std::string_view title) {
    if (summary_html.size() > text.size()) {  // else its text is no longer either
        std::string summary = utf8_html_to_text(summary_html);
        if (summary.size() > text.size()) text = std::move(summary);
    }
    const bool short_enough = text.size() <= 2 * title.size() + 16;
    if (short_enough && text::slug(text) == text::slug(title)) return {};
    return text;
}

}  // namespace vigie::feeds
