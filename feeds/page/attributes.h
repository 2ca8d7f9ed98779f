// What an element's attributes say that matters for an article. The views are into the page.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vigie::feeds::page {

inline constexpr std::size_t longest_keywords = 240;  ///< bytes: class lists can be endless

struct Purpose {
    std::string keywords;   ///< values of class, id, role and the like, separated by spaces
    std::string_view date;  ///< datetime or content; may be anything
    bool hidden = false;
    bool link = false;  ///< it leads somewhere
};

Purpose purpose_of(std::string_view attributes);

/// Of an element of the head.
struct HeadTag {
    std::string name;  ///< name, property, itemprop or http-equiv; lower case
    std::string_view content;
    std::string_view href;
    std::string_view lang;
    bool canonical = false;
};

HeadTag head_tag(std::string_view attributes);

}  // namespace vigie::feeds::page
