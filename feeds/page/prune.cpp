#include "feeds/page/prune.h"

#include <algorithm>
#include <unordered_map>

namespace vigie::feeds::page {
namespace {

constexpr std::uint32_t short_line = 12;    // words; below, a line is prose only as a sentence
constexpr std::uint32_t short_prose = 5;    // words; below, not even then
constexpr std::uint32_t short_byline = 40;  // words
constexpr std::uint32_t short_figure = 150;
constexpr std::uint32_t longest_excerpt = 80;
constexpr std::uint32_t least_article = 40;  // words of prose that an article has

bool ends_sentence(std::string_view text) {
    constexpr std::string_view marks = ".!?:;\")";
    if (marks.find(text.back()) != std::string_view::npos) return true;
    return text.ends_with("\u00BB") || text.ends_with("\u2026") || text.ends_with("\u201D");
}

/// How much of the prose that is left a box may take away with it.
enum class Right { none, little, some, all_but_an_article };

Right right_to_drop(const Box& box, const Sums& sums) {
    const Hints& hints = box.hints;
    const std::uint32_t words = sums.words(box);
    if (hints.comments) return Right::all_but_an_article;
    if (hints.body && !box.hidden) return hints.clutter ? Right::little : Right::none;
    if (box.hidden || hints.clutter || box.tag == BoxTag::nav || box.tag == BoxTag::footer ||
        box.tag == BoxTag::aside)
        return Right::some;
    if ((hints.caption || box.tag == BoxTag::figure || box.tag == BoxTag::caption) &&
        words < short_figure)
        return Right::some;
    if ((hints.byline || hints.author || hints.date) && words < short_byline) return Right::little;
    // A list of links, wherever it stands.
    if (box.tag == BoxTag::list && sums.links(box) * 2 > words) return Right::little;
    return Right::none;
}

bool may_drop(Right right, std::uint32_t prose, std::uint32_t left) {
    switch (right) {
        case Right::none:
            return false;
        case Right::little:
            return prose * 10 <= left;
        case Right::some:
            return prose * 5 <= left * 2;
        case Right::all_but_an_article:
            return prose + least_article <= left || prose * 5 <= left * 2;
    }
    return false;
}

/// A heading that is a link leads to another page, and the box that it heads is that page's teaser.
std::uint32_t teaser_of(const Outline& outline, std::uint32_t heading_line) {
    std::uint32_t box = outline.lines[heading_line].box;
    while (box != 0) {
        const Box& candidate = outline.boxes[box];
        const bool alone = candidate.last_line - candidate.first_line < 2;
        if (!alone) return box;
        box = candidate.parent;
    }
    return 0;
}

class Pruner {
public:
    explicit Pruner(const Outline& outline)
        : outline_(outline),
          kept_(outline.lines.size(), true),
          sums_(outline, kept_),
          left_(sums_.prose(outline.boxes[0])) {}

    std::vector<bool> run() {
        // Readers' comments first: they may be longer than the article.
        each_box([](const Box& box) { return box.hints.comments; });
        each_box([](const Box&) { return true; });
        teasers();
        return std::move(kept_);
    }

private:
    template <class Wanted>
    void each_box(Wanted wanted) {
        const auto& boxes = outline_.boxes;
        for (std::uint32_t i = 1; i < boxes.size();) {
            const Right right = wanted(boxes[i]) ? right_to_drop(boxes[i], sums_) : Right::none;
            i = drop(i, right) ? boxes[i].end : i + 1;
        }
        sums_ = Sums(outline_, kept_);
    }

    bool drop(std::uint32_t index, Right right) {
        const Box& box = outline_.boxes[index];
        const std::uint32_t prose = sums_.prose(box);
        if (right == Right::none || !may_drop(right, prose, left_)) return false;
        left_ -= std::min(left_, prose);
        std::fill(kept_.begin() + box.first_line, kept_.begin() + box.last_line, false);
        return true;
    }

    /// One is dropped if it is small; three in one place are a list of other articles.
    void teasers() {
        std::vector<std::uint32_t> found;
        std::unordered_map<std::uint32_t, int> in_one_place;
        for (std::uint32_t i = 0; i < outline_.lines.size(); ++i) {
            const Line& line = outline_.lines[i];
            if (!kept_[i] || line.heading < 2 || line.link_words < line.words) continue;
            const std::uint32_t box = teaser_of(outline_, i);
            if (box == 0 || outline_.boxes[box].hints.body) continue;
            found.push_back(box);
            ++in_one_place[outline_.boxes[box].parent];
        }
        for (const std::uint32_t box : found) {
            const bool listed = in_one_place[outline_.boxes[box].parent] >= 3 &&
                                sums_.prose(outline_.boxes[box]) <= longest_excerpt;
            drop(box, listed ? Right::all_but_an_article : Right::little);
        }
    }

    const Outline& outline_;
    std::vector<bool> kept_;
    Sums sums_;
    std::uint32_t left_;  ///< words of prose not dropped
};

}  // namespace

std::uint32_t prose_words(const Line& line) {
    const std::uint32_t plain = line.words - line.link_words;
    if (line.heading > 0 || line.link_words * 2 > line.words) return 0;
    const bool prose =
        line.words >= short_line || (line.words >= short_prose && ends_sentence(line.text));
    return prose ? plain : 0;
}

Sums::Sums(const Outline& outline, const std::vector<bool>& kept) {
    before_.reserve(outline.lines.size() + 1);
    before_.emplace_back();
    for (std::size_t i = 0; i < outline.lines.size(); ++i) {
        Sum sum = before_.back();
        const Line& line = outline.lines[i];
        if (kept[i]) {
            sum.prose += prose_words(line);
            sum.words += line.words;
            sum.links += line.link_words;
        }
        before_.push_back(sum);
    }
}

Sums::Sum Sums::sum(const Box& box) const {
    const Sum& first = before_[box.first_line];
    const Sum& last = before_[box.last_line];
    return {last.prose - first.prose, last.words - first.words, last.links - first.links};
}

std::uint32_t Sums::prose(const Box& box) const {
    return sum(box).prose;
}

std::uint32_t Sums::other(const Box& box) const {
    const Sum all = sum(box);
    return all.words - all.prose;
}

std::uint32_t Sums::words(const Box& box) const {
    return sum(box).words;
}

std::uint32_t Sums::links(const Box& box) const {
    return sum(box).links;
}

std::vector<bool> prune(const Outline& outline) {
    return Pruner(outline).run();
}

}  // namespace vigie::feeds::page
