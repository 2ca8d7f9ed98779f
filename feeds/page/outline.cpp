#include "feeds/page/outline.h"

#include <gumbo.h>

#include <array>
#include <charconv>
#include <cstddef>
#include <functional>
#include <memory>
#include <utility>

#include "feeds/page/words.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

/// The parser's memory: given in slices, taken back all at once, so a tree costs no walk to free
/// and its depth no stack.
class Arena {
public:
    void* take(std::size_t size) {
        size = (size + alignment - 1) / alignment * alignment;
        if (size > left_) grow(size);
        char* slice = next_;
        next_ += size;
        left_ -= size;
        return slice;
    }

private:
    static constexpr std::size_t alignment = alignof(std::max_align_t);
    static constexpr std::size_t chunk = 256u << 10;

    void grow(std::size_t size) {
        left_ = size > chunk ? size : chunk;
        chunks_.push_back(std::unique_ptr<char[]>(new char[left_]));  // NOLINT: not to be zeroed
        next_ = chunks_.back().get();
    }

    std::vector<std::unique_ptr<char[]>> chunks_;  // NOLINT: raw memory is what it is for
    char* next_ = nullptr;
    std::size_t left_ = 0;
};

void* take_slice(void* arena, std::size_t size) {
    return static_cast<Arena*>(arena)->take(size);
}

void keep_slice(void* /*arena*/, void* /*slice*/) {}

constexpr std::array tags{std::pair{GUMBO_TAG_P, BoxTag::paragraph},
                          std::pair{GUMBO_TAG_H1, BoxTag::heading},
                          std::pair{GUMBO_TAG_H2, BoxTag::heading},
                          std::pair{GUMBO_TAG_H3, BoxTag::heading},
                          std::pair{GUMBO_TAG_H4, BoxTag::heading},
                          std::pair{GUMBO_TAG_H5, BoxTag::heading},
                          std::pair{GUMBO_TAG_H6, BoxTag::heading},
                          std::pair{GUMBO_TAG_LI, BoxTag::item},
                          std::pair{GUMBO_TAG_UL, BoxTag::list},
                          std::pair{GUMBO_TAG_SPAN, BoxTag::span},
                          std::pair{GUMBO_TAG_BLOCKQUOTE, BoxTag::quote},
                          std::pair{GUMBO_TAG_ARTICLE, BoxTag::article},
                          std::pair{GUMBO_TAG_MAIN, BoxTag::main},
                          std::pair{GUMBO_TAG_ASIDE, BoxTag::aside},
                          std::pair{GUMBO_TAG_FIELDSET, BoxTag::aside},
                          std::pair{GUMBO_TAG_NAV, BoxTag::nav},
                          std::pair{GUMBO_TAG_HEADER, BoxTag::header},
                          std::pair{GUMBO_TAG_FOOTER, BoxTag::footer},
                          std::pair{GUMBO_TAG_FIGURE, BoxTag::figure},
                          std::pair{GUMBO_TAG_FIGCAPTION, BoxTag::caption}};

BoxTag box_tag(GumboTag tag) {
    for (const auto& [theirs, ours] : tags) {
        if (theirs == tag) return ours;
    }
    return BoxTag::div;
}

std::uint8_t heading_level(GumboTag tag) {
    const bool heading = tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
    return heading ? static_cast<std::uint8_t>(tag - GUMBO_TAG_H1 + 1) : std::uint8_t{0};
}

std::string_view attribute(const GumboElement& element, const char* name) {
    const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
    return found == nullptr ? std::string_view{} : std::string_view{found->value};
}

/// Bytes of the space at `i`, or 0. A no-break space alone stays itself: French numbers use it.
std::size_t space_at(std::string_view text, std::size_t i) {
    const char c = text[i];
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') return 1;
    if (c == '\xC2' && text.substr(i).starts_with("\u00A0")) return 2;
    if (c == '\xE3') return text.substr(i).starts_with("\u3000") ? 3 : 0;
    return c == '\xE2' && text.substr(i).starts_with("\u200B") ? 3 : 0;
}

/// One number for boxes of one kind, however they are numbered: "row row-1" and "row row-2". Of
/// columns the number is the width or the place: "col-8" is another kind than "col-4".
std::uint32_t kind_of(std::string_view keywords) {
    std::string name(keywords);
    if (keywords.find("col") == std::string_view::npos)
        std::erase_if(name, [](char c) { return c >= '0' && c <= '9'; });
    return static_cast<std::uint32_t>(std::hash<std::string>{}(name)) | 1U;
}

struct Name {
    Hints hints;
    std::uint32_t kind = 0;
};

class Writer {
public:
    explicit Writer(const std::vector<std::string>& names) {
        names_.reserve(names.size());
        for (const std::string& name : names)
            names_.push_back({hints_of(name), kind_of(name)});
    }

    Outline run(const GumboNode* root) {
        outline_.boxes.emplace_back();
        walk(root);
        end_line();
        outline_.boxes[0].end = static_cast<std::uint32_t>(outline_.boxes.size());
        outline_.boxes[0].last_line = static_cast<std::uint32_t>(outline_.lines.size());
        return std::move(outline_);
    }

private:
    struct Step {
        const GumboNode* node;
        bool leaving;
    };

    void walk(const GumboNode* root) {
        std::vector<Step> steps{{root, false}};
        while (!steps.empty()) {
            const Step step = steps.back();
            steps.pop_back();
            const GumboNode& node = *step.node;
            if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE)
                text_of(node.v.text.text);
            if (node.type != GUMBO_NODE_ELEMENT) continue;
            if (step.leaving) {
                leave(node.v.element);
                continue;
            }
            enter(node.v.element);
            steps.push_back({&node, true});
            const GumboVector& children = node.v.element.children;
            for (unsigned i = children.length; i-- > 0;)
                steps.push_back({static_cast<const GumboNode*>(children.data[i]), false});
        }
    }

    static bool makes_box(GumboTag tag) {
        return tag != GUMBO_TAG_A && tag != GUMBO_TAG_BR && tag != GUMBO_TAG_HTML &&
               tag != GUMBO_TAG_HEAD && tag != GUMBO_TAG_BODY;
    }

    void enter(const GumboElement& element) {
        if (element.tag == GUMBO_TAG_A) ++links_;
        if (element.tag == GUMBO_TAG_BR) end_line();
        if (!makes_box(element.tag)) return;
        Box box = box_of(element);
        if (box.tag == BoxTag::quote || element.tag == GUMBO_TAG_DL) no_picture();
        if (box.tag != BoxTag::span) end_line();
        box.parent = current_;
        box.first_line = next_line();
        level_ = box.tag == BoxTag::heading ? heading_level(element.tag) : level_;
        if (element.tag == GUMBO_TAG_FIELDSET) outline_.boxes[current_].has_form = true;
        current_ = static_cast<std::uint32_t>(outline_.boxes.size());
        outline_.boxes.push_back(std::move(box));
    }

    /// What the element itself says.
    [[nodiscard]] Box box_of(const GumboElement& element) const {
        Box box;
        box.tag = box_tag(element.tag);
        if (const Name* name = name_of(element)) {
            box.hints = name->hints;
            box.keywords = name->kind;
        }
        if (box.tag == BoxTag::span && box.hints != Hints{}) box.tag = BoxTag::div;
        // Of a quotation it says whose it is.
        if (box.tag == BoxTag::footer && outline_.boxes[current_].tag == BoxTag::quote)
            box.tag = BoxTag::div;
        box.hidden = gumbo_get_attribute(&element.attributes, "h") != nullptr;
        box.date = attribute(element, "d");
        // A phrase with a purpose of its own is no part of the line that it stands in.
        if (box.hidden && box.tag == BoxTag::span) box.tag = BoxTag::div;
        return box;
    }

    /// A figure around a table (slim() writes <dl> for one) or a quotation is a part of the text.
    void no_picture() {
        for (std::uint32_t at = current_; at != 0; at = outline_.boxes[at].parent) {
            if (outline_.boxes[at].tag != BoxTag::figure) continue;
            outline_.boxes[at].tag = BoxTag::div;
            return;
        }
    }

    [[nodiscard]] const Name* name_of(const GumboElement& element) const {
        const std::string_view digits = attribute(element, "k");
        std::size_t index = names_.size();
        std::from_chars(digits.data(), digits.data() + digits.size(), index);
        return index < names_.size() ? &names_[index] : nullptr;
    }

    void leave(const GumboElement& element) {
        if (element.tag == GUMBO_TAG_A) --links_;
        if (!makes_box(element.tag)) return;
        if (outline_.boxes[current_].tag != BoxTag::span) end_line();
        Box& box = outline_.boxes[current_];
        box.end = static_cast<std::uint32_t>(outline_.boxes.size());
        // A phrase stands in the line that is being written.
        box.last_line = next_line() + (box.tag == BoxTag::span && !line_.text.empty() ? 1U : 0U);
        if (box.tag == BoxTag::heading) level_ = 0;
        current_ = box.parent;
    }

    [[nodiscard]] std::uint32_t next_line() const {
        return static_cast<std::uint32_t>(outline_.lines.size());
    }

    /// A number of many digits wraps round in gumbo, which then writes what is no character.
    void text_of(std::string_view words) {
        if (text::valid_prefix(words) == words.size())
            write(words);
        else
            write(text::valid_utf8(words));
    }

    void write(std::string_view words) {
        for (std::size_t i = 0; i < words.size();) {
            const std::size_t space = space_at(words, i);
            if (space > 0) {
                pending_ = true;
                counter_.space();
                i += space;
                continue;
            }
            append(words[i++]);
        }
    }

    void append(char c) {
        if (line_.text.empty()) begin_line();
        if (pending_ && !line_.text.empty()) line_.text += ' ';
        pending_ = false;
        line_.text += c;
        if (!counter_.begins(c)) return;
        ++line_.words;
        if (links_ > 0) ++line_.link_words;
    }

    void begin_line() {
        line_.box = current_;
        line_.heading = level_;
        // A line belongs to the block: a phrase that opens it says nothing of the rest.
        while (outline_.boxes[line_.box].tag == BoxTag::span)
            line_.box = outline_.boxes[line_.box].parent;
    }

    void end_line() {
        pending_ = false;
        counter_.space();
        constexpr std::string_view permalink = "\u00B6";  // beside the headings of manuals
        if (line_.heading > 0 && line_.text.ends_with(permalink)) {
            line_.text.resize(line_.text.size() - permalink.size());
            if (line_.text.ends_with(' ')) line_.text.pop_back();
        }
        if (line_.text.empty()) return;
        outline_.lines.push_back(std::move(line_));
        line_ = {};
    }

    Outline outline_;
    std::vector<Name> names_;
    std::uint32_t current_ = 0;
    Line line_;
    int links_ = 0;
    std::uint8_t level_ = 0;
    bool pending_ = false;
    WordCounter counter_;
};

}  // namespace

Outline outline(std::string_view slim_html, const std::vector<std::string>& names) {
    Arena arena;
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = take_slice;
    options.deallocator = keep_slice;
    options.userdata = &arena;
    options.max_errors = 0;
    const GumboOutput* output =
        gumbo_parse_with_options(&options, slim_html.data(), slim_html.size());
    return Writer(names).run(output->root);
}

}  // namespace vigie::feeds::page
