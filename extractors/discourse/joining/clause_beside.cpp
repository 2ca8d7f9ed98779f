#include "extractors/discourse/joining/clause_beside.h"

#include <algorithm>

#include "extractors/discourse/when/opening_deed.h"
#include "extractors/reading/commas.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/time_units.h"

namespace vigie::extractors {
namespace {

/// "(le jour) où", "(hours) after", « (au lendemain) d'une embuscade »: does the unit of time lead
/// to what befell then?
bool leads_to_clause(const Reading& reading, std::uint32_t unit) {
    const text::Word word = reading.word(unit);
    const text::Word next = reading.word(unit + 1);
    if (one_of(next, {"after", "following", "apres"})) return true;
    if (next == "d'") return word == "lendemain";
    return one_of(word, {"jour", "day"}) && one_of(next, {"ou", "that", "when", "as"});
}

/// "... le jour où cinq personnes ont été tuées à Ber", "hours after five people died in an
/// attack", "interviennent 24 heures après une embuscade qui a fait un mort": where the clause
/// beside begins that tells of what else befell; the toll's own token when none does.
std::uint32_t clause_beside(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t at = from; at + 1 < to; ++at) {
        const bool eve = one_of(reading.word(at), {"lendemain", "veille"});
        if (!eve && !is_time_unit(reading.word(at))) continue;
        // "Two days after the tragedy, (residents had counted 12)", "arrived hours after and"
        if (one_of(reading.word(at + 2), {"and", "et", ",", "."})) continue;
        if (at <= from + 2 && comma_between(reading, at, to)) continue;
        if (leads_to_clause(reading, at)) return at;
    }
    return to;
}

/// « Après les attaques autour de Boni faisant 36 morts, c'est Kani qui a été visé »: dead of the
/// deed that opens the sentence, which is not the draft.
bool is_of_opening(const Scene& scene, const Draft& draft, std::size_t sentence, const Toll& toll) {
    const Stretch opening =
        opening_deed(scene.reading, scene.lexicon, scene.reading.sentences[sentence]);
    if (!opening.holds(toll.count)) return false;
    return draft.words.front().sentence == sentence &&
           std::none_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
               return opening.holds(word.first);
           });
}

}  // namespace

bool is_beside(const Scene& scene, const Draft& draft, std::size_t sentence, const Toll& toll) {
    if (is_of_opening(scene, draft, sentence, toll)) return true;
    const std::uint32_t from = scene.reading.sentences[sentence].first;
    const std::uint32_t at = clause_beside(scene.reading, from, toll.first);
    if (at == toll.first || at == from) return false;
    const bool own =
        std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
            return word.sentence == sentence && word.first > at;
        });
    const bool before =
        std::any_of(draft.words.begin(), draft.words.end(), [&](const Candidate& word) {
            return word.sentence < sentence || word.first < at;
        });
    return before && !own;
}

}  // namespace vigie::extractors
