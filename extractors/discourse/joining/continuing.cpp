#include "extractors/discourse/joining/continuing.h"

#include <algorithm>

#include "extractors/discourse/doubts/accidents/counts_apart.h"
#include "extractors/discourse/doubts/past/before_news.h"
#include "extractors/discourse/joining/far_apart.h"
#include "extractors/discourse/joining/old_claims.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Under another heading, two paragraphs on, or in a note with a date of its own.
bool is_out_of_reach(const Scene& scene, std::size_t last, std::size_t sentence) {
    constexpr std::size_t reach = 2;  // paragraphs
    if (scene.headings[sentence] != scene.headings[last]) return true;
    const auto& here = scene.reading.sentences[sentence];
    const auto& there = scene.reading.sentences[last];
    if (here.paragraph - there.paragraph > reach) return true;
    return here.paragraph != there.paragraph && is_in_dated_note(scene, sentence);
}

/// « Samedi, trois soldats sont morts à Boni. Lundi, des hommes armés ont été vus à Kani. »: a
/// later day leads, at another place: what is told behind it was there.
bool moves_on(const Scene& scene, const Draft& draft, std::size_t sentence) {
    constexpr std::uint32_t lead = 5;  // "Pas plus tard qu'(hier)"
    const auto& span = scene.reading.sentences[sentence];
    const auto times = scene.timeline.in(sentence);
    if (times.empty() || !draft.date || !draft.own_date || draft.place < 0) return false;
    const SentenceTime& time = times.front();
    if (!time.dates_event() || time.mention->first > span.first + lead ||
        time.range->from <= draft.date->to)
        return false;
    return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
        return place.first >= span.first && place.last <= span.last && place.placed &&
               place.use == Use::event && place.name != place_at(scene, draft.place).name;
    });
}

/// « Le lendemain, c'est Boni qui a vécu l'horreur. La foire battait son plein. (Ils ont tiré) »:
/// has a sentence behind the draft's moved on, in this paragraph?
bool moved_before(const Scene& scene, const Draft& draft, std::size_t sentence) {
    constexpr std::size_t reach = 3;  // what the scene was like may stand between
    const auto& lines = scene.reading.sentences;
    for (std::size_t back = 1; back <= std::min(reach, sentence); ++back) {
        const std::size_t before = sentence - back;
        if (before <= draft.sentences.back() ||
            lines[before].paragraph != lines[sentence].paragraph)
            return false;
        if (moves_on(scene, draft, before) || opens_far_away(scene, draft, before)) return true;
    }
    return false;
}

/// "Five died on Monday. Earlier in the month 17 had died there": days that lead the sentence,
/// vaguer than the day told before, in the past before it.
bool had_befallen_sooner(const Scene& scene,
                         const Draft& draft,
                         std::size_t sentence,
                         const std::vector<Toll>& tolls) {
    const auto times = scene.timeline.in(sentence);
    if (tolls.empty() || times.empty() || !draft.date || !draft.own_date) return false;
    const SentenceTime& time = times.front();
    const bool heads = time.mention->first <= scene.reading.sentences[sentence].first + 1;
    const bool vaguer = time.range && time.range->precision > draft.date->precision &&
                        time.range->from < draft.date->from;
    if (!heads || !vaguer) return false;
    for (auto at = static_cast<std::uint32_t>(time.mention->last); at < tolls.front().last; ++at) {
        if (one_of(scene.reading.word(at), {"avait", "avaient", "had"})) return true;
    }
    return false;
}

/// "ten were killed in June in a raid blamed on them": are the people that the sentence counts the
/// dead of other deeds than the draft's?
bool counts_old_dead(const Scene& scene,
                     const Draft& draft,
                     std::size_t sentence,
                     const std::vector<Toll>& tolls) {
    const bool grand = !tolls.empty() && tolls.front().min.value_or(0) >= hundreds;
    return (grand && is_about_past(scene, sentence)) ||
           (!tolls.empty() && sums_up_many(scene, sentence)) ||
           (!tolls.empty() && recalls_without_day(scene, sentence)) ||
           had_befallen_sooner(scene, draft, sentence, tolls);
}

/// Does somebody speak in the sentence, and take no stand?
bool is_told_by_voice(const Scene& scene, std::size_t sentence) {
    const auto& said = scene.statements[sentence];
    return std::any_of(said.begin(), said.end(), [](const Statement& one) {
        return !one.inherited && one.saying == Saying::said;
    });
}

/// « Le mois dernier, une patrouille était tombée dans une embuscade. Des habitants avaient parlé
/// de dix morts »: an undated sentence behind one that recalls an earlier day, and is not of the
/// draft.
bool goes_on_about_day_before(const Scene& scene, const Draft& draft, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    if (!draft.date || !scene.timeline.in(sentence).empty()) return false;
    for (std::size_t before = sentence; before > draft.sentences.back() + 1; --before) {
        if (sentences[before - 1].paragraph != sentences[sentence].paragraph) return false;
        if (scene.timeline.in(before - 1).empty()) continue;
        return is_of_day_before(scene, before - 1, *draft.date);
    }
    return false;
}

/// Does the sentence tell what was long before?
bool tells_old_deeds(const Scene& scene,
                     const Draft& draft,
                     std::size_t sentence,
                     const std::vector<Toll>& tolls) {
    if (counts_old_dead(scene, draft, sentence, tolls)) return true;
    const bool stood = stood_of_old(scene, sentence);
    // "L'attentat avait été revendiqué": not the arrest of who did it
    const bool held = draft.family == Family::arrest;
    if (held && (stood || recalls_deed(scene, sentence))) return true;
    const bool voice = is_told_by_voice(scene, sentence);
    // « En juin 2022, 130 civils y avaient été tués. Une ONG parle de »: nor is a voice of today's
    const bool old = !tolls.empty() || stood || voice || claims_deed_told(scene, sentence);
    if (old && goes_on_about_past(scene, sentence)) return true;
    if ((!tolls.empty() || voice) && goes_on_about_day_before(scene, draft, sentence)) return true;
    if (!draft.date || !is_of_day_before(scene, sentence, *draft.date)) return false;
    // "Last month, the UN warned of a hunger crisis": nor is what was said then said of it
    const auto times = scene.timeline.in(sentence);
    const bool heads = times.front().mention->first <= scene.reading.sentences[sentence].first + 1;
    return !tolls.empty() || (heads && !takes_a_stand(scene, sentence));
}

}  // namespace

bool continues(const Scene& scene,
               const Draft& draft,
               std::size_t sentence,
               const std::vector<Toll>& tolls) {
    if (reproaches_in_general(scene, sentence, draft.place)) return false;
    if (!tolls.empty() && draft.sentences.back() != sentence &&
        counts_other_subject(scene, draft, sentence))
        return false;
    if (is_out_of_reach(scene, draft.sentences.back(), sentence) ||
        (tolls.empty() && moves_on(scene, draft, sentence)) ||
        opens_far_away(scene, draft, sentence) || moved_before(scene, draft, sentence) ||
        tells_old_deeds(scene, draft, sentence, tolls))
        return false;
    const auto times = scene.timeline.in(sentence);
    const bool past = std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
        return time.use == TimeUse::past;
    });
    // "Last year UN experts accused the army": of what was then
    const bool then = past && times.front().use == TimeUse::past &&
                      times.front().mention->first <= scene.reading.sentences[sentence].first;
    return !past || (takes_a_stand(scene, sentence) && !tells_of_another(scene, sentence)) ||
           (suspects(scene, sentence) && tolls.empty() && !then &&
            !stands_on_old_deed(scene, sentence));
}

namespace {

/// « Le JNIM (avait revendiqué) cette opération », "JNIM had claimed"
bool had_claimed(const Scene& scene, std::size_t sentence) {
    const auto& said = scene.statements[sentence];
    return std::any_of(said.begin(), said.end(), [&](const Statement& statement) {
        const std::uint32_t verb = statement.last - 1;
        return !statement.inherited && statement.saying == Saying::claimed &&
               verb > statement.first &&
               one_of(scene.reading.word(verb - 1), {"avait", "avaient", "had"});
    });
}

/// « Là encore, le JNIM a revendiqué l'opération », "There too, JNIM claimed": is the sentence of
/// the event that was told last, be it a recalled one?
bool goes_on_there(const Scene& scene, std::size_t sentence) {
    if (had_claimed(scene, sentence)) return true;
    const std::uint32_t first = scene.reading.sentences[sentence].first;
    return one_of(scene.reading.word(first), {"la", "there"}) &&
           one_of(scene.reading.word(first + 1),
                  {"encore", "aussi", "egalement", "too", "again", "also"});
}

/// "The camp was attacked. The day before, a MINUSMA truck had hit a mine. Six peacekeepers were
/// hurt": are the counts those of the recalled event's victims and not of the main one's?
bool befell_others(const Draft& recalled, const Draft& main, const std::vector<Toll>& tolls) {
    const auto struck = [](const Draft& draft, const Party& party) {
        return std::any_of(draft.targets.begin(), draft.targets.end(), [&](const Party* target) {
            return target->name == party.name;
        });
    };
    return !tolls.empty() && std::all_of(tolls.begin(), tolls.end(), [&](const Toll& toll) {
        return toll.party != nullptr && struck(recalled, *toll.party) && !struck(main, *toll.party);
    });
}

/// « Lundi déjà, des gardes avaient roulé sur une mine. Six d'entre eux sont morts », "Six of
/// them": of those whom the recalled event, right before, was about.
bool counts_of_them(const Scene& scene, const Draft& recalled, std::size_t sentence) {
    constexpr std::uint32_t lead = 5;  // « Au moins six (d'entre eux) »
    static const WordSet them("eux elles them");
    if (recalled.sentences.back() + 1 != sentence) return false;
    const auto& span = scene.reading.sentences[sentence];
    for (std::uint32_t at = span.first; at < std::min(span.first + lead, span.last); ++at) {
        if (one_of(scene.reading.word(at), {"entre", "parmi", "of"}) &&
            them.contains(scene.reading.word(at + 1)))
            return true;
    }
    return false;
}

/// « La veille, un poste avait été attaqué. Deux gendarmes avaient été blessés »: counts of before
/// the news, right behind the recalled event.
bool had_befallen(const Scene& scene,
                  const Draft& recalled,
                  std::size_t sentence,
                  const std::vector<Toll>& tolls) {
    constexpr std::uint32_t reach = 4;  // « avaient également été (blessés) »
    if (tolls.empty() || recalled.sentences.back() + 1 != sentence) return false;
    const auto& span = scene.reading.sentences[sentence];
    return std::all_of(tolls.begin(), tolls.end(), [&](const Toll& toll) {
        const std::uint32_t from = toll.verb - std::min(toll.verb - span.first, reach);
        for (std::uint32_t at = from; toll.verb >= span.first && at < toll.verb; ++at) {
            if (one_of(scene.reading.word(at), {"avait", "avaient", "had"})) return true;
        }
        return false;
    });
}

/// « Dix soldats sont morts vendredi à Ber. Mercredi, un camion avait sauté sur une mine à Gossi.
/// (Cinq soldats ont été touchés) »: the counts of the event recalled right before, that has none
/// yet, where the news has its own.
bool is_left_uncounted(const Scene& scene,
                       const Draft& recalled,
                       const Draft& main,
                       std::size_t sentence,
                       const std::vector<Toll>& tolls) {
    static const WordSet sums("bilan toll decompte total");
    if (tolls.empty() || !recalled.tolls.empty() || main.tolls.empty() ||
        !is_violent(recalled.family) || recalled.place < 0 ||
        recalled.sentences.back() + 1 != sentence)
        return false;
    // not « cette attaque survient une semaine après une embuscade à Gossi »
    const bool told = recalled.words.back().verb.tense == Tense::pluperfect;
    const auto& span = scene.reading.sentences[sentence];
    const auto& before = scene.reading.sentences[sentence - 1];
    const auto times = scene.timeline.in(sentence);
    const bool dated = std::any_of(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
    return told && span.paragraph == before.paragraph && !dated &&
           !has_word(scene.reading, span.first, span.last, sums);
}

}  // namespace

bool is_of_recalled(const Scene& scene,
                    const Draft& recalled,
                    const Draft& main,
                    std::size_t sentence,
                    const std::vector<Toll>& tolls) {
    return stood_of_old(scene, sentence) || goes_on_there(scene, sentence) ||
           had_befallen(scene, recalled, sentence, tolls) ||
           counts_of_them(scene, recalled, sentence) ||
           is_left_uncounted(scene, recalled, main, sentence, tolls) ||
           befell_others(recalled, main, tolls);
}

bool only_tells_habits(const Scene& scene,
                       std::size_t sentence,
                       const Deeds& deeds,
                       const std::vector<Toll>& tolls) {
    return deeds.background && deeds.told.empty() && tolls.empty() &&
           !takes_a_stand(scene, sentence) && !suspects(scene, sentence);
}

bool is_behind_move(const Scene& scene, const Draft& draft, const Candidate& word) {
    return word.place < 0 && !word.date && moved_before(scene, draft, word.sentence);
}

}  // namespace vigie::extractors
