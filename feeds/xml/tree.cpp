#include "feeds/xml/tree.h"

#include <algorithm>

namespace vigie::feeds {
namespace {

/// Appends `text`, of each character that `special` names its reference.
void append_escaped(std::string_view text, std::string_view special, std::string& out) {
    std::size_t done = 0;
    for (auto at = text.find_first_of(special); at != std::string_view::npos;
         at = text.find_first_of(special, done)) {
        out.append(text.substr(done, at - done));
        done = at + 1;
        switch (text[at]) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\t':
                out += "&#09;";
                break;
            case '\n':
                out += "&#10;";
                break;
            default:
                out += "&#13;";
        }
    }
    out.append(text.substr(done));
}

void append_start(Node element, std::string& out) {
    out.append("<").append(element.name());
    for (const Node attribute : element.attributes()) {
        out.append(" ").append(attribute.name()).append("=\"");
        append_escaped(attribute.value(), "&<\"\t\n\r", out);
        out += '"';
    }
    out += element.children().empty() ? "/>" : ">";
}

void append_end(std::string_view name, std::string& out) {
    out.append("</").append(name).append(">");
}

void append_text(const Cell& cell, std::string& out) {
    if (cell.kind == Cell::Kind::section) {
        out.append("<![CDATA[").append(cell.value).append("]]>");
    } else {
        append_escaped(cell.value, "&<>", out);
    }
}

}  // namespace

void Node::write(std::string& out, std::size_t limit) const {
    if (!cell_) return;
    std::vector<std::pair<const Cell*, std::string_view>> open;  // where they end, and their names
    const Cell* const end = cell_ + cell_->size;
    for (const Cell* at = cell_; at != end && out.size() < limit; ++at) {
        for (; !open.empty() && open.back().first == at; open.pop_back())
            append_end(open.back().second, out);
        if (at->kind == Cell::Kind::attribute) continue;
        if (at->kind != Cell::Kind::element) {
            append_text(*at, out);
            continue;
        }
        append_start(Node(at), out);
        if (!Node(at).children().empty()) open.emplace_back(at + at->size, at->name);
    }
    for (; !open.empty(); open.pop_back())
        append_end(open.back().second, out);
    out.resize(std::min(out.size(), limit));
}

Tree::Tree() {
    cells_.reserve(512);
    cells_.emplace_back();
    open_.push_back(0);
}

Cell& Tree::add(Cell::Kind kind) {
    Cell& cell = cells_.emplace_back();
    cell.up = static_cast<std::uint32_t>(cells_.size() - 1 - open_.back());
    cell.kind = kind;
    ++cells_.front().size;
    return cell;
}

void Tree::open(std::string_view name) {
    add(Cell::Kind::element).name = name;
    open_.push_back(static_cast<std::uint32_t>(cells_.size() - 1));
}

void Tree::attribute(std::string_view name, std::string_view value) {
    Cell& cell = add(Cell::Kind::attribute);
    cell.name = name;
    cell.value = value;
    ++cells_[open_.back()].attributes;
}

void Tree::text(std::string_view value, Cell::Kind kind) {
    add(kind).value = value;
}

void Tree::close() {
    const std::uint32_t begin = open_.back();
    cells_[begin].size = static_cast<std::uint32_t>(cells_.size()) - begin;
    open_.pop_back();
}

char* Tree::room(std::size_t size) {
    constexpr std::size_t least = 64 << 10;
    if (size > room_left_) {
        room_size_ = room_left_ = std::max(size, least);
        rooms_.emplace_back(new char[room_size_]);  // make_unique would write zeros
    }
    char* const begin = rooms_.back().get() + (room_size_ - room_left_);
    room_left_ -= size;
    return begin;
}

Node Tree::root() const {
    for (const Node node : document().children()) {
        if (node.is_element()) return node;
    }
    return {};
}

}  // namespace vigie::feeds
