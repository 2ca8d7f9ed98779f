#include "feeds/xml/balance.h"

#include <algorithm>
#include <vector>

#include "feeds/xml/scan.h"

namespace vigie::feeds {
namespace {

constexpr std::string_view spaces = " \t\r\n";
constexpr std::string_view name_ends = " \t\r\n/>=\"'<";
constexpr std::size_t most_attributes = 64;  // of one tag; further ones are dropped
constexpr std::size_t deepest = 64;          // tags below are dropped, their text is kept

/// Elements of HTML that have no end tag.
bool is_void(std::string_view name) {
    for (const std::string_view known : {"br", "hr", "img", "input", "wbr", "meta"}) {
        if (name == known) return true;
    }
    return false;
}

/// The attributes between a tag's name and its end, written as XML wants them.
void append_attributes(std::string_view inside, std::string& out) {
    std::vector<std::string_view> seen;
    while (seen.size() < most_attributes) {
        inside.remove_prefix(std::min(inside.find_first_not_of(" \t\r\n/\"'=<>"), inside.size()));
        if (inside.empty()) return;
        const std::string_view name = inside.substr(0, inside.find_first_of(name_ends));
        inside.remove_prefix(name.size());
        std::string_view value;
        const auto equals = inside.find_first_not_of(spaces);
        if (equals != std::string_view::npos && inside[equals] == '=') {
            inside.remove_prefix(equals + 1);
            inside.remove_prefix(std::min(inside.find_first_not_of(spaces), inside.size()));
            const char quote = inside.empty() ? ' ' : inside[0];
            const bool quoted = quote == '"' || quote == '\'';
            if (quoted) inside.remove_prefix(1);
            value =
                inside.substr(0, quoted ? inside.find(quote) : inside.find_first_of(" \t\r\n>"));
            inside.remove_prefix(std::min(value.size() + (quoted ? 1 : 0), inside.size()));
        }
        if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
        seen.push_back(name);
        out.append(" ").append(name).append("=\"");
        for (const char c : value) {
            if (c == '"')
                out += "&quot;";
            else if (c == '<')
                out += "&lt;";
            else
                out += c;
        }
        out += '"';
    }
}

class Balancer {
public:
    /// A tag from its '<' to one past its end.
    void tag(std::string_view tag) {
        const bool ends = tag.size() > 1 && tag[1] == '/';
        const std::size_t begin = ends ? 2 : 1;
        const std::string_view rest = tag.substr(begin);
        const std::string_view name = rest.substr(0, rest.find_first_of(name_ends));
        if (ends) return close(name);
        std::string_view inside = rest.substr(name.size());
        if (open_.size() >= deepest) return;
        if (inside.ends_with('>')) inside.remove_suffix(1);
        const bool empty = inside.ends_with('/') || is_void(name);
        out.append("<").append(name);
        append_attributes(inside, out);
        out += empty ? "/>" : ">";
        if (!empty) open_.push_back(name);
    }

    void close_all() {
        while (!open_.empty())
            close(open_.back());
    }

    std::string out;

private:
    /// With the elements opened inside; an end tag that nothing open bears is dropped.
    void close(std::string_view name) {
        if (std::find(open_.begin(), open_.end(), name) == open_.end()) return;
        for (bool done = false; !done; open_.pop_back()) {
            done = open_.back() == name;
            out.append("</").append(open_.back()).append(">");
        }
    }

    std::vector<std::string_view> open_;
};

}  // namespace

std::string balanced(std::string_view xml) {
    Balancer balancer;
    for (std::size_t done = 0; done < xml.size();) {
        const std::size_t open = std::min(xml.find('<', done), xml.size());
        balancer.out.append(xml.substr(done, open - done));
        if (open == xml.size()) break;
        done = opens_markup(xml, open) ? markup_end(xml, open) : open + 1;
        const std::string_view piece = xml.substr(open, done - open);
        if (piece.size() == 1)
            balancer.out += "&lt;";
        else if (piece[1] == '!' || piece[1] == '?')
            balancer.out.append(piece);
        else
            balancer.tag(piece);
    }
    balancer.close_all();
    return std::move(balancer.out);
}

}  // namespace vigie::feeds
