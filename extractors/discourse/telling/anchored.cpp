#include "extractors/discourse/telling/anchored.h"

#include <algorithm>

#include "extractors/discourse/telling/peaceful_openings.h"
#include "extractors/tolls/tolls.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// A day told beside one of its words.
bool has_own_day(const Telling& event) {
    const auto& day = event.report.date;
    const auto& words = event.draft.words;
    return day && std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
               return word.date_tokens && word.date && word.date->from >= day->from &&
                      word.date->to <= day->to;
           });
}

/// Such a day, which may be one of several that it lasted or that other
/// sentences name ("confirmed it on Friday"), or a single day that is not merely the article's own.
bool has_day(const Scene& scene, const Telling& event) {
    const auto& day = event.report.date;
    if (!day) return false;
    return has_own_day(event) || (day->precision == 1 && day->from != *scene.published);
}

bool opens_with_place_and_toll(const Scene& scene, const Telling& event) {
    constexpr std::size_t head = 150;  // bytes of the body: the first sentence or two
    const Reading& reading = scene.reading;
    const Candidate& word = event.draft.words.front();
    return reading.tokens.source(word.first, word.last).first < reading.title_size + head &&
           !event.report.casualties.empty() && !whereabouts(event.report).empty();
}

/// A count told in words or digits, not « les otages libérés ».
bool is_counted(const Reading& reading, const Toll& toll) {
    const auto& counts = reading.quantities;
    return std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
        return count.first <= toll.count && toll.count < count.last && count.unit == Unit::none;
    });
}

/// « Mali : deux civils tués dans l'attaque d'un car près de Gao » above a body that comes to it
/// late: the title's own toll is the event's, and its place is known. « 12 questions sur les otages
/// libérés » counts nobody.
bool has_toll_of_title(const Scene& scene, const Telling& event) {
    const Reading& reading = scene.reading;
    if (!reading.has_title() || whereabouts(event.report).empty()) return false;
    const auto& title = reading.sentences.front();
    if (mentions_in(reading, Kind::status, title.first, title.last).empty()) return false;
    const std::vector<Toll> tolls = read_tolls(reading, 0, scene.lexicon);
    const auto& rows = event.report.casualties;
    return std::any_of(rows.begin(), rows.end(), [&](const Casualty& row) {
        return row.min.value_or(0) > 0 &&
               std::any_of(tolls.begin(), tolls.end(), [&](const Toll& toll) {
                   return toll.status == row.status && toll.min == row.min && toll.max == row.max &&
                          is_counted(reading, toll);
               });
    });
}

/// « Les faits remontent à ce dimanche matin », "The incident happened on Sunday": does a sentence
/// say of the deed itself when it was, and no word of the deed stand in it?
bool tells_day_of_facts(const Scene& scene) {
    static const WordSet facts("faits incident drame scene tragedie incidents");
    static const WordSet times(
        "remontent remonte produits produit deroules deroulee deroule passes passee passe survenus "
        "survenu survenue date datent happened occurred dates");
    const Reading& reading = scene.reading;
    for (std::size_t i = 0; i < reading.sentences.size(); ++i) {
        const auto days = scene.timeline.in(i);
        const bool dated = std::any_of(days.begin(), days.end(), [](const SentenceTime& day) {
            return day.range && day.use != TimeUse::past && day.use != TimeUse::since;
        });
        const auto& span = reading.sentences[i];
        if (dated && has_word(reading, span.first, span.last, facts) &&
            has_word(reading, span.first, span.last, times))
            return true;
    }
    return false;
}

/// The last sentence of the opening: title and lead. « Dinangourou. » is a heading, no lead.
std::size_t lead_of(const Reading& reading) {
    constexpr std::uint32_t heading = 3;
    std::size_t lead = reading.has_title() ? 1 : 0;
    while (lead + 1 < reading.sentences.size() &&
           reading.sentences[lead].last - reading.sentences[lead].first <= heading)
        ++lead;
    return lead;
}

/// "Gunmen (once) killed", "An elder (recalls) how", « selon les (historiens) »: of long ago, or
/// what a study counts, from the sentence on to that of the event.
bool is_remembered(const Scene& scene, const Telling& event, std::size_t from) {
    static const WordSet memory(
        "once ago formerly autrefois jadis historien historiens historian historians historique "
        "colonial coloniale coloniales colonialiste recall recalls recalled remembers remembered "
        "souvient souviennent rappelle rappellent etude study studies etudes");
    const Reading& reading = scene.reading;
    const std::size_t last = event.draft.words.front().sentence;
    return has_word(reading, reading.sentences[from].first, reading.sentences[last].last, memory);
}

/// "IS claims an attack on a convoy near Ber. In the ambush its men killed nine soldiers": an army
/// or a group that puts out a toll at once speaks of what is new.
bool opens_with_claim(const Scene& scene, const Telling& event) {
    const auto& report = event.report;
    const bool claimed =
        std::any_of(report.claims.begin(), report.claims.end(), [](const auto& claim) {
            return claim.stance == Stance::claimed;
        });
    return claimed && event.draft.words.front().sentence <= lead_of(scene.reading) + 1 &&
           !report.casualties.empty() && !report.places.empty() && !is_remembered(scene, event, 0);
}

/// « a annoncé », "reported": it is told as what is new; not « s'est félicité », « a commenté ».
bool is_reported(const Reading& reading, std::size_t sentence) {
    static const WordSet reports(
        "annonce annonces annoncee annonceront rapporte rapportes rapportent indique indiquent "
        "informe signale affirme affirment declare confirme confirment revele appris apprend dit "
        "disent precise said says announced announces reported reports told confirmed learned savoir");
    const auto& span = reading.sentences[sentence];
    return has_word(reading, span.first, span.last, reports);
}

/// "The army has taken Ber, state television reported on Tuesday": the article's first words, and
/// the day on which they became known.
bool opens_with_day_of_telling(const Scene& scene, const Telling& event) {
    constexpr int week = 7;
    const std::size_t sentence = event.draft.words.front().sentence;
    if (!event.report.date || whereabouts(event.report).empty() ||
        sentence > lead_of(scene.reading) || !is_reported(scene.reading, sentence) ||
        is_remembered(scene, event, 0))
        return false;
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.range && time.use == TimeUse::told &&
               time.range->to + std::chrono::days(week) >= *scene.published;
    });
}

/// « Des hommes armés ont attaqué un convoi près de Gossi, tuant quatre chauffeurs, selon un
/// transporteur »: a feature that tells by whom, where, how many and who says so.
bool tells_in_full(const Scene& scene, const Telling& event) {
    const auto& rows = event.report.casualties;
    const bool counted = std::any_of(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.status == Status::killed && row.min && !row.according_to.empty();
    });
    const auto& words = event.draft.words;
    const bool by_somebody = std::any_of(words.begin(), words.end(), [](const Candidate& word) {
        return word.perpetrator != nullptr;
    });
    const auto& places = event.report.places;
    const bool placed = !places.empty() && places.front().precision < 3;
    return counted && by_somebody && placed &&
           !is_remembered(scene, event, event.draft.words.front().sentence);
}

/// Told by the opening, or going on behind a sentence of a day: « Un car a été arrêté mardi. Deux
/// passagers ont été tués. »
bool opens_or_goes_on(const Scene& scene, const Telling& event, std::size_t lead) {
    const auto& words = event.draft.words;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        if (word.sentence <= lead) return true;
        for (std::size_t i = 0; i < word.sentence; ++i) {
            const auto times = scene.timeline.in(i);
            if (std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
                    return time.range && time.use != TimeUse::past;
                }))
                return true;
        }
        return false;
    });
}

/// « Les jihadistes y ont tué douze habitants »: more than what a witness has lost.
bool kills_several(const Telling& event) {
    constexpr int several = 3;
    const auto& rows = event.report.casualties;
    return std::any_of(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.status == Status::killed && row.min && *row.min >= several;
    });
}

/// « Assise sous une bâche, Hawa parle de son village. Des hommes armés ont tué son mari. »: what a
/// short text on somebody's life, on prices or on a war comes to tell by the way, and nobody says
/// when. News under a title that tells of it.
bool is_told_in_brief(const Scene& scene, const std::vector<Telling>& told) {
    constexpr std::size_t two = 2;  // sentences, in which nothing is told by the way
    const std::size_t lead = lead_of(scene.reading);
    if (scene.reading.sentences.size() <= lead + two || !is_about_life(scene)) return true;
    return std::any_of(told.begin(), told.end(), [&](const Telling& event) {
        return has_day(scene, event) || opens_or_goes_on(scene, event, lead) ||
               kills_several(event) || tells_in_full(scene, event);
    });
}

}  // namespace

bool tells_news(const Scene& scene, const std::vector<Telling>& told) {
    constexpr std::size_t brief = 400;  // bytes: longer than the leads that feeds carry
    const Reading& reading = scene.reading;
    if (!scene.published || told.empty()) return true;
    if (opens_in_peace(scene))
        return std::any_of(told.begin(), told.end(), [&](const Telling& event) {
            return has_own_day(event) || kills_several(event) || tells_in_full(scene, event);
        });
    if (reading.text.size() - reading.title_size < brief) return is_told_in_brief(scene, told);
    if (tells_day_of_facts(scene)) return true;
    return std::any_of(told.begin(), told.end(), [&](const Telling& event) {
        return has_day(scene, event) || opens_with_place_and_toll(scene, event) ||
               has_toll_of_title(scene, event) || opens_with_claim(scene, event) ||
               opens_with_day_of_telling(scene, event) || tells_in_full(scene, event);
    });
}

}  // namespace vigie::extractors
