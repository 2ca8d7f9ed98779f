#include "extractors/discourse/doubts/asides/under_siege.h"

#include <algorithm>

#include "extractors/discourse/doubts/past/lasting.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « soumise à un blocus (imposé) par le JNIM », "under a blockade (imposed) by JNIM": whose the
/// siege is that the town lives under, unless its own day stands with it.
bool says_whose_siege(const Scene& scene, const Chunk& chunk, const text::Sentence& span) {
    static const WordSet states("sous soumise soumis soumises under subject");
    constexpr std::uint32_t reach = 6;  // "sous un blocus presque total (imposé)"
    constexpr std::uint32_t near = 4;   // "imposed (last Monday)"
    if (chunk.verb.tense != Tense::bare) return false;
    bool of_siege = false;
    bool state = false;
    for (std::uint32_t back = 1; back <= std::min(reach, chunk.first - span.first); ++back) {
        const text::Word word = scene.reading.word(chunk.first - back);
        of_siege |= siege_nouns().contains(word);
        state |= of_siege && states.contains(word);
    }
    const auto times = scene.timeline.in(scene.reading.sentence_of(chunk.first));
    return state && std::none_of(times.begin(), times.end(), [&](const SentenceTime& time) {
               return time.range && time.use != TimeUse::past && time.first() >= chunk.first &&
                      time.first() < chunk.last + near;
           });
}

/// « est aussi assiégée par des jihadistes », "is still besieged": as it was before.
bool is_besieged_still(const Reading& reading, const Chunk& chunk, std::uint32_t first) {
    static const WordSet still("toujours encore aussi egalement still also");
    constexpr std::uint32_t reach = 3;  // "est elle aussi (assiégée)"
    bool goes_on = false;
    for (std::uint32_t back = 1; back <= std::min(reach, chunk.first - first); ++back) {
        const text::Word word = reading.word(chunk.first - back);
        if (one_of(word, {"est", "sont", "is", "are"})) return goes_on;
        goes_on |= still.contains(word);
    }
    return false;
}

/// « (Le blocus) imposé par le JNIM pèse sur les récoltes », "In Lere, (besieged) by jihadists,
/// millet": a siege that is only named, and nothing in its sentence says when or what became of it.
bool is_standing_siege(const Scene& scene, const Chunk& chunk, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const Trigger& trigger = scene.lexicon.trigger(chunk.mention->index);
    const std::uint32_t head = reading.language == Language::french ? chunk.first : chunk.last - 1;
    const bool named = trigger.kind == WordKind::noun && siege_nouns().contains(reading.word(head));
    const auto has_agent = [&](std::uint32_t behind) {
        return one_of(reading.word(behind), {"par", "by"});
    };
    const bool described =
        trigger.kind == WordKind::verb && chunk.verb.tense == Tense::bare && has_agent(chunk.last);
    if (!named && !described) return false;
    const auto times = scene.timeline.in(sentence);
    if (std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
            return time.range && (time.use == TimeUse::event || time.use == TimeUse::since);
        }))
        return false;
    static const WordSet ends("leve levee lifted rompu rompue brise broken fin end ended");
    const auto& span = reading.sentences[sentence];
    if (has_word(reading, span.first, span.last, ends)) return false;
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::none_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& other = scene.lexicon.trigger(word->index);
        return word->first != chunk.first && other.kind != WordKind::noun &&
               other.may_tell(Family::blockade) && !has_agent(word->last);
    });
}

/// « En raison du (blocus imposé) par le JNIM, les écoles ont fermé lundi », "because of the
/// (blockade)": why something else is so, unless its own day stands with it.
bool is_why_of_other(const Scene& scene, const Chunk& chunk, const text::Sentence& span) {
    static const WordSet links("du de d' des le la l' les au a the of to");
    static const WordSet causes(
        "raison cause fait face depuis malgre because due despite since amid amidst owing");
    constexpr std::uint32_t near = 4;  // "blockade of the town (imposed)"
    const Reading& reading = scene.reading;
    std::uint32_t noun = chunk.first;
    while (noun > span.first && chunk.first - noun < near &&
           !siege_nouns().contains(reading.word(noun)))
        --noun;
    if (!siege_nouns().contains(reading.word(noun))) return false;
    std::uint32_t at = noun;
    while (at > span.first && links.contains(reading.word(at - 1)))
        --at;
    if (at == noun || at == span.first || !causes.contains(reading.word(at - 1))) return false;
    const std::uint32_t end = clause_end(reading, noun + 1);
    const auto times = scene.timeline.in(reading.sentence_of(noun));
    return std::none_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.range && time.use != TimeUse::past && time.first() >= noun &&
               time.first() < end;
    });
}

/// "have (besieged) many villages in the province", « (assiègent) de nombreux villages »: how
/// things stand there.
bool besieges_many(const Reading& reading, const Chunk& chunk) {
    static const WordSet many(
        "many several numerous dozens nombreux nombreuses plusieurs dizaines");
    static const WordSet towns(
        "villages towns localities communities settlements areas localites villes communes hameaux");
    constexpr std::uint32_t reach = 4;  // "(besieged) dozens of villages"
    const std::uint32_t end =
        std::min(chunk.last + reach, reading.sentences[reading.sentence_of(chunk.first)].last);
    return chunk.verb.construction == Construction::active &&
           has_word(reading, chunk.last, end, many) && has_word(reading, chunk.last, end, towns);
}

}  // namespace

bool lives_under_siege(const Scene& scene, const Chunk& chunk) {
    static const WordSet links("under sous");
    static const WordSet lives(
        "vit est reste demeure vivent sont restent is remains lives are remain been");
    constexpr std::uint32_t reach = 9;  // « vit toujours (sous blocus) »
    if (chunk.sense == nullptr || chunk.sense->family != Family::blockade) return false;
    const Reading& reading = scene.reading;
    const std::size_t sentence = reading.sentence_of(chunk.first);
    const auto& span = reading.sentences[sentence];
    if (says_whose_siege(scene, chunk, span) || is_standing_siege(scene, chunk, sentence) ||
        is_why_of_other(scene, chunk, span))
        return true;
    constexpr std::uint32_t near = 4;  // "under a total blockade (imposed)"
    bool under = links.contains(reading.word(chunk.first));
    for (std::uint32_t back = 1; back <= std::min(near, chunk.first - span.first); ++back)
        under |= links.contains(reading.word(chunk.first - back));
    // "has been under a blockade for over a month": a time without a day
    const auto times = scene.timeline.in(sentence);
    if (std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
            return time.range && time.use != TimeUse::past;
        }))
        return false;
    if (is_besieged_still(reading, chunk, span.first) || besieges_many(reading, chunk)) return true;
    // « est de nouveau soumise à un blocus »
    if (reading.word(chunk.first).starts_with("soumis")) return true;
    if (!under) return false;
    return has_word(
        reading, chunk.first - std::min(reach, chunk.first - span.first), chunk.first, lives);
}

}  // namespace vigie::extractors
