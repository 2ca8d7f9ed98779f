// Entry to Article: identity, language, date, and the fuller of the two bodies as plain text. Pure:
// bytes in, articles out, so that it may run on any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "feeds/entry.h"
#include "feeds/error.h"
#include "feeds/feed.h"
#include "feeds/parse.h"
#include "feeds/websub/links.h"
#include "text/article.h"
#include "text/feed_state.h"

namespace vigie::feeds {

/// To be raised when the same document yields other words of title or body than before: what was
/// read by another version then counts as unchanged, or an upgrade would read everything anew.
inline constexpr int reader_version = 1;

/// The id is text::hash_hex of the feed's name and the first of: guid, canonical link, title with
/// date; so an edited text or date keeps its identity. A guid that is a web address is compared as
/// one, with its fragment. Aliases know the article again when a feed changes all its guids: link
/// with title, title with text where that has a dozen words, and the ids by former lists of
/// tracking parameters. A missing date stays missing, and
/// a date more than a day after `seen` is dropped: a wrong date is worse than none.
text::Article to_article(const Entry& entry,
                         const FeedDocument& document,
                         const Feed& feed,
                         text::Instant seen);

/// What one reading of a feed yields.
struct Reading {
    std::vector<text::Article> articles;  ///< in document order, each id once
    std::size_t entries = 0;              ///< entries in the document, with unusable ones
    std::size_t undated = 0;              ///< articles without a usable date
    std::string ill_formed_why;           ///< empty = the document was well formed
    std::string version;                  ///< of the document: "rss20"
    text::Pace pace;                      ///< how often the document asks to be read
    websub::HubLinks named;               ///< by the document; filled in by whoever fetched it
};

/// Parses and converts. An entry with neither title nor body is left out; it costs no other. A guid
/// that several different entries of the document share is passed over: link or title with date
/// then identify each of them; so is a link that entries of different titles share. The site's
/// front page, as guid or link, identifies nothing. An alias that several articles share is
/// nobody's: entries of a live page have one link and one title.
Result<Reading> read_feed(std::string_view bytes,
                          const ParseHints& hints,
                          const Feed& feed,
                          text::Instant seen);

}  // namespace vigie::feeds
