// Entities that a document declares for itself: <!ENTITY pays "Mali">.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vigie::feeds {

/// The text with its own entities replaced, after the DOCTYPE that declares them. Only plain words
/// are: what holds markup or another entity, is long, or lies outside of the document is left as it
/// stands, so nothing is loaded; and a reference can stand for thirty times as much, so it ends
/// once it is longer than `limit` bytes. Empty when there is none.
std::string with_own_entities(std::string_view xml, std::size_t limit);

/// Whether the DOCTYPE points to a DTD elsewhere, which may declare any name (RSS 0.91's does).
bool has_outer_dtd(std::string_view xml);

}  // namespace vigie::feeds
