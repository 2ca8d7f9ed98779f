#include "extractors/discourse/telling/peaceful_openings.h"

#include <algorithm>

#include "extractors/frames/violence.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool tells_harm(const Reading& reading, const Lexicon& lexicon, const text::Sentence& span) {
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Family family = lexicon.trigger(word->index).family();
        return does_harm(family) || family == Family::release;
    });
}

/// What is done in peace, and not because of what happened just before, as a service that stops.
const WordSet& peaceful_acts() {
    static const WordSet all(
        "visite visitee rouvert rouverte ouvert ouverte inaugure inauguree nomme nommee recu recue "
        "rencontre rencontree repris reprise rapatrie remis offert offerte distribue fete celebre "
        "signe adopte elu elue lance demarre debute acheve diplome decore prime joue juge "
        "visited opened reopened inaugurated named appointed received met resumed repatriated "
        "donated handed distributed celebrated signed adopted elected launched started began "
        "graduated awarded honoured honored played ordered trained");
    return all;
}

/// « Une enquête a été ouverte »: into what is told next.
const WordSet& alarms() {
    static const WordSet all(
        "peur panique tension tensions urgence crise enquete drame blesses corps "
        "fear fears panic tension tensions emergency crisis inquiry investigation probe wounded "
        "bodies");
    return all;
}

/// Is no harm told in the sentence, and nobody who bears arms named? In a title no forces either.
bool is_quiet(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (tells_harm(reading, scene.lexicon, span) ||
        has_word(reading, span.first, span.last, alarms()))
        return false;
    const auto actors = mentions_in(reading, Kind::actor, span.first, span.last);
    return std::none_of(actors.begin(), actors.end(), [&](const Mention* actor) {
        const PartyClass klass = scene.lexicon.party(actor->index).klass;
        return klass == PartyClass::insurgent || klass == PartyClass::militia ||
               (sentence == 0 && klass != PartyClass::civilians);
    });
}

/// « se souvient », « le prix du mil », "under a tarpaulin", "a researcher": of what no news is.
const WordSet& words_of_life() {
    static const WordSet all(
        "souvient souviennent oublie oublier oubliera raconte racontent racontant hante vit vivent "
        "dort dorment vend deplace deplacee deplaces deplacees refugie refugiee refugies tente tentes "
        "bache prix coute coutent litre kilo rations ration chercheur chercheurs chercheuse analyste analystes experts strategie "
        "croissance recolte recoltes boulangers sage-femme conseille veuve orphelin orphelins "
        "recalls recall remembers remember forget forgets haunted lives living sleeps works sells "
        "displaced refugee refugees tent tents tarpaulin price prices costs ration rations researcher researchers scientists "
        "analyst analysts experts strategy growth harvest midwife advice advised widow orphan orphans appealing output");
    return all;
}

/// Not "'They shot my husband': life in the camp", where somebody is quoted.
bool is_title_of_harm(const Scene& scene) {
    static const WordSet marks("\" ' \xC2\xAB \xE2\x80\x98 \xE2\x80\x9C");
    const Reading& reading = scene.reading;
    if (!reading.has_title()) return false;
    const auto& title = reading.sentences.front();
    return !has_word(reading, title.first, title.last, marks) &&
           tells_harm(reading, scene.lexicon, title);
}

}  // namespace

bool is_about_life(const Scene& scene) {
    const Reading& reading = scene.reading;
    return !is_title_of_harm(scene) &&
           std::any_of(
               reading.sentences.begin(), reading.sentences.end(), [&](const text::Sentence& span) {
                   return may_have(reading, span, words_of_life()) &&
                          has_word(reading, span.first, span.last, words_of_life());
               });
}

bool opens_in_peace(const Scene& scene) {
    const Reading& reading = scene.reading;
    if (!reading.has_title() || reading.sentences.size() < 2) return false;
    const auto& lead = reading.sentences[1];
    if (!may_have(reading, lead, peaceful_acts()) ||
        !has_word(reading, lead.first, lead.last, peaceful_acts()))
        return false;
    const auto times = scene.timeline.in(1);
    const bool dated = std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
        return time.range.has_value();
    });
    return dated && is_quiet(scene, 0) && is_quiet(scene, 1);
}

}  // namespace vigie::extractors
