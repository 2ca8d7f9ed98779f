#include "extractors/discourse/doubts/asides/bereaved.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Whom a deed left behind, and where its dead lie.
const WordSet& those_left() {
    static const WordSet all(
        "veuve veuves orphelin orphelins orphelines famille familles proches parents tombe tombes "
        "ayants-droit rescapes rescapees survivants survivantes widow widows orphan orphans family "
        "families relatives parents grave graves tomb tombs survivors");
    return all;
}

/// What is done in the days after a deed, and not at a reception years on: « ont inhumé »,
/// "accused the army", "were evacuated".
const WordSet& fresh_acts() {
    static const WordSet all(
        "accuse accusent accused accuses accuser inhume inhument enterre enterrent buried bury burying "
        "pleure pleurent mourn mourned evacue evacues evacuees evacuated soigne soignes treated "
        "nouvelles news rancon ransom");
    return all;
}

const WordSet& medals() {
    static const WordSet all(
        "medaille medailles decore decores decoration decorations distinction medal medals decorated "
        "honours");
    return all;
}

/// « les veuves des soldats (tués) », "survivors of the (raid)": does the word hang on such people?
bool hangs_on_those_left(const Reading& reading, std::uint32_t first, std::uint32_t word) {
    static const WordSet links("de d' des du of");
    constexpr std::uint32_t reach = 7;  // « les veuves de deux jeunes soldats maliens (tués) »
    const std::uint32_t from = word - std::min(reach, word - first);
    for (std::uint32_t at = word; at > from + 1; --at) {
        if (one_of(reading.word(at - 1), {",", ";", ":", "et", "and", "qui", "who", "ont", "a"}))
            return false;
        if (!mentions_in(reading, Kind::speech, at - 1, at).empty()) return false;
        if (links.contains(reading.word(at - 1)))
            return those_left().contains(reading.word(at - 2));
    }
    return false;
}

/// "killed by gunmen at Boni (on Sunday)": does nothing but who, where and how stand before the
/// day, so that it is the deed's?
bool has_day_of_deed(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    static const WordSet links(
        ", de d' du des of in at near on by a au aux en dans pres par lors the le la l' les un une an "
        "during cours last");
    const Reading& reading = scene.reading;
    const auto passes = [&](std::uint32_t at) {
        // "killed in Boni (met) the minister"
        const auto deeds = mentions_in(reading, Kind::trigger, at, at + 1);
        return links.contains(reading.word(at)) || reading.token(at).capital ||
               (!deeds.empty() &&
                scene.lexicon.trigger(deeds.front()->index).kind == WordKind::noun) ||
               !mentions_in(reading, Kind::actor, at, at + 1).empty();
    };
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.range || time.first() < chunk.last) return false;
        for (std::uint32_t at = chunk.last; at < time.first(); ++at) {
            if (!passes(at)) return false;
        }
        return true;
    });
}

/// "Veterans (wounded) in (battle)", « les anciens combattants (blessés) au (combat) »
bool befell_veterans(const Reading& reading, std::uint32_t first, std::uint32_t word) {
    static const WordSet veterans("veteran veterans");
    constexpr std::uint32_t reach = 4;  // "Veterans wounded in the (battle)"
    for (std::uint32_t at = word; at > first && word - at < reach; --at) {
        if (one_of(reading.word(at - 1), {",", ";", ":", "a", "by", "par"})) return false;
        if (veterans.contains(reading.word(at - 1))) return true;
        if (reading.word(at - 1) == "combattants" && at > first + 1)
            return reading.word(at - 2) == "anciens";
    }
    return false;
}

/// "(Wounded) troops got medals"
bool is_decorated(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    return may_have(reading, span, medals()) && has_word(reading, chunk.last, span.last, medals());
}

/// « tués », "Wounded": may it be a participle that says who people are? Of "(killed)" behind a
/// noun only a finite verb elsewhere shows it.
bool may_be_participle(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    if (chunk.verb.construction == Construction::nominal) return false;
    if (chunk.verb.construction == Construction::passive) return chunk.verb.tense == Tense::bare;
    return reading.language == Language::english && reading.word(chunk.last - 1).ends_with("ed") &&
           (chunk.first == span.first ||
            !one_of(reading.word(chunk.first - 1), {"who", "that", "has", "have", "had", "they"}));
}

}  // namespace

bool is_of_those_left(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    // those taken are held still, and their families' plea is news
    const bool taken = chunk.sense != nullptr && chunk.sense->family == Family::abduct;
    if (taken || has_word(reading, span.first, span.last, fresh_acts())) return false;
    const bool participle = may_be_participle(reading, span, chunk);
    const bool noun = chunk.verb.construction == Construction::nominal;
    // "Survivors of the raid said that": what they saw is told
    if (!participle &&
        (!noun || !mentions_in(reading, Kind::speech, span.first, span.last).empty()))
        return false;
    const bool of_them =
        hangs_on_those_left(reading, span.first, chunk.first) ||
        befell_veterans(reading, span.first, chunk.first) ||
        (participle && chunk.first == span.first && is_decorated(reading, span, chunk));
    return of_them && !has_day_of_deed(scene, sentence, chunk);
}

}  // namespace vigie::extractors
