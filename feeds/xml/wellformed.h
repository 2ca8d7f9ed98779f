// Whether text is well-formed XML 1.0 with namespaces, which the tree builder does not ask: it lets
// duplicate attributes, undeclared prefixes, a second root and much else pass.
#pragma once

#include <string>
#include <string_view>

namespace vigie::feeds {

/// The first rule that the text breaks, in words, with the offset: "attribute 'a' twice at byte
/// 17"; empty when it breaks none. What stands inside a DOCTYPE is not looked at, and entities are
/// the scan's business (feeds/xml/scan.h). One pass; memory grows with the nesting only.
std::string first_fault(std::string_view xml);

}  // namespace vigie::feeds
