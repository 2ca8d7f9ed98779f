#include "extractors/discourse/doubts/outcome_behind.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/chunks.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool begins_in(const std::vector<TimeMention>& times, const text::Sentence& span) {
    const auto time = std::partition_point(
        times.begin(), times.end(), [&](const auto& one) { return one.first < span.first; });
    return time != times.end() && time->first < span.last;
}

bool is_any(const Chunk& chunk, std::string_view tags) {
    return tags.find(chunk.tag) != std::string_view::npos;
}

/// "(fighters) were killed", "killed twelve (fighters)", "the death of seven (militants)"; whom
/// JNIM's fighters killed is another outcome, and theirs.
bool befalls_insurgents(const std::vector<Chunk>& chunks, std::size_t deed) {
    constexpr std::string_view bearers = "IUSMXC";
    const Sense* sense = chunks[deed].sense;
    if (sense == nullptr || (sense->family != Family::kill && sense->family != Family::arrest))
        return false;
    if (chunks[deed].verb.construction == Construction::passive) {
        std::size_t at = deed;
        while (at > 0 && !is_any(chunks[at - 1], bearers))
            --at;
        return at > 0 && is_any(chunks[at - 1], "IU");
    }
    std::size_t at = deed + 1;
    while (at < chunks.size() && !is_any(chunks[at], bearers))
        ++at;
    return at < chunks.size() && is_any(chunks[at], "IU");
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
        static const WordSet numbers("number nombre");
        return has_word(reading, word->last, to, numbers) &&
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
    const std::vector<Chunk> chunks = chunk(reading, sentence + 1, scene.lexicon).chunks;
    for (std::size_t at = 0; at < chunks.size(); ++at) {
        if (befalls_insurgents(chunks, at)) return true;
    }
    return false;
}

}  // namespace vigie::extractors
