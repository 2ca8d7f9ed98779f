// Strikes that came from no aircraft: a bare "strike" of armed men is an attack.
#include <algorithm>

#include "extractors/discourse/event_words/weeding.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does the sentence speak of what flies?
bool speaks_of_flight(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto things = mentions_in(scene.reading, Kind::object, span.first, span.last);
    if (std::any_of(things.begin(), things.end(), [&](const Mention* thing) {
            return scene.lexicon.thing(thing->index).beside.meets(Beside::aircraft);
        }))
        return true;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (scene.reading.word(at).starts_with("aerien")) return true;
    }
    return false;
}

/// « cette frappe du refuge terroriste par la patrouille aérienne »: no unnamed armed men's.
void lift_blow(Candidate& blow) {
    if (blow.family == Family::attack) blow.family = Family::strike;
    const bool unnamed = is_insurgent(blow.perpetrator) && blow.perpetrator->name == unknown_group;
    if (blow.family == Family::strike && unnamed) blow.perpetrator = nullptr;
}

/// "49 were killed in two attacks. The two strikes targeted a boat": what was told of before.
bool goes_on_about_attacks(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const bool definite =
        one_of(scene.reading.word(span.first), {"the", "both", "these", "les", "ces"});
    if (!definite || sentence == 0) return false;
    const auto& before = scene.reading.sentences[sentence - 1];
    const auto deeds = mentions_in(scene.reading, Kind::trigger, before.first, before.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return is_attack(scene.lexicon.trigger(deed->index).family());
    });
}

const WordSet bare_strikes("strike strikes frappe frappes");

/// "five were killed when their convoy was (bombed)": by a device, where no plane is spoken of.
/// `front` is the first word of the sentence.
bool is_blast(const Candidate& word, const Candidate& front) {
    const bool unsaid = word.perpetrator == nullptr || is_state(word.perpetrator);
    const bool of_soldiers =
        is_state(word.target) ||
        (word.target == nullptr && word.thing != nullptr && is_state(front.target));
    return word.family == Family::bombard && unsaid && of_soldiers &&
           word.verb.construction == Construction::passive;
}

/// "Jihadists staged (strikes) on army posts"; "one of the deadliest (strikes) against the army":
/// not its own.
bool is_attack_on_ground(const Candidate& word) {
    if (word.family != Family::strike || word.last != word.first + 1) return false;
    const bool on_army = is_state(word.target) && !is_state(word.perpetrator);
    return on_army || (is_insurgent(word.perpetrator) && !is_insurgent(word.target));
}

/// "two days after the device that (hit) a convoy": went off under it.
bool is_done_by_device(const Reading& reading, const Candidate& word, std::uint32_t from) {
    static const WordSet devices(
        "device devices mine landmine bomb ied ieds engin bombe mines bombs landmines");
    static const WordSet between("that which qui had has a avait explosive explosif improvised");
    if (word.family != Family::attack || word.perpetrator != nullptr ||
        word.verb.construction != Construction::active)
        return false;
    bool relative = false;
    for (std::uint32_t at = word.first; at > from; --at) {
        relative |= one_of(reading.word(at - 1), {"that", "which", "qui"});
        if (devices.contains(reading.word(at - 1))) return relative;
        if (!between.contains(reading.word(at - 1))) return false;
    }
    return false;
}

/// What a word tells where no aircraft is spoken of.
void bring_to_ground(const Scene& scene, Candidate& word, const Candidate& front) {
    const bool named_so = word.family == Family::strike && word.first > 0 &&
                          !is_state(word.perpetrator) &&
                          bare_strikes.contains(scene.reading.word(word.first - 1));
    if (is_blast(word, front)) {
        word.family = Family::explosive;
        word.perpetrator = nullptr;
    }
    const std::uint32_t from = scene.reading.sentences[word.sentence].first;
    if (is_done_by_device(scene.reading, word, from)) word.family = Family::explosive;
    if (named_so && goes_on_about_attacks(scene, word.sentence)) word.family = Family::attack;
}

}  // namespace

void ground_strikes(const Scene& scene, std::size_t sentence, std::vector<Candidate>& found) {
    if (found.empty()) return;
    const bool aerial = speaks_of_flight(scene, sentence);
    for (Candidate& word : found) {
        if (!aerial) bring_to_ground(scene, word, found.front());
        if (word.verb.construction != Construction::nominal ||
            !bare_strikes.contains(scene.reading.word(word.first)))
            continue;
        if (aerial) {
            lift_blow(word);
        } else if (is_attack_on_ground(word)) {
            word.family = Family::attack;
        }
    }
}

}  // namespace vigie::extractors
