#include "extractors/discourse/joining/twins.h"

#include <algorithm>
#include <iterator>

#include "extractors/discourse/where/day_beside.h"

namespace vigie::extractors {
namespace {

/// "attacked a convoy near Boni on Sunday and (an army post) in Gossi on Monday": whom or what the
/// list's item names itself; is there any?
bool take_own_target(const Scene& scene, int place, Draft& twin) {
    if (place == 0) return false;
    const std::uint32_t from = behind_day_beside(scene, place - 1);
    const NamedPlace& named = place_at(scene, place);
    const std::uint32_t to = std::min(named.phrase, named.first);
    if (from >= to) return false;
    const auto parties = mentions_in(scene.reading, Kind::actor, from, to);
    const auto things = mentions_in(scene.reading, Kind::object, from, to);
    if (!parties.empty()) {
        twin.targets = {&scene.lexicon.party(parties.back()->index)};
        twin.things.clear();
    } else if (!things.empty()) {
        twin.targets.clear();
        twin.things = {&scene.lexicon.thing(things.back()->index)};
    }
    return !parties.empty() || !things.empty();
}

/// « Trois ouvriers ont été enlevés. Ils ont attaqué une usine à Diamou et une carrière à (Kayes)
/// »: where the sentence that lists tells of an attack alone, nobody was taken from the further
/// places.
void leave_taking(const Scene& scene, int place, Draft& twin) {
    if (!told_by(twin, Family::abduct)) return;
    const std::size_t sentence = scene.reading.sentence_of(place_at(scene, place).first);
    std::vector<Candidate> here;
    std::copy_if(
        twin.words.begin(), twin.words.end(), std::back_inserter(here), [&](const Candidate& word) {
            return word.sentence == sentence;
        });
    const bool attacked =
        !here.empty() && std::all_of(here.begin(), here.end(), [](const Candidate& word) {
            return is_attack(word.family);
        });
    if (!attacked) return;
    raise(twin, here.front());
    twin.words = std::move(here);
}

}  // namespace

void take_own_day(const Scene& scene, Draft& draft) {
    const SentenceTime* day = day_beside(scene, draft.place);
    if (day == nullptr) return;
    draft.date = day->range;
    draft.own_date = true;
}

Draft twin_at(const Scene& scene, const std::vector<Draft>& drafts, std::size_t index, int place) {
    Draft twin = drafts[index];
    twin.place = place;
    twin.own_place = true;
    twin.tolls.clear();
    twin.losses.clear();
    twin.listed_with = index;
    take_own_day(scene, twin);
    if (take_own_target(scene, place, twin)) leave_taking(scene, place, twin);
    return twin;
}

}  // namespace vigie::extractors
