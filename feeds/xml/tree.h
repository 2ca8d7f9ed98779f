// A document as elements, attributes and texts that are views of it: nothing is copied but what has
// references or foreign ends of line in it. Well-formed feeds, nearly all there are, come here from
// the one pass that checks them (wellformed.h); others from pugixml, which forgives (lenient.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::feeds {

/// Cells stand in the order of the document: behind an element its attributes, then what it holds.
struct Cell {
    enum class Kind : std::uint8_t { document, element, attribute, text, section };

    std::string_view name;         ///< of an element or attribute, with its prefix
    std::string_view value;        ///< of an attribute, text or CDATA section, as it is meant
    std::uint32_t size = 1;        ///< this cell, and all that belongs to it
    std::uint32_t up = 0;          ///< how many cells before it the one stands that it belongs to
    std::uint32_t attributes = 0;  ///< of an element
    Kind kind = Kind::document;
};

/// A cell of a Tree, or none, of which everything is empty. Lives as long as the tree.
class Node {
public:
    Node() = default;

    explicit Node(const Cell* cell) : cell_(cell) {}

    explicit operator bool() const { return cell_ != nullptr; }

    [[nodiscard]] std::string_view name() const { return cell_ ? cell_->name : ""; }

    [[nodiscard]] std::string_view value() const { return cell_ ? cell_->value : ""; }

    [[nodiscard]] bool is_element() const { return cell_ && cell_->kind == Cell::Kind::element; }

    /// Text or CDATA.
    [[nodiscard]] bool is_text() const { return cell_ && cell_->kind >= Cell::Kind::text; }

    [[nodiscard]] bool has_attributes() const { return cell_ && cell_->attributes > 0; }

    [[nodiscard]] Node parent() const {
        return cell_ && cell_->up > 0 ? Node(cell_ - cell_->up) : Node();
    }

    /// Some neighbours, for `for`.
    class Range;
    /// Elements and texts.
    [[nodiscard]] Range children() const;
    [[nodiscard]] Range attributes() const;
    /// By its whole name; none when it is absent.
    [[nodiscard]] Node attribute(std::string_view name) const;
    /// The first child whatever it is.
    [[nodiscard]] Node first_child() const;

    /// The element itself as XML; of what it holds, as much as fits in `limit` bytes.
    void write(std::string& out, std::size_t limit) const;

    friend bool operator==(const Node&, const Node&) = default;

private:
    const Cell* cell_ = nullptr;
};

class Node::Range {
public:
    class Iterator {
    public:
        explicit Iterator(const Cell* at) : at_(at) {}

        Node operator*() const { return Node(at_); }

        Iterator& operator++() {
            at_ += at_->size;
            return *this;
        }

        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const Cell* at_;
    };

    Range(const Cell* begin, const Cell* end) : begin_(begin), end_(end) {}

    [[nodiscard]] Iterator begin() const { return Iterator(begin_); }

    [[nodiscard]] Iterator end() const { return Iterator(end_); }

    [[nodiscard]] bool empty() const { return begin_ == end_; }

    /// Whether it is one node and no more.
    [[nodiscard]] bool is_one() const { return begin_ != end_ && begin_ + begin_->size == end_; }

private:
    const Cell* begin_;
    const Cell* end_;
};

inline Node::Range Node::children() const {
    if (!cell_ || cell_->kind > Cell::Kind::element) return {nullptr, nullptr};
    return {cell_ + 1 + cell_->attributes, cell_ + cell_->size};
}

inline Node::Range Node::attributes() const {
    if (!cell_) return {nullptr, nullptr};
    return {cell_ + 1, cell_ + 1 + cell_->attributes};
}

inline Node Node::first_child() const {
    const Range all = children();
    return all.empty() ? Node() : *all.begin();
}

inline Node Node::attribute(std::string_view name) const {
    for (const Node one : attributes()) {
        if (one.name() == name) return one;
    }
    return {};
}

/// Built from the document's beginning to its end. Moved, it keeps its nodes.
class Tree {
public:
    Tree();

    void open(std::string_view name);
    /// Of the element that was opened last, before anything was put into it.
    void attribute(std::string_view name, std::string_view value);
    void text(std::string_view value, Cell::Kind kind);
    /// The element that was opened last and is still open.
    void close();

    /// A place for `size` bytes that live as long as the tree.
    char* room(std::size_t size);

    /// What the views are of, where that is not the caller's.
    void keep_alive(std::shared_ptr<const void> owner) { owner_ = std::move(owner); }

    [[nodiscard]] Node document() const { return Node(cells_.data()); }

    /// The root; none in an empty tree.
    [[nodiscard]] Node root() const;

private:
    Cell& add(Cell::Kind kind);

    std::vector<Cell> cells_;
    std::vector<std::uint32_t> open_;  // by their places; the document is the first
    std::vector<std::unique_ptr<char[]>> rooms_;
    std::size_t room_left_ = 0;  // in the last of them
    std::size_t room_size_ = 0;
    std::shared_ptr<const void> owner_;
};

}  // namespace vigie::feeds
