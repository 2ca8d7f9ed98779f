// Why before gumbo and not after: formatting elements with different attributes (<b a=1><b a=2>...)
// make any HTML5 parser rebuild all of them in each paragraph, which is quadratic in memory, and
// nothing in gumbo bounds depth. Without attributes and inline elements neither can happen.
#include "feeds/html/blocks.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigie::feeds {
namespace {

enum class Kind {
    phrase,  ///< the tag is dropped, its text kept
    block,   ///< begins and ends a line
    line,    ///< breaks a line, holds nothing
    cell,    ///< parts words within a line
    hidden,  ///< dropped with what it holds; may nest
    raw,     ///< dropped with what it holds; holds no tags
};

struct Row {
    std::string_view name;
    Kind kind;
};

constexpr std::array rows{
    Row{"p", Kind::block},       Row{"div", Kind::block},        Row{"br", Kind::line},
    Row{"li", Kind::block},      Row{"ul", Kind::block},         Row{"ol", Kind::block},
    Row{"h1", Kind::block},      Row{"h2", Kind::block},         Row{"h3", Kind::block},
    Row{"h4", Kind::block},      Row{"h5", Kind::block},         Row{"h6", Kind::block},
    Row{"hr", Kind::line},       Row{"blockquote", Kind::block}, Row{"section", Kind::block},
    Row{"article", Kind::block}, Row{"header", Kind::block},     Row{"footer", Kind::block},
    Row{"main", Kind::block},    Row{"table", Kind::block},      Row{"tr", Kind::block},
    Row{"td", Kind::cell},       Row{"th", Kind::cell},          Row{"caption", Kind::block},
    Row{"dl", Kind::block},      Row{"dt", Kind::block},         Row{"dd", Kind::block},
    Row{"figure", Kind::block},  Row{"figcaption", Kind::block}, Row{"pre", Kind::block},
    Row{"address", Kind::block}, Row{"details", Kind::block},    Row{"summary", Kind::block},
    Row{"center", Kind::block},  Row{"aside", Kind::hidden},     Row{"nav", Kind::hidden},
    Row{"form", Kind::hidden},   Row{"svg", Kind::hidden},       Row{"math", Kind::hidden},
    Row{"object", Kind::hidden}, Row{"select", Kind::hidden},    Row{"button", Kind::hidden},
    Row{"video", Kind::hidden},  Row{"audio", Kind::hidden},     Row{"template", Kind::hidden},
    Row{"script", Kind::raw},    Row{"style", Kind::raw},        Row{"iframe", Kind::raw},
    Row{"textarea", Kind::raw},  Row{"title", Kind::raw},        Row{"noembed", Kind::raw},
    Row{"noframes", Kind::raw}};

std::size_t row_of(std::string_view name) {
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.name == name; });
    return static_cast<std::size_t>(found - rows.begin());
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A tag as HTML cuts it: quotes count only after '='.
struct Tag {
    std::string name;  ///< lower case, at most 12 bytes of it
    bool closing = false;
    std::size_t end = 0;  ///< one past '>', or the text's size
};

std::size_t tag_end(std::string_view html, std::size_t at) {
    while ((at = html.find_first_of("=>", at)) != std::string_view::npos) {
        if (html[at] == '>') return at + 1;
        at = html.find_first_not_of(" \t\r\n", at + 1);
        if (at == std::string_view::npos) break;
        if (html[at] != '"' && html[at] != '\'') continue;
        const auto close = html.find(html[at], at + 1);
        if (close == std::string_view::npos) {  // an open quote: no reason to lose all that follows
            const auto end = html.find('>', at);
            return end == std::string_view::npos ? html.size() : end + 1;
        }
        at = close + 1;
    }
    return html.size();
}

class Reducer {
public:
    Reducer(std::string_view html, int depth_limit, BlockReader& reader)
        : html_(html), depth_limit_(depth_limit), reader_(reader) {}

    void run() {
        while (at_ < html_.size()) {
            const auto open = std::min(html_.find('<', at_), html_.size());
            if (open > at_) reader_.text(html_.substr(at_, open - at_));
            at_ = open;
            if (at_ < html_.size()) markup();
        }
    }

private:
    void markup() {
        const std::string_view rest = html_.substr(at_);
        if (rest.starts_with("<!--")) {
            const auto end = html_.find("-->", at_ + 4);
            at_ = end == std::string_view::npos ? html_.size() : end + 3;
        } else if (rest.size() > 1 && (rest[1] == '!' || rest[1] == '?')) {
            at_ = std::min(html_.find('>', at_), html_.size() - 1) + 1;
        } else if (rest.size() > 1 && (is_letter(rest[1]) ||
                                       (rest[1] == '/' && rest.size() > 2 && is_letter(rest[2])))) {
            tag(read_tag());
        } else {
            reader_.text("&lt;");  // "5 < 10": text
            ++at_;
        }
    }

    [[nodiscard]] Tag read_tag() const {
        Tag tag;
        tag.closing = html_[at_ + 1] == '/';
        std::size_t i = at_ + (tag.closing ? 2 : 1);
        for (; i < html_.size() && html_[i] != '>' && html_[i] != '/' && html_[i] != ' ' &&
               html_[i] != '\n' && html_[i] != '\t' && html_[i] != '\r';
             ++i) {
            if (tag.name.size() < 12)
                tag.name += static_cast<char>(html_[i] | (is_letter(html_[i]) ? 0x20 : 0));
        }
        tag.end = tag_end(html_, i);
        return tag;
    }

    void tag(const Tag& tag) {
        const std::size_t row = row_of(tag.name);
        const Kind kind = row == rows.size() ? Kind::phrase : rows.at(row).kind;
        const bool empty = tag.end >= 2 && html_[tag.end - 2] == '/';
        at_ = tag.end;
        switch (kind) {
            case Kind::phrase:
                return;
            case Kind::line:
                return reader_.tag("br", false);
            case Kind::cell:
                return reader_.text(" ");
            case Kind::block:
                return block(tag);
            case Kind::hidden:
            case Kind::raw:
                if (!tag.closing && !empty) skip(row, kind);
                return;
        }
    }

    /// Tables become plain blocks: HTML5 would move text that stands in no cell before its table.
    void block(const Tag& tag) {
        const bool table = tag.name == "table" || tag.name == "tr" || tag.name == "caption";
        const std::string_view name = table ? "div" : std::string_view(tag.name);
        if (tag.closing) {
            depth_ = std::max(depth_ - 1, 0);
            reader_.tag(name, true);
        } else if (depth_ >= depth_limit_) {
            reader_.tag("br", false);
        } else {
            ++depth_;
            reader_.tag(name, false);
        }
    }

    /// Past the end tag that belongs to the element; where none does, only the tag is dropped, and
    /// that is remembered so that a thousand open asides stay linear.
    void skip(std::size_t row, Kind kind) {
        if (never_ends_.at(row)) return;
        const std::string& name = std::string(rows.at(row).name);
        int open = 1;
        std::size_t i = at_;
        while ((i = html_.find('<', i)) != std::string_view::npos) {
            const bool closing = i + 1 < html_.size() && html_[i + 1] == '/';
            const std::size_t begin = i + (closing ? 2 : 1);
            i = begin;
            if (!is_name(begin, name)) continue;
            if (!closing && kind == Kind::hidden) ++open;
            if (closing && --open == 0) {
                at_ = std::min(html_.find('>', i), html_.size() - 1) + 1;
                reader_.text(" ");
                return;
            }
        }
        never_ends_.at(row) = true;
        if (kind == Kind::raw) at_ = html_.size();
    }

    [[nodiscard]] bool is_name(std::size_t begin, std::string_view name) const {
        const std::string_view word = html_.substr(begin, name.size());
        const bool same =
            std::equal(word.begin(), word.end(), name.begin(), name.end(), [](char a, char b) {
                return (is_letter(a) ? static_cast<char>(a | 0x20) : a) == b;
            });
        const std::size_t after = begin + name.size();
        return same && (after >= html_.size() || !is_letter(html_[after]));
    }

    std::string_view html_;
    int depth_limit_;
    BlockReader& reader_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::array<bool, rows.size()> never_ends_{};
};

class Writer final : public BlockReader {
public:
    explicit Writer(std::size_t expected) { out_.reserve(expected); }

    void text(std::string_view words) override { out_ += words; }

    void tag(std::string_view name, bool closing) override {
        ((out_ += closing ? "</" : "<") += name) += '>';
    }

    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

}  // namespace

void read_blocks(std::string_view html, int depth_limit, BlockReader& reader) {
    Reducer(html, depth_limit, reader).run();
}

std::string reduce_to_blocks(std::string_view html, int depth_limit) {
    Writer writer(html.size());
    read_blocks(html, depth_limit, writer);
    return writer.take();
}

}  // namespace vigie::feeds
