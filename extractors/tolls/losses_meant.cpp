#include "extractors/tolls/losses_meant.h"

#include "extractors/reading/thing_pronouns.h"
#include "extractors/tolls/thing_counts.h"

namespace vigie::extractors {

bool may_be_lost(const Thing& thing, Effect effect) {
    if (thing.kind == ThingKind::target) return false;
    if (thing.kind == ThingKind::fixed && effect == Effect::seized) return false;
    return thing.what != "explosive device" || effect != Effect::damaged;
}

std::optional<Loss> loss_meant(const Reading& reading,
                               const Lexicon& lexicon,
                               const Mention& effect) {
    const bool verb = lexicon.effect(effect.index).form != VerbForm::none;
    // « le butin »: no pronoun
    if (!verb && reading.language == Language::french) return std::nullopt;
    const Mention* thing = thing_meant(reading, lexicon, effect.first, effect.last);
    if (thing == nullptr) return std::nullopt;
    const Thing& what = lexicon.thing(thing->index);
    const Effect how = lexicon.effect(effect.index).effect;
    if (!may_be_lost(what, how)) return std::nullopt;
    const auto& span = reading.sentences[reading.sentence_of(thing->first)];
    Loss loss;
    loss.materiel.what = what.what;
    loss.materiel.effect = how;
    loss.materiel.count = ThingCounts(reading, lexicon, span).number_of(*thing);
    loss.first = effect.first;
    loss.last = effect.last;
    return loss;
}

}  // namespace vigie::extractors
