// The stack of open elements is kept as HTML5 keeps it for the few elements that are left (a block
// ends an open paragraph, an item the item before, a link the link before), so the depth that the
// parser will see is known here and can be bounded.
#include "feeds/page/slim.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

#include "feeds/page/attributes.h"
#include "feeds/page/elements.h"
#include "feeds/page/tags.h"

namespace vigie::feeds::page {
namespace {

bool ends_name(char c) {
    return std::string_view(" \t\r\n\f/>").find(c) != std::string_view::npos;
}

bool is_plain_date(std::string_view text) {
    return !text.empty() && text.size() <= 60 && text.find_first_of("\"&<>") == text.npos &&
           text.find_first_of("0123456789") != text.npos;
}

/// A phrase that says nothing is left out, as is a link that leads nowhere.
bool is_written(const Element& element, const Purpose& purpose) {
    if (element.kind == Kind::link) return purpose.link;
    return element.kind != Kind::inline_box || !purpose.keywords.empty() || purpose.hidden ||
           is_plain_date(purpose.date);
}

bool is_cell(const Element& row) {
    return row.name == "td" || row.name == "th";
}

class Slimmer {
public:
    Slimmer(std::string_view html, const SlimLimits& limits)
        : html_(html.substr(0, limits.bytes)), limits_(limits) {}

    Slim run() {
        slim_.html.reserve(html_.size() / 2);
        while (at_ < html_.size() && slim_.html.size() < limits_.bytes / 2) {
            const auto open = std::min(html_.find('<', at_), html_.size());
            text(html_.substr(at_, open - at_));
            at_ = open;
            if (at_ < html_.size()) markup();
        }
        return std::move(slim_);
    }

private:
    struct Open {
        const Element* row;
        std::string_view becomes;
        bool written;
        std::size_t at;  ///< where its tag stands in what is written
    };

    /// Without the indentation that stands between tags.
    void text(std::string_view piece) {
        constexpr std::string_view spaces = " \t\r\n\f";
        const auto begin = std::min(piece.find_first_not_of(spaces), piece.size());
        const auto end = piece.find_last_not_of(spaces) + 1;  // npos + 1 = 0
        if (begin > 0) slim_.html += ' ';
        if (begin < end) slim_.html.append(piece.substr(begin, end - begin));
        if (begin < end && end < piece.size()) slim_.html += ' ';
    }

    void markup() {
        const std::string_view rest = html_.substr(at_);
        if (rest.starts_with("<!--") && comments_end_) {
            const auto end = html_.find("-->", at_ + 2);
            comments_end_ = end != std::string_view::npos;
            at_ = comments_end_ ? end + 3 : past('>');
        } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) {
            at_ = past('>');
        } else if (const Tag tag = read_tag(html_, at_); !tag.name.empty()) {
            at_ = tag.end;
            element(tag);
        } else {
            slim_.html += "&lt;";  // "5 < 10": text
            ++at_;
        }
    }

    /// Where lines do for paragraphs a link that is never closed would be all that follows: it is
    /// made none.
    void end_line() {
        const auto last = slim_.html.find_last_not_of(" \t\r\n");
        const bool paragraph = last != std::string::npos &&
                               std::string_view(slim_.html).substr(0, last + 1).ends_with("<br>");
        slim_.html += "<br>";
        const Element& link = element_of("a");
        if (!paragraph || stack_.empty() || stack_.back().row != &link || link_ends_soon()) return;
        const Open open = stack_.back();
        stack_.pop_back();
        if (open.written) slim_.html.erase(open.at, slim_.html.find('>', open.at) + 1 - open.at);
    }

    /// Whether the next tag of a link is an end tag, as far as one looks.
    [[nodiscard]] bool link_ends_soon() const {
        constexpr std::size_t longest_link = 2000;  // bytes
        const std::string_view near = html_.substr(at_, longest_link);
        for (auto i = near.find('<'); i != std::string_view::npos; i = near.find('<', i + 1)) {
            const bool closing = near.substr(i).starts_with("</");
            const std::string_view name = near.substr(i + (closing ? 2 : 1), 2);
            if (name.size() == 2 && (name[0] | 0x20) == 'a' && ends_name(name[1])) return closing;
        }
        return false;
    }

    /// Some sites bring the whole article by script, and a copy for browsers without.
    bool is_let_in(const Element& row) {
        if (row.name != "noscript" && row.name != "template") return false;
        slim_.withheld = slim_.withheld || !limits_.without_scripts;
        return limits_.without_scripts;
    }

    [[nodiscard]] std::size_t past(char mark) const {
        return std::min(html_.find(mark, at_), html_.size() - 1) + 1;
    }

    void element(const Tag& tag) {
        const Element& row = element_of(lower(tag.name.substr(0, 40)));
        switch (row.kind) {
            case Kind::phrase:
                return;
            case Kind::line:
                return end_line();
            case Kind::gone:
            case Kind::hollow:
                if (!tag.closing && !is_let_in(row)) skip(row, tag);
                return;
            case Kind::head:
                if (!tag.closing) head(row.name, tag.attributes);
                return;
            default:
                return tag.closing ? close(row) : open(row, tag);
        }
    }

    void open(const Element& row, const Tag& tag) {
        const bool block = row.kind == Kind::block || row.kind == Kind::item;
        const bool layout = row.name == "td" && lays_out();
        if (block || layout) end_implied(row);
        if (row.kind == Kind::link) close(row);
        if (is_cell(row)) end_cell();
        if (is_full()) {
            slim_.html += block ? "<br>" : " ";
            return;
        }
        const Purpose purpose = purpose_of(tag.attributes);
        const bool written = layout || is_written(row, purpose);
        const std::string_view becomes = layout ? std::string_view("div") : row.becomes;
        if (stands_apart(row, tag)) slim_.html += ' ';
        // HTML knows no empty elements: "<div/>" opens one. "<span/>" is more often meant.
        if (tag.attributes.ends_with('/') && row.kind == Kind::inline_box) return;
        stack_.push_back({&row, becomes, written, slim_.html.size()});
        if (written) write(becomes, purpose);
    }

    /// A cell does; "<span>Awa Diarra</span><span>3 mars</span>": style alone keeps them apart. A
    /// word that goes on in the next phrase does so in small letters.
    [[nodiscard]] bool stands_apart(const Element& row, const Tag& tag) const {
        if (is_cell(row)) return true;
        constexpr std::string_view end = "</span>";
        const auto begin = static_cast<std::size_t>(tag.name.data() - html_.data()) - 1;
        if (row.kind != Kind::inline_box || !html_.substr(0, begin).ends_with(end)) return false;
        std::string_view written = slim_.html;
        while (written.ends_with(end))
            written.remove_suffix(end.size());
        if (written.empty() || at_ >= html_.size()) return false;
        const char before = written.back();
        const char next = html_[at_];
        const bool word = (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9') ||
                          static_cast<unsigned char>(before) >= 0x80;
        return word && ((next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9'));
    }

    [[nodiscard]] bool is_full() const {
        return stack_.size() >= limits_.depth || elements_ >= limits_.elements;
    }

    /// A cell that holds lines of its own is a column of the page; others are a table's figures.
    [[nodiscard]] bool lays_out() const {
        constexpr std::size_t longest_figure = 400;  // bytes
        const std::string_view near = html_.substr(at_, longest_figure);
        for (auto i = near.find('<'); i != std::string_view::npos; i = near.find('<', i + 1)) {
            const std::string name = lower(near.substr(i + 1, 3));
            if (name == "/td" || name == "td>" || name == "td " || name == "/tr") return false;
            for (const std::string_view block : {"br", "p>", "p ", "div", "tab", "h1", "h2", "h3"})
                if (name.starts_with(block)) return true;
        }
        return near.size() == longest_figure;
    }

    /// Menus and cards repeat their names hundreds of times, and the parser is slow by the byte.
    std::size_t name_of(const std::string& keywords) {
        const auto [known, added] =
            known_names_.try_emplace(keywords.substr(0, longest_keywords), slim_.names.size());
        if (added) slim_.names.push_back(known->first);
        return known->second;
    }

    void write(std::string_view name, const Purpose& purpose) {
        ++elements_;
        slim_.html.append("<").append(name);
        if (!purpose.keywords.empty())
            slim_.html.append(" k=").append(std::to_string(name_of(purpose.keywords)));
        if (is_plain_date(purpose.date))
            slim_.html.append(" d=\"").append(purpose.date).append("\"");
        if (purpose.hidden) slim_.html += " h=\"\"";
        slim_.html += '>';
    }

    /// A paragraph ends where a block begins, an item where the next does.
    void end_implied(const Element& row) {
        for (std::size_t i = stack_.size(); i-- > 0;) {
            const Element& open = *stack_[i].row;
            const bool ends = open.name == "p" || (row.name == "li" && open.name == "li");
            if (ends) return pop_to(i);
            if (open.kind == Kind::block || open.kind == Kind::item) return;
        }
    }

    /// A cell ends where its neighbour begins, whatever is still open in it.
    void end_cell() {
        for (std::size_t i = stack_.size(); i-- > 0;) {
            const Element& open = *stack_[i].row;
            if (is_cell(open)) return pop_to(i);
            if (open.name == "tr" || open.name == "table") return;
        }
    }

    /// An end tag that fits no open element is dropped; one of a phrase does not cross a block.
    void close(const Element& row) {
        if (is_cell(row)) return end_cell();
        const bool phrase_like = row.kind == Kind::inline_box || row.kind == Kind::link;
        for (std::size_t i = stack_.size(); i-- > 0;) {
            if (stack_[i].row == &row) return pop_to(i);
            const Kind kind = stack_[i].row->kind;
            if (phrase_like && (kind == Kind::block || kind == Kind::item)) break;
        }
        if (row.kind == Kind::block || row.kind == Kind::item) slim_.html += "<br>";
    }

    void pop_to(std::size_t size) {
        while (stack_.size() > size) {
            const Open& open = stack_.back();
            if (open.written) slim_.html.append("</").append(open.becomes).append(">");
            if (open.row->kind == Kind::inline_box)
                slim_.html += open.row->name[0] == 't' ? " " : "";
            stack_.pop_back();
        }
    }

    /// The language, the canonical address, a meta.
    void head(std::string_view element, std::string_view attributes) {
        const HeadTag tag = head_tag(attributes);
        if (element == "html" && slim_.lang.empty()) slim_.lang = tag.lang;
        if (element == "link" && tag.canonical && slim_.canonical.empty())
            slim_.canonical = tag.href;
        if (element == "meta" && !tag.name.empty() && slim_.metas.size() < limits_.metas)
            slim_.metas.push_back({tag.name, std::string(tag.content)});
    }

    /// Past the end tag that belongs to the element; where none does, a hollow one loses only its
    /// tag, and that is remembered so that a thousand open ones stay linear.
    void skip(const Element& row, const Tag& tag) {
        const auto index = index_of(row);
        if (never_ends_.at(index)) return;
        const auto end = end_of(row);
        if (!end) {
            never_ends_.at(index) = true;
            if (row.name == "script" || row.name == "style") at_ = html_.size();
            return;
        }
        const std::string_view held = html_.substr(at_, *end - at_);
        if (row.name == "title" && slim_.title.empty()) slim_.title = held.substr(0, 2000);
        if (row.name == "script" && slim_.json_ld.size() < limits_.json_ld &&
            tag.attributes.find("ld+json") != std::string_view::npos)
            slim_.json_ld.emplace_back(held);
        if (row.name == "script" && slim_.state.size() < limits_.state &&
            tag.attributes.find("application/json") != std::string_view::npos)
            slim_.state.push_back(held);
        at_ = *end;
        at_ = past('>');
        slim_.html += ' ';
    }

    /// Where the element's end tag begins.
    [[nodiscard]] std::optional<std::size_t> end_of(const Element& row) const {
        int open = 1;
        std::size_t i = at_;
        while ((i = html_.find('<', i)) != std::string_view::npos) {
            const std::size_t begin = i;
            const bool closing = i + 1 < html_.size() && html_[i + 1] == '/';
            i += closing ? 2 : 1;
            if (!equals_ignoring_case(html_.substr(i, row.name.size()), row.name)) continue;
            const std::size_t after = i + row.name.size();
            if (after < html_.size() && !ends_name(html_[after])) continue;
            if (!closing && row.kind == Kind::hollow) ++open;
            if (closing && --open == 0) return begin;
        }
        return std::nullopt;
    }

    std::string_view html_;
    SlimLimits limits_;
    std::size_t at_ = 0;
    std::size_t elements_ = 0;
    bool comments_end_ = true;  // until one does not
    std::vector<Open> stack_;
    std::unordered_map<std::string, std::size_t> known_names_;
    std::array<bool, element_count> never_ends_{};
    Slim slim_;
};

}  // namespace

Slim slim(std::string_view html, const SlimLimits& limits) {
    return Slimmer(html, limits).run();
}

}  // namespace vigie::feeds::page
