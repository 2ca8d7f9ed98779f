// What the dialects take from an element in the same way.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "feeds/entry.h"
#include "feeds/xml/dialect.h"
#include "feeds/xml/tree.h"

namespace vigie::feeds {

/// The first of several is kept: feeds put the article's own first and embedded ones after.
void keep(std::string& slot, std::string value);
void keep_date(std::optional<text::Instant>& slot, Node node, const Context& context);

/// The element's own text without the spaces around it.
std::string text_of(Node node, const Context& context);

/// The same, and the inside of the element as it is meant in HTML, as a view: of the tree where the
/// element holds nothing else, else of `room`.
std::string_view text_in(Node node, const Context& context, std::string& room);
std::string_view markup_in(Node node, const Context& context, std::string& room);

/// An address, absolute where a base is known; as it is written where none is.
std::string link_at(std::string_view link, const Context& context);

/// "Name (address)", or what there is of both; the element's own text where it has no parts.
std::string person(Node node, const Context& context);
/// The same from two parts.
std::string person(std::string name, std::string email);

/// The language that the element declares itself, or nothing.
std::string own_language(Node node);

/// The bytes as text when they are UTF-8; none when it is no base64 or no text.
std::optional<std::string> base64_text(std::string_view encoded);

}  // namespace vigie::feeds
