#include "extractors/discourse/finishing/told_twice.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "extractors/discourse/joining/another.h"

namespace vigie::extractors {
namespace {

/// Two kinds that one deed at one place on one day is told as: the deed and what came of it. The
/// first is the one that it is reported as.
struct OneDeed {
    SubEventType main;
    SubEventType side;
};

constexpr std::array one_deed{
    OneDeed{SubEventType::non_state_actor_overtakes_territory, SubEventType::armed_clash},
    OneDeed{SubEventType::government_regains_territory, SubEventType::armed_clash},
    OneDeed{SubEventType::non_state_actor_overtakes_territory, SubEventType::looting},
    OneDeed{SubEventType::armed_clash, SubEventType::attack},
    OneDeed{SubEventType::armed_clash, SubEventType::looting},
    OneDeed{SubEventType::armed_clash, SubEventType::abduction},
    OneDeed{SubEventType::armed_clash, SubEventType::disrupted_weapons_use},
    OneDeed{SubEventType::air_drone_strike, SubEventType::disrupted_weapons_use},
    OneDeed{SubEventType::government_regains_territory, SubEventType::looting},
    OneDeed{SubEventType::armed_clash, SubEventType::air_drone_strike},
    OneDeed{SubEventType::government_regains_territory, SubEventType::air_drone_strike},
    OneDeed{SubEventType::protest_with_intervention, SubEventType::peaceful_protest},
    OneDeed{SubEventType::violent_demonstration, SubEventType::protest_with_intervention},
};

/// The kind that both are reported as; none when they are two deeds.
std::optional<SubEventType> as_one_deed(SubEventType a, SubEventType b) {
    if (a == SubEventType::other) return b;
    if (b == SubEventType::other) return a;
    const auto* at = std::find_if(one_deed.begin(), one_deed.end(), [&](const OneDeed& row) {
        return (row.main == a && row.side == b) || (row.main == b && row.side == a);
    });
    return at == one_deed.end() ? std::nullopt : std::optional(at->main);
}

bool same_kind(const Told& told, const Told& next) {
    return told.report.sub_type == next.report.sub_type;
}

bool is_one_place(const Place& one, const Place& other) {
    return one.name == other.name && one.admin1 == other.admin1;
}

/// Is the one a region or district, and the other a place in it?
bool is_around(const Place& wide, const Place& place) {
    constexpr int district = 2;
    if (wide.precision < district || wide.name == place.name) return false;
    return wide.name == place.admin1 || wide.name == place.admin1_legacy ||
           (wide.name == place.admin2 && wide.admin1 == place.admin1);
}

bool are_dated_apart(const Told& told, const Told& next) {
    const auto& one = told.report.date;
    const auto& other = next.report.date;
    return one && other && disjoint(*one, *other);
}

/// Two days part them when each was told of its own event.
bool may_be_one_day(const Told& told, const Told& next) {
    return !are_dated_apart(told, next) || !told.draft.own_date || !next.draft.own_date;
}

/// Nothing says that they were in two places: what has none is told of where the other was.
bool may_be_one_place(const Told& told, const Told& next) {
    const auto& here = told.report.places;
    const auto& there = next.report.places;
    if (here.empty() || there.empty()) return here.empty() != there.empty();
    if (is_one_place(here.front(), there.front())) return true;
    // "in the areas of Kayes and of Nioro": two places that stand side by side are two
    const bool listed = told.draft.listed_with || next.draft.listed_with ||
                        told.draft.sentences.front() == next.draft.sentences.front();
    return !listed && !are_dated_apart(told, next) &&
           (is_around(here.front(), there.front()) || is_around(there.front(), here.front()));
}

/// "Later that day, gunmen stormed", « Plus tard, ils ont »
bool opens_later(const Scene& scene, const Candidate& word) {
    const auto first = scene.reading.sentences[word.sentence].first;
    const std::string_view opener = scene.reading.word(first);
    return opener == "later" || (opener == "plus" && scene.reading.word(first + 1) == "tard");
}

/// Does the later one say by itself that it was another deed?
bool is_said_to_be_another(const Scene& scene, const Draft& draft, const Draft& later) {
    return std::any_of(later.words.begin(), later.words.end(), [&](const Candidate& word) {
        return tells_besides(scene.reading, word) || tells_another(scene, draft, word) ||
               strikes_next_site(scene, draft, word) || strikes_another_thing(scene, draft, word) ||
               is_new_device(scene, draft, word) || is_days_later(scene, draft, word) ||
               leads_elsewhere(scene, draft, word) || is_other_weapon(draft, word) ||
               goes_back(scene, draft, word) || opens_later(scene, word) ||
               takes_people_beside_loot(draft, word);
    });
}

bool is_in_both(const Report& one, Role role, const Report& other, Role its_role) {
    return std::any_of(one.actors.begin(), one.actors.end(), [&](const Actor& actor) {
        const auto& actors = other.actors;
        return actor.role == role &&
               std::find(actors.begin(), actors.end(), Actor{actor.name, its_role}) != actors.end();
    });
}

/// "Gunmen attacked a post. Soldiers then burned granaries": who was struck strikes others than
/// those who struck.
bool turns_on_others(const Report& one, const Report& other) {
    const bool strikes_someone =
        std::any_of(other.actors.begin(), other.actors.end(), [](const Actor& actor) {
            return actor.role == Role::target;
        });
    return strikes_someone && is_in_both(other, Role::perpetrator, one, Role::target) &&
           !is_in_both(other, Role::target, one, Role::perpetrator);
}

bool takes_civilians(const Told& told) {
    const auto& taken = told.draft.targets;
    return told.report.sub_type == SubEventType::abduction &&
           std::any_of(taken.begin(), taken.end(), [](const Party* party) {
               return party->klass == PartyClass::civilians;
           });
}

/// A siege without a day lasts: what was fired on the town under it is no part of it. What else
/// is told beside a deed has its very place and day.
bool is_beside(const Report& one, const Report& other) {
    const bool has_other =
        one.sub_type == SubEventType::other || other.sub_type == SubEventType::other;
    if (!has_other) return true;
    const bool one_day = one.date && other.date && !disjoint(*one.date, *other.date);
    return one_day && is_one_place(one.places.front(), other.places.front());
}

/// Is the one what came of the other? People taken beside an attack on others are an event of
/// their own (annotation format).
bool is_outcome(const Told& told, const Told& next) {
    const Report& one = told.report;
    const Report& other = next.report;
    return as_one_deed(one.sub_type, other.sub_type) && !one.places.empty() &&
           !other.places.empty() && is_beside(one, other) && !takes_civilians(told) &&
           !takes_civilians(next) && !turns_on_others(one, other) && !turns_on_others(other, one);
}

bool tells_again(const Scene& scene, const Told& told, const Told& next) {
    return (same_kind(told, next) || is_outcome(told, next)) && may_be_one_place(told, next) &&
           may_be_one_day(told, next) && !is_said_to_be_another(scene, told.draft, next.draft);
}

template <class T>
void add(std::vector<T>& to, const std::vector<T>& from) {
    to.insert(to.end(), from.begin(), from.end());
}

/// What the second tells, the first takes over.
void take_over(Draft& draft, const Draft& twin) {
    add(draft.tolls, twin.tolls);
    add(draft.losses, twin.losses);
    add(draft.statements, twin.statements);
    for (const Party* party : twin.perpetrators)
        add_once(draft.perpetrators, party);
    for (const Party* party : twin.targets)
        add_once(draft.targets, party);
    for (const Party* party : twin.allies)
        add_once(draft.allies, party);
    for (const std::size_t sentence : twin.sentences)
        if (sentence > draft.sentences.back()) draft.sentences.push_back(sentence);
    add(draft.words, twin.words);
    if (!draft.date || (!draft.own_date && twin.own_date)) draft.date = twin.date;
    draft.own_date = draft.own_date || twin.own_date;
    draft.listed_with.reset();
}

/// Of two places told of one event the narrower.
void take_place(Told& told, const Told& next) {
    const auto& here = told.report.places;
    const auto& there = next.report.places;
    if (there.empty() || (!here.empty() && !is_around(here.front(), there.front()))) return;
    told.draft.place = next.draft.place;
    told.draft.own_place = next.draft.own_place;
}

}  // namespace

void add_told(const Scene& scene, std::vector<Told>& told, Told next) {
    const auto first = std::find_if(
        told.begin(), told.end(), [&](const Told& one) { return tells_again(scene, one, next); });
    if (first == told.end()) {
        told.push_back(std::move(next));
        return;
    }
    if (as_one_deed(first->report.sub_type, next.report.sub_type) == next.report.sub_type) {
        first->draft.family = next.draft.family;
        first->draft.rank = next.draft.rank;
    }
    take_place(*first, next);
    take_over(first->draft, next.draft);
    first->report = finish(first->draft, scene);
}

}  // namespace vigie::extractors
