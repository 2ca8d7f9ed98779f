#include "extractors/discourse/joining/lend.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/joining/lead_counts.h"
#include "extractors/discourse/joining/starting_anew.h"
#include "extractors/discourse/joining/taken.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Nothing was told beside the place itself.
void lend_to_listed(const std::vector<Draft>& drafts, Draft& draft) {
    if (!draft.listed_with) return;
    const Draft& first = drafts[*draft.listed_with];
    const bool alone = draft.tolls.empty() && draft.losses.empty() && draft.targets.empty() &&
                       draft.words.size() <= first.words.size();
    // "left nine dead": whoever they were, they tell at each of the places what kind of deed it was
    const bool armed =
        std::any_of(first.tolls.begin(), first.tolls.end(), [](const DraftToll& row) {
            return row.toll.party != nullptr && row.toll.party->klass != PartyClass::civilians;
        });
    // « une usine à Diamou et (une carrière) à Kayes »: those taken were at the first; not where
    // two towns alone are listed
    const bool apart =
        !draft.things.empty() && told_by(first, Family::abduct) && !told_by(draft, Family::abduct);
    if (!alone || armed || apart || first.tolls.empty()) {
        draft.listed_with.reset();
        return;
    }
    draft.tolls = first.tolls;
}

/// "Five soldiers died in an ambush. On Sunday gunmen attacked Mondoro, killing two": the place
/// behind is that of the other event, which has a toll of its own, and so is the day.
void return_borrowed(const Scene& scene, std::vector<Draft>& drafts, Draft& draft) {
    if (draft.own_place || draft.place < 0 || draft.tolls.empty()) return;
    const std::size_t told = scene.reading.sentence_of(place_at(scene, draft.place).first);
    if (told <= draft.sentences.back()) return;
    // "killed seven on Monday night. Earlier on Monday three were killed in Barani"
    if (draft.own_date && !tells_of_before(scene, told) && !tells_in_turn(scene, told)) return;
    const bool lent = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
        return &other != &draft && other.own_place && other.place == draft.place &&
               other.words.front().sentence == told && !other.tolls.empty();
    });
    if (!lent) return;
    draft.place = -1;
    if (!draft.own_date) draft.date.reset();
}

bool is_at(const Scene& scene, const Draft& draft, const NamedPlace& place) {
    if (draft.place < 0) return false;
    const NamedPlace& own = place_at(scene, draft.place);
    return own.gazetteer == place.gazetteer && own.name == place.name;
}

/// Whom the count before the token, in its sentence or the one before, is of; nullptr when there
/// is none.
const Toll* counted_before(const Scene& scene,
                           const std::vector<Draft>& drafts,
                           std::uint32_t token) {
    const std::size_t sentence = scene.reading.sentence_of(token);
    const std::uint32_t from =
        scene.reading.sentences[sentence - std::min<std::size_t>(sentence, 1)].first;
    const Toll* found = nullptr;
    for (const Draft& draft : drafts) {
        for (const DraftToll& row : draft.tolls) {
            const bool near = row.toll.first >= from && row.toll.count < token;
            if (near && (found == nullptr || found->count < row.toll.count)) found = &row.toll;
        }
    }
    return found;
}

/// "four others", and not "four other people", who may be anybody.
bool are_bare_others(const Scene& scene, const Toll& toll) {
    constexpr std::uint32_t reach = 3;
    const bool open = toll.side == SideHint::none || toll.side == SideHint::people;
    if (!toll.others || toll.party != nullptr || !open) return false;
    for (std::uint32_t at = toll.count; at < toll.count + reach; ++at) {
        if (one_of(scene.reading.word(at), {"personnes", "people", "persons", "individus"}))
            return false;
    }
    return true;
}

/// "four others were wounded when thieves shot at traders": whom the deed struck is named.
bool strikes_others_than(const Draft& draft, const Toll& before) {
    const bool civilians = before.party == nullptr || before.party->klass == PartyClass::civilians;
    return std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
        return (party->klass == PartyClass::civilians) != civilians;
    });
}

/// "Six soldiers died near Boni. On Tuesday, four others were killed in Mondoro": of the people
/// whom the event before lost.
void name_others(const Scene& scene, std::vector<Draft>& drafts) {
    for (Draft& draft : drafts) {
        for (DraftToll& row : draft.tolls) {
            Toll& toll = row.toll;
            if (!are_bare_others(scene, toll)) continue;
            const Toll* before = counted_before(scene, drafts, toll.count);
            if (before == nullptr || strikes_others_than(draft, *before)) continue;
            // "JNIM fighters killed six soldiers. Soldiers killed nine more": not their own
            if (toll.by != nullptr && before->party != nullptr &&
                (toll.by->klass == before->party->klass))
                continue;
            toll.party = before->party;
            toll.side = before->side;
        }
    }
}

}  // namespace

std::optional<std::size_t> event_at(const Scene& scene,
                                    const std::vector<Draft>& drafts,
                                    std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    std::optional<std::size_t> found;
    for (const NamedPlace& place : scene.places) {
        if (place.first < span.first || place.last > span.last || place.use != Use::event) continue;
        for (std::size_t i = 0; i < drafts.size(); ++i) {
            if (found == i || !is_at(scene, drafts[i], place)) continue;
            if (found) return std::nullopt;
            found = i;
        }
    }
    return found;
}

void lend_tolls(const Scene& scene, std::vector<Draft>& drafts) {
    settle_lead_counts(scene, drafts);
    name_others(scene, drafts);
    for (Draft& draft : drafts)
        return_borrowed(scene, drafts, draft);
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        lend_to_listed(drafts, drafts[i]);
        side_with_those_taken(scene, drafts, i);
        free_those_taken(scene, drafts, i);
        count_those_taken(drafts, drafts[i]);
        count_by_pronoun(scene, drafts[i]);
    }
}

}  // namespace vigie::extractors
