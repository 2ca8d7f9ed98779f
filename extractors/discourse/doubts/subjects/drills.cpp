#include "extractors/discourse/doubts/subjects/drills.h"

#include <algorithm>

#include "extractors/discourse/doubts/arms/armed_deeds.h"
#include "extractors/reading/cues.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « le (scénario) joué mercredi », "the (scenario) played out": what a drill makes believe.
bool is_played_scenario(const Reading& reading, const Mention& cue) {
    static const WordSet played("joue imagine retenu concu monte fictif played imagined rehearsed");
    return reading.word(cue.first) == "scenario" && played.contains(reading.word(cue.last - 1));
}

}  // namespace

/// "the training centre", « trois stagiaires »: whom and what attackers may strike, and no drill
/// yet.
bool is_of_lessons(const Reading& reading, const Mention& cue) {
    static const WordSet lessons(
        "stagiaire stagiaires instruction centre attestation attestations entrainement trainees "
        "trainee training trainers cadets graduates graduation demonstration demonstrations stage "
        "formes forme formees diplomes brevetes session sessions module modules scenario");
    // « dans le cadre d'un (entraînement) »
    const bool framed = reading.word(cue.first) == "entrainement" && cue.first > 1 &&
                        reading.word(cue.first - 1) == "un" &&
                        one_of(reading.word(cue.first - 2), {"d'", "pendant", "durant"});
    if (framed || is_played_scenario(reading, cue)) return false;
    return lessons.contains(reading.word(cue.first)) && cue.last - cue.first <= 3 &&
           !one_of(reading.word(cue.last - 1), {"exercise", "course"});
}

namespace {

/// « dans l'(exercice) de ses fonctions », "urged them to (exercise) restraint": no drill.
bool is_exerted(const Reading& reading, const Mention& cue) {
    static const WordSet goods(
        "restraint caution vigilance patience control power powers authority pressure maximum extreme "
        "great utmost due their its more");
    static const WordSet duties(
        "fonction fonctions mission metier profession mandat pouvoir devoir activites travail");
    constexpr std::uint32_t reach = 5;  // « de ses hautes (fonctions) »
    const text::Word word = reading.word(cue.last - 1);
    if (one_of(word, {"exercise", "exercises"})) return goods.contains(reading.word(cue.last));
    // « le maire (en exercice) »; not « des soldats en exercice »
    if (word == "exercice" && cue.first > 1 && reading.word(cue.first - 1) == "en")
        return !one_of(reading.word(cue.first - 2),
                       {"soldats", "militaires", "troupes", "unites", "parachutistes"});
    if (word != "exercice" || !one_of(reading.word(cue.last), {"de", "du", "d'"})) return false;
    return has_word(
        reading, cue.last + 1, within_sentence(reading, cue.first, cue.last + reach), duties);
}

/// Who plays the enemy has no name: "on a training exercise were ambushed by (JNIM)".
bool names_group(const Scene& scene, const text::Sentence& span) {
    const auto actors = mentions_in(scene.reading, Kind::actor, span.first, span.last);
    return std::any_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        const Party& party = scene.lexicon.party(actor->index);
        return party.klass == PartyClass::insurgent && party.name != unknown_group;
    });
}

/// Is the drill what was done, and not only near, before or about: its subject, the predicate of
/// "it was", « lors d'un (exercice) », "a (mock) attack"?
bool governs_deed(const Reading& reading, const text::Sentence& span, const Mention& cue) {
    static const WordSet roles(
        "mock simulated simulation simulacre simule simulee simules factice fictif fictive pretend "
        "make-believe figurants blanks scenario role-players grandeur faux fausse");
    static const WordSet frames(
        "lors pendant durant during for pour selon as an in part cadre cours amid dans c' etait "
        "was it il agit agissait role");
    static const WordSet links(
        "a an the un une l' la le d' de du des of two-day three-day large large-scale joint military "
        "live-fire training full-scale grand vaste simple annual");
    for (std::uint32_t at = cue.first; at < cue.last; ++at)
        if (roles.contains(reading.word(at))) return true;
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
    const bool subject = std::none_of(
        deeds.begin(), deeds.end(), [&](const Mention* deed) { return deed->first < cue.first; });
    if (subject) return true;
    constexpr std::uint32_t longest = 5;
    std::uint32_t at = cue.first;
    while (at > span.first && cue.first - at < longest && links.contains(reading.word(at - 1)))
        --at;
    return at > span.first && frames.contains(reading.word(at - 1));
}

/// « sur un terrain d'entraînement »: where it was, not what.
bool names_drill(const Scene& scene, std::size_t sentence) {
    static const WordSet sites("terrain terrains camp camps centre base site champ");
    const auto& span = scene.reading.sentences[sentence];
    if (names_group(scene, span)) return false;
    const bool armed = tells_dated_armed_deed(scene.reading, scene.lexicon, sentence);
    const auto cues = mentions_in(scene.reading, Kind::cue, span.first, span.last);
    return std::any_of(cues.begin(), cues.end(), [&](const Mention* mention) {
        const bool site = mention->first >= span.first + 2 &&
                          one_of(scene.reading.word(mention->first - 1), {"d'", "de"}) &&
                          sites.contains(scene.reading.word(mention->first - 2));
        if (armed && !governs_deed(scene.reading, span, *mention)) return false;
        return is_cue(*mention, Cue::drill) && !site && !is_of_lessons(scene.reading, *mention) &&
               !is_exerted(scene.reading, *mention);
    });
}

/// "It was(, of course,) only a drill", « Ce n'était(, fort heureusement,) qu'un exercice »: the
/// second comma of what is thrown in at the token, or the token.
std::uint32_t end_of_insertion(const Reading& reading, std::uint32_t at) {
    static const WordSet thrown_in(
        "course fact reality bien fort heureusement realite fait fortunately");
    constexpr std::uint32_t longest = 4;
    if (reading.word(at) != ",") return at;
    for (std::uint32_t next = at + 2; next <= at + longest; ++next) {
        if (reading.word(next) == ",")
            return thrown_in.contains(reading.word(next - 1)) ? next : at;
    }
    return at;
}

/// « (Il) s'agissait en fait d'un simple exercice », "(It) was a drill", at the token; not "It was
/// the second attack since the exercise".
bool calls_it_drill(const Reading& reading, const text::Sentence& span, std::uint32_t from) {
    constexpr std::uint32_t reach = 10;
    if (!one_of(reading.word(from), {"il", "ce", "c'", "it", "this"})) return false;
    bool is = false;
    for (std::uint32_t at = from + 1; at < std::min(span.last, from + reach); ++at) {
        is |= one_of(reading.word(at), {"agissait", "agit", "etait", "est", "was", "is"});
        for (const Mention* mention : mentions_in(reading, Kind::cue, at, at + 3))
            if (mention->first == at && is_cue(*mention, Cue::drill))
                return is && !is_exerted(reading, *mention);
        if (const std::uint32_t behind = end_of_insertion(reading, at); behind > at) {
            at = behind;
            continue;
        }
        if (one_of(reading.word(at), {",", ";", "since", "after", "during", "depuis", "apres"}) ||
            one_of(reading.word(at), {"rendu", "rendait", "lors", "pendant"}) ||
            (!mentions_in(reading, Kind::trigger, at, at + 1).empty() &&
             reading.word(at - 1) != "en"))  // « en fait »
            return false;
    }
    return false;
}

/// « La Dirpa indique (qu'il) s'agissait de tirs d'entraînement »: also where it is said by
/// somebody.
bool says_it_was_drill(const Reading& reading, const text::Sentence& span) {
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const bool begins = at == span.first || one_of(reading.word(at - 1),
                                                       {"qu'", "que", "that", "«", "\"", "“", ":"});
        if (begins && calls_it_drill(reading, span, at)) return true;
    }
    return false;
}

/// « Des (détonations) ont réveillé Kati »: noise, and nobody who shoots or is hurt.
bool tells_noise_only(const Scene& scene, const text::Sentence& span) {
    static const WordSet noises(
        "detonation detonations explosion explosions tir tirs rafales coups bruit bruits deflagration "
        "deflagrations blast blasts gunfire shots bangs bang");
    const Reading& reading = scene.reading;
    const bool noise = has_word(reading, span.first, span.last, noises);
    const auto armed = mentions_in(reading, Kind::actor, span.first, span.last);
    return noise && mentions_in(reading, Kind::status, span.first, span.last).empty() &&
           std::none_of(armed.begin(), armed.end(), [&](const Mention* mention) {
               return scene.lexicon.party(mention->index).klass == PartyClass::insurgent;
           });
}

/// "a (controlled) detonation", « une explosion (contrôlée) »; not "mutineers controlled the base".
bool is_set_off_safely(const Reading& reading, const text::Sentence& span) {
    static const WordSet blasts(
        "detonation detonations explosion explosions blast blasts demolition destruction");
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (reading.word(at) == "controlled" && blasts.contains(reading.word(at + 1))) return true;
        if (at > span.first && one_of(reading.word(at), {"controlee", "controlees"}) &&
            blasts.contains(reading.word(at - 1)))
            return true;
    }
    return false;
}

/// « (il s'agit) d'un exercice », "troops (were) holding", « a (parlé) d'un »: does the sentence
/// say what the noise was? Not « les équipes de déminage ont été dépêchées ».
bool calls_noise_something(const Reading& reading, const text::Sentence& span) {
    static const WordSet calls(
        "agit agissait agirait etait etaient provenaient provenait was were parle parlent evoque "
        "evoquent conducting holding carrying");
    return has_word(reading, span.first, span.last, calls);
}

/// "The army said its troops were holding a live-fire exercise", « L'armée a parlé d'un exercice »,
/// "said it was a controlled detonation": what somebody puts the noise down to.
bool is_put_down_to_drill(const Scene& scene, const text::Sentence& span) {
    static const WordSet works("demining deminage");
    const Reading& reading = scene.reading;
    const bool said = !mentions_in(reading, Kind::speech, span.first, span.last).empty();
    const auto cues = mentions_in(reading, Kind::cue, span.first, span.last);
    const bool drill = std::any_of(cues.begin(), cues.end(), [&](const Mention* cue) {
        return is_cue(*cue, Cue::drill) && !is_exerted(reading, *cue);
    });
    const bool named = (drill || has_word(reading, span.first, span.last, works)) &&
                       calls_noise_something(reading, span);
    return said && (named || is_set_off_safely(reading, span)) &&
           mentions_in(reading, Kind::status, span.first, span.last).empty();
}

/// « Des coups de feu ont retenti. (Il s'agissait d'un exercice) », "(It was) a drill"; of noise
/// alone it may be said some sentences on.
bool turns_out_drill(const Scene& scene, std::size_t sentence) {
    constexpr std::size_t far = 4;
    const auto& sentences = scene.reading.sentences;
    const std::size_t next = sentence + 1;
    if (next >= sentences.size()) return false;
    if (sentences[next].paragraph == sentences[sentence].paragraph &&
        says_it_was_drill(scene.reading, sentences[next]))
        return true;
    // "Gunmen stormed the hall. Police freed thirty people. It was only a drill"
    const std::size_t behind = next + 1;
    if (behind < sentences.size() && sentences[behind].paragraph == sentences[sentence].paragraph &&
        !names_group(scene, sentences[sentence]) &&
        says_it_was_drill(scene.reading, sentences[behind]))
        return true;
    if (!tells_noise_only(scene, sentences[sentence])) return false;
    for (std::size_t later = next; later < std::min(sentence + far + 1, sentences.size());
         ++later) {
        if (says_it_was_drill(scene.reading, sentences[later]) ||
            (later == next && is_put_down_to_drill(scene, sentences[later])))
            return true;
        if (!mentions_in(scene.reading, Kind::status, sentences[later].first, sentences[later].last)
                 .empty())
            return false;
    }
    return false;
}

/// « L'exercice s'achève à Sikasso. (Lundi), des jihadistes ont tué à Loulouni »: another day opens
/// the sentence, and the place is another.
bool turns_to_other_day(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t opening = 3;
    const auto& span = scene.reading.sentences[sentence];
    const auto times = scene.timeline.in(sentence);
    const auto& places = scene.places;
    return std::any_of(times.begin(),
                       times.end(),
                       [&](const SentenceTime& time) {
                           return time.dates_event() && time.first() < span.first + opening;
                       }) &&
           std::any_of(places.begin(), places.end(), [&](const NamedPlace& place) {
               return place.first >= span.first && place.last <= span.last &&
                      std::none_of(places.begin(), places.end(), [&](const NamedPlace& told) {
                          return told.last <= span.first && told.name == place.name;
                      });
           });
}

/// « 450 soldats ont simulé la reprise d'une ville. (Vendredi, pour l'acte final, ...) (Bilan :
/// trente ennemis abattus) »: a text that opens with the drill tells it in the whole paragraph, up
/// to a place that is new or an enemy with a name.
bool goes_on_in_drill(const Scene& scene, std::size_t sentence) {
    constexpr std::size_t most = 5;
    const auto& sentences = scene.reading.sentences;
    const std::size_t lead = scene.reading.has_title() ? 1 : 0;
    if (sentence <= lead || sentence > lead + most || !names_drill(scene, lead)) return false;
    for (std::size_t i = lead + 1; i <= sentence; ++i) {
        if (sentences[i].paragraph != sentences[lead].paragraph ||
            names_group(scene, sentences[i]) || turns_to_other_day(scene, i))
            return false;
    }
    return true;
}

}  // namespace

bool tells_drill(const Scene& scene, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    const bool goes_on = sentence > 0 &&
                         sentences[sentence - 1].paragraph == sentences[sentence].paragraph &&
                         !turns_to_other_day(scene, sentence);
    return names_drill(scene, sentence) || (goes_on && names_drill(scene, sentence - 1)) ||
           goes_on_in_drill(scene, sentence) || turns_out_drill(scene, sentence);
}

}  // namespace vigie::extractors
