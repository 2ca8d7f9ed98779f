// Where a feed says that it is pushed from (W3C WebSub, 4): its hub, and the address that the hub
// knows it by.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds::websub {

struct HubLinks {
    std::string hub;   ///< the first one named; absolute; empty = none
    std::string self;  ///< absolute; empty = not told

    friend bool operator==(const HubLinks&, const HubLinks&) = default;
};

/// Of a Link header (RFC 8288), several fields joined by ", ". `base` resolves relative targets.
HubLinks links_in_header(std::string_view header, std::string_view base);

/// Of a feed document: <link rel="hub" href="..."> under whatever prefix, before its first entry.
/// Looks at the first 64 kB only. Takes the document as it is written, in any encoding that agrees
/// with ASCII.
HubLinks links_in_document(std::string_view bytes, std::string_view base);

/// The hub to subscribe at and the topic to subscribe to, as an answer from `url` names them: the
/// header prevails over the document, and the topic is `url` where neither tells. Nothing when the
/// topic is another site's: its hub would bring us the news of another feed, as many copied
/// templates have it.
HubLinks named_by(std::string_view header, std::string_view bytes, const std::string& url);

}  // namespace vigie::feeds::websub
