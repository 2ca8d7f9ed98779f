#include "extractors/discourse/doubts/drills.h"

#include <algorithm>

#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « tuant dix (stagiaires) », « un centre (d'instruction) »: who and where, not what.
bool is_drilled(text::Word word) {
    static const WordSet people(
        "stagiaire stagiaires diplomes brevetes figurant figurants trainee trainees trainer trainers "
        "cadet cadets graduates");
    return people.contains(word);
}

/// Who plays the enemy in a drill has no name: "on a training exercise were ambushed by (JNIM)".
bool names_group(const Scene& scene, const text::Sentence& span) {
    const auto actors = mentions_in(scene.reading, Kind::actor, span.first, span.last);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        const Party& party = scene.lexicon.party(actor->index);
        return party.klass == PartyClass::insurgent && party.name != unknown_group;
    });
}

}  // namespace

bool names_drill(const Scene& scene, std::size_t sentence) {
    static const WordSet sites("terrain terrains camp camps centre base site champ");
    const auto& span = scene.reading.sentences[sentence];
    if (names_group(scene, span)) return false;
    const auto cues = mentions_in(scene.reading, Kind::cue, span.first, span.last);
    return std::any_of(cues.begin(), cues.end(), [&](const Mention* mention) {
        const bool behind_site = mention->first >= span.first + 2 &&
                                 one_of(scene.reading.word(mention->first - 1), {"d'", "de"}) &&
                                 sites.contains(scene.reading.word(mention->first - 2));
        const bool site = behind_site || sites.contains(scene.reading.word(mention->first));
        return is_cue(*mention, Cue::drill) && !site &&
               !is_drilled(scene.reading.word(mention->first));
    });
}

bool turns_out_drill(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t reach = 10;  // « Il s'agissait en fait d'un simple (exercice) »
    const Reading& reading = scene.reading;
    const std::size_t next = sentence + 1;
    if (next >= reading.sentences.size() ||
        reading.sentences[next].paragraph != reading.sentences[sentence].paragraph)
        return false;
    const auto& span = reading.sentences[next];
    const bool it = one_of(reading.word(span.first), {"il", "ce", "c'", "it", "this"});
    bool is = false;
    for (std::uint32_t at = span.first + 1; it && at < std::min(span.last, span.first + reach);
         ++at) {
        is |= one_of(reading.word(at), {"agissait", "agit", "etait", "est", "was", "is"});
        for (const Mention* mention : mentions_in(reading, Kind::cue, at, at + 3))
            if (mention->first == at && is_cue(*mention, Cue::drill)) return is;
        if (one_of(reading.word(at), {",", ";", "since", "after", "during", "depuis", "apres"}) ||
            one_of(reading.word(at), {"rendu", "rendait", "lors", "pendant"}) ||
            (!mentions_in(reading, Kind::trigger, at, at + 1).empty() &&
             reading.word(at - 1) != "en"))  // « en fait »
            return false;
    }
    return false;
}

}  // namespace vigie::extractors
