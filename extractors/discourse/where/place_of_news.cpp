#include "extractors/discourse/where/place_of_news.h"

#include <algorithm>

#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/when/still_recalling.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/districts.h"
#include "extractors/discourse/where/setting.h"
#include "extractors/discourse/where/there.h"
#include "extractors/words/attackers.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"
#include "extractors/words/word_set.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

/// « avoir tué des civils à (Mourdiah) »: whose people the deed before the place befell, not where
/// somebody speaks.
bool befell_people_of(const Scene& scene, std::size_t sentence, const NamedPlace& place) {
    constexpr std::uint32_t reach = 5;  // "killed civilians and herders in (Sama)"
    const auto& span = scene.reading.sentences[sentence];
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, place.first);
    return !deeds.empty() && place.first - deeds.back()->last <= reach &&
           mentions_in(scene.reading, Kind::speech, deeds.back()->last, place.first).empty();
}

/// "on Monday", « à compter de lundi »: a day that is the sentence's own; « dans un communiqué
/// publié dimanche » unless the place is only where who speaks sits.
bool names_day(const Scene& scene, std::size_t sentence, int index) {
    const NamedPlace& place = scene.places[static_cast<std::size_t>(index)];
    const bool linked = place.use == Use::linked && !befell_people_of(scene, sentence, place);
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        const bool own = time.use == TimeUse::event || time.use == TimeUse::since ||
                         time.use == TimeUse::found || (time.use == TimeUse::told && !linked);
        return own && time.range && time.range->precision == 1;
    });
}

/// "Sunday's (assault) began"
bool is_of_named_day(const Reading& reading, std::uint32_t deed) {
    return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        const std::size_t behind = time.last + (reading.word(time.last) == "'s" ? 1 : 0);
        return time.first < deed && behind == deed;
    });
}

/// « l'attaque a fait dix morts », "the ambush": a deed that was told; not « l'attaque de son
/// véhicule », which the sentence tells itself.
bool names_deed_told(const Scene& scene, const text::Sentence& span) {
    const Reading& reading = scene.reading;
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const bool noun = scene.lexicon.trigger(deed->index).kind == WordKind::noun;
        if (!noun || deed->first == span.first) return false;
        const text::Word before = reading.word(deed->first - 1);
        if (one_of(before, {"cette", "cet", "ce", "ces", "this", "these"}) ||
            is_of_named_day(reading, deed->first))
            return true;
        return definite_words().contains(before) &&
               !one_of(reading.word(deed->last),
                       {"de", "d'", "du", "des", "of", "on", "contre", "against"});
    });
}

/// The place that the sentence is set at, or else its region or area: « dans la région de Kidal ».
int set_at(const Scene& scene, std::size_t sentence) {
    if (const int place = Setting::place_in(scene, sentence); place >= 0) return place;
    const auto& span = scene.reading.sentences[sentence];
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first >= span.first && place.last <= span.last && place.placed &&
            place.use == Use::container && place.describes < 0 &&
            !is_part_of_country(scene.reading, place))
            return static_cast<int>(i);
    }
    return -1;
}

/// « trois jeunes débarqués de force, dont un élève du lycée de (Mopti) »: no subject that leads
/// the sentence, as in « Les habitants de Diafarabé sont privés de vivres ».
bool only_comes_from(const Scene& scene, std::size_t sentence, int index) {
    const NamedPlace& place = scene.places[static_cast<std::size_t>(index)];
    const auto& span = scene.reading.sentences[sentence];
    constexpr std::uint32_t lead = 5;  // « Les habitants du village de (Diafarabé) »
    return place.use == Use::linked && place.first > span.first + lead;
}

/// Does the gazetteer lack one of two places of two names?
bool are_unknown(const Scene& scene, int one, int other) {
    const bool known = known_place(scene, one) != nullptr && known_place(scene, other) != nullptr;
    return !known && !one_place(scene, one, other);
}

/// Are the two places of two cercles or two countries? False where the gazetteer does not know.
bool are_of_two_districts(const Scene& scene, int one, int other) {
    const GazetteerPlace* here = known_place(scene, one);
    const GazetteerPlace* there = known_place(scene, other);
    if (here == nullptr || there == nullptr || one_place(scene, one, other)) return false;
    if (here->country != there->country) return true;
    const NamedPlace& first = scene.places[static_cast<std::size_t>(one)];
    const NamedPlace& second = scene.places[static_cast<std::size_t>(other)];
    if (lies_in(scene, first, second) == Lies::inside ||
        lies_in(scene, second, first) == Lies::inside)
        return false;
    if (!here->admin2.empty() && !there->admin2.empty()) return here->admin2 != there->admin2;
    constexpr double cercle_km = 50;
    return text::distance_km(here->point, there->point) >
           here->radius_km + there->radius_km + cercle_km;
}

/// « cette attaque », "the attackers", « Ils », « aussi », "there": of what was told before.
bool points_to_news_before(const Scene& scene, std::size_t sentence) {
    static const WordSet beside("aussi egalement also autre autres another other others");
    static const WordSet back("y sur-place there meme same");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (opens_with_pronoun(reading, span) || names_deed_told(scene, span)) return true;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        const text::Word word = reading.word(at);
        const bool there = word == "there" && one_of(reading.word(at + 1), {"was", "were"});
        if (beside.contains(word) || (back.contains(word) && !there)) return true;
        if (attackers().contains(word) && at > span.first &&
            definite_words().contains(reading.word(at - 1)))
            return true;
    }
    return false;
}

}  // namespace

bool are_set_apart(const Scene& scene, std::size_t sentence, std::size_t other) {
    const int here = set_at(scene, sentence);
    const int there = set_at(scene, other);
    return here >= 0 && there >= 0 && !only_comes_from(scene, sentence, here) &&
           !only_comes_from(scene, other, there) && are_of_two_districts(scene, here, there) &&
           !points_to_news_before(scene, std::max(sentence, other));
}

bool is_dated_apart(const Scene& scene, std::size_t sentence, std::size_t other) {
    return first_day_in(scene, sentence).has_value() && are_set_apart(scene, sentence, other);
}

int place_of_news(const Scene& scene, std::size_t sentence, int before) {
    const int own = Setting::place_in(scene, sentence);
    if (own < 0 || before < 0 || !are_of_two_districts(scene, own, before)) return -1;
    // "gunmen attacked (the town), a nurse in Gao said": not where those are who speak
    const std::uint32_t name = place_at(scene, own).first;
    if (place_at(scene, own).use == Use::linked &&
        unnamed_town(scene.reading, scene.reading.sentences[sentence].first, name) != name)
        return -1;
    return names_day(scene, sentence, own) && !points_to_news_before(scene, sentence) ? own : -1;
}

bool is_news_elsewhere(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.sentences.back() >= word.sentence || narrows_lead(scene, draft, word)) return false;
    // each by what its own sentence says
    const bool own = draft.place >= 0 &&
                     tells_in(draft, scene.reading.sentence_of(place_at(scene, draft.place).first));
    const int there = own ? draft.place : set_at(scene, draft.sentences.front());
    const int here = word.place >= 0 ? word.place : set_at(scene, word.sentence);
    if (there < 0 || here < 0) return false;
    const bool other_day = word.date && draft.date && disjoint(*word.date, *draft.date);
    const bool apart =
        are_of_two_districts(scene, here, there) || (other_day && are_unknown(scene, here, there));
    return apart && names_day(scene, word.sentence, here) &&
           !points_to_news_before(scene, word.sentence);
}

}  // namespace vigie::extractors
