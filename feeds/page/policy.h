// When an entry's page is read, and whether what it says is better than what the entry says. Pure.
#pragma once

#include <string_view>

#include "feeds/feed.h"
#include "feeds/page/page.h"
#include "text/article.h"

namespace vigie::feeds {

/// An entry shorter than this, or one that is cut ("[...]", "Lire la suite"), is short. Leads in
/// feeds have 20 to 110 words; whole articles of agencies begin at about 120.
inline constexpr std::size_t short_entry_words = 120;
/// With less text a page is no article.
inline constexpr std::size_t least_page_words = 40;

/// Whether the entry's page is to be read. Never without an address.
bool wants_page(PagePolicy policy, const text::Article& article);

enum class PageVerdict {
    better,     ///< its text is the article's
    too_short,  ///< no article, or no more of it than the entry has: a paywall, a film, a script
    wall,       ///< it wants consent, a subscription or proof of a human reader
    other_article,  ///< it tells something else: the front page, a "not found" that says 200
};

PageVerdict judge(const text::Article& entry, const Page& page);

/// Why the entry's own text was kept, for the log; empty for `better`.
std::string_view reason(PageVerdict verdict);

/// The page's text in place of the entry's, or behind it where it lacks its lead. Title, language
/// and date stay the feed's; where it has none, or a title that is cut, the page's are taken; a
/// date more than a day after the entry was seen is not.
text::Article with_page(text::Article entry, const Page& page, LacksLead lacks_lead);

}  // namespace vigie::feeds
