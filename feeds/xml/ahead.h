// Where elements end that a mender has begun to read. For feeds/xml/mend.cpp alone.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "feeds/xml/vocabulary.h"

namespace vigie::feeds {

inline constexpr auto nowhere = std::string_view::npos;

/// Root, channel and entry: what fields stand in.
inline bool is_frame(Role role) {
    return role == Role::root || role == Role::channel || role == Role::entry;
}

inline bool is_field(Role role) {
    return role == Role::holder || role == Role::line || role == Role::heading ||
           role == Role::prose;
}

/// Looks ahead in a text; all it looks at together is a few times the text, and then it sees
/// nothing more: no document costs more than in proportion to its size.
class Ahead {
public:
    explicit Ahead(std::string_view xml) : xml_(xml), budget_(6 * xml.size() + (64 << 10)) {}

    /// Where the mark is that ends the CDATA at `begin`; nowhere when it never ends, or when the
    /// mark is another's that begins after the end of an entry.
    [[nodiscard]] std::size_t section_end(std::size_t begin);

    /// Where the end tag stands of an element whose inside begins at `from`: before its entry ends
    /// and, for one that holds no other (`before_fields`), before the next field begins.
    [[nodiscard]] std::optional<std::size_t> end_tag(std::size_t from,
                                                     std::string_view name,
                                                     bool before_fields);

    /// Whether behind `from`, where no entry is open, one ends before any begins: its start tag was
    /// lost.
    [[nodiscard]] bool entry_ends_first(std::size_t from);

private:
    /// False when so much may not be looked at any more.
    bool spend(std::size_t bytes);

    std::string_view xml_;
    std::size_t budget_;          // bytes
    std::size_t known_from_ = 0;  // from here to `known_mark_` no CDATA ends
    std::size_t known_mark_ = 0;
    std::size_t frame_at_ = 0;  // up to here no entry begins or ends
};

}  // namespace vigie::feeds
