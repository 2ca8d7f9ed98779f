#include "extractors/tolls/losses_meant.h"

#include <algorithm>

#include "extractors/reading/thing_pronouns.h"
#include "extractors/tolls/thing_counts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "(It) was completely destroyed", « (Il) a été incendié »: the token of the pronoun that opens
/// the clause of what befell a thing; `none` when another subject does.
constexpr std::uint32_t none = UINT32_MAX;

std::uint32_t opening_pronoun(const Reading& reading, const Mention& effect) {
    static const WordSet auxiliaries(
        "was were is are been has have had being a ont ete est sont avait avaient");
    static const WordSet pronouns("it they il elle ils elles");
    const std::uint32_t start = reading.sentences[reading.sentence_of(effect.first)].first;
    bool passive = false;
    std::uint32_t at = effect.first;
    for (; at > start; --at) {
        const text::Word word = reading.word(at - 1);
        passive |= one_of(word, {"was", "were", "been", "ete"});
        if (!auxiliaries.contains(word) && !word.ends_with("ly") && !word.ends_with("ment")) break;
    }
    const bool opens =
        passive && at > start && pronouns.contains(reading.word(at - 1)) &&
        (at - 1 == start || reading.token(at - 2).kind == text::TokenKind::open_quote);
    return opens ? at - 1 : none;
}

/// « (Un sergent) est mort à l'hôpital. Il avait été touché »: the pronoun is whoever opened the
/// sentence before in its gender, of whom that sentence tells, and not where it was.
bool is_of_subject_before(const Reading& reading,
                          const text::Sentence& before,
                          text::Word pronoun) {
    const text::Word article = reading.word(before.first);
    const bool agrees = (pronoun == "il" && one_of(article, {"un", "le", "l'"})) ||
                        (pronoun == "elle" && one_of(article, {"une", "la", "l'"}));
    constexpr std::uint32_t subject = 4;  // « Un jeune sergent est (mort) »
    const std::uint32_t end = std::min(before.first + subject, before.last);
    return agrees && !mentions_in(reading, Kind::actor, before.first, end).empty() &&
           !mentions_in(reading, Kind::status, before.first, before.last).empty();
}

/// The one thing of the sentence before that could be lost so, one or several as the pronoun says.
const Mention* only_thing_before(const Reading& reading,
                                 const Lexicon& lexicon,
                                 std::uint32_t pronoun,
                                 Effect effect) {
    const std::size_t sentence = reading.sentence_of(pronoun);
    if (sentence == 0) return nullptr;
    const auto& before = reading.sentences[sentence - 1];
    const bool several = one_of(reading.word(pronoun), {"they", "ils", "elles"});
    // "killed four. They were burned": the dead
    if (several && !mentions_in(reading, Kind::status, before.first, before.last).empty())
        return nullptr;
    if (is_of_subject_before(reading, before, reading.word(pronoun))) return nullptr;
    const Mention* only = nullptr;
    for (const Mention* thing : mentions_in(reading, Kind::object, before.first, before.last)) {
        const Thing& what = lexicon.thing(thing->index);
        const bool many = reading.word(thing->last - 1).ends_with('s');
        if (!may_be_lost(what, effect) || what.beside.meets(Beside::weapon) || many != several)
            continue;
        if (only != nullptr) return nullptr;
        only = thing;
    }
    return only;
}

/// "The truck was at the rear. It was completely (destroyed)": the thing told before; not what was
/// carried off, which may be any of it.
const Mention* subject_meant(const Reading& reading,
                             const Lexicon& lexicon,
                             const Mention& effect) {
    const Effect how = lexicon.effect(effect.index).effect;
    if (how == Effect::seized) return nullptr;
    const std::uint32_t pronoun = opening_pronoun(reading, effect);
    if (pronoun == none) return nullptr;
    const Mention* thing = only_thing_before(reading, lexicon, pronoun, how);
    // « Il a été abattu »: whoever attacked the post, and not the post
    const bool shot = reading.word(effect.first).starts_with("abatt");
    const bool flies =
        thing != nullptr && lexicon.thing(thing->index).beside.meets(Beside::aircraft);
    return shot && !flies ? nullptr : thing;
}

}  // namespace

bool may_be_lost(const Thing& thing, Effect effect) {
    if (thing.kind == ThingKind::target) return false;
    if (thing.kind == ThingKind::fixed && effect == Effect::seized) return false;
    // "a mortar shell landed on a house": what goes off is not what is hit
    static const WordSet shots("shell rocket missile grenade device");
    const auto noun = thing.what.substr(thing.what.rfind(' ') + 1);
    return effect != Effect::damaged || !shots.contains(text::Word(noun));
}

std::optional<Loss> loss_meant(const Reading& reading,
                               const Lexicon& lexicon,
                               const Mention& effect) {
    const bool verb = lexicon.effect(effect.index).form != VerbForm::none;
    const Mention* thing = subject_meant(reading, lexicon, effect);
    // « le butin »: no pronoun
    if (thing == nullptr && !verb && reading.language == Language::french) return std::nullopt;
    if (thing == nullptr) thing = thing_meant(reading, lexicon, effect.first, effect.last);
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
