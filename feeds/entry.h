// What a feed document says, whatever its dialect. All text is UTF-8; all links are absolute where
// the document or the caller gives a base. Empty strings and empty lists mean "not there".
#pragma once

#include <bitset>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/time.h"

namespace vigie::feeds {

struct Enclosure {
    std::string url;
    std::string type;                     ///< MIME type
    std::optional<std::uint64_t> length;  ///< bytes, as declared
    friend bool operator==(const Enclosure&, const Enclosure&) = default;
};

struct Entry {
    std::string id;     ///< guid, atom:id or rdf:about, byte for byte; empty = none
    std::string title;  ///< plain text, one line
    std::string link;   ///< the article's page
    std::optional<text::Instant> published;
    std::optional<text::Instant> updated;
    std::string summary_html;  ///< description, atom:summary: HTML
    std::string content_html;  ///< content:encoded, atom:content: HTML
    std::string author;
    std::vector<std::string> categories;
    std::vector<Enclosure> enclosures;
    std::string lang;      ///< the entry's own xml:lang or dc:language
    bool cut_off = false;  ///< the document ends inside it: what is here is not all
};

struct FeedDocument {
    std::string title;  ///< plain text, one line
    std::string link;   ///< the outlet's site, not the feed
    std::string id;
    std::string subtitle;  ///< plain text: description, atom:subtitle
    std::string lang;
    std::string author;
    std::optional<text::Instant> updated;
    std::optional<text::Instant> published;
    std::vector<std::string> categories;
    std::optional<int> ttl;                            ///< minutes
    std::optional<std::chrono::seconds> update_every;  ///< sy:updatePeriod by sy:updateFrequency
    std::bitset<24> skip_hours;  ///< hours of the day, UTC, in which it asks not to be read
    std::bitset<7> skip_days;    ///< the same for days of the week; [0] is Sunday
    std::string version;         ///< rss20, rss092, rss091, rss10, rss090, rss, atom10, atom03
    std::string encoding;        ///< what the bytes really were, lower case: "utf-8"
    bool ill_formed = false;     ///< something had to be repaired or cut
    std::string ill_formed_why;  ///< what; "; " between several reasons
    std::vector<Entry> entries;  ///< in document order
};

}  // namespace vigie::feeds
