#include "extractors/reading/intertitles.h"

#include <algorithm>
#include <vector>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Words alone, few of them, and no stop at the end.
bool is_short_line(const Reading& reading, const text::Sentence& line) {
    constexpr std::uint32_t longest = 5;  // « La guerre des images »
    if (line.last - line.first > longest || line.first == line.last) return false;
    for (std::uint32_t at = line.first; at < line.last; ++at) {
        if (!is_word(reading.tokens, at)) return false;
    }
    return reading.token(line.first).capital;
}

/// Does the line name anything that an event is told by?
bool names_something(const Reading& reading, const text::Sentence& line) {
    const auto all = reading.mentions_between(line.first, line.last);
    const bool named = std::any_of(all.begin(), all.end(), [](const Mention& mention) {
        return mention.kind != Kind::cue && mention.kind != Kind::skip;
    });
    return named ||
           std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
               return time.first >= line.first && time.first < line.last;
           });
}

/// « Ils ont compté », « Le Jnim revendique »: does the sentence say more of what was told, or pass
/// on somebody's word? What else stands below a line may be about other things.
bool goes_on(const Reading& reading, const text::Sentence& below) {
    static const WordSet pronouns("ils elles il elle they he she it");
    return pronouns.contains(reading.word(below.first)) ||
           !mentions_in(reading, Kind::speech, below.first, below.last).empty();
}

/// Is the sentence a line of its own between others?
bool is_intertitle(const Reading& reading, std::size_t index) {
    const std::size_t lead = reading.has_title() ? 2 : 1;  // the title, and what stands on top
    const auto& all = reading.sentences;
    if (index < lead || index + 1 >= all.size()) return false;
    const text::Sentence& line = all[index];
    return all[index - 1].paragraph != line.paragraph &&
           all[index + 1].paragraph != line.paragraph && is_short_line(reading, line) &&
           !names_something(reading, line) && goes_on(reading, all[index + 1]);
}

}  // namespace

void drop_intertitles(Reading& reading) {
    std::vector<text::Sentence> kept;
    std::vector<Shapes> shapes;
    std::uint32_t paragraphs = 0;  // that the lines took out have counted, blank ones among them
    for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
        if (is_intertitle(reading, i)) {
            paragraphs += reading.sentences[i + 1].paragraph - reading.sentences[i].paragraph;
            continue;
        }
        kept.push_back(reading.sentences[i]);
        kept.back().paragraph -= paragraphs;
        shapes.push_back(reading.shapes[i]);
    }
    if (kept.size() == reading.sentences.size()) return;
    reading.sentences = std::move(kept);
    reading.shapes = std::move(shapes);
    reading.sentence_at.clear();
    for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
        // the tokens of a line taken out are behind the sentence above it, not before the next
        const auto above = static_cast<std::uint32_t>(i - std::min<std::size_t>(i, 1));
        reading.sentence_at.resize(reading.sentences[i].first, above);
        reading.sentence_at.resize(reading.sentences[i].last, static_cast<std::uint32_t>(i));
    }
}

}  // namespace vigie::extractors
