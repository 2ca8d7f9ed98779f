// What the names that a site gives its elements (class, id, role, itemprop) say of their purpose.
// Sites choose them freely, so a hint is evidence and no proof: who uses it asks the text as well.
#pragma once

#include <string_view>

namespace vigie::feeds::page {

struct Hints {
    bool body = false;          ///< the article's text: "entry-content", itemprop=articleBody
    bool article_body = false;  ///< the publisher's own word for it: articleBody
    bool clutter = false;       ///< share bars, menus, related articles, newsletters, advertising
    bool comments = false;      ///< what readers wrote
    bool byline = false;        ///< author, date and the like
    bool author = false;
    bool date = false;
    bool caption = false;  ///< of a picture
    bool lead = false;     ///< the paragraph that stands before the text: "chapo", "standfirst"
    bool title = false;    ///< the headline

    friend bool operator==(const Hints&, const Hints&) = default;
};

/// `keywords` are the attributes' values, separated by spaces; "postBody", "post-body" and
/// "post_body" are the same.
Hints hints_of(std::string_view keywords);

}  // namespace vigie::feeds::page
