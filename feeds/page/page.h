// The page of an article: its main text without what stands around it, and what it says of itself.
// Pure: bytes in, value out. The bytes are hostile: size, elements, depth and the structured data
// are bounded, nothing is loaded, nothing is run.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "feeds/error.h"
#include "text/time.h"

namespace vigie::feeds {

/// All text is UTF-8; empty = the page does not say.
struct Page {
    std::string title;   ///< one line, without the site's name
    std::string text;    ///< one paragraph a line; neither title nor captions, no comments
    std::string author;  ///< several are separated by ", "
    std::string lang;    ///< ISO 639-1: what the text is written in, else what the page declares
    std::string site;    ///< the outlet's name
    std::string
        url;  ///< canonical address, as the page gives it, absolute; else where it came from
    std::optional<text::Instant> published;
    std::optional<text::Instant> modified;
};

struct PageHints {
    std::string url;           ///< where the bytes came from
    std::string content_type;  ///< the Content-Type header as it came, with its charset
    std::string language;      ///< the Content-Language header
};

struct PageLimits {
    std::size_t bytes = 4u << 20;       ///< of the page, decoded; the rest is left out
    std::size_t text_bytes = 1u << 20;  ///< of the text; the rest is left out
};

/// not_a_page when the bytes are no HTML (with what they look like). A page without an article is a
/// Page with an empty text.
Result<Page> read_page(std::string_view bytes,
                       const PageHints& hints = {},
                       const PageLimits& limits = {});

}  // namespace vigie::feeds
