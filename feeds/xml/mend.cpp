#include "feeds/xml/mend.h"

#include <algorithm>
#include <vector>

#include "feeds/xml/ahead.h"
#include "feeds/xml/nodes.h"
#include "feeds/xml/scan.h"
#include "feeds/xml/tags.h"
#include "feeds/xml/vocabulary.h"
#include "text/ascii.h"

namespace vigie::feeds {
namespace {

bool is_blank(std::string_view text) {
    return trimmed(text).empty();
}

/// As the readers know it: in small letters, but for its prefix.
std::string spelled(std::string_view name, Role role) {
    std::string spelling(name);
    if (role == Role::markup || role == Role::other) return spelling;
    for (std::size_t i = name.size() - without_prefix(name).size(); i < name.size(); ++i)
        spelling[i] = text::small(spelling[i]);
    return spelling;
}

/// Whether what an element holds is meant as a tree: type="xhtml", or Atom 0.3's mode="xml".
bool holds_tree(const Tag& tag) {
    const std::string_view type = trimmed(attribute_value(tag.inside, "type"));
    return type == "xhtml" || type.ends_with("xml") || attribute_value(tag.inside, "mode") == "xml";
}

struct Open {
    std::string name;  ///< as it is written out
    Role role;
    std::size_t begin;       ///< of its start tag, in what is written out
    std::size_t inside = 0;  ///< the same behind its start tag
};

class Mender {
public:
    Mender(std::string_view xml, int depth)
        : xml_(xml), deepest_(static_cast<std::size_t>(std::max(depth, 1))), ahead_(xml) {}

    Mended run() {
        while (at_ < xml_.size()) {
            const std::size_t next = std::min(xml_.find('<', at_), xml_.size());
            text(xml_.substr(at_, next - at_));
            at_ = next;
            if (at_ < xml_.size()) markup();
        }
        return finish();
    }

private:
    Mended finish() {
        Mended mended;
        const std::size_t entry = innermost(Role::entry);
        if (entry + 1 < open_.size()) {  // the field that the text ends in is not whole
            out_.resize(open_[entry + 1].begin);
            open_.resize(entry + 1);
        }
        mended.is_cut = entry < open_.size();
        if (mended.is_cut && open_[entry].inside < out_.size())
            mended.cut_at = open_[entry].begin + 1;
        close(0);
        mended.lost = lost_ - (mended.is_cut && !mended.cut_at ? 1 : 0);
        mended.xml = std::move(out_);
        return mended;
    }

    void text(std::string_view words) {
        if (open_.empty() || is_frame(open_.back().role)) return;
        out_.append(words);
        has_text_ = has_text_ || !is_blank(words);
    }

    void markup() {
        const std::string_view rest = xml_.substr(at_);
        if (rest.starts_with(cdata)) return section();
        if (rest.starts_with("<!--")) return comment();
        if (rest.starts_with("<?") || rest.starts_with("<!")) return instruction();
        if (!opens_markup(xml_, at_)) return stray();
        tag();
    }

    void stray() {
        text("&lt;");
        ++at_;
    }

    /// CDATA ends with its own mark, or where the element does that it stands in.
    void section() {
        const std::size_t begin = at_ + cdata.size();
        std::size_t end = ahead_.section_end(at_);
        const bool ends = end != nowhere;
        at_ = begin;
        if (!ends)
            end = open_.empty()
                      ? xml_.size()
                      : ahead_.end_tag(at_, open_.back().name, false).value_or(xml_.size());
        const std::string_view inside = xml_.substr(begin, end - begin);
        if (!open_.empty() && !is_frame(open_.back().role)) {
            out_.append(cdata).append(inside).append("]]>");
            has_text_ = has_text_ || !is_blank(inside);
        }
        at_ = std::min(end + (ends ? 3 : 0), xml_.size());
    }

    void comment() {
        const auto end = no_more_comments_ ? nowhere : xml_.find("-->", at_ + 4);
        no_more_comments_ = end == nowhere;
        at_ = end == nowhere ? at_ + 4 : end + 3;
    }

    /// What begins with "<?" or "<!" ends before the next tag, or is none; a DOCTYPE may hold tags.
    void instruction() {
        if (open_.empty() && xml_.substr(at_).starts_with("<!DOCTYPE")) {
            const std::size_t end = markup_end(xml_, at_);
            const bool ends = end < xml_.size();  // else it would take the whole feed with it
            if (ends) at_ = end;
            if (ends) return;
        }
        const std::string_view until_tag = xml_.substr(at_, xml_.find('<', at_ + 1) - at_);
        const auto end = until_tag.rfind('>');
        at_ += end == nowhere ? 2 : end + 1;
    }

    void tag() {
        const std::size_t end = markup_end(xml_, at_);
        const std::string_view piece = xml_.substr(at_, end - at_);
        if (!piece.ends_with('>')) return unended(piece);
        at_ = end;
        const Tag tag = read_tag(piece);
        if (tag.name.empty()) return;
        if (tag.closes) return end_tag(tag.name);
        start_tag(tag);
    }

    /// The end tag that stands there. Within a few bytes: what has no end would be looked for to
    /// the end of the document, for each stray '<' before it.
    [[nodiscard]] Tag end_tag_at(std::size_t at) const {
        constexpr std::size_t longest = 80;
        if (!xml_.substr(at).starts_with("</")) return {};
        const std::string_view piece = xml_.substr(at, longest);
        return read_tag(piece.substr(0, std::min(piece.size(), piece.find('>')) + 1));
    }

    /// A tag without '>': before the end tag of its own element ("<linkhttps://x.example</link>"),
    /// before another tag ("<title <link>"), or no tag at all ("a <b").
    void unended(std::string_view piece) {
        const std::size_t end = at_ + piece.size();
        if (end == xml_.size()) {
            at_ = end;
            return;
        }
        const Tag next = end_tag_at(end);
        const std::string_view behind = piece.substr(1);
        const std::size_t size = next.name.size();
        if (next.closes && size > 0 && same_word(behind.substr(0, size), next.name)) {
            const std::size_t attributes = attributes_end(behind.substr(size));
            at_ += 1 + size + attributes;
            return start_tag({next.name, behind.substr(size, attributes)});
        }
        const Tag tag = read_tag(piece);
        const Role role = role_of(tag.name);
        if (role == Role::markup || role == Role::other) return stray();
        at_ = end;
        if (tag.closes) return end_tag(tag.name);
        start_tag(tag);
    }

    void start_tag(const Tag& tag) {
        if (at_ <= tree_until_) return inner(tag);
        const Role role = role_of(tag.name);
        if (role == Role::root) {
            if (open_.empty()) push(tag, role);
        } else if (role == Role::channel) {
            if (innermost(Role::channel) < open_.size()) return;
            close_down_to(Role::root);
            push(tag, role);
        } else if (!open_.empty()) {
            in_frame(tag, role);
        }
    }

    void in_frame(const Tag& tag, Role role) {
        if (role == Role::entry) {
            while (!open_.empty() && open_.back().role >= Role::entry)
                close(open_.size() - 1);
            push(tag, role);
            entry_name_ = tag.name;
        } else if (is_field(role)) {
            begin_lost_entry();
            field(tag, role);
        } else {
            other(tag, role);
        }
    }

    /// A field that stands between entries, though one ends behind it, begins that one.
    void begin_lost_entry() {
        const bool between = !entry_name_.empty() && open_.back().role < Role::entry;
        if (between && ahead_.entry_ends_first(at_)) push({entry_name_, {}}, Role::entry);
    }

    /// Inside of what is meant as a tree: any tag may stand in any.
    void inner(const Tag& tag) {
        const bool empty = tag.is_empty || is_void(tag.name);
        const bool next = ends_at_next(tag.name) && same_word(open_.back().name, tag.name);
        if (next) close(open_.size() - 1);
        push({tag.name, tag.inside, false, empty}, Role::markup);
    }

    /// Markup and what is not known: kept where it ends before its entry does.
    void other(const Tag& tag, Role role) {
        if (tag.is_empty || is_void(tag.name)) {
            push({tag.name, tag.inside, false, true}, role);
        } else if (ahead_.end_tag(at_, tag.name, false)) {
            push(tag, role);
        }
    }

    void field(const Tag& tag, Role role) {
        if (!make_room(tag)) return;
        push(tag, role);
        if (tag.is_empty || role == Role::holder) return;
        has_text_ = false;
        const auto end = ahead_.end_tag(at_, tag.name, role != Role::prose);
        if (!end) return;  // the next field will end it
        if (role == Role::line || holds_tree(tag)) {
            tree_until_ = *end;
            return;
        }
        const std::string_view inside = xml_.substr(at_, *end - at_);
        copy_inside(inside, out_);
        has_text_ = !is_blank(inside);
        at_ = *end;
    }

    /// Ends the fields that a field cannot stand in; false when its tag is none: written twice, or
    /// an end tag without its '/'.
    bool make_room(const Tag& tag) {
        for (std::size_t i = open_.size(); i-- > 0 && !is_frame(open_[i].role);) {
            const Open& around = open_[i];
            if (around.role == Role::other) return true;
            if (around.role == Role::holder && may_hold(around.name, tag.name)) return true;
            const bool again = is_field(around.role) && same_word(around.name, tag.name);
            if (again && !has_text_) return false;
            close(i);
            const std::size_t next = std::min(xml_.find('<', at_), xml_.size());
            if (again && !tag.is_empty && is_blank(xml_.substr(at_, next - at_))) return false;
        }
        return true;
    }

    void end_tag(std::string_view name) {
        const Role role = at_ <= tree_until_ ? Role::markup : role_of(name);
        if (role == Role::root) return close_down_to(Role::root);
        if (role == Role::channel || role == Role::entry) {
            const std::size_t open = innermost(role);
            if (open < open_.size()) close(open);
            return;
        }
        for (std::size_t i = open_.size(); i-- > 0 && !is_frame(open_[i].role);) {
            if (same_word(open_[i].name, name)) return close(i);
        }
    }

    void push(const Tag& tag, Role role) {
        if (open_.size() >= deepest_) return;
        const bool empty = tag.is_empty && !is_frame(role);  // "<rss xmlns="https://x.example/>"
        Open open{spelled(tag.name, role), role, out_.size()};
        out_.append("<").append(open.name);
        append_attributes(tag.inside, out_);
        out_ += empty ? "/>" : ">";
        open.inside = out_.size();
        if (!empty) open_.push_back(std::move(open));
    }

    /// The element that `index` is, with all that is open inside.
    void close(std::size_t index) {
        while (open_.size() > index) {
            const Open& last = open_.back();
            if (last.role == Role::entry && last.inside == out_.size()) {
                out_.resize(last.begin);
                ++lost_;
            } else {
                out_.append("</").append(last.name).append(">");
            }
            open_.pop_back();
        }
    }

    void close_down_to(Role role) {
        while (!open_.empty() && open_.back().role != role)
            close(open_.size() - 1);
    }

    /// Of what is open; open_.size() when none is.
    [[nodiscard]] std::size_t innermost(Role role) const {
        for (std::size_t i = open_.size(); i-- > 0;) {
            if (open_[i].role == role) return i;
        }
        return open_.size();
    }

    std::string_view xml_;
    std::size_t deepest_;
    Ahead ahead_;
    std::size_t at_ = 0;
    std::string out_;
    std::vector<Open> open_;
    bool has_text_ = false;       // the innermost field that is open holds text
    std::size_t tree_until_ = 0;  // up to here nothing is a field
    std::size_t lost_ = 0;
    bool no_more_comments_ = false;
    std::string_view entry_name_;  // of the last one that began
};

}  // namespace

Mended mend(std::string_view xml, int depth) {
    return Mender(xml, depth).run();
}

}  // namespace vigie::feeds
