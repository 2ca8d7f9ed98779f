#include "feeds/xml/ahead.h"

#include <algorithm>

#include "feeds/xml/nodes.h"
#include "feeds/xml/scan.h"
#include "feeds/xml/tags.h"

namespace vigie::feeds {

namespace {

/// Whether what begins with this tag is beyond an element that is looked for the end of.
bool is_beyond(const Tag& tag, bool before_fields) {
    const Role role = role_of(tag.name);
    return is_frame(role) || (before_fields && !tag.closes && is_field(role));
}

}  // namespace

bool Ahead::spend(std::size_t bytes) {
    const bool enough = bytes <= budget_;
    budget_ -= std::min(bytes, budget_);
    return enough;
}

std::size_t Ahead::section_end(std::size_t begin) {
    if (begin < known_from_ || begin > known_mark_) {
        if (budget_ == 0) return nowhere;
        known_from_ = begin;
        known_mark_ = std::min(xml_.find("]]>", begin), xml_.size());
        (void)spend(known_mark_ - begin);
    }
    if (known_mark_ == xml_.size()) return nowhere;
    const std::string_view inside = xml_.substr(begin, known_mark_ - begin);
    const auto next = inside.find(cdata, cdata.size());
    const std::string_view before = inside.substr(0, next);
    if (!spend(before.size())) return nowhere;
    const bool another = next != nowhere &&
                         (before.find("</item>") != nowhere || before.find("</entry>") != nowhere);
    return another ? nowhere : known_mark_;
}

std::optional<std::size_t> Ahead::end_tag(std::size_t from,
                                          std::string_view name,
                                          bool before_fields) {
    std::size_t spent = from;
    for (auto open = xml_.find('<', from); open != nowhere; open = xml_.find('<', open + 1)) {
        if (!spend(open - spent)) return std::nullopt;
        spent = open;
        if (xml_.substr(open).starts_with(cdata)) {
            const std::size_t end = section_end(open);
            if (end != nowhere) spent = open = end;
            continue;
        }
        if (!opens_markup(xml_, open)) continue;
        const Tag tag = read_tag(xml_.substr(open, 80));
        if (tag.closes && same_word(tag.name, name)) return open;
        if (is_beyond(tag, before_fields)) break;
    }
    return std::nullopt;
}

bool Ahead::entry_ends_first(std::size_t from) {
    if (from < frame_at_) return false;
    for (auto open = xml_.find('<', from); open != nowhere; open = xml_.find('<', open + 1)) {
        if (!spend(open - std::min(open, std::max(from, frame_at_)))) return false;
        frame_at_ = open;
        if (!opens_markup(xml_, open)) continue;
        const Tag tag = read_tag(xml_.substr(open, 80));
        if (is_frame(role_of(tag.name))) return tag.closes && role_of(tag.name) == Role::entry;
    }
    frame_at_ = xml_.size();
    return false;
}

}  // namespace vigie::feeds
