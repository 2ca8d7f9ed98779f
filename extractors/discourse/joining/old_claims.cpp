#include "extractors/discourse/joining/old_claims.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The noun of a deed that the statement is about: right before « revendiquée par », or behind
/// "claimed"; nullptr when it has none of its own.
const Mention* deed_of(const Scene& scene, const text::Sentence& span, const Statement& said) {
    constexpr std::uint32_t before = 4;  // « attaque au camion piégé (revendiquée) »
    constexpr std::uint32_t behind = 9;  // "claimed responsibility in 2023 for an (ambush)"
    const auto is_noun = [&](const Mention* word) {
        return scene.lexicon.trigger(word->index).kind == WordKind::noun;
    };
    const std::uint32_t from = said.first - std::min(said.first - span.first, before);
    const auto ahead = mentions_in(scene.reading, Kind::trigger, from, said.first);
    const bool participle =
        scene.reading.word(said.first).starts_with("revendique") ||
        one_of(scene.reading.word(said.first), {"claimed", "assumee", "assumees", "endossee"});
    if (participle && !ahead.empty() && is_noun(ahead.back())) return ahead.back();
    const std::uint32_t to = std::min(said.last + behind, span.last);
    const auto next = mentions_in(scene.reading, Kind::trigger, said.last, to);
    return !next.empty() && is_noun(next.front()) ? next.front() : nullptr;
}

/// "une attaque", "an earlier ambush", « des raids meurtriers »: a deed not told before.
bool is_new(const Reading& reading, const Mention& deed) {
    static const WordSet articles(
        "un une des d' plusieurs deux trois a an another several two three");
    constexpr std::uint32_t reach = 3;  // "a deadly suicide (attack)"
    for (std::uint32_t back = 1; back <= std::min(reach, deed.first); ++back) {
        const text::Word word = reading.word(deed.first - back);
        if (articles.contains(word)) return true;
        if (one_of(word, {",", ";", "l'", "la", "le", "les", "cette", "ces", "the", "this"}))
            return false;
    }
    return false;
}

/// « Les ONG (accusent) régulièrement les VDP d'exactions », "accused of (abuses)"
bool blames_for_wrongs(const Reading& reading, const text::Sentence& span) {
    static const WordSet blames(
        "accusent accuse accusait accusaient accuses accusee accusees accusant reprochent reproche "
        "reprochaient denoncent imputent accused accusing allegations accusations dement dementent "
        "denies deny denied");
    static const WordSet wrongs(
        "exactions abus atrocites violations crimes executions bavures represailles abuses "
        "atrocities killings violations massacres tortures");
    static const WordSet links("d' de des of les sommaires graves regulieres extrajudicial human");
    static const WordSet those("ces cette cet l' these this the those");
    if (!may_have(reading, span, blames) || !may_have(reading, span, wrongs)) return false;
    bool blamed = false;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const text::Word word = reading.word(at);
        blamed |= blames.contains(word);
        if (!blamed || !wrongs.contains(word) || at == span.first) continue;
        if (those.contains(reading.word(at - 1))) return false;
        if (links.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// « Des ONG l'accusent d'avoir tué des civils en 2024, ce que Niamey (dément) », "which it
/// denies": what stands before it in the sentence is denied.
bool denies_before(const Reading& reading, const text::Sentence& span, const Statement& said) {
    constexpr std::uint32_t reach = 2;  // « ce que (le gouvernement) »
    if (said.saying != Saying::denied) return false;
    for (std::uint32_t back = 1; back <= std::min(reach, said.first - span.first); ++back) {
        const text::Word word = reading.word(said.first - back);
        if (one_of(word, {"que", "qu'", "which"})) return true;
    }
    return false;
}

/// Does the sentence name the spot or a day of the news? Then it is of one deed.
bool is_of_one_deed(const Scene& scene, std::size_t sentence, int spot) {
    const auto& span = scene.reading.sentences[sentence];
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(),
                       times.end(),
                       [](const SentenceTime& time) { return time.dates_event(); }) ||
           std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
               return place.first >= span.first && place.last <= span.last &&
                      place.use == Use::event &&
                      (spot < 0 || place.name == place_at(scene, spot).name);
           });
}

/// « Les autorités démentent », "The army denies the accusations": a sentence that does no more.
bool only_answers(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t longest = 14;
    const auto& span = scene.reading.sentences[sentence];
    const auto& said = scene.statements[sentence];
    return span.last - span.first <= longest && !said.empty() &&
           std::all_of(said.begin(), said.end(), [](const Statement& statement) {
               return statement.saying == Saying::denied;
           });
}

/// « 28 soldats avaient alors perdu la vie dans cette attaque (revendiquée) », "had then died in
/// this attack claimed by": of the deed that the sentence recalls.
bool is_of_then(const Reading& reading, const text::Sentence& span, const Statement& said) {
    for (std::uint32_t at = span.first; at + 1 < said.first; ++at) {
        if (one_of(reading.word(at), {"avait", "avaient", "had"}) &&
            one_of(reading.word(at + 1), {"alors", "then"}))
            return true;
    }
    return false;
}

/// "has not commented, but a few days ago it (said)", « il y a deux semaines, elle (affirmait) »:
/// word from before the news.
bool was_said_days_ago(const Reading& reading, const text::Sentence& span, const Statement& said) {
    static const WordSet units("days weeks months jours semaines mois");
    constexpr std::uint32_t reach = 8;
    const std::uint32_t from = said.first - std::min(reach, said.first - span.first);
    for (std::uint32_t at = from; at < said.last; ++at) {
        if (!units.contains(reading.word(at))) continue;
        if (reading.word(at + 1) == "ago") return true;
        const std::uint32_t back = std::max(span.first, at - std::min(at, 4U));
        if (reading.language == Language::french && reading.word(back) == "il" &&
            reading.word(back + 1) == "y" && reading.word(back + 2) == "a")
            return true;
    }
    return false;
}

bool blames_in_general(const Scene& scene, std::size_t sentence, int spot) {
    return blames_for_wrongs(scene.reading, scene.reading.sentences[sentence]) &&
           !is_of_one_deed(scene, sentence, spot) && !recalls_deed(scene, sentence);
}

}  // namespace

bool stands_on_old_deed(const Scene& scene, std::size_t sentence, const Statement& statement) {
    const bool stand = !statement.inherited && statement.saying != Saying::said;
    if (!statement.inherited && statement.saying == Saying::said &&
        was_said_days_ago(scene.reading, scene.reading.sentences[sentence], statement))
        return true;
    if (!stand || (!is_about_past(scene, sentence) && !goes_on_about_past(scene, sentence)))
        return false;
    if (denies_before(scene.reading, scene.reading.sentences[sentence], statement))
        return !recalls_deed(scene, sentence);
    const Mention* deed = deed_of(scene, scene.reading.sentences[sentence], statement);
    const auto& span = scene.reading.sentences[sentence];
    return deed != nullptr &&
           (is_new(scene.reading, *deed) || is_of_then(scene.reading, span, statement));
}

bool stands_on_old_deed(const Scene& scene, std::size_t sentence) {
    const auto& said = scene.statements[sentence];
    return std::any_of(said.begin(), said.end(), [&](const Statement& statement) {
        return stands_on_old_deed(scene, sentence, statement);
    });
}

bool reproaches_in_general(const Scene& scene, std::size_t sentence, int place) {
    if (scene.statements[sentence].empty()) return false;
    if (blames_in_general(scene, sentence, place)) return true;
    return sentence > 0 && only_answers(scene, sentence) && !recalls_deed(scene, sentence) &&
           blames_in_general(scene, sentence - 1, place);
}

}  // namespace vigie::extractors
