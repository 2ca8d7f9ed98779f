#include "feeds/page/prose.h"

namespace vigie::feeds::page {
namespace {

constexpr std::uint32_t short_line = 12;  // words; below, a line is prose only as a sentence
constexpr std::uint32_t short_prose = 5;  // words; below, not even then

}  // namespace

bool is_sentence(std::string_view text) {
    constexpr std::string_view marks = ".!?:;\")";
    if (marks.find(text.back()) != std::string_view::npos) return true;
    for (const std::string_view mark : {"\u3002",
                                        "\uFF01",
                                        "\uFF1F",
                                        "\u300D",
                                        "\u061F",
                                        "\u0964",
                                        "\u104B",
                                        "\u06D4"})  // of the East
        if (text.ends_with(mark)) return true;
    return text.ends_with("\u00BB") || text.ends_with("\u2026") || text.ends_with("\u201D");
}

std::uint32_t prose_words(const Line& line) {
    const std::uint32_t plain = line.words - line.link_words;
    if (line.given) return plain;
    if (line.heading > 0 || line.link_words * 2 > line.words) return 0;
    const bool prose =
        line.words >= short_line || (line.words >= short_prose && is_sentence(line.text));
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

}  // namespace vigie::feeds::page
