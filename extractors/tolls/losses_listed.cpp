// « Ils ont emporté du matériel. Il s'agit de deux pick-up et de trois motos », "seized arms. They
// included two mortars": what a sentence lists of the things that were told to be lost before it.
#include <algorithm>
#include <optional>

#include "extractors/tolls/effect_words.h"
#include "extractors/tolls/losses_apart.h"
#include "extractors/tolls/losses_meant.h"
#include "extractors/tolls/thing_counts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Behind « il s'agit (notamment) de », "they include", « parmi lesquels figurent »; none where the
/// sentence lists nothing.
std::optional<std::uint32_t> behind_opening(const Reading& reading, const text::Sentence& span) {
    static const WordSet lists("agit includes include included comprend comprennent comporte");
    static const WordSet pronouns("il they these");
    static const WordSet booty(
        "butin materiel lot prise saisie armes haul seizure booty weapons arms equipment losses "
        "materials items cache stock list liste");
    constexpr std::uint32_t reach = 4;  // « le butin saisi (comprend) »
    const std::size_t index = reading.sentence_of(span.first);
    const bool told_of =
        index > 0 &&
        has_word(
            reading, reading.sentences[index - 1].first, reading.sentences[index - 1].last, booty);
    bool named = pronouns.contains(reading.word(span.first)) ||
                 (told_of && one_of(reading.word(span.first), {"it", "this", "cela"}));
    for (std::uint32_t at = span.first + 1; at <= span.first + reach && at < span.last; ++at) {
        if (reading.word(at) == ",") return std::nullopt;
        if (lists.contains(reading.word(at))) return named ? std::optional(at + 1) : std::nullopt;
        named |= booty.contains(reading.word(at));
    }
    return std::nullopt;
}

/// « deux (mitrailleuses), six », "two (rifles) and": is the thing counted, or one of a list? Not
/// « une opération menée avec des (drones) ».
bool is_item(const ThingCounts& counts, const Mention& thing) {
    return counts.number_of(thing).has_value();
}

/// What became of the arms or goods of which the sentence before tells last: "seized", "destroyed";
/// nullptr when it tells of none.
const Mention* effect_before(const Reading& reading,
                             const text::Sentence& span,
                             const Lexicon& lexicon) {
    const std::size_t index = reading.sentence_of(span.first);
    if (index == 0) return nullptr;
    const auto& before = reading.sentences[index - 1];
    const auto effects = mentions_in(reading, Kind::effect, before.first, before.last);
    for (auto effect = effects.end(); effect != effects.begin();) {
        if (is_told(reading, before, lexicon, **--effect)) return *effect;
    }
    return nullptr;
}

std::vector<Loss> listed(const Reading& reading,
                         const text::Sentence& span,
                         const Lexicon& lexicon,
                         const std::vector<const Mention*>& free) {
    std::vector<Loss> losses;
    if (free.empty()) return losses;
    const auto opening = behind_opening(reading, span);
    const Mention* effect = opening ? effect_before(reading, span, lexicon) : nullptr;
    if (effect == nullptr) return losses;
    const ThingCounts counts(reading, lexicon, span);
    for (const Mention* thing : free) {
        const Effect how = lexicon.effect(effect->index).effect;
        const Thing& what = lexicon.thing(thing->index);
        if (thing->first < *opening || !may_be_lost(what, how) || !is_item(counts, *thing))
            continue;
        Loss loss;
        loss.materiel.what = what.what;
        loss.materiel.effect = how;
        loss.materiel.count = counts.number_of(*thing);
        loss.first = counts.start_of(*thing);
        loss.last = thing->last;
        losses.push_back(std::move(loss));
    }
    return losses;
}

}  // namespace

std::vector<Loss> losses_of_free(const Reading& reading,
                                 const text::Sentence& span,
                                 const Lexicon& lexicon,
                                 const std::vector<const Mention*>& free) {
    auto losses = carried_along(reading, span, lexicon, free);
    const auto more = listed(reading, span, lexicon, free);
    losses.insert(losses.end(), more.begin(), more.end());
    return losses;
}

}  // namespace vigie::extractors
