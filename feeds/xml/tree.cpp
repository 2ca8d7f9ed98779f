#include "feeds/xml/tree.h"

#include <algorithm>
#include <array>

namespace vigie::feeds {
namespace {

/// Where a character is written as a reference.
enum : std::uint8_t { in_text = 1, in_attribute = 2 };

constexpr std::array<std::uint8_t, 256> escapes = [] {
    std::array<std::uint8_t, 256> table{};
    table['&'] = table['<'] = in_text | in_attribute;
    table['>'] = in_text;
    table['"'] = table['\t'] = table['\n'] = table['\r'] = in_attribute;
    return table;
}();

std::string_view reference(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\t':
            return "&#09;";
        case '\n':
            return "&#10;";
        default:
            return "&#13;";
    }
}

/// Appends up to a limit: a text of a million '>' is not made five times as long first.
class Writer {
public:
    Writer(std::string& out, std::size_t limit) : out_(out), limit_(limit) {}

    [[nodiscard]] bool is_full() const { return out_.size() >= limit_; }

    void put(std::string_view text) {
        out_.append(text.substr(0, limit_ - std::min(limit_, out_.size())));
    }

    void escaped(std::string_view text, std::uint8_t where) {
        std::size_t done = 0;
        for (std::size_t i = 0; i < text.size() && !is_full(); ++i) {
            if ((escapes[static_cast<unsigned char>(text[i])] & where) == 0) continue;
            put(text.substr(done, i - done));
            put(reference(text[i]));
            done = i + 1;
        }
        put(text.substr(done));
    }

    void start(Node element) {
        put("<");
        put(element.name());
        for (const Node attribute : element.attributes()) {
            if (is_full()) return;
            put(" ");
            put(attribute.name());
            put("=\"");
            escaped(attribute.value(), in_attribute);
            put("\"");
        }
        put(element.children().empty() ? "/>" : ">");
    }

    void end(std::string_view name) {
        put("</");
        put(name);
        put(">");
    }

private:
    std::string& out_;
    std::size_t limit_;
};

}  // namespace

void append_escaped(std::string_view text, std::string& out, std::size_t limit) {
    Writer(out, limit).escaped(text, in_text);
}

void Node::write(std::string& out, std::size_t limit, Sections sections) const {
    if (!cell_) return;
    Writer writer(out, limit);
    std::vector<std::pair<const Cell*, std::string_view>> open;  // where they end, and their names
    const Cell* const end = cell_ + cell_->size;
    for (const Cell* at = cell_; at != end && !writer.is_full(); ++at) {
        for (; !open.empty() && open.back().first == at; open.pop_back())
            writer.end(open.back().second);
        if (at->kind == Cell::Kind::element) {
            writer.start(Node(at));
            if (!Node(at).children().empty()) open.emplace_back(at + at->size, at->text());
        } else if (at->kind == Cell::Kind::section && sections == Sections::as_markup) {
            writer.put(at->text());
        } else if (Node(at).is_text()) {
            writer.escaped(at->text(), in_text);
        }
    }
    for (; !open.empty(); open.pop_back())
        writer.end(open.back().second);
}

Tree::Tree() {
    cells_.reserve(512);
    cells_.emplace_back();
    open_.push_back(0);
}

void Tree::add(Cell::Kind kind, std::string_view text) {
    Cell& cell = cells_.emplace_back();
    cell.begin = text.data();
    cell.length = static_cast<std::uint32_t>(text.size());
    cell.up = static_cast<std::uint32_t>(cells_.size() - 1 - open_.back());
    cell.kind = kind;
    ++cells_.front().size;
}

void Tree::open(std::string_view name) {
    add(Cell::Kind::element, name);
    open_.push_back(static_cast<std::uint32_t>(cells_.size() - 1));
}

void Tree::attribute(std::string_view name, std::string_view value) {
    add(Cell::Kind::attribute, name);
    cells_.back().size = 2;
    add(Cell::Kind::value, value);
    ++cells_[open_.back()].attributes;
}

void Tree::text(std::string_view value, Cell::Kind kind) {
    add(kind, value);
}

void Tree::close() {
    const std::uint32_t begin = open_.back();
    cells_[begin].size = static_cast<std::uint32_t>(cells_.size()) - begin;
    open_.pop_back();
}

char* Tree::room(std::size_t size) {
    constexpr std::size_t least = 64 << 10;
    if (size > room_left_ || rooms_.empty()) {
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
