#include "feeds/page/lines.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "feeds/page/metadata.h"
#include "feeds/page/phrases.h"
#include "feeds/page/prose.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr std::uint32_t long_label = 30;  // words; a longer line is text whatever it begins with
constexpr std::uint32_t short_label = 6;
constexpr std::uint32_t longest_label = 8;
constexpr std::uint32_t longest_head = 7;  // over links; a longer one is the text's own

constexpr std::uint32_t longest_credit = 20;
constexpr std::uint32_t longest_counter = 4;
constexpr std::uint32_t longest_imprint = 80;
constexpr std::uint32_t longest_biography = 60;
constexpr std::uint32_t longest_pull_quote = 40;
constexpr std::size_t least_pull_quote = 20;  // letters
constexpr int most_pull_quotes = 20;          // looked for: each is a walk over the text

bool is_prose(const Line& line) {
    return prose_words(line) > 0;
}

/// The hour over a live page's post, a rule of asterisks, an emoji. Beyond ASCII the rest counts as
/// letters.
bool has_letters(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (static_cast<unsigned char>(c) >= 0xC3 && c != '\xE2' && c != '\xEF' && c != '\xF0');
    });
}

/// A sentence with a long link in it, or a long link with what one thinks of it.
bool talks_of_a_link(const Line& line) {
    constexpr std::uint32_t least_words = 15;
    constexpr std::uint32_t least_own = 5;
    const std::uint32_t own = line.words - line.link_words;
    const bool enough = own * 3 >= line.words || (line.words >= least_words && own >= least_own);
    return enough && is_sentence(line.text);
}

/// "Photo", "© Name", "1,204 views", "(photo: ...)": `folded` is the line's text.
bool is_label(const Line& line, std::string_view folded) {
    if (line.words <= longest_credit && line.heading == 0 && credits_a_picture(folded)) return true;
    if (line.words <= longest_counter && counts_readers(folded)) return true;
    if (line.words <= longest_counter && line.heading == 0 && is_button(folded)) return true;
    if (line.words > short_label) return false;
    const bool question = line.text.back() == '?';  // "Comment ?"
    return line.text.starts_with("\u00A9") ||
           (!question && !is_prose(line) && is_bare_label(start_in(folded)));
}

bool is_foreign(const Line& line) {
    if (line.words == 0) return true;
    if (line.link_words * 2 > line.words && !talks_of_a_link(line)) return true;
    if (line.words > longest_imprint) return false;
    const std::string folded = text::folded(line.text);
    if (speaks_for_the_site(folded)) return true;
    if (line.words > long_label) return false;
    // Numbers alone may be a table's row.
    const bool mute = !has_letters(line.text) && (line.words < 2 || publication_line(line.text));
    return mute || leads_away(start_in(folded)) || calls_on_readers(folded) ||
           is_label(line, folded);
}

/// Before the text: kickers, bylines, dates, times to read.
bool is_front_label(const Line& line) {
    if (is_prose(line) && line.words > 20) return false;
    if (!is_prose(line) && line.words < (line.heading > 0 ? 8U : 12U)) return true;
    return !is_prose(line) && tells_publication(start_of(line.text));
}

/// "(Le Journal, 19 avril 2007)"
bool is_bracketed(std::string_view text) {
    return text.starts_with('(') && text.find(')') == text.size() - 1;
}

bool is_byline(const Line& line) {
    constexpr std::uint32_t longest = 12;  // words
    if (line.heading > 0 || line.words > longest_credit) return false;
    const bool says = tells_publication(start_of(line.text));
    if (is_prose(line)) {
        const bool plain = is_bracketed(line.text) || (says && !is_sentence(line.text));
        return plain && publication_line(line.text);
    }
    return line.words <= longest && (says || publication_line(line.text));
}

/// After it: signatures, labels, headings of what has been left out.
bool is_back_label(const Line& line, const Box& box) {
    if (line.heading > 0) return true;
    if (line.words <= longest_biography && introduces_an_author(text::folded(line.text)))
        return true;
    if (line.words <= longest_credit && !is_prose(line) && tells_publication(start_of(line.text)) &&
        publication_line(line.text))
        return true;
    return box.tag != BoxTag::item && !is_prose(line) && line.words <= short_label;
}

/// Folded, its words apart by one space each, nothing else.
std::string words_only(std::string_view text) {
    std::string words = " ";
    for (const char c : text::folded(text)) {
        const bool in_word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (in_word) words += c;
        if (!in_word && words.back() != ' ') words += ' ';
    }
    if (words.back() != ' ') words += ' ';
    return words;
}

/// A line that is a quotation, perhaps with its speaker: what stands between the marks, else empty.
std::string_view quotation(std::string_view text) {
    constexpr std::size_t longest_speaker = 50;  // bytes
    using Marks = std::pair<std::string_view, std::string_view>;
    for (const auto& [open, close] :
         {Marks{"\u00AB", "\u00BB"}, Marks{"\u201C", "\u201D"}, Marks{"\"", "\""}}) {
        if (!text.starts_with(open)) continue;
        const auto end = text.find(close, open.size());
        if (end == std::string_view::npos || text.size() - end > longest_speaker) return {};
        return text.substr(open.size(), end - open.size());
    }
    return {};
}

class Tidy {
public:
    Tidy(const Outline& outline, std::string_view title)
        : outline_(outline), title_(text::folded(title)) {}

    std::vector<std::uint32_t> run(const std::vector<std::uint32_t>& lines) {
        for (const std::uint32_t line : lines) {
            if (is_text(outline_.lines[line]) && !labels_links(line)) kept_.push_back(line);
        }
        pull_quotes();
        front();
        headings();
        back();
        return std::move(kept_);
    }

private:
    bool is_text(const Line& line) {
        if (is_foreign(line)) return false;
        if (!title_.empty() && is_headline(line, title_)) return false;
        // Editors of weblogs write the headings of a text as those of a page.
        if (line.heading == 1 && (!begun_ || line.link_words > 0)) return false;
        begun_ = begun_ || is_prose(line);
        return line.words < 4 || seen_.insert(line.text).second;
    }

    /// "Related article" over a link that has been left out.
    [[nodiscard]] bool labels_links(std::uint32_t index) const {
        const Line& line = outline_.lines[index];
        if (index + 1 == outline_.lines.size() || line.heading > 0 || line.words > short_label ||
            is_prose(line) || outline_.boxes[line.box].tag == BoxTag::item)
            return false;
        const Line& next = outline_.lines[index + 1];
        return next.words >= 4 && next.link_words == next.words;
    }

    /// A sentence of the text that stands beside it once more, in large letters.
    void pull_quotes() {
        std::vector<std::string> words;
        int looked_for = 0;
        std::vector<std::uint32_t> out;
        for (const std::uint32_t index : kept_) {
            const Line& line = outline_.lines[index];
            const bool may = looked_for < most_pull_quotes && line.words <= longest_pull_quote;
            const std::string_view marked = stands_apart(line) ? line.text : quotation(line.text);
            const std::string quoted = words_only(may ? marked : std::string_view{});
            const bool quotes = quoted.size() >= least_pull_quote;
            if (quotes && ++looked_for == 1) words = all_words();
            const bool repeats =
                quotes && std::count_if(words.begin(), words.end(), [&](const auto& other) {
                              return other.find(quoted) != std::string::npos;
                          }) > 1;  // itself
            if (!repeats) out.push_back(index);
        }
        kept_ = std::move(out);
    }

    /// In a blockquote, where a pull quote needs no marks.
    [[nodiscard]] bool stands_apart(const Line& line) const {
        const Box& box = outline_.boxes[line.box];
        return box.tag == BoxTag::quote || outline_.boxes[box.parent].tag == BoxTag::quote;
    }

    [[nodiscard]] std::vector<std::string> all_words() const {
        std::vector<std::string> words;
        for (const std::uint32_t line : kept_)
            words.push_back(words_only(outline_.lines[line].text));
        return words;
    }

    void front() {
        auto first = kept_.begin();
        while (first != kept_.end() && is_front_label(outline_.lines[*first]) &&
               !opens_text(static_cast<std::size_t>(first - kept_.begin())))
            ++first;
        if (first != kept_.end()) kept_.erase(kept_.begin(), first);
        // The byline may stand below the lead.
        const std::size_t head = std::min(kept_.size(), std::size_t{3});
        kept_.erase(std::remove_if(kept_.begin(),
                                   kept_.begin() + static_cast<std::ptrdiff_t>(head),
                                   [&](auto line) { return is_byline(outline_.lines[line]); }),
                    kept_.begin() + static_cast<std::ptrdiff_t>(head));
    }

    /// A salutation, or the first of several headings of one rank: over prose.
    [[nodiscard]] bool opens_text(std::size_t at) const {
        if (at + 1 >= kept_.size() || !is_prose(outline_.lines[kept_[at + 1]])) return false;
        const Line& line = outline_.lines[kept_[at]];
        const bool great = line.text.front() < 'a' || line.text.front() > 'z';  // no verse
        if (line.heading == 0) return great && line.words > 1 && line.text.ends_with(',');
        const auto next = kept_.begin() + static_cast<std::ptrdiff_t>(at) + 1;
        return std::any_of(next, kept_.end(), [&](std::uint32_t other) {
            return outline_.lines[other].heading == line.heading;
        });
    }

    /// Of "Most popular" and "Our briefing" the heading alone would remain.
    [[nodiscard]] bool heads_what_is_left_out(std::uint32_t index) const {
        const std::uint32_t next = index + 1;
        const Line& head = outline_.lines[index];
        const bool label = head.words <= longest_label && !is_prose(head) &&
                           outline_.boxes[head.box].tag != BoxTag::item;
        if ((head.heading == 0 && !label) || next >= outline_.lines.size()) return false;
        if (std::binary_search(kept_.begin(), kept_.end(), next)) return false;
        const Line& line = outline_.lines[next];
        if (line.heading > 0) return false;
        const bool links = head.heading > 0 && head.words <= longest_head && line.words > 0 &&
                           line.link_words == line.words;
        return links || calls_on_readers(text::folded(line.text));
    }

    void back() {
        while (!kept_.empty()) {
            const Line& last = outline_.lines[kept_.back()];
            if (!is_back_label(last, outline_.boxes[last.box])) return;
            kept_.pop_back();
        }
    }

    /// Of headings that follow each other only the last heads something, unless it is of a lower
    /// rank.
    void headings() {
        std::vector<std::uint32_t> out;
        for (const std::uint32_t line : kept_) {
            if (heads_what_is_left_out(line)) continue;
            const std::uint8_t rank = outline_.lines[line].heading;
            while (rank > 0 && !out.empty() && outline_.lines[out.back()].heading >= rank)
                out.pop_back();
            out.push_back(line);
        }
        kept_ = std::move(out);
    }

    const Outline& outline_;
    std::string title_;
    bool begun_ = false;  ///< a line of prose was met
    std::unordered_set<std::string_view> seen_;
    std::vector<std::uint32_t> kept_;
};

}  // namespace

bool is_headline(const Line& line, std::string_view title) {
    constexpr std::uint32_t longest_title = 60;  // words
    constexpr std::size_t longest_kicker = 40;   // bytes
    const std::size_t bytes = line.text.size();
    if (line.words > longest_title || title.empty() || bytes < title.size() ||
        bytes > title.size() * 3 + longest_kicker)
        return false;
    const std::string folded = text::folded(line.text);
    if (folded.size() <= title.size() || line.heading == 0) return folded == title;
    return folded.size() <= title.size() + longest_kicker && folded.ends_with(title) &&
           folded[folded.size() - title.size() - 1] == ' ';
}

bool is_call(const Line& line) {
    if (line.words > long_label) return false;
    const std::string folded = text::folded(line.text);
    return leads_away(start_in(folded)) || calls_on_readers(folded);
}

std::vector<std::uint32_t> tidy(const Outline& outline,
                                const std::vector<std::uint32_t>& lines,
                                std::string_view title) {
    return Tidy(outline, title).run(lines);
}

}  // namespace vigie::feeds::page
