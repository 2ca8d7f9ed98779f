#include "feeds/body.h"

#include <utility>

#include "feeds/html_text.h"
#include "text/fold.h"

namespace vigie::feeds {
namespace {

bool lacks(LacksLead lacks_lead, std::string_view text) {
    return lacks_lead != nullptr && lacks_lead(text);
}

}  // namespace

std::string with_lead(std::string text, std::string_view lead, LacksLead lacks_lead) {
    constexpr std::size_t shortest = 40;  // a sentence
    const bool whole = lead.size() >= shortest && lead.ends_with('.') && !lead.ends_with("..");
    if (!whole || !lacks(lacks_lead, text)) return text;
    return std::string(lead) + "\n" + text;
}

std::string fuller_body(std::string text,
                        std::string_view summary_html,
                        std::string_view title,
                        LacksLead lacks_lead) {
    if (summary_html.size() < text.size() && lacks(lacks_lead, text))
        text = with_lead(std::move(text), utf8_html_to_text(summary_html), lacks_lead);
    if (summary_html.size() > text.size()) {  // else its text is no longer either
        std::string summary = utf8_html_to_text(summary_html);
        if (summary.size() > text.size()) text = std::move(summary);
    }
    const bool short_enough = text.size() <= 2 * title.size() + 16;
    if (short_enough && text::slug(text) == text::slug(title)) return {};
    return text;
}

}  // namespace vigie::feeds
