#include "extractors/discourse/doubts/courts/trials.h"

#include <algorithm>

#include "extractors/discourse/doubts/arms/armed_deeds.h"
#include "extractors/discourse/doubts/courts/court_words.h"
#include "extractors/discourse/when/still_recalling.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « Vingt détenus (condamnés) à dix ans de prison ont été libérés par des assaillants »: who was
/// freed, and no trial.
bool says_who_was_held(const Reading& reading, std::uint32_t first, std::uint32_t cue) {
    static const WordSet held("detenu detenus detenues prisonnier prisonniers inmates prisoners");
    static const WordSet between(
        "condamne condamnes condamnees sentenced serving convicted a la de ans mois peine peines "
        "prison to of for years life terms long in");
    std::uint32_t at = cue;
    while (at > first && (between.contains(reading.word(at - 1)) ||
                          is_number(reading.tokens, at - 1) || cue - at < 3))
        if (held.contains(reading.word(--at))) return true;
    return at > first && held.contains(reading.word(at - 1));
}

/// « a (condamné) l'assassinat du juge », « a (condamné) « un acte lâche »: what was done, and no
/// accused.
bool condemns_deed(const Reading& reading, const Mention& cue) {
    static const WordSet small(
        "l' le la les un une cet cette ces avec fermete fermement vivement the this");
    static const WordSet deeds("acte actes crime crimes barbarie attentat act acts");
    if (!reading.word(cue.last - 1).starts_with("condamn")) return false;
    std::uint32_t at = cue.last;
    while (small.contains(reading.word(at)) ||
           (at < reading.tokens.size() && reading.token(at).kind == text::TokenKind::open_quote))
        ++at;
    return deeds.contains(reading.word(at)) ||
           (at > cue.last && !mentions_in(reading, Kind::trigger, at, at + 1).empty());
}

/// The cues of a trial in the sentence.
std::size_t count_of_trial(const Scene& scene, std::size_t sentence) {
    const auto& span = scene.reading.sentences[sentence];
    const auto cues = mentions_in(scene.reading, Kind::cue, span.first, span.last);
    return static_cast<std::size_t>(
        std::count_if(cues.begin(), cues.end(), [&](const Mention* mention) {
            // « accuse (l'armée) », « s'accusent »: who is at odds with another holds no trial
            return is_cue(*mention, Cue::justice) &&
                   !one_of(scene.reading.word(mention->first), {"accuse", "accusent"}) &&
                   !says_who_was_held(scene.reading, span.first, mention->first) &&
                   !condemns_deed(scene.reading, *mention);
        }));
}

/// "Le tribunal a condamné trois hommes. Ils avaient tué cinq soldats": what they are tried for.
bool goes_on_about_trial(const Scene& scene, std::size_t sentence) {
    if (sentence == 0 || count_of_trial(scene, sentence - 1) < 2) return false;
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
    return !dated && opens_with_pronoun(scene.reading, scene.reading.sentences[sentence]);
}

/// "The presiding (judge) of the Menaka (court) was abducted": people and houses alone.
bool names_houses_alone(const Scene& scene, std::size_t sentence) {
    static const WordSet houses(courts(), "parquet avocats session prosecutors");
    const auto& span = scene.reading.sentences[sentence];
    const auto cues = mentions_in(scene.reading, Kind::cue, span.first, span.last);
    return std::all_of(cues.begin(), cues.end(), [&](const Mention* cue) {
        return !is_cue(*cue, Cue::justice) ||
               (cue->last == cue->first + 1 && houses.contains(scene.reading.word(cue->first)));
    });
}

/// "A judge was kidnapped outside the court": the people and houses of justice make no trial.
bool tells_of_trial(const Scene& scene, std::size_t sentence) {
    static const WordSet trials(
        "condamne condamnes condamnee condamnees condamnation proces verdict peine peines perpetuite "
        "acquitte acquittes jugement comparaissent comparait comparution assises audience reclusion "
        "coupable coupables accuses prevenus appel sentenced convicted conviction trial tried jailed "
        "sentence verdict guilty appeal hearing defendants charged prison");
    const auto& span = scene.reading.sentences[sentence];
    return has_word(scene.reading, span.first, span.last, trials);
}

}  // namespace

bool opens_with_trial(const Scene& scene) {
    constexpr std::size_t opening = 8;  // sentences: captions may stand before the lead
    const std::size_t count = scene.reading.sentences.size();
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    if (lead >= count) return false;
    if (count_of_trial(scene, lead) > 1 && tells_of_trial(scene, lead)) return true;
    if (lead == 0 || count_of_trial(scene, 0) == 0) return false;
    for (std::size_t i = lead + 1; i < std::min(count, opening); ++i) {
        if (count_of_trial(scene, i) > 1) return true;
    }
    return false;
}

bool tells_trials_case(const Scene& scene, std::size_t sentence) {
    // "Gunmen stormed a hearing on Sunday and shot the judge": the news, and no case of old
    const bool case_told = count_of_trial(scene, sentence) > 1 &&
                           !names_houses_alone(scene, sentence) &&
                           !tells_dated_armed_deed(scene.reading, scene.lexicon, sentence);
    return case_told || goes_on_about_trial(scene, sentence);
}

}  // namespace vigie::extractors
