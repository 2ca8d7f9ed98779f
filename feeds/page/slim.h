// A page before the HTML5 parser sees it: scripts, styles, drawings and comments are gone, phrase
// markup is dropped with its text kept, each element keeps only what tells its purpose. What the
// head says (title, meta, JSON-LD, language) is set aside. Linear in time, bounded in elements and
// depth, so that no parser behind it can be made to work more than the page is worth.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::feeds::page {

struct Meta {
    std::string name;  ///< name, property, itemprop or http-equiv; lower case
    std::string content;
};

struct Slim {
    std::string html;  ///< elements with k=index into `names`, d="a date", h="" where hidden
    std::vector<std::string> names;       ///< "class id role ..." of elements, each once
    std::string title;                    ///< as it stands in <title>, with its entities
    std::string lang;                     ///< of <html>
    std::string canonical;                ///< href of <link rel=canonical>
    std::vector<Meta> metas;              ///< in document order, with their entities
    std::vector<std::string> json_ld;     ///< bodies of the scripts, as they stand
    std::vector<std::string_view> state;  ///< other JSON in scripts; views into the page
    bool withheld = false;                ///< a <noscript> or <template> was left out
};

struct SlimLimits {
    std::size_t bytes = 4u << 20;   ///< of the page; the rest is left out
    std::size_t elements = 60'000;  ///< further tags are dropped, their text kept
    std::size_t depth = 200;        ///< likewise
    std::size_t metas = 300;
    std::size_t json_ld = 30;
    std::size_t state = 10;
    bool without_scripts = false;  ///< take in what is meant for readers whose browser runs none
};

Slim slim(std::string_view html, const SlimLimits& limits = {});

}  // namespace vigie::feeds::page
