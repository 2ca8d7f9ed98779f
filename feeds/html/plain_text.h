// HTML as lines of text, in one pass over it. Gumbo knows all of HTML's 2,231 names for characters
// and this knows those of HTML 4 (characters.h), ten times as fast.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::feeds {

/// Collects words into lines: any run of spaces is one space, and none stands at a line's ends.
class Lines {
public:
    Lines() = default;
    /// With room for so many bytes, where that is no more than a usual article has.
    explicit Lines(std::size_t expected);

    void text(std::string_view words);
    void end_line();
    /// All of it, without empty lines.
    std::string take();

private:
    [[nodiscard]] bool at_line_start() const { return out_.empty() || out_.back() == '\n'; }

    void word(std::string_view letters);

    std::string out_;
    int pending_ = 0;                    // spaces since the last word
    std::string_view kept_space_ = " ";  // the one of them that is written when there is one only
};

struct PlainText {
    std::string text;
    bool has_references = true;  ///< if not, neither '<' nor '&' stands in the text
};

/// Of HTML as read_blocks() understands it; none when it names a character in a way that is not
/// known here.
std::optional<PlainText> plain_text(std::string_view html, int depth_limit);

}  // namespace vigie::feeds
