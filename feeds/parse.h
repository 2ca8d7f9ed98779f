// Bytes to FeedDocument: RSS 2.0, 0.9x and 1.0 (RDF), Atom 1.0 and 0.3, JSON Feed. The bytes are
// hostile: size, nesting, entries and text are bounded, no entity of a DTD is expanded, nothing is
// loaded. What is broken is repaired where the intent is plain (stray &, control characters, named
// entities, a wrong charset, a cut end) and the document is then marked ill_formed with the reason.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "feeds/entry.h"
#include "feeds/error.h"

namespace vigie::feeds {

struct ParseHints {
    std::string base_url;  ///< where the bytes came from; relative links are resolved against it
    std::string content_type;  ///< the Content-Type header as it came, with its charset
    std::string content_language =
        {};  ///< the Content-Language header: for a feed that says nothing
};

struct ParseLimits {
    std::size_t bytes = 8u << 20;       ///< of the document, three times as many decoded
    int depth = 64;                     ///< nested elements
    std::size_t entries = 2000;         ///< further entries are left out
    std::size_t text_bytes = 1u << 20;  ///< of one field; the rest is cut
};

/// The document, or not_a_feed (with what it looks like), too_large, too_deep, or unreadable_feed
/// (with offset and the offending text) when not even a part could be read.
Result<FeedDocument> parse(std::string_view bytes,
                           const ParseHints& hints = {},
                           const ParseLimits& limits = {});

}  // namespace vigie::feeds
