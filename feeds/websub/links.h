// Where a feed says that it is pushed from (W3C WebSub, 4): its hubs, and the address that they
// know it by.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::feeds::websub {

inline constexpr std::size_t most_hubs = 5;  ///< of one feed; further ones are passed over

struct HubLinks {
    std::vector<std::string> hubs;  ///< absolute, each once, as they are named
    std::string self;               ///< absolute; empty = not told

    friend bool operator==(const HubLinks&, const HubLinks&) = default;
};

/// Of a Link header (RFC 8288), several fields joined by ", ". `base` resolves relative targets.
HubLinks links_in_header(std::string_view header, std::string_view base);

/// Of a feed document: <link rel="hub" href="..."> under whatever prefix, before its first entry.
/// Looks at the first 64 kB only. Takes the document as it is written, in any encoding that agrees
/// with ASCII.
HubLinks links_in_document(std::string_view bytes, std::string_view base);

/// Of a JSON Feed (version 1.1): `hubs` of the type WebSub, and `feed_url`, wherever they stand. Of
/// one that breaks off, what stands before.
HubLinks links_in_json(std::string_view bytes, std::string_view base);

/// The one or the other, as the document begins.
HubLinks links_in(std::string_view bytes, std::string_view base);

/// The hubs to subscribe at and the topic to subscribe to, as an answer from `url` names them: the
/// header prevails over the document, and the topic is `url` where neither tells. Nothing when the
/// topic is another site's: its hubs would bring us the news of another feed, as many copied
/// templates have it. A hub that would be told our secret in the clear is left out.
HubLinks named_by(HubLinks in_header, HubLinks in_document, const std::string& url);

}  // namespace vigie::feeds::websub
