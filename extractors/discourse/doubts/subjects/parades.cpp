#include "extractors/discourse/doubts/subjects/parades.h"

#include <algorithm>

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool has_any(const Reading& reading, const text::Sentence& span, const WordSet& words) {
    return has_word(reading, span.first, span.last, words);
}

/// « à deux jours de la (Tabaski) », "ahead of (Ramadan)": a date to come, no feast that is held.
bool is_to_come(const Reading& reading, std::uint32_t first, std::uint32_t feast) {
    constexpr std::uint32_t reach = 5;
    const std::uint32_t from = feast - std::min(reach, feast - first);
    for (std::uint32_t at = from; at < feast; ++at) {
        const text::Word word = reading.word(at);
        const text::Word next = reading.word(at + 1);
        if (one_of(word, {"avant", "before"}) || (word == "ahead" && next == "of") ||
            (one_of(word, {"veille", "approche", "eve", "jours", "semaines"}) &&
             one_of(next, {"de", "du", "d'", "of"})))
            return true;
    }
    return false;
}

bool holds_feast(const Reading& reading, const text::Sentence& span, const WordSet& feasts) {
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (feasts.contains(reading.word(at)) && !is_to_come(reading, span.first, at)) return true;
    }
    return false;
}

/// "to (ask) for the return of hostages", "marched (over) power cuts"
bool has_cause(const Reading& reading, const text::Sentence& span, std::uint32_t march) {
    static const WordSet seeks("ask asks asking asked call calls calling called seek seeking urge");
    for (std::uint32_t at = march; at + 1 < span.last; ++at) {
        const text::Word word = reading.word(at);
        const text::Word next = reading.word(at + 1);
        if (seeks.contains(word) && one_of(next, {"for", "the"})) return true;
        if (word == "over" && !one_of(next, {"the", "a", "an"}) &&
            !is_number(reading.tokens, at + 1))
            return true;
    }
    return false;
}

/// « la fête de l'indépendance », "Women's (Day)", « le 8 mars »
bool names_feast_day(const Reading& reading, const text::Sentence& span) {
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        const text::Word word = reading.word(at);
        const text::Word next = reading.word(at + 1);
        if (is_to_come(reading, span.first, at)) continue;
        if (word == "independence" && next == "day") return true;
        if (next == "day" && one_of(word, {"s", "'s", "women's", "labour", "army"})) return true;
        if (word == "journee" && one_of(next, {"internationale", "mondiale", "panafricaine"}))
            return true;
    }
    return false;
}

/// « ont marché (contre le diabète) », "for cancer awareness"; not "nurses of an HIV clinic".
bool marches_against(const Reading& reading, const text::Sentence& span, const WordSet& illnesses) {
    static const WordSet leads(
        "contre against lutte fight depistage sensibiliser sensibilisation vaincre beat combat");
    constexpr std::uint32_t reach = 4;  // « pour le dépistage précoce du (cancer) »
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (!illnesses.contains(reading.word(at))) continue;
        if (one_of(reading.word(at + 1), {"awareness", "day"})) return true;
        for (std::uint32_t back = 1; back <= std::min(reach, at - span.first); ++back) {
            if (leads.contains(reading.word(at - back))) return true;
        }
    }
    return false;
}

/// « ont (manifesté) », "(protested)", « descendus dans la rue »: no word of parades.
bool demonstrates(const Reading& reading, const Candidate& word) {
    if (word.verb.construction == Construction::nominal) return false;
    const text::Word verb = reading.word(word.first);
    return verb.starts_with("manifest") || verb.starts_with("protest") ||
           reading.word(word.last - 1) == "rue" || one_of(reading.word(word.last - 1), {"streets"});
}

/// « (Les troupes) ont défilé », "(Soldiers) marched past": who bears arms demands nothing.
bool is_march_past(const Scene& scene, const Candidate& word) {
    static const WordSet marchers(
        "troupes troupe soldats militaires unites bataillon bataillons detachement detachements "
        "recrues cadets eleves-officiers fantassins parachutistes regiment contingent troops soldiers "
        "units battalion regiment recruits cadets paratroopers");
    return subject_in(scene, word, marchers).has_value();
}

/// « ont marché jusqu'au (monument aux morts) », "walked to the (cemetery)"
bool leads_to_monument(const Reading& reading, const text::Sentence& span, std::uint32_t from) {
    static const WordSet spots(
        "monument stele cimetiere memorial mausolee cenotaph cemetery grave graves tombe tombes");
    static const WordSet ways("jusqu' jusqu'au jusqu'a vers au a to towards la le du l' the");
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t at = from; at < std::min(from + reach, span.last); ++at) {
        if (spots.contains(reading.word(at))) return ways.contains(reading.word(at - 1));
    }
    return false;
}

}  // namespace

bool is_parade(const Scene& scene, const Candidate& word) {
    static const WordSet feasts(
        "festival anniversaire cinquantenaire anniversary fete feter fetes fetent fetaient fetee "
        "celebrer celebre celebrent celebrant celebration celebrations carnaval procession "
        "processions pelerins pelerinage basilique mannequins styliste stylistes bazin fanfare "
        "majorettes masques marionnettes maouloud mawlid tabaski ramadan noel paques messe "
        "mariage marathon randonnee costumes regates celebrate celebrating celebrated carnival "
        "pilgrims pilgrimage feast masks puppets fashion models brass-band choir eid christmas "
        "easter wedding hikers");
    static const WordSet health(
        "diabete cancer sida vih paludisme polio hypertension drepanocytose obesite diabetes aids "
        "hiv malaria");
    static const WordSet demands(
        "contre reclamer reclament reclamant reclame reclamaient exiger exigent exigeant exige "
        "exigeaient denoncer denoncent denoncant protester protestation protestant colere "
        "liberation justice pancartes banderoles slogans revendications demander demandent soutien "
        "soutenir manifester manifestation manifestants against demand demands demanding protest "
        "protesting protesters denounce denouncing anger support placards slogans justice release "
        "obtenir refuser refus non unpaid impayes arrieres");
    if (word.family != Family::protest) return false;
    const auto& span = scene.reading.sentences[word.sentence];
    if (marches_against(scene.reading, span, health)) return true;
    if (demonstrates(scene.reading, word) || has_any(scene.reading, span, demands)) return false;
    if (has_cause(scene.reading, span, word.first)) return false;
    if (is_march_past(scene, word) || leads_to_monument(scene.reading, span, word.last))
        return true;
    return holds_feast(scene.reading, span, feasts) || names_feast_day(scene.reading, span);
}

bool goes_home(const Reading& reading, const Candidate& word) {
    static const WordSet auxiliaries("was were been being be is are got get by");
    constexpr std::uint32_t adverbs = 3;  // "were (eventually, and violently) dispersed"
    if (word.family != Family::disperse || word.perpetrator != nullptr) return false;
    const std::uint32_t from = word.first - std::min(adverbs, word.first);
    return reading.word(word.first) == "dispersed" && word.first > 0 &&
           !has_word(reading, from, word.first, auxiliaries) && reading.word(word.last) != "by" &&
           word.verb.construction == Construction::passive;
}

bool had_gathered_when_struck(const Scene& scene, const Candidate& word) {
    static const WordSet relatives("qui who");
    static const WordSet claims(
        "protest demand protester exiger reclamer denoncer police policiers gendarmes contre against "
        "arrest arrestation");
    constexpr std::uint32_t reach = 4;  // « qui s'étaient rassemblés », "who had all gathered"
    const Reading& reading = scene.reading;
    if (word.family != Family::protest || word.verb.tense != Tense::pluperfect) return false;
    const auto& span = reading.sentences[word.sentence];
    const std::uint32_t from = word.first - std::min(reach, word.first - span.first);
    if (!has_word(reading, from, word.first, relatives) ||
        has_word(reading, span.first, span.last, claims))
        return false;
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return is_violent(scene.lexicon.trigger(deed->index).family());
    });
}

bool is_long_walk(const Reading& reading, const Candidate& word) {
    static const WordSet lengths("longue longues penible eprouvante interminable");
    static const WordSet units("heures jours nuits kilometres km");
    static const WordSet demands(
        "reclamer reclament protester protestation manifestants manifestante opposition opposants exiger "
        "exigent denoncer denoncent contre colere pour marcheurs demander liberation");
    if (word.family != Family::protest || reading.language != Language::french || word.first < 2 ||
        !reading.word(word.first).starts_with("marche"))
        return false;
    const bool far = lengths.contains(reading.word(word.first - 1)) ||
                     (one_of(reading.word(word.first - 1), {"de", "d'"}) &&
                      units.contains(reading.word(word.first - 2)));
    const auto& span = reading.sentences[word.sentence];
    return far && !has_word(reading, span.first, span.last, demands);
}

bool demands_nothing(const Scene& scene, const Candidate& word) {
    return is_parade(scene, word) || had_gathered_when_struck(scene, word) ||
           is_long_walk(scene.reading, word);
}

}  // namespace vigie::extractors
