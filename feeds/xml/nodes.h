// Elements of a feed by meaning rather than by prefix, and what can be taken from them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "feeds/xml/tree.h"

namespace vigie::feeds {

/// The vocabularies that matter in feeds.
enum class Space {
    feed,
    atom,
    content,
    dublin_core,
    dcterms,
    media,
    itunes,
    prism,
    xhtml,
    syndication,
    other
};

/// Prefixes as the document declares them, mostly at its root and channel; well-known prefixes mean
/// what they always mean where a feed forgot to declare them.
class Names {
public:
    /// A document whose elements have attributes by the thousand, around elements by the thousand
    /// whose prefix nobody declares, is looked through for that prefix so far and no further: any
    /// feed has a few looks an element.
    static constexpr std::size_t most_looks = 1'000'000;

    explicit Names(Node root);
    /// The vocabulary of a node's name; the one of the root itself counts as Space::feed.
    [[nodiscard]] Space space(Node node) const;

private:
    void declare(Node node);
    [[nodiscard]] Space of_prefix(std::string_view prefix, Node node) const;

    /// What the node or one around it declares `prefix` to be, for prefixes that the root does not
    /// know.
    [[nodiscard]] std::optional<Space> declared_around(Node node, std::string_view prefix) const;

    std::vector<std::pair<std::string, Space>> prefixes_;
    mutable std::size_t looks_left_ = most_looks;  // at attributes, in declared_around()
    std::string root_prefix_;
};

/// What stands before the colon, if there is one.
std::string_view prefix_of(std::string_view name);
/// The name without its prefix.
std::string_view local_name(Node node);
/// Attribute by its local name, whatever its prefix and case; empty when absent.
std::string_view attribute(Node node, const char* local);

/// The node's text where that is all it holds, as long as the tree lives; none where it holds
/// elements or text in pieces.
std::optional<std::string_view> only_text(Node node);
/// All text of the node's own text children (PCDATA and CDATA), at most `limit` bytes of it.
std::string own_text(Node node, std::size_t limit);
/// The inside of the node as it is meant in HTML: its text where it has no child elements, else the
/// markup written out, without the prefix of <xhtml:div>.
std::string inner_markup(Node node,
                         std::size_t limit,
                         Node::Sections sections = Node::Sections::as_markup);

std::string_view trimmed(std::string_view text);
std::string trim(std::string text);
/// Cuts at most `limit` bytes without splitting a UTF-8 character.
void cut(std::string& text, std::size_t limit);
/// Whether elements stand among the node's children.
bool has_elements(Node node);
/// Equal but for ASCII case: feeds write <pubdate> and <GUID>.
bool same_word(std::string_view left, std::string_view right);
/// The beginning of at most `limit` bytes that splits no UTF-8 character.
std::string_view front_of(std::string_view text, std::size_t limit);
/// '&', '<' and '>' as entities.
std::string escaped(std::string_view text);

}  // namespace vigie::feeds
