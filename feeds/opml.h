// Lists of feeds as feed readers exchange them: OPML 2.0 (http://opml.org/spec2.opml). What comes
// in is as hostile as a feed: sizes and nesting are bounded, no entity of a DTD is expanded,
// nothing is loaded.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "feeds/error.h"
#include "text/time.h"

namespace vigie::feeds {

/// One feed of a list.
struct Subscribed {
    std::string title;     ///< "Studio Tamani"; empty where the list says nothing
    std::string url;       ///< of the feed, as it is written there
    std::string site;      ///< the outlet's own page; empty = not said
    std::string language;  ///< as it is written there; empty = not said
    friend bool operator==(const Subscribed&, const Subscribed&) = default;
};

struct OpmlLimits {
    std::size_t bytes = 8U << 20;   ///< of the document
    int depth = 64;                 ///< nested elements
    std::size_t feeds = 5000;       ///< more than these are too many to be meant
    std::size_t text_bytes = 2048;  ///< of one attribute; the rest is cut
};

/// The feeds of a list, whatever folders they lie in, in its order; outlines without an xmlUrl are
/// folders or notes and none. Fails with not_a_feed when it is no OPML, too_large, too_deep, or
/// unreadable_feed with the place where it breaks.
Result<std::vector<Subscribed>> read_opml(std::string_view bytes, const OpmlLimits& limits = {});

/// An OPML 2.0 document of them.
std::string write_opml(std::string_view title,
                       const std::vector<Subscribed>& feeds,
                       text::Instant now);

}  // namespace vigie::feeds
