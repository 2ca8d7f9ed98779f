// What there is to read of an article of which a feed or a file gives two texts.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// The fuller of the article's text and the text of its summary, which may be HTML: most feeds
/// carry nothing but the summary. A teaser that only repeats the title tells nothing.
std::string fuller_body(std::string text, std::string_view summary_html, std::string_view title);

/// The text, with the lead before it where it goes on from a lead that it lacks: "The incident
/// happened outside Ber", « L'attaque s'est produite lundi ».
std::string with_lead(std::string text, std::string_view lead);

}  // namespace vigie::feeds
