// What the one pass over a document finds, held against pugixml and scan_xml(): for tests and the
// fuzzer.
#pragma once

#include <sstream>
#include <string>
#include <string_view>

#include "feeds/xml/lenient.h"
#include "feeds/xml/scan.h"
#include "feeds/xml/wellformed.h"

namespace vigie::feeds {

/// A node with all that it holds, in one line.
inline std::string told(Node node) {
    if (node.is_text()) return "'" + std::string(node.value()) + "'";
    std::string text(node.name());
    for (const Node attribute : node.attributes())
        text.append(" @").append(attribute.name()).append("=").append(attribute.value());
    text += "(";
    for (const Node child : node.children())
        text += (child.parent() == node ? "" : "not a child: ") + told(child) + ",";
    return text + ")";
}

inline std::string told(const Scan& scan) {
    std::ostringstream text;
    text << "depth " << scan.depth << ", stray < " << scan.stray_less << ", & "
         << scan.stray_ampersands << " (" << scan.stray_numbers << "), numbers "
         << scan.bad_characters << " " << scan.old_numbers << ", unknown " << scan.unknown_entities
         << " " << scan.first_unknown;
    return text.str();
}

struct Compared {
    bool has_tree = false;   ///< of the pass over the document
    std::string difference;  ///< empty = none
};

inline Compared compare_trees(std::string_view xml, int depth_limit) {
    Look look = look_at(xml, depth_limit);
    if (!look.tree) return {};
    const auto both = [](const std::string& ours, const std::string& theirs) {
        return ours == theirs ? std::string{} : ours + "\n" + theirs;
    };
    std::string difference = both(told(look.scan), told(scan_xml(xml, depth_limit)));
    const Tree tree = *std::move(look.tree);
    const Lenient lenient = read_leniently(xml);
    difference += both({}, lenient.fault);
    difference += both(told(tree.document()), told(lenient.tree.document()));
    if (xml.find("<![CDATA[") == std::string_view::npos) {  // which pugixml writes as it was
        std::string written;
        tree.root().write(written, std::string::npos, Node::Sections::as_text);
        pugi::xml_document document;
        load(document, xml);
        std::ostringstream theirs;
        document.document_element().print(theirs, "", pugi::format_raw, pugi::encoding_utf8);
        difference += both(written, theirs.str());
    }
    return {true, difference};
}

}  // namespace vigie::feeds
