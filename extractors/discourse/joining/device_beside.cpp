#include "extractors/discourse/joining/device_beside.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « tuées par un (engin explosif) », "killed by a (mine)"; « ont sauté sur une mine ».
bool is_by_device(const Scene& scene, const Candidate& word) {
    constexpr std::uint32_t reach = 6;  // « tuées dimanche par un (engin) »
    if (word.family == Family::explosive) return word.verb.construction != Construction::nominal;
    if (word.family != Family::kill || word.verb.construction != Construction::passive)
        return false;
    const std::uint32_t end = scene.reading.sentences[word.sentence].last;
    const auto behind =
        mentions_in(scene.reading, Kind::trigger, word.last, std::min(word.last + reach, end));
    return std::any_of(behind.begin(), behind.end(), [&](const Mention* device) {
        return scene.lexicon.trigger(device->index).family() == Family::explosive;
    });
}

/// « toujours dans (cette province) », "in the (same region)", « dans la (région) »
bool is_in_same_area(const Reading& reading, const text::Sentence& span) {
    static const WordSet areas("province region zone cercle commune departement area district");
    static const WordSet same("meme same cette this");
    if (!may_have(reading, span, areas) || !may_have(reading, span, same)) return false;
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (areas.contains(reading.word(at)) && same.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// "were (also) killed", « ont (par ailleurs) été tuées »
bool says_also(const Reading& reading, const text::Sentence& span, std::uint32_t word) {
    static const WordSet also("also egalement aussi ailleurs");
    constexpr std::uint32_t reach = 4;
    return has_word(reading, word - std::min(reach, word - span.first), word, also);
}

/// « Trois soldats ont également été tués » behind an attack on a patrol: those attacked, where no
/// other place is named.
bool strikes_the_same(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (word.target == nullptr) return false;
    const bool same =
        std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
            return party == word.target || (is_state(party) && is_state(word.target));
        });
    const auto& span = scene.reading.sentences[word.sentence];
    return same &&
           std::none_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
               return place.first >= span.first && place.last <= span.last;
           });
}

/// « dix villageois tués à Dimbal. Une patrouille envoyée sur place a sauté sur une mine »: forces,
/// where only people without arms were struck before.
bool strikes_those_who_came(const Draft& draft, const Candidate& word) {
    const bool village = std::any_of(draft.words.begin(), draft.words.end(), [](const auto& told) {
        return told.struck_village || told.struck_people;
    });
    const bool people = std::any_of(draft.targets.begin(), draft.targets.end(), [](auto* party) {
        return party->klass == PartyClass::civilians;
    });
    return (village || people || draft.family == Family::kill) && is_state(word.target) &&
           std::none_of(draft.targets.begin(), draft.targets.end(), is_state);
}

/// « les soldats », "they": of those who were told of before.
bool begins_with_known(const Reading& reading, const text::Sentence& span) {
    static const WordSet known(
        "the les le la l' ces cette these they ils elles il elle ses leurs its their his");
    return known.contains(reading.word(span.first));
}

}  // namespace

bool is_device_beside(const Scene& scene, const Draft& draft, const Candidate& word) {
    const bool harm = is_attack(draft.family) || draft.family == Family::kill;
    if (draft.sentences.back() >= word.sentence || !harm || told_by(draft, Family::explosive) ||
        !is_by_device(scene, word))
        return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    return !begins_with_known(reading, span) &&
           (opens_other_news(reading, span) || is_in_same_area(reading, span) ||
            strikes_those_who_came(draft, word) ||
            (says_also(reading, span, word.first) && !strikes_the_same(scene, draft, word)));
}

bool is_laid_for_authors(const Scene& scene, const Draft& draft, const Candidate& word) {
    const auto people = [](const Party* party) { return party->klass == PartyClass::civilians; };
    const auto& authors = draft.perpetrators;
    const bool may = word.family == Family::kill || word.family == Family::explosive;
    if (!may || word.sentence <= draft.sentences.front() || authors.empty() ||
        draft.targets.empty() || told_by(draft, Family::explosive) ||
        !std::all_of(authors.begin(), authors.end(), is_state) ||
        !std::all_of(draft.targets.begin(), draft.targets.end(), people))
        return false;
    const auto& span = scene.reading.sentences[word.sentence];
    if (word.family == Family::explosive) {
        // "a mine blast that killed two (soldiers)"
        const auto named = mentions_in(scene.reading, Kind::actor, word.last, span.last);
        return word.is_suffered() || is_state(word.target) ||
               (word.target == nullptr && !named.empty() &&
                is_state(&scene.lexicon.party(named.front()->index)));
    }
    const auto told = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return is_state(word.target) && std::any_of(told.begin(), told.end(), [&](const Mention* deed) {
               return scene.lexicon.trigger(deed->index).family() == Family::explosive;
           });
}

}  // namespace vigie::extractors
