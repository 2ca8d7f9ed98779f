#include "extractors/discourse/doubts/past/lives.h"

#include <algorithm>

#include "extractors/frames/violence.h"
#include "extractors/reading/window.h"
#include "extractors/words/determiners.h"
#include "extractors/words/kin.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// « a (perdu) son mari dans », "(lost) his brother in"
bool is_of_bereaved(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet owners(possessives(), "mon ma my");
    constexpr std::uint32_t reach = 7;  // « perdu son mari et ses deux fils dans (l'attaque) »
    const std::uint32_t from = noun - std::min(reach, noun - first);
    for (std::uint32_t at = from; at + 2 < noun; ++at) {
        if (one_of(reading.word(at), {"perdu", "perd", "lost", "loses"}) &&
            owners.contains(reading.word(at + 1)) && kin().contains(reading.word(at + 2)))
            return true;
    }
    return false;
}

/// « qui avait dirigé (l'offensive) », "who had survived (the attack)"
bool is_of_past_part(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet parts(
        "dirige mene commande conduit survecu echappe participe pris couvert vecu led commanded survived "
        "joined planned headed escaped covered witnessed");
    static const WordSet links("l' la le les a au aux the un une an to part in d' de");
    std::uint32_t at = noun;
    while (at > first && links.contains(reading.word(at - 1)))
        --at;
    if (at == noun || at < first + 3 || !parts.contains(reading.word(at - 1))) return false;
    const bool pluperfect = one_of(reading.word(at - 2), {"avait", "avaient", "had"});
    static const WordSet persons("qui who il elle he she");
    return pluperfect && persons.contains(reading.word(at - 3));
}

/// « accusé d'avoir ordonné l'enlèvement d'un homme et (l'attaque) de Kayes », "accused of planning
/// (a raid)": what one man is said to be behind.
bool is_of_mastermind(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet ordered("ordonne planifie commandite fomente organise finance");
    static const WordSet ordering(
        "ordering planning masterminding organising organizing financing plotting");
    constexpr std::uint32_t reach = 10;
    const std::uint32_t from = noun - std::min(reach, noun - first);
    for (std::uint32_t at = noun; at > from + 1; --at) {
        if (one_of(reading.word(at - 1), {",", ";", ":"})) return false;
        if (ordered.contains(reading.word(at - 1)) && reading.word(at - 2) == "avoir") return true;
        if (ordering.contains(reading.word(at - 1)) && one_of(reading.word(at - 2), {"of", "for"}))
            return true;
    }
    return false;
}

/// Does a day stand between the noun and the end of its clause: « l'attaque (de dimanche) »?
bool has_day_behind(const Scene& scene, std::size_t sentence, std::uint32_t noun) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.range || time.first() < noun) return false;
        for (std::uint32_t at = noun; at < time.first(); ++at) {
            if (one_of(scene.reading.word(at),
                       {",", ";", "a", "est", "was", "has", "died", "dies"}))
                return false;
        }
        return true;
    });
}

/// « avait attaqué Tidermène (en 1990) »: a year long past ends the clause of what had been done.
bool is_of_year_behind(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    constexpr std::uint32_t reach = 14;
    if (chunk.verb.tense != Tense::pluperfect) return false;
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (time.use != TimeUse::past || time.first() < chunk.last ||
            time.first() > chunk.last + reach)
            return false;
        for (std::uint32_t at = chunk.last; at < time.first(); ++at) {
            if (one_of(scene.reading.word(at), {",", ";", ":"})) return false;
        }
        return true;
    });
}

/// « J'avais huit (ans). »: how old somebody was who tells his life.
bool tells_age(const Reading& reading, const text::Sentence& span) {
    for (std::uint32_t at = span.first; at + 3 < span.last; ++at) {
        const bool had = reading.word(at) == "j'" && reading.word(at + 1) == "avais";
        if (had && reading.word(at + 3) == "ans") return true;
    }
    return false;
}

/// Behind such a sentence, in its paragraph: nothing there is of now without a day of its own.
bool is_of_childhood(const Scene& scene, std::size_t sentence) {
    constexpr std::size_t reach = 6;
    const auto& sentences = scene.reading.sentences;
    const auto times = scene.timeline.in(sentence);
    if (std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
            // « un vendredi »: any of them
            return time.dates_event() && time.first() > 0 &&
                   !one_of(scene.reading.word(time.first() - 1), {"un", "a", "one"});
        }))
        return false;
    for (std::size_t back = 0; back <= std::min(reach, sentence); ++back) {
        const auto& span = sentences[sentence - back];
        if (span.paragraph != sentences[sentence].paragraph) return false;
        if (tells_age(scene.reading, span)) return true;
    }
    return false;
}

/// « (Son frère aîné), soldat, est mort à Mondoro », "(Her brother) was killed in Gao": whom one
/// who is written about has lost, nobody says when.
bool is_dead_kinsman(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    const bool kills = chunk.sense != nullptr && chunk.sense->family == Family::kill;
    return kills && possessives().contains(reading.word(span.first)) &&
           kin().contains(reading.word(span.first + 1));
}

/// « (Son école) a été brûlée par des jihadistes », "(Her village) was attacked"
bool is_own_loss(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet own(
        "ecole maison boutique champ case village school house shop field home");
    return chunk.sense != nullptr && chunk.verb.construction == Construction::passive &&
           possessives().contains(reading.word(span.first)) &&
           own.contains(reading.word(span.first + 1));
}

/// « la mort de (son frère) », "the killing of (her husband)": whom somebody has lost.
bool is_loss_of_kin(const Reading& reading, const Chunk& chunk) {
    if (chunk.verb.construction == Construction::active || chunk.sense == nullptr ||
        chunk.sense->family != Family::kill)
        return false;
    // « la mort récente de son frère »
    std::uint32_t at = chunk.last;
    if (!one_of(reading.word(at), {"de", "of"})) ++at;
    return one_of(reading.word(at), {"de", "of"}) && possessives().contains(reading.word(at + 1)) &&
           has_word(reading, at + 2, within_sentence(reading, at, at + 4), kin());
}

/// « (Ma sœur) a été tuée », "jihadists abducted (my father)": what befell somebody of the one who
/// speaks.
bool befalls_own_kin(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet owners("mon ma mes my our");
    constexpr std::uint32_t reach = 5;  // « (Mon fils aîné) a été enlevé »
    if (chunk.sense == nullptr || !harms_people(chunk.sense->family) ||
        !may_have(reading, span, owners))
        return false;
    const bool active =
        chunk.verb.construction == Construction::active && chunk.sense->voice != Voice::suffers;
    const std::uint32_t from =
        active ? chunk.last : chunk.first - std::min(reach, chunk.first - span.first);
    const std::uint32_t end = active ? std::min(chunk.last + reach, span.last) : chunk.first;
    for (std::uint32_t at = from; at + 1 < end; ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        if (owners.contains(reading.word(at)) && has_word(reading, at + 1, at + 3, kin()))
            return true;
    }
    return false;
}

/// « (J'ai tiré) sur des hommes », "(I planted) mines": what one who speaks did himself.
bool is_own_deed(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet small("ai avais have had also aussi never jamais");
    if (chunk.verb.construction != Construction::active) return false;
    std::uint32_t at = chunk.first;
    while (at > span.first && small.contains(reading.word(at - 1)))
        --at;
    return at > span.first && one_of(reading.word(at - 1), {"j'", "je", "i"});
}

/// « Ils avaient combattu l'armée à Kidal », "They had fought", "He was once (held)": what those
/// told of had done, where no day is told.
bool had_done_before(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    if (chunk.first > span.first && reading.word(chunk.first - 1) == "once") return true;
    // « Les drones ont (déjà) frappé Tessit »
    const bool already = chunk.sense != nullptr && chunk.first > span.first + 1 &&
                         one_of(reading.word(chunk.first - 1), {"deja", "already"});
    if (already && (is_attack(chunk.sense->family) || is_from_air(chunk.sense->family)))
        return true;
    return chunk.verb.tense == Tense::pluperfect &&
           one_of(reading.word(span.first), {"ils", "elles", "il", "elle", "they", "he", "she"});
}

/// Does a time long past stand in the sentence: « tombés à Indelimane en 2019 »?
bool is_about_years_back(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
        return time.use == TimeUse::past;
    });
}

/// Does the body tell of harm before the sentence, or do it and the title name an attack? Then a
/// witness tells of that: "they killed my uncle, a herder said a day after the raid".
bool tells_harm_before(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    const std::size_t body = scene.reading.has_title() ? 1 : 0;
    if (body >= sentences.size()) return false;  // a title without a body
    const auto words = mentions_in(scene.reading, Kind::trigger, 0, sentences[sentence].last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = scene.lexicon.trigger(word->index);
        const bool before = word->first >= sentences[body].first &&
                            word->first < sentences[sentence].first &&
                            !is_about_years_back(scene, scene.reading.sentence_of(word->first));
        const bool named = trigger.kind == WordKind::noun && is_violent(trigger.family()) &&
                           trigger.family() != Family::kill;
        return (before || named) && does_harm(trigger.family());
    });
}

/// What a witness lost, what befell his kin, or what he did himself before.
bool is_of_own_life(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    return is_own_loss(reading, span, chunk) || befalls_own_kin(reading, span, chunk) ||
           is_own_deed(reading, span, chunk) || had_done_before(reading, span, chunk);
}

}  // namespace

bool is_of_life_told(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    if (is_of_year_behind(scene, sentence, chunk) || is_of_childhood(scene, sentence)) return true;
    const auto days = scene.timeline.in(sentence);
    const bool dated = std::any_of(
        days.begin(), days.end(), [](const SentenceTime& time) { return time.dates_event(); });
    const auto& span = scene.reading.sentences[sentence];
    if (!dated && is_dead_kinsman(scene.reading, span, chunk)) return true;
    const bool lost =
        is_loss_of_kin(scene.reading, chunk) && !has_day_behind(scene, sentence, chunk.last);
    const bool of_life = lost || (!dated && is_of_own_life(scene.reading, span, chunk));
    if (of_life && !tells_harm_before(scene, sentence)) return true;
    if (chunk.verb.construction != Construction::nominal) return false;
    const Reading& reading = scene.reading;
    const auto first = static_cast<std::uint32_t>(span.first);
    if (!dated && (is_of_mastermind(reading, first, chunk.first) ||
                   is_of_bereaved(reading, first, chunk.first)))
        return true;
    return is_of_past_part(reading, first, chunk.first) &&
           !has_day_behind(scene, sentence, chunk.last);
}

}  // namespace vigie::extractors
