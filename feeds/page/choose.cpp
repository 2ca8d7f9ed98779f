#include "feeds/page/choose.h"

#include <algorithm>
#include <string>

#include "feeds/page/lines.h"
#include "feeds/page/neighbours.h"
#include "feeds/page/prose.h"
#include "feeds/page/prune.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr int levels = 6;                 // of boxes above a line that its prose counts for
constexpr std::uint32_t least_text = 25;  // words of prose; less is a failed choice
constexpr std::uint32_t least_lead = 8;   // words
constexpr std::uint32_t longest_lead = 150;
constexpr std::uint32_t longest_title = 60;
constexpr int climbs = 4;  // boxes above the best one whose children are looked at

bool can_hold(BoxTag tag) {
    return tag == BoxTag::div || tag == BoxTag::article || tag == BoxTag::main ||
           tag == BoxTag::quote || tag == BoxTag::aside || tag == BoxTag::header;
}

double prior(const Box& box) {
    const Hints& hints = box.hints;
    double factor = 1.0;
    if (hints.article_body) {
        factor = 3.0;
    } else if (hints.body) {
        factor = 1.8;
    } else if (box.tag == BoxTag::article) {
        factor = 1.25;
    } else if (box.tag == BoxTag::main) {
        factor = 1.1;
    }
    if (hints.clutter || hints.comments || hints.caption || box.tag == BoxTag::aside) factor *= 0.3;
    return factor;
}

double link_share(const Box& box, const Sums& sums) {
    const std::uint32_t words = sums.words(box);
    return words == 0 ? 1.0 : static_cast<double>(sums.links(box)) / words;
}

class Chooser {
public:
    Chooser(const Outline& outline, std::string_view title)
        : outline_(outline), title_(title), kept_(prune(outline, title)), sums_(outline, kept_) {}

    std::vector<std::uint32_t> run() {
        const std::uint32_t chosen_box = with_peers(hinted_ancestor(best()));
        headline_ = headline_above(outline_.boxes[chosen_box]);
        take(chosen_box);
        drop_above_headline();
        std::vector<std::uint32_t> lines = tidy(outline_, chosen(), title_);
        if (prose_of(lines) >= least_text) return lines;
        // No box stands out: every line of prose that nothing speaks against.
        taken_.assign(outline_.lines.size(), false);
        for (std::uint32_t i = 0; i < outline_.lines.size(); ++i)
            taken_[i] = prose_words(outline_.lines[i]) > 0;
        std::vector<std::uint32_t> all = tidy(outline_, chosen(), title_);
        return prose_of(all) > prose_of(lines) ? all : lines;
    }

private:
    [[nodiscard]] std::uint32_t best() const {
        const auto& boxes = outline_.boxes;
        std::vector<double> scores(boxes.size(), 0.0);
        for (std::size_t i = 0; i < outline_.lines.size(); ++i) {
            const std::uint32_t prose = kept_[i] ? prose_words(outline_.lines[i]) : 0;
            if (prose > 0) credit(outline_.lines[i].box, prose, scores);
        }
        std::uint32_t best = 0;
        for (std::uint32_t i = 0; i < boxes.size(); ++i) {
            scores[i] *= prior(boxes[i]) * (1.0 - link_share(boxes[i], sums_));
            if (scores[i] > scores[best] || (scores[i] == scores[best] && is_in(i, best))) best = i;
        }
        return best;
    }

    /// Of a box and the only one in it, the inner is the one that its neighbours are like.
    [[nodiscard]] bool is_in(std::uint32_t inner, std::uint32_t outer) const {
        return inner < outline_.boxes[outer].end &&
               sums_.words(outline_.boxes[inner]) == sums_.words(outline_.boxes[outer]);
    }

    void credit(std::uint32_t box, std::uint32_t prose, std::vector<double>& scores) const {
        std::uint32_t counted = 0;  // words of the last box; one that adds none is no level
        for (int level = 0; level < levels;) {
            if (can_hold(outline_.boxes[box].tag)) {
                const std::uint32_t words = sums_.words(outline_.boxes[box]);
                if (words > counted) ++level;
                counted = words;
                scores[box] += static_cast<double>(prose) / level;
            }
            if (box == 0) return;
            box = outline_.boxes[box].parent;
        }
    }

    /// One past the line that repeats the title, the last before the box's prose; 0 = none.
    [[nodiscard]] std::uint32_t headline_above(const Box& box) const {
        const std::string title = text::folded(title_);
        std::uint32_t end = box.first_line;
        while (end < box.last_line && (!kept_[end] || prose_words(outline_.lines[end]) == 0))
            ++end;
        for (std::uint32_t i = end; i-- > 0;) {
            if (is_headline(outline_.lines[i], title)) return i + 1;
        }
        return below_kicker(box, title);
    }

    /// A line over the headline may be as long as a sentence.
    [[nodiscard]] std::uint32_t below_kicker(const Box& box, std::string_view title) const {
        std::uint32_t above = 0;  // words of prose
        for (std::uint32_t i = box.first_line; i < box.last_line && above < least_text; ++i) {
            const Line& line = outline_.lines[i];
            if (line.heading > 0 && above * 10 < sums_.prose(box) && is_headline(line, title))
                return i + 1;
            above += kept_[i] ? prose_words(line) : 0;
        }
        return 0;
    }

    /// What stands above the headline is not the text.
    void drop_above_headline() { std::fill(taken_.begin(), taken_.begin() + headline_, false); }

    /// A body that the site names holds sections: the best of them is not the whole.
    [[nodiscard]] std::uint32_t hinted_ancestor(std::uint32_t box) const {
        const std::uint32_t prose = sums_.prose(outline_.boxes[box]);
        std::uint32_t chosen = box;
        for (std::uint32_t at = box; at != 0; at = outline_.boxes[at].parent) {
            const Box& above = outline_.boxes[at];
            const bool same_text = prose * 5 >= sums_.prose(above) * 2;
            if (above.hints.body && same_text && link_share(above, sums_) < 0.3) chosen = at;
        }
        return chosen;
    }

    /// A text in several boxes of one name (the posts of a live page): the box that holds them
    /// all, if the best of them is not most of it.
    [[nodiscard]] std::uint32_t with_peers(std::uint32_t best) const {
        const Box& box = outline_.boxes[best];
        if (!box.hints.body || box.keywords == 0) return best;
        std::uint32_t all = best;
        for (std::uint32_t i = 1; i < outline_.boxes.size(); ++i) {
            const Box& peer = outline_.boxes[i];
            if (peer.keywords == box.keywords && sums_.prose(peer) > 0) all = common(all, i);
        }
        const bool small = sums_.prose(box) * 5 < sums_.prose(outline_.boxes[all]) * 3;
        return small ? all : best;
    }

    /// The lowest box that holds both.
    [[nodiscard]] std::uint32_t common(std::uint32_t a, std::uint32_t b) const {
        while (b >= outline_.boxes[a].end || b < a) {
            if (a == 0) return 0;
            a = outline_.boxes[a].parent;
        }
        return a;
    }

    void take(std::uint32_t best) {
        taken_.assign(outline_.lines.size(), false);
        take_lines(outline_.boxes[best]);
        take_lead(best);
        std::uint32_t below = best;
        for (int level = 0; level < climbs && below != 0;) {
            const std::uint32_t above = outline_.boxes[below].parent;
            if (!is_in(below, above)) {
                take_neighbours(best, below);
                ++level;
            }
            below = above;
        }
        fill_gaps();
    }

    /// Between paragraphs that were taken one by one stand headings and short lines.
    void fill_gaps() {
        constexpr std::uint32_t longest_gap = 3;  // lines; those of a list count as none
        const auto count = static_cast<std::uint32_t>(taken_.size());
        std::uint32_t gap = longest_gap + 1;  // lines since the last one taken
        std::uint32_t after = 0;              // one past it
        for (std::uint32_t i = 0; i < count; ++i) {
            if (!taken_[i]) {
                const Line& line = outline_.lines[i];
                const bool text = kept_[i] && line.link_words == 0;
                const bool listed = outline_.boxes[line.box].tag == BoxTag::item;
                gap = !text ? longest_gap + 1 : listed ? gap : gap + 1;
                continue;
            }
            if (gap <= longest_gap) std::fill(taken_.begin() + after, taken_.begin() + i, true);
            after = i + 1;
            gap = 0;
        }
    }

    /// The paragraph before the text may stand in a header with the title and the byline: the last
    /// one that is marked as such, no further away than the neighbours.
    void take_lead(std::uint32_t best) {
        std::uint32_t above = best;
        for (int level = 0; level < climbs && above != 0; ++level)
            above = outline_.boxes[above].parent;
        for (std::uint32_t i = best; i-- > above + 1;) {
            const Box& box = outline_.boxes[i];
            const bool lead = box.hints.lead && !box.hints.body && box.end <= best;
            const std::uint32_t words = sums_.words(box);
            if (!lead || words < least_lead || words > longest_lead) continue;
            if (sums_.links(box) == 0) take_lines(box);
            return;
        }
        take_unmarked_lead(outline_.boxes[best].first_line);
    }

    /// Else the paragraph right below the headline.
    void take_unmarked_lead(std::uint32_t first) {
        constexpr std::uint32_t reach = 3;  // lines: a kicker and a byline may stand between
        const std::uint32_t end = headline_ == 0 ? 0 : std::min(headline_ + reach, first);
        for (std::uint32_t i = headline_; i < end; ++i) {
            const Line& line = outline_.lines[i];
            const bool prose =
                prose_words(line) > 0 || (line.heading > 1 && line.words > least_lead);
            const bool lead = kept_[i] && prose && line.link_words == 0;
            if (!lead || line.words > longest_lead) continue;
            taken_[i] = true;
            return;
        }
    }

    void take_lines(const Box& box) {
        std::fill(taken_.begin() + box.first_line, taken_.begin() + box.last_line, true);
    }

    /// The children of the box above `below` that read like `best`.
    void take_neighbours(std::uint32_t best, std::uint32_t below) {
        const std::uint32_t above = outline_.boxes[below].parent;
        // Where a site names the text's box, what stands beside it is something else, unless that
        // box holds too little.
        const bool named =
            outline_.boxes[best].hints.body &&
            sums_.prose(outline_.boxes[best]) * 5 >= sums_.prose(outline_.boxes[above]) * 3;
        const Neighbours neighbours(outline_, kept_, sums_);
        for (std::uint32_t i = above + 1; i < outline_.boxes[above].end;
             i = outline_.boxes[i].end) {
            const bool above_headline = outline_.boxes[i].last_line <= headline_;
            if (i != below && !above_headline && neighbours.is_one(i, {best, below, named}))
                take_lines(outline_.boxes[i]);
        }
        if (named) return;
        for (std::uint32_t i = outline_.boxes[above].first_line;
             i < outline_.boxes[above].last_line;
             ++i) {
            if (outline_.lines[i].box == above && prose_words(outline_.lines[i]) > 0)
                taken_[i] = true;
        }
    }

    [[nodiscard]] std::vector<std::uint32_t> chosen() const {
        std::vector<std::uint32_t> lines;
        for (std::uint32_t i = 0; i < outline_.lines.size(); ++i) {
            if (taken_[i] && kept_[i]) lines.push_back(i);
        }
        return lines;
    }

    [[nodiscard]] std::uint32_t prose_of(const std::vector<std::uint32_t>& lines) const {
        std::uint32_t prose = 0;
        for (const std::uint32_t line : lines)
            prose += prose_words(outline_.lines[line]);
        return prose;
    }

    const Outline& outline_;
    std::string_view title_;
    std::vector<bool> kept_;
    Sums sums_;
    std::vector<bool> taken_;
    std::uint32_t headline_ = 0;  ///< lines before it are above the article
};

/// Poems, tickers and pages that set all their text as headings have no line that looks like prose:
/// below the headline every line without a link is given as such.
Outline with_given_prose(const Outline& outline, std::string_view title) {
    constexpr std::uint32_t longest_heading = 12;  // words
    const std::string wanted = text::folded(title);
    const auto headline =
        std::find_if(outline.lines.begin(), outline.lines.end(), [&](const Line& line) {
            return line.words <= longest_title && text::folded(line.text) == wanted;
        });
    if (headline == outline.lines.end()) return {};
    Outline given = outline;
    for (auto i = static_cast<std::size_t>(headline - outline.lines.begin()) + 1;
         i < given.lines.size();
         ++i) {
        Line& line = given.lines[i];
        if (line.words > longest_heading) line.heading = 0;
        line.given = line.heading == 0 && line.words > 1 && line.link_words * 2 < line.words;
    }
    return given;
}

constexpr std::uint32_t least_words = 10;  // with fewer nothing was found
constexpr std::size_t least_line = 3;      // words, on average, of lines that are no labels

std::uint32_t words_of(const Outline& outline, const std::vector<std::uint32_t>& lines) {
    std::uint32_t words = 0;
    for (const std::uint32_t line : lines)
        words += outline.lines[line].words;
    return words;
}

}  // namespace

std::vector<std::uint32_t> choose(const Outline& outline, std::string_view title) {
    std::vector<std::uint32_t> lines = Chooser(outline, title).run();
    if (title.empty() || words_of(outline, lines) >= least_words) return lines;
    const Outline given = with_given_prose(outline, title);
    if (given.lines.empty()) return lines;
    std::vector<std::uint32_t> more = Chooser(given, title).run();
    const std::uint32_t words = words_of(outline, more);
    const bool verse = words >= least_text && words >= more.size() * least_line;  // no labels
    return verse ? more : lines;
}

std::string text_of(const Outline& outline, const std::vector<std::uint32_t>& lines) {
    std::string text;
    for (const std::uint32_t line : lines) {
        if (!text.empty()) text += '\n';
        text += outline.lines[line].text;
    }
    return text;
}

}  // namespace vigie::feeds::page
