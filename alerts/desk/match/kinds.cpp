#include "alerts/desk/match/kinds.h"

#include <algorithm>
#include <array>

namespace vigie::alerts {
namespace {

using extractors::SubEventType;
using Pair = std::pair<SubEventType, SubEventType>;

/// Kinds that one event is called by different texts.
constexpr std::array<Pair, 14> relatives{{
    {SubEventType::armed_clash, SubEventType::attack},
    {SubEventType::armed_clash, SubEventType::remote_explosive},
    {SubEventType::armed_clash, SubEventType::suicide_bomb},
    {SubEventType::armed_clash, SubEventType::shelling},
    {SubEventType::armed_clash, SubEventType::looting},
    {SubEventType::armed_clash, SubEventType::abduction},
    {SubEventType::attack, SubEventType::abduction},
    {SubEventType::attack, SubEventType::looting},
    {SubEventType::attack, SubEventType::air_drone_strike},
    {SubEventType::attack, SubEventType::remote_explosive},
    {SubEventType::attack, SubEventType::shelling},
    {SubEventType::attack, SubEventType::mob_violence},
    {SubEventType::abduction, SubEventType::looting},
    {SubEventType::abduction, SubEventType::arrests},
}};

bool is_ground_fight(SubEventType kind) {
    return extractors::type_of(kind) == extractors::EventType::battles ||
           kind == SubEventType::remote_explosive || kind == SubEventType::suicide_bomb;
}

/// An ambush and the air strike that answers it share town, day and both sides.
void veto_answer(const Facets& a, const Facets& b, Tally& tally) {
    const bool a_strikes = a.kind == SubEventType::air_drone_strike;
    const bool b_strikes = b.kind == SubEventType::air_drone_strike;
    if (a_strikes == b_strikes) return;
    if (is_ground_fight(a_strikes ? b.kind : a.kind)) {
        tally.veto([] {
            return std::string("an attack on the ground and an air strike that answers it");
        });
    }
}

}  // namespace

bool are_related(SubEventType a, SubEventType b) {
    return std::any_of(relatives.begin(), relatives.end(), [&](const Pair& pair) {
        return pair == Pair{a, b} || pair == Pair{b, a};
    });
}

void weigh_kinds(const Facets& a, const Facets& b, const Weights& weights, Tally& tally) {
    const auto told = [&](const char* what) {
        return [&a, &b, what] {
            return what + std::string(": ") + std::string(name_of(a.kind)) + " / " +
                   std::string(name_of(b.kind));
        };
    };
    veto_answer(a, b, tally);
    if (lasts(a) != lasts(b) && a.kind != b.kind) tally.veto(told("a blockade and another deed"));
    if (a.kind == b.kind) return tally.add(weights.same_kind, told("same kind"));
    if (are_related(a.kind, b.kind)) return tally.add(weights.related_kind, told("related kinds"));
    const auto type = extractors::type_of(a.kind);
    // "Strategic developments" holds agreements beside looting: its kinds are no kin.
    if (type == extractors::type_of(b.kind) &&
        type != extractors::EventType::strategic_developments)
        return tally.add(weights.same_type, told("same type"));
    tally.add(weights.other_kind, told("other kind"));
}

}  // namespace vigie::alerts
