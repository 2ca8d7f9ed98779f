#include "extractors/discourse/finishing/arms_wrecked.h"

#include <algorithm>

namespace vigie::extractors {
namespace {

/// Of an army's, or of anybody's where forces were struck.
bool is_of_war(const Thing& thing, bool at_forces) {
    const bool anybodys = thing.holder == Holder::any && at_forces;
    return thing.kind == ThingKind::piece &&
           (thing.holder == Holder::military || thing.what == "drone" || anybodys);
}

}  // namespace

bool wrecks_arms(const Finishing& work) {
    const Draft& draft = work.draft;
    const auto& authors = draft.perpetrators;
    if (authors.empty() || !is_insurgent(authors.front())) return false;
    const bool at_forces = std::any_of(draft.targets.begin(), draft.targets.end(), is_state);
    const auto& sentences = work.scene.reading.sentences;
    // "A drone was seen. They shot it down": named in the sentence before
    const std::size_t first = draft.sentences.front();
    const auto things = mentions_in(work.scene.reading,
                                    Kind::object,
                                    sentences[first > 0 ? first - 1 : 0].first,
                                    sentences[draft.sentences.back()].last);
    return std::any_of(draft.losses.begin(), draft.losses.end(), [&](const Loss& loss) {
        return loss.materiel.effect != Effect::seized &&
               std::any_of(things.begin(), things.end(), [&](const Mention* mention) {
                   const Thing& thing = work.scene.lexicon.thing(mention->index);
                   return thing.what == loss.materiel.what && is_of_war(thing, at_forces);
               });
    });
}

}  // namespace vigie::extractors
