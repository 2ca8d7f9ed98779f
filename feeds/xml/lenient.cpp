#include "feeds/xml/lenient.h"

#include <algorithm>
#include <memory>

namespace vigie::feeds {
namespace {

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

}  // namespace

pugi::xml_parse_result load(pugi::xml_document& tree, std::string_view text) {
    constexpr unsigned options =
        pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_ws_pcdata;
    return tree.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
}

Lenient read_leniently(std::string_view text) {
    const auto document = std::make_shared<pugi::xml_document>();
    const auto result = load(*document, text);
    Lenient read;
    if (!result) {
        read.fault = result.description();
        read.at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
        return read;
    }
    const pugi::xml_node root = document->document_element();
    read.begin = root.name() - root.offset_debug();
    Copier copier(read.tree);
    document->traverse(copier);
    read.tree.keep_alive(document);
    return read;
}

}  // namespace vigie::feeds
