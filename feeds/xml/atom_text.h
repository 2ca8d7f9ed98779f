// Atom's text constructs and contents (RFC 4287, 3.1 and 4.1.3): plain text, HTML, XHTML or base64,
// by a type, and in Atom 0.3 by a mode beside it, which feeds get wrong.
#pragma once

#include <string>

#include "feeds/xml/dialect.h"
#include "feeds/xml/tree.h"

namespace vigie::feeds {

/// As HTML with absolute links, whatever it is written as; empty where it is a picture or the like.
/// `context` is the one inside the node.
std::string text_construct(Node node, const Context& context);

}  // namespace vigie::feeds
