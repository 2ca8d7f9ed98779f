#include "feeds/page/prune.h"

#include <algorithm>
#include <unordered_map>

#include "feeds/page/cards.h"
#include "feeds/page/phrases.h"
#include "feeds/page/prose.h"
#include "feeds/page/rights.h"
#include "text/fold.h"

namespace vigie::feeds::page {
namespace {

constexpr std::uint32_t longest_excerpt = 80;
constexpr std::uint32_t longest_heading = 6;  // of a box that is no text
constexpr std::uint32_t least_item = 15;      // words of prose before the comments on it
constexpr std::uint32_t least_article = 40;   // words of prose that an article has
constexpr std::uint32_t least_body = 60;      // words of prose right below the headline
constexpr std::uint32_t least_text = 25;      // words of prose; a headline over them is the page's

class Pruner {
public:
    Pruner(const Outline& outline, std::string_view title)
        : outline_(outline),
          title_(title),
          kept_(outline.lines.size(), true),
          sums_(outline, kept_),
          left_(sums_.prose(outline.boxes[0])) {
        find_headlines(text::folded(title));
        for (const Box& box : outline_.boxes)
            if (box.hints.clutter && box.keywords != 0) kin_[kin_of(box)] += sums_.prose(box);
    }

    std::vector<bool> run() {
        // Readers' comments first: they may be longer than the article.
        each_box([](const Box& box) { return box.hints.comments; });
        headed_comments();
        signed_comments();
        next_articles();
        each_box([](const Box&) { return true; });
        each_box([](const Box& box) { return box.has_form; });  // without what stood in the form
        consents();
        teasers();
        headed_boxes();
        return std::move(kept_);
    }

private:
    /// Teasers in one box.
    struct Cards {
        int count = 0;
        std::uint32_t prose = 0;
    };

    /// Those that repeat the title; without one each <h1>. A link is none.
    void find_headlines(const std::string& title) {
        std::vector<std::uint32_t> titles;
        std::vector<std::uint32_t> tops;
        for (std::uint32_t i = 0; i < outline_.lines.size(); ++i) {
            const Line& line = outline_.lines[i];
            if (line.heading == 0 || line.link_words > 0) continue;
            if (line.heading == 1) tops.push_back(i);
            if (!title.empty() && text::folded(line.text) == title) titles.push_back(i);
        }
        const std::vector<std::uint32_t>& found = titles.empty() ? tops : titles;
        headlines_.assign(outline_.lines.size() + 1, 0);
        for (const std::uint32_t line : found)
            headlines_[line + 1] = line + 1;
        for (std::size_t i = 1; i < headlines_.size(); ++i)
            headlines_[i] = std::max(headlines_[i], headlines_[i - 1]);
    }

    template <class Wanted>
    void each_box(Wanted wanted) {
        const auto& boxes = outline_.boxes;
        for (std::uint32_t i = 1; i < boxes.size();) {
            Right right = wanted(boxes[i]) ? right_to_drop(outline_, boxes[i], sums_) : Right::none;
            if (right != Right::none && !boxes[i].hidden && is_headed(boxes[i]))
                right = Right::none;
            i = drop(i, right) ? boxes[i].end : i + 1;
        }
        sums_ = Sums(outline_, kept_);
    }

    [[nodiscard]] bool holds_headline(const Box& box) const {
        return headlines_[box.last_line] > headlines_[box.first_line];
    }

    /// "content-sidebar-wrap" and the like stand around whole pages, "text share-enabled" around
    /// texts: the page's headline is in it or right above.
    [[nodiscard]] bool is_headed(const Box& box) const {
        const std::uint32_t prose = sums_.prose(box);
        if (prose < least_text) return false;
        if (holds_headline(box)) return true;
        const bool text = box.tag == BoxTag::div && !box.hints.comments && prose >= least_body &&
                          sums_.links(box) * 5 <= sums_.words(box);
        if (!text || headlines_[box.first_line] == 0) return false;
        Box between;
        between.first_line = headlines_[box.first_line];
        between.last_line = box.first_line;
        return sums_.prose(between) < least_body;
    }

    /// Sections of a text may all have a name of clutter: "newsletter-section". Without links they
    /// are weighed together.
    [[nodiscard]] std::uint32_t weight(const Box& box) const {
        const std::uint32_t prose = sums_.prose(box);
        if (!box.hints.clutter || box.keywords == 0 || prose == 0) return prose;
        const Box& around = outline_.boxes[box.parent];
        if (sums_.links(around) * 10 > sums_.words(around)) return prose;
        const auto kin = kin_.find(kin_of(box));
        return kin == kin_.end() ? prose : kin->second;
    }

    static std::uint64_t kin_of(const Box& box) {
        return (std::uint64_t{box.parent} << 32U) | box.keywords;
    }

    bool drop(std::uint32_t index, Right right) {
        const Box& box = outline_.boxes[index];
        if (right == Right::none || !may_drop(right, weight(box), left_)) return false;
        take_away(box);
        return true;
    }

    void take_away(const Box& box) {
        left_ -= std::min(left_, sums_.prose(box));
        std::fill(kept_.begin() + box.first_line, kept_.begin() + box.last_line, false);
    }

    /// The lines from `first` to before `end`.
    void drop_lines(std::uint32_t first, std::uint32_t end) {
        for (std::uint32_t i = first; i < end; ++i) {
            if (kept_[i]) left_ -= std::min(left_, prose_words(outline_.lines[i]));
            kept_[i] = false;
        }
    }

    /// What readers wrote where only a heading says so ("Vos réactions"): the box that it heads,
    /// or all that follows it in its box. The article stands before it.
    void headed_comments() {
        for (std::uint32_t i = 0; i < outline_.lines.size(); ++i) {
            const Line& line = outline_.lines[i];
            if (!kept_[i] || line.words > longest_heading || line.link_words > 0) continue;
            if (!heads_comments(start_of(line.text))) continue;
            const std::uint32_t headed = headed_by(i);
            const bool alone = sums_.prose(outline_.boxes[headed]) == 0;
            const Box& around = outline_.boxes[parent_of(headed, i)];
            Box before = around;
            before.last_line = i;
            if (sums_.prose(before) >= least_item)
                drop_lines(i, alone ? around.last_line : outline_.boxes[headed].last_line);
        }
        sums_ = Sums(outline_, kept_);
    }

    /// "Sam says:" over what he wrote, in one box each, side by side. The body of an article, or
    /// a statement's quotations, have such lines too.
    void signed_comments() {
        std::vector<std::uint32_t> found;
        std::uint32_t prose = 0;
        for (std::uint32_t i = 0; i < outline_.lines.size(); ++i) {
            const Line& line = outline_.lines[i];
            if (!kept_[i] || line.words > longest_heading || !heads_a_comment(line.text)) continue;
            const std::uint32_t index = signed_by(i);
            if (index == 0 || (!found.empty() && found.back() == index)) continue;
            found.push_back(index);
            prose += sums_.prose(outline_.boxes[index]);
        }
        if (found.size() < 2 || prose + least_article > left_) return;
        for (const std::uint32_t box : found)
            drop_lines(outline_.boxes[box].first_line, outline_.boxes[box].last_line);
        sums_ = Sums(outline_, kept_);
    }

    /// The least box that the line opens and that holds prose behind it; the page's when none does.
    [[nodiscard]] std::uint32_t signed_by(std::uint32_t line) const {
        std::uint32_t box = outline_.lines[line].box;
        while (box != 0 && outline_.boxes[box].first_line == line &&
               outline_.boxes[box].last_line == line + 1)
            box = outline_.boxes[box].parent;
        const Box& here = outline_.boxes[box];
        const bool opens = here.first_line == line && !here.hints.body && sums_.prose(here) > 0;
        return opens ? box : 0;
    }

    /// The widest box that begins with the line, else the one that it stands in.
    [[nodiscard]] std::uint32_t headed_by(std::uint32_t line) const {
        std::uint32_t box = outline_.lines[line].box;
        while (box != 0 && outline_.boxes[outline_.boxes[box].parent].first_line == line)
            box = outline_.boxes[box].parent;
        return box;
    }

    [[nodiscard]] std::uint32_t parent_of(std::uint32_t headed, std::uint32_t line) const {
        const Box& box = outline_.boxes[headed];
        return box.first_line == line ? box.parent : headed;
    }

    /// "Sur le même thème" over a link and its excerpt.
    [[nodiscard]] bool heads_a_link(std::uint32_t index, const Box& box) const {
        const Line& line = outline_.lines[index];
        if (line.heading > 0 || prose_words(line) > 0 || index + 1 >= box.last_line) return false;
        const Line& next = outline_.lines[index + 1];
        return next.heading == 0 && next.words >= 4 && next.link_words == next.words &&
               sums_.prose(box) <= longest_excerpt;
    }

    /// "Sondage", "Soutenez-nous": the least box that holds more than its heading.
    void headed_boxes() {
        for (std::uint32_t i = 0; i < outline_.lines.size(); ++i) {
            const Line& line = outline_.lines[i];
            if (!kept_[i] || line.words > longest_heading || line.link_words > 0) continue;
            const std::uint32_t index = least_box_around(outline_, i);
            const Box& box = outline_.boxes[index];
            if (index == 0 || box.first_line != i || box.hints.body) continue;
            if (heads_a_link(i, box) || heads_a_call(start_of(line.text))) drop(index, Right::some);
        }
    }

    /// What a site must say of cookies, in a box without a name.
    void consents() {
        std::vector<std::uint32_t> found;
        std::uint32_t prose = 0;
        for (std::uint32_t i = 0; i < outline_.lines.size(); ++i) {
            if (!kept_[i] || !asks_consent(outline_.lines[i].text)) continue;
            found.push_back(i);
            prose += prose_words(outline_.lines[i]);
        }
        if (!may_drop(Right::all_but_an_article, prose, left_)) return;  // a page about cookies
        for (const std::uint32_t line : found)
            drop_lines(line, line + 1);
        if (!found.empty()) sums_ = Sums(outline_, kept_);
    }

    /// One is dropped if it is small; three in one place are a list of other articles.
    void teasers() {
        const std::vector<Card> found = cards(outline_, kept_);
        std::unordered_map<std::uint32_t, Cards> in_one_place;
        for (const Card& card : found) {
            Cards& others = in_one_place[outline_.boxes[card.box].parent];
            ++others.count;
            others.prose += sums_.prose(outline_.boxes[card.box]);
        }
        const std::uint32_t before = left_;
        for (const Card& card : found) {
            const Box& teaser = outline_.boxes[card.box];
            const bool small = sums_.prose(teaser) <= longest_excerpt;
            const Cards& others = in_one_place[teaser.parent];
            if (holds_headline(teaser) || is_list_of_text(card, others)) continue;
            if (others.count >= 3 && small && others.prose + least_text <= before) {
                take_away(teaser);
                continue;
            }
            const bool short_one = small && teaser.last_line - teaser.first_line <= 3;
            if (card.headed) drop(card.box, short_one ? Right::some : Right::little);
        }
    }

    /// "The ten best": headings that lead to what they are about, and hardly any text besides.
    [[nodiscard]] bool is_list_of_text(const Card& card, const Cards& others) const {
        const std::uint32_t text = text_around(outline_, card.box);
        return text != 0 && others.prose * 2 > sums_.prose(outline_.boxes[text]);
    }

    /// What follows as one scrolls on.
    void next_articles() {
        for (const std::uint32_t article : other_articles(outline_, title_)) {
            const Box& box = outline_.boxes[article];
            if (sums_.prose(box) + least_article <= left_) take_away(box);
        }
        sums_ = Sums(outline_, kept_);
    }

    const Outline& outline_;
    std::string_view title_;
    std::vector<bool> kept_;
    Sums sums_;
    std::uint32_t left_;                                    ///< words of prose not dropped
    std::unordered_map<std::uint64_t, std::uint32_t> kin_;  ///< prose of one name in one place
    std::vector<std::uint32_t>
        headlines_;  ///< before each line: one past the last headline; 0 = none
};

}  // namespace

std::vector<bool> prune(const Outline& outline, std::string_view title) {
    return Pruner(outline, title).run();
}

}  // namespace vigie::feeds::page
