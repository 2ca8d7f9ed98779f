#include "extractors/discourse/joining/starting_anew.h"

#include <algorithm>

#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/where/setting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/turns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

std::optional<text::Word> what_is_same(const Reading& reading, std::uint32_t first) {
    constexpr std::uint32_t lead = 3;  // "at the (same) time"
    for (std::uint32_t at = first; at < first + lead; ++at) {
        if (one_of(reading.word(at), {"meme", "same"})) return reading.word(at + 1);
    }
    return std::nullopt;
}

bool opens_at_same_time(const Reading& reading, std::uint32_t first) {
    static const WordSet times(
        "moment jour temps journee soir soiree matin nuit heure time day evening morning night hour");
    const auto same = what_is_same(reading, first);
    return same && times.contains(*same);
}

bool opens_later(const Reading& reading, std::uint32_t first) {
    static const WordSet hours("hours heures minutes");
    const auto word = reading.word(first);
    const auto next = reading.word(first + 1);
    if (one_of(word, {"peu", "shortly", "soon"}))
        return one_of(next, {"apres", "after", "afterwards"});
    if (!one_of(word, {"quelques", "a", "few", "several", "some", "plusieurs", "deux", "trois"}))
        return false;
    for (std::uint32_t at = first + 1; at <= first + 2; ++at) {
        if (hours.contains(reading.word(at)))
            return one_of(reading.word(at + 1), {"apres", "plus", "later", "after"});
    }
    return false;
}

bool opens_scene(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto times = scene.timeline.in(sentence);
    if (times.empty() || !times.front().dates_event() ||
        times.front().mention->first > span.first + 1)
        return false;
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::none_of(deeds.begin(),
                        deeds.end(),
                        [&](const Mention* deed) {
                            return scene.lexicon.trigger(deed->index).always_tells();
                        }) &&
           mentions_in(scene.reading, Kind::status, span.first, span.last).empty();
}

namespace {

/// « Lundi, cinq hommes sont morts à Garalo. Mardi, des soldats roulaient vers Ber. On leur a tendu
/// un piège »: a deed behind a sentence that leads to another day and place.
bool is_set_anew(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (word.sentence == 0 || word.date || word.trigger->kind == WordKind::noun) return false;
    const std::size_t before = word.sentence - 1;
    if (draft.sentences.back() >= before || !opens_scene(scene, before)) return false;
    const auto day = first_day_in(scene, before);
    const bool other =
        day && draft.date && (day->to < draft.date->from || draft.date->to < day->from);
    return other && sets_scene(scene, before, draft.place);
}

/// Whom no table knows, or the village: no men of arms.
bool struck_civilians(const Draft& draft) {
    const bool words =
        std::any_of(draft.words.begin(), draft.words.end(), [](const Candidate& told) {
            return told.struck_people || told.struck_village;
        });
    return words || std::any_of(draft.tolls.begin(), draft.tolls.end(), [](const DraftToll& row) {
               return row.toll.side == SideHint::people;
           });
}

/// « Quelques heures après cette attaque, »: has the sentence told of the draft behind its opener?
bool is_told_by_opener(const Scene& scene, const Draft& draft, const Candidate& word) {
    const std::uint32_t first = scene.reading.sentences[word.sentence].first;
    std::uint32_t comma = first;
    while (comma < word.first && scene.reading.word(comma) != ",")
        ++comma;
    return std::none_of(draft.words.begin(), draft.words.end(), [&](const Candidate& told) {
        return told.sentence == word.sentence && told.first > comma;
    });
}

/// « Quelques heures après, un car de forains est tombé dans une embuscade »: no goods of the army
/// that was struck before.
bool strikes_traffic(const Draft& draft, const Candidate& word) {
    const bool thing =
        word.target == nullptr && word.thing != nullptr && word.thing->holder == Holder::civilian;
    const bool unit = word.target != nullptr && word.target->kind == PartyKind::unit &&
                      word.target->klass == PartyClass::civilians;
    return (thing || unit) && !draft.targets.empty() &&
           std::all_of(draft.targets.begin(), draft.targets.end(), is_state);
}

/// « deux enseignants », "a nurse": people who were not spoken of; not « deux autres », "two of".
bool are_others(const Reading& reading, std::uint32_t at) {
    if (one_of(reading.word(at + 1), {"autres", "autre", "other", "others", "of", "des", "d'"}))
        return false;
    return one_of(reading.word(at), {"un", "une", "a", "an", "several", "plusieurs"}) ||
           std::any_of(
               reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& count) {
                   return count.first == at && count.unit == Unit::none &&
                          count.kind != QuantityKind::zero;
               });
}

/// « Au même moment, deux enseignants ont été enlevés »: others than those told of before.
bool takes_others(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t reach = 12;  // « Le même jour, dans la même localité, (deux) »
    if (word.family != Family::abduct || draft.sentences.back() >= word.sentence ||
        word.verb.construction == Construction::nominal)
        return false;
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[word.sentence].first;
    if (!opens_at_same_time(reading, first) && !opens_later(reading, first)) return false;
    for (std::uint32_t at = first + 2; at + 1 < std::min(word.first, first + reach); ++at) {
        if (reading.word(at) == "," && are_others(reading, at + 1)) return true;
    }
    return false;
}

}  // namespace

bool tells_of_before(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    const text::Word next = reading.word(span.first + 1);
    const bool english =
        reading.word(span.first) == "earlier" && one_of(next, {"on", "in", "that", "the", "this"});
    const bool french = reading.word(span.first) == "plus" && next == "tot";
    if (!english && !french) return false;
    // "Earlier that day, attackers had surrounded the camp in Boni": of the deed at Boni itself
    const auto is_told = [&](const NamedPlace& named) {
        return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& before) {
            return before.first < span.first && before.name == named.name;
        });
    };
    return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
        return place.first >= span.first && place.last <= span.last && place.placed &&
               place.use == Use::event && !is_told(place);
    });
}

bool tells_in_turn(const Scene& scene, std::size_t sentence) {
    static const WordSet turns("itself themselves turn tour");
    static const WordSet auxiliaries("was were been ete in a");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    for (std::uint32_t at = span.first + 2; at + 1 < span.last; ++at) {
        // "was itself ambushed", "was in turn ambushed", « a été à son tour pris »
        if (!turns.contains(reading.word(at)) ||
            !has_word(reading, at - std::min(3U, at), at, auxiliaries))
            continue;
        return !mentions_in(reading, Kind::trigger, at + 1, at + 3).empty();
    }
    return false;
}

namespace {

/// "Earlier on Sunday, in Koro", "the convoy was itself ambushed": a deed that its own sentence
/// sets apart from the draft's.
bool is_told_in_turn(const Scene& scene, const Candidate& word) {
    // "The attackers were themselves killed" goes on with the same
    const bool in_turn =
        !is_insurgent(word.target) && is_attack(word.family) && tells_in_turn(scene, word.sentence);
    return in_turn || tells_of_before(scene, word.sentence);
}

/// Does the word strike others than the draft does, who are neither insurgents nor of its kind?
bool strikes_others(const Draft& draft, const Candidate& word) {
    const bool known = !draft.targets.empty() || (is_state(word.target) && struck_civilians(draft));
    if (!known || word.target == nullptr || is_insurgent(word.target) ||
        word.verb.construction == Construction::nominal)
        return false;
    // « L'armée a tué dix jihadistes. Lundi, ses hommes (ont repoussé une attaque) »: the author
    const bool author =
        std::any_of(draft.perpetrators.begin(), draft.perpetrators.end(), [&](const Party* party) {
            return party->name == word.target->name;
        });
    if (author && word.is_suffered()) return false;
    return std::none_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
        return party->klass == word.target->klass;
    });
}

}  // namespace

bool starts_anew(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t lead = 2;  // "Also on (Sunday)"
    const auto& span = scene.reading.sentences[word.sentence];
    const bool later = opens_later(scene.reading, span.first);
    if (later && strikes_traffic(draft, word) && is_told_by_opener(scene, draft, word)) return true;
    if (takes_others(scene, draft, word) || is_set_anew(scene, draft, word)) return true;
    if (draft.sentences.back() >= word.sentence) return false;
    if (tells_turn(scene.reading, span.first, word.first) || is_told_in_turn(scene, word))
        return true;
    const bool dated = word.date_tokens && word.date_tokens->first <= span.first + lead;
    return (dated || later) && strikes_others(draft, word);
}

}  // namespace vigie::extractors
