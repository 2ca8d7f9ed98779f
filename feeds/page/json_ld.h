// What a page tells search engines of its article (schema.org as JSON-LD). Sites write it by hand
// and by plugin: control characters in strings, CDATA marks around it, entities inside, articles in
// @graph lists; what cannot be read is passed over.
#pragma once

#include <string>
#include <vector>

namespace vigie::feeds::page {

/// Plain text; empty = not said.
struct LinkedData {
    std::string headline;
    std::string author;  ///< several are separated by ", "
    std::string published;
    std::string modified;
    std::string language;
    std::string site;  ///< the publisher's name
    std::string body;  ///< articleBody, one paragraph a line
};

/// Of the first object among `scripts` that is an article.
LinkedData read_json_ld(const std::vector<std::string>& scripts);

}  // namespace vigie::feeds::page
