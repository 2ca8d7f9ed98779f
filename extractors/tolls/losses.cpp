#include <algorithm>

#include "extractors/tolls/tolls.h"

namespace vigie::extractors {
namespace {

/// Things that are struck rather than lost: they are targets, no rows.
bool is_target_only(std::string_view what) {
    return what == "village" || what == "market" || what == "convoy" || what == "fuel convoy" ||
           what == "airport" || what == "mine site" || what == "town hall" || what == "hotel";
}

bool crosses_clause(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t i = from; i < to; ++i) {
        const std::string_view word = reading.word(i);
        if (word == ";" || word == ":" || word == "mais" || word == "but") return true;
    }
    return false;
}

/// The effect word that governs a thing: behind it as a participle, or before it as a verb.
const Mention* effect_of(const Reading& reading,
                         const Mention& thing,
                         const std::vector<const Mention*>& effects) {
    constexpr std::uint32_t reach = 9;
    const Mention* best = nullptr;
    std::uint32_t best_gap = reach;
    for (const Mention* effect : effects) {
        const bool behind = effect->first >= thing.last;
        const std::uint32_t gap =
            behind ? effect->first - thing.last : thing.first - std::min(effect->last, thing.first);
        const std::uint32_t from = behind ? thing.last : effect->last;
        const std::uint32_t to = behind ? effect->first : thing.first;
        if (gap >= best_gap || crosses_clause(reading, from, to)) continue;
        best = effect;
        best_gap = gap;
    }
    return best;
}

/// "deux mitrailleuses « Dushka », deux autres « PK », ainsi que douze fusils": lost alike.
bool in_one_list(const Reading& reading, const Mention& before, const Mention& thing) {
    constexpr std::uint32_t reach = 7;
    if (thing.first < before.last || thing.first - before.last > reach) return false;
    for (std::uint32_t i = before.last; i < thing.first; ++i) {
        const std::string_view word = reading.word(i);
        if (word == "," || word == "et" || word == "and") return true;
    }
    return false;
}

const Quantity* count_before(const Reading& reading, const Mention& thing) {
    for (const Quantity& quantity : reading.quantities) {
        const bool before = quantity.last <= thing.first && thing.first - quantity.last <= 2;
        if (before && (quantity.unit == Unit::none)) return &quantity;
    }
    return nullptr;
}

Loss loss_of(const Reading& reading,
             const Mention& thing,
             const Mention& effect_word,
             const Lexicon& lexicon) {
    Loss loss;
    loss.materiel.what = lexicon.thing(thing.index).what;
    loss.materiel.effect = lexicon.effect(effect_word.index).effect;
    const Quantity* count = count_before(reading, thing);
    if (count != nullptr && count->min == count->max) loss.materiel.count = count->min;
    loss.first = std::min(thing.first, effect_word.first);
    loss.last = std::max(thing.last, effect_word.last);
    return loss;
}

/// A device damages; it is not what was damaged.
bool is_cause(const Loss& loss) {
    return loss.materiel.what == "explosive device" && loss.materiel.effect == Effect::damaged;
}

}  // namespace

std::vector<Loss> read_losses(const Reading& reading,
                              std::size_t sentence,
                              const Lexicon& lexicon) {
    const auto& span = reading.sentences[sentence];
    const auto effects = mentions_in(reading, Kind::effect, span.first, span.last);
    std::vector<Loss> losses;
    if (effects.empty()) return losses;
    const Mention* listed = nullptr;  // the thing before, when it was lost
    const Mention* listed_effect = nullptr;
    for (const Mention* thing : mentions_in(reading, Kind::object, span.first, span.last)) {
        if (is_target_only(lexicon.thing(thing->index).what)) continue;
        const Mention* effect = effect_of(reading, *thing, effects);
        const bool goes_on = listed != nullptr && in_one_list(reading, *listed, *thing);
        if (effect == nullptr && goes_on) effect = listed_effect;
        if (effect == nullptr) continue;
        listed = thing;
        listed_effect = effect;
        Loss loss = loss_of(reading, *thing, *effect, lexicon);
        if (!is_cause(loss)) losses.push_back(std::move(loss));
    }
    return losses;
}

}  // namespace vigie::extractors
