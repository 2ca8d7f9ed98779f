// What passes from feeds to extractors: a title and a body in one language, with its publication
// time and where it came from. feeds makes it, extractors reads it; neither sees the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "text/time.h"

namespace vigie::text {

/// Who published the article, as the feed's configuration says.
struct Outlet {
    std::string name;          ///< as a reader knows it: "Studio Tamani"
    std::string feed;          ///< the feed's short configured name: "studio-tamani"
    std::string country;       ///< ISO 3166-1 alpha-2 of the outlet's seat
    int tier = 2;              ///< 1 reports itself, 2 edits others' reports, 3 copies
    bool belligerent = false;  ///< speaks for a party to the conflict (army, armed group)
};

struct Article {
    std::string id;        ///< stable and unique in the store: a hash of the entry's guid or link
    std::string title;     ///< plain UTF-8 text
    std::string body;      ///< plain UTF-8 text, paragraphs separated by newlines; may be empty
    std::string language;  ///< ISO 639-1 as declared by the feed; empty = not known
    std::string url;       ///< the article's page; may be empty
    std::optional<Instant> published;  ///< as the feed says; a missing date never means now
    Instant seen{};                    ///< when vigie first saw the entry
    Outlet outlet;
    std::vector<std::string> aliases;  ///< other ids that it may have come under, or may come under
    std::string fingerprint;  ///< hash of the words, "2-" before it by reader 2; empty = not known
};

/// Which of an article's two texts an offset counts in.
enum class Part { title, body };

}  // namespace vigie::text
