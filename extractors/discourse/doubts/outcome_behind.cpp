#include "extractors/discourse/doubts/outcome_behind.h"

#include <algorithm>
#include <string_view>

#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool begins_in(const std::vector<TimeMention>& times, const text::Sentence& span) {
    const auto time = std::partition_point(
        times.begin(), times.end(), [&](const auto& one) { return one.first < span.first; });
    return time != times.end() && time->first < span.last;
}

}  // namespace

bool is_operation(const Candidate& word) {
    const std::string_view lemma = word.trigger->lemma;
    return word.trigger->kind == WordKind::phrase &&
           (lemma.find("operation") != std::string_view::npos ||
            lemma.find("opération") != std::string_view::npos);
}

bool tells_unknown_number(const Scene& scene, std::size_t sentence) {
    static const WordSet unknown(
        "indetermine inconnu indefini undetermined unknown unspecified undisclosed");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (!may_have(reading, span, unknown)) return false;
    constexpr std::uint32_t reach = 4;  // "killed an (unspecified) number", « un nombre (inconnu) »
    const auto statuses = mentions_in(reading, Kind::status, span.first, span.last);
    return std::any_of(statuses.begin(), statuses.end(), [&](const Mention* word) {
        const std::uint32_t to = std::min(word->last + reach, span.last);
        return has_word(reading, word->last, to, WordSet("number nombre")) &&
               has_word(reading, word->last, to, unknown);
    });
}

bool tells_outcome_behind(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    if (sentence + 1 >= reading.sentences.size()) return false;
    const auto& span = reading.sentences[sentence + 1];
    const bool set_apart = span.paragraph != reading.sentences[sentence].paragraph ||
                           !mentions_in(reading, Kind::place, span.first, span.last).empty() ||
                           begins_in(reading.times, span);
    if (set_apart) return false;
    const auto statuses = mentions_in(reading, Kind::status, span.first, span.last);
    const auto harm = [&](const Mention* word) {
        const Status status = scene.lexicon.status(word->index).status;
        return status == Status::killed || status == Status::wounded || status == Status::captured;
    };
    if (std::none_of(statuses.begin(), statuses.end(), harm)) return false;
    const auto parties = mentions_in(reading, Kind::actor, span.first, statuses.back()->last);
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* party) {
        return is_insurgent(&scene.lexicon.party(party->index));
    });
}

}  // namespace vigie::extractors
