// Putting broken XML right where the intent is plain, as text to text. What cannot be put right as
// a whole is cut into its entries, so that one broken entry costs only itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::feeds {

/// Escapes '<' that opens no markup and '&' that begins nothing; numbers that are no character
/// become U+FFFD, and those of windows-1252's bytes (&#146;) what was meant.
std::string escape_strays(std::string_view xml);

/// A document cut at its entries.
struct Pieces {
    std::string shell;                      ///< all that stands around the entries
    std::vector<std::string_view> entries;  ///< "<item ...>...</item>"; see `unfinished`
    std::size_t unfinished = 0;             ///< entries that never end: what they have in full
    bool last_is_cut = false;               ///< the document ends inside the last of `entries`
};

/// Cuts at <item> or <entry>, with any prefix; what stands in CDATA and comments is no tag.
Pieces cut_entries(std::string_view xml, std::size_t most_entries);

/// The entry with the contents of its text fields wrapped in CDATA where they hold raw markup, for
/// HTML written into a description without escaping seldom is well-formed.
std::string wrap_markup(std::string_view entry);

}  // namespace vigie::feeds
