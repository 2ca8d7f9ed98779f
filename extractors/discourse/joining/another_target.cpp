// Another deed, seen from what it hit: a new device, another vehicle, another post.
#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_new_device(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t reach = 4;  // "hit by a new improvised (explosive device)"
    if (word.family != Family::explosive || draft.family != Family::explosive || !word.date ||
        draft.sentences.back() >= word.sentence)
        return false;
    const auto& span = scene.reading.sentences[word.sentence];
    const auto deeds = mentions_in(scene.reading, Kind::trigger, word.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        for (std::uint32_t back = 1; back <= std::min(reach, deed->first - span.first); ++back) {
            if (one_of(scene.reading.word(deed->first - back), {"new", "nouvel", "nouvelle"}))
                return one_of(scene.reading.word(deed->first - back - 1), {"a", "un", "une", "d'"});
        }
        return false;
    });
}

bool strikes_another_thing(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.sentences.back() >= word.sentence || word.verb.construction != Construction::passive)
        return false;
    const auto& span = scene.reading.sentences[word.sentence];
    const text::Word first = scene.reading.word(span.first);
    const bool one = first == "another" || (one_of(first, {"un", "une"}) &&
                                            scene.reading.word(span.first + 1) == "autre");
    const std::uint32_t noun = span.first + (first == "another" ? 1U : 2U);
    if (!one) return false;
    const auto things = mentions_in(scene.reading, Kind::object, noun, word.first);
    const auto parties = mentions_in(scene.reading, Kind::actor, noun, word.first);
    const bool thing = !things.empty() && things.front()->first == noun;
    const bool unit = !parties.empty() && parties.front()->first == noun &&
                      scene.lexicon.party(parties.front()->index).kind == PartyKind::unit;
    return thing || unit;
}

bool strikes_other_force(const Scene& scene, const Draft& draft, const Candidate& word) {
    const auto is_force = [](const Party* party) {
        return party != nullptr &&
               (party->klass == PartyClass::state || party->klass == PartyClass::external);
    };
    if (draft.own_date || !word.date_tokens || !is_force(word.target) || draft.targets.empty() ||
        draft.sentences.back() >= word.sentence || tells_besides(scene.reading, word))
        return false;
    const bool others =
        std::all_of(draft.targets.begin(), draft.targets.end(), [&](const Party* party) {
            return is_force(party) && party->name != word.target->name;
        });
    return others && std::any_of(draft.tolls.begin(), draft.tolls.end(), [&](const auto& row) {
               return is_force(row.toll.party) && row.toll.party->name != word.target->name;
           });
}

bool is_followed_up(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t lead = 7;  // "The attack on the village followed"
    if (draft.sentences.back() >= word.sentence || !word.date_tokens ||
        word.verb.construction != Construction::nominal)
        return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    for (std::uint32_t at = span.first + 1; at < std::min(span.first + lead, word.first); ++at) {
        if (!one_of(reading.word(at), {"followed", "follows"})) continue;
        const bool passive = one_of(reading.word(at - 1), {"was", "were", "been"});
        return !passive && !mentions_in(reading, Kind::trigger, span.first, at).empty();
    }
    return false;
}

bool is_second_to_first(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::uint32_t near = 2;  // "the first deadly (attack)"
    const Reading& reading = scene.reading;
    const auto is_first = [&](std::uint32_t at) {
        return one_of(reading.word(at), {"first", "premier", "premiere"}) && at > 0 &&
               one_of(reading.word(at - 1), {"the", "le", "la", "du"});
    };
    if (draft.sentences.back() >= word.sentence) return false;
    const std::uint32_t opener = reading.sentences[draft.sentences.back()].first + 1;
    if (!is_first(opener)) return false;
    const auto& span = reading.sentences[word.sentence];
    for (std::uint32_t at = word.last; at < span.last; ++at) {
        if (is_first(at) &&
            !mentions_in(reading, Kind::trigger, at + 1, std::min(at + 1 + near, span.last))
                 .empty())
            return true;
    }
    return false;
}

bool is_introduced_anew(const Scene& scene, const Draft& draft, const Candidate& word) {
    static const WordSet indefinite("a an une un");
    constexpr std::uint32_t reach = 3;  // "une autre (attaque)", "a deadly (attack)"
    // "carried out an attack" is one word
    bool anew = false;
    for (std::uint32_t at = word.first; at + 1 < word.last; ++at)
        anew |= one_of(scene.reading.word(at), {"an", "un", "une"});
    if ((word.verb.construction != Construction::nominal && !anew) || word.trigger->plural ||
        !word.date || !word.date_tokens || !draft.date || !draft.own_date ||
        draft.sentences.back() >= word.sentence)
        return false;
    const bool vaguer = draft.date->precision == 1 && word.date->precision > 1;
    if (vaguer && anew) return true;
    const std::uint32_t first = scene.reading.sentences[word.sentence].first;
    for (std::uint32_t back = 1; vaguer && back <= std::min(reach, word.first - first); ++back) {
        const bool to = scene.reading.word(word.first - back) == "a" &&
                        scene.reading.language == Language::french;  // "à"
        if (!to && indefinite.contains(scene.reading.word(word.first - back))) return true;
    }
    return false;
}

}  // namespace vigie::extractors
