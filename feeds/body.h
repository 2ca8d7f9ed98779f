// What there is to read of an article of which a feed or a file gives two texts.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// Does a text go on from a lead that it lacks: "The incident happened outside Ber"? That is a
/// matter of language, of which nothing is known here: who knows more is asked. nullptr = none
/// does.
using LacksLead = bool (*)(std::string_view text);

/// The fuller of the article's text and the text of its summary, which may be HTML: most feeds
/// carry nothing but the summary. A teaser that only repeats the title tells nothing.
std::string fuller_body(std::string text,
                        std::string_view summary_html,
                        std::string_view title,
                        LacksLead lacks_lead);

/// The text, with the lead before it where it lacks one and the lead is whole sentences.
std::string with_lead(std::string text, std::string_view lead, LacksLead lacks_lead);

}  // namespace vigie::feeds
