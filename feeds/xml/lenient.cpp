#include "feeds/xml/lenient.h"

#include <algorithm>
#include <utility>

#include "feeds/xml/scan.h"
#include "feeds/xml/wellformed.h"

namespace vigie::feeds {
namespace {

/// How many cells the tree will have.
class Counter final : public pugi::xml_tree_walker {
public:
    bool for_each(pugi::xml_node& node) override {
        ++cells_;
        for (auto attribute = node.first_attribute(); attribute;
             attribute = attribute.next_attribute())
            cells_ += 2;
        return true;
    }

    [[nodiscard]] std::size_t cells() const { return cells_; }

private:
    std::size_t cells_ = 1;
};

/// Pugixml walks without recursion: how deep a tree goes is the document's say.
class Copier final : public pugi::xml_tree_walker {
public:
    explicit Copier(Tree& tree) : tree_(tree) {}

    bool for_each(pugi::xml_node& node) override {
        close_to(depth());
        if (node.type() == pugi::node_element) open(node);
        if (node.type() == pugi::node_pcdata) tree_.text(node.value(), Cell::Kind::text);
        if (node.type() == pugi::node_cdata) tree_.text(node.value(), Cell::Kind::section);
        return true;
    }

    bool end(pugi::xml_node& /*top*/) override {
        close_to(0);
        return true;
    }

private:
    void open(pugi::xml_node node) {
        tree_.open(node.name());
        for (const pugi::xml_attribute attribute : node.attributes())
            tree_.attribute(attribute.name(), attribute.value());
        ++open_;
    }

    void close_to(int depth) {
        for (; open_ > depth; --open_)
            tree_.close();
    }

    Tree& tree_;
    int open_ = 0;  // elements
};

constexpr unsigned options =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;

/// How long the number reference at `at` is; 0 when it is one, or none at all. Longer ones than
/// reference_at() looks at ("&#x000...D800;") are none either.
std::size_t no_character_at(std::string_view text, std::size_t at) {
    constexpr std::string_view digits = "0123456789abcdefABCDEFxX";
    constexpr std::size_t longest = 38;  // see reference_at()
    const std::size_t end = text.find_first_not_of(digits, at + 2);
    if (end == std::string_view::npos || text[end] != ';') return 0;
    const bool none = end - at > longest || reference_at(text, at) == Reference::no_character;
    return none ? end + 1 - at : 0;
}

/// Copies the text; a number that is no character becomes one that cannot be shown, for pugixml
/// would write its bytes: repair leaves out declarations and instructions, and where those are
/// broken pugixml sees text. Returns the end of the copy, which is never longer than the text.
char* copy_text(std::string_view text, char* out) {
    constexpr std::string_view not_shown = "\uFFFD";
    std::size_t done = 0;
    for (auto at = text.find("&#"); at != std::string_view::npos; at = text.find("&#", at + 2)) {
        const std::size_t length = no_character_at(text, at);
        if (length < not_shown.size()) continue;
        out = std::copy(text.begin() + done, text.begin() + at, out);
        out = std::copy(not_shown.begin(), not_shown.end(), out);
        done = at + length;
    }
    return std::copy(text.begin() + done, text.end(), out);
}

}  // namespace

pugi::xml_parse_result load(pugi::xml_document& tree, std::string_view text) {
    return tree.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
}

Lenient read_leniently(std::string_view text) {
    Lenient read;
    char* const room = read.tree.room(text.size());
    const auto size = static_cast<std::size_t>(copy_text(text, room) - room);
    pugi::xml_document document;  // its names and texts stay in the room when it is gone
    const auto result = document.load_buffer_inplace(room, size, options, pugi::encoding_utf8);
    if (!result) {
        const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
        return {{}, result.description(), at, nullptr};
    }
    Counter counter;
    document.traverse(counter);
    read.tree.reserve(counter.cells());
    Copier copier(read.tree);
    document.traverse(copier);
    read.begin = room;
    return read;
}

Lenient read_xml(std::string_view text, int depth_limit) {
    Look look = look_at(text, depth_limit);
    if (!look.tree) return read_leniently(text);
    return {*std::move(look.tree), {}, 0, text.data()};
}

}  // namespace vigie::feeds
