#include "extractors/discourse/joining/far_apart.h"

#include <algorithm>

#include "extractors/discourse/joining/another.h"
#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/setting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

/// A village or town where something was, and its point; nullptr of an area, of what the gazetteer
/// lacks, and of what is told loosely: « à 200 km au nord de Bamako », "near Gao".
const GazetteerPlace* spot_of(const Scene& scene, int place) {
    if (place < 0 || place_at(scene, place).precision > 1 || place_at(scene, place).offset.km)
        return nullptr;
    return known_place(scene, place);
}

bool are_far_apart(const Scene& scene, int one, int other) {
    constexpr double far_km = 60;
    const GazetteerPlace* here = spot_of(scene, one);
    const GazetteerPlace* there = spot_of(scene, other);
    return here != nullptr && there != nullptr &&
           text::distance_km(here->point, there->point) >
               far_km + here->radius_km + there->radius_km;
}

/// « (dimanche à Kani) … Des hommes armés sont entrés samedi à (Hombori) »: a village that is named
/// in so many words, and not the draft's.
bool comes_to(const Scene& scene, const Draft& draft, int place) {
    const GazetteerPlace* here = spot_of(scene, place);
    return here != nullptr && draft.place >= 0 && place_at(scene, place).use == Use::event &&
           place_at(scene, place).placed && here != known_place(scene, draft.place) &&
           !one_of(scene.reading.word(place_at(scene, place).phrase), {"de", "d'", "du", "from"});
}

bool is_in_other_paragraph(const Scene& scene, const Draft& draft, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    return sentence > draft.sentences.back() &&
           sentences[draft.sentences.back()].paragraph != sentences[sentence].paragraph;
}

}  // namespace

bool opens_far_away(const Scene& scene, const Draft& draft, std::size_t sentence) {
    const auto& sentences = scene.reading.sentences;
    if (!is_in_other_paragraph(scene, draft, sentence) ||
        sentences[sentence - 1].paragraph == sentences[sentence].paragraph)
        return false;
    // "In Bla, a doctor said on Monday": where somebody speaks
    const auto& span = sentences[sentence];
    static const WordSet care(
        "soignes soigne soignees hopital hopitaux clinique evacues evacue transferes treated "
        "hospital clinic evacuated airlifted mourning deuil");  // of whom the news was about
    if (has_word(scene.reading, span.first, span.last, care)) return false;
    if (!mentions_in(scene.reading, Kind::speech, span.first, span.last).empty()) return false;
    const int here = Setting::place_in(scene, sentence);
    const auto day = first_day_in(scene, sentence);
    return day && (are_far_apart(scene, draft.place, here) ||
                   (draft.date && disjoint(*day, *draft.date) && comes_to(scene, draft, here)));
}

bool is_told_far_away(const Scene& scene, const Draft& draft, const Candidate& word) {
    // "A Bamako, une source a indiqué que (l'attaque)": where somebody speaks
    if (word.place < 0 || place_at(scene, word.place).use != Use::event || is_definite(scene, word))
        return false;
    return is_in_other_paragraph(scene, draft, word.sentence) &&
           are_far_apart(scene, draft.place, word.place);
}

}  // namespace vigie::extractors
