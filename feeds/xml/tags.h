// Tags that are written in disorder: their names, their attributes as XML wants them, and what they
// hold.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vigie::feeds {

inline constexpr std::string_view cdata = "<![CDATA[";

struct Tag {
    std::string_view name;    ///< as it is written, with its prefix
    std::string_view inside;  ///< what stands between name and end, without a final '/'
    bool closes = false;      ///< </name>
    bool is_empty = false;    ///< <name/>
};

/// The tag that `piece` is: from its '<' on, with its '>' or without.
Tag read_tag(std::string_view piece);

/// Appends the attributes with their values in quotes, each name once. A quote that is missing is
/// taken to stand where the next attribute begins.
void append_attributes(std::string_view inside, std::string& out);

/// The value of an attribute of that name, in any case; empty when it is absent.
std::string_view attribute_value(std::string_view inside, std::string_view name);

/// How much of `inside` is attributes in good order; what follows then is none of the tag's.
std::size_t attributes_end(std::string_view inside);

/// Appends what stands inside an element that holds text, CDATA and markup mixed: its markup as
/// CDATA. A CDATA that never ends, ends with the element.
void copy_inside(std::string_view inside, std::string& out);

}  // namespace vigie::feeds
