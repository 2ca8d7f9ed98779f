#include "extractors/discourse/where/setting.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/joining/starting_anew.h"
#include "extractors/discourse/when/days_of_events.h"
#include "extractors/discourse/where/abroad.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/home.h"
#include "extractors/discourse/where/place_of_news.h"
#include "extractors/discourse/where/taken_long_ago.h"
#include "extractors/discourse/where/there.h"
#include "extractors/reading/stand_ins.h"
#include "extractors/words/before_this.h"
#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

bool may_host(const NamedPlace& place) {
    if (place.use == Use::reference) return false;
    return place.use != Use::container || (place.precision == 2 && place.describes < 0);
}

/// « Les soldats sont arrivés à Dari. Ils ont tué », "Soldiers came to Dari. They killed": where
/// armed men came to, before what they did.
bool is_where_they_came(const Scene& scene, std::size_t sentence, const NamedPlace& place) {
    static const WordSet came("arrive arrives arrivee arrivees venus venues descendus descendues");
    static const WordSet arrived("came arrived went drove rode descended moved");
    constexpr std::uint32_t longest = 4;  // "Plusieurs éléments de l'(armée)"
    const Reading& reading = scene.reading;
    if (sentence + 1 >= reading.sentences.size() || place.use != Use::reference) return false;
    const auto& span = reading.sentences[sentence];
    const auto& next = reading.sentences[sentence + 1];
    if (!one_of(reading.word(next.first), {"ils", "elles", "they"}) &&
        behind_the_latter(reading, next) == 0)
        return false;
    const auto parties = mentions_in(reading, Kind::actor, span.first, place.first);
    const bool armed = std::none_of(parties.begin(), parties.end(), [&](const Mention* party) {
        return scene.lexicon.party(party->index).klass == PartyClass::civilians;
    });
    if (!armed || parties.empty() || parties.front()->first - span.first > longest) return false;
    const std::uint32_t verb = parties.back()->last;
    if (one_of(reading.word(verb), {"sont", "est"})) return came.contains(reading.word(verb + 1));
    return arrived.contains(reading.word(verb));
}

/// "dans (la région de Mopti)", "in the central (Mopti region)"; not "le gouverneur de".
bool is_told_in(const Reading& reading, std::uint32_t first, std::uint32_t phrase) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t at = phrase; at > first && phrase - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {"dans", "in", "across", "en"})) return true;
        if (one_of(word, {"de", "du", "of"})) return false;
    }
    return false;
}

/// "(On Monday), gunmen attacked": does the sentence open with the day of what it tells?
bool opens_with_day(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    return !times.empty() && times.front().dates_event() &&
           times.front().mention->first <= scene.reading.sentences[sentence].first + 1;
}

}  // namespace

bool tells_of_other_region(const Scene& scene, std::size_t sentence, const NamedPlace& place) {
    constexpr double across_km = 60;  // "100 km from Gao" may lie in another region than Gao
    const GazetteerPlace* here = known_place(scene, place);
    if (here == nullptr || place.offset.km.value_or(0) > across_km) return false;
    const auto& span = scene.reading.sentences[sentence];
    bool other = false;
    for (const NamedPlace& named : scene.places) {
        if (named.first < span.first || named.last > span.last) continue;
        const GazetteerPlace* region = known_place(scene, named);
        if (region == nullptr || region->kind != PlaceKind::region || named.describes >= 0)
            continue;
        if (is_part_of_country(scene.reading, named)) continue;
        if (is_region_of(*region, *here)) return false;
        other |= named.use == Use::container && named.placed;
    }
    return other;
}

bool sets_scene(const Scene& scene, std::size_t sentence, int place) {
    if (!first_day_in(scene, sentence)) return false;
    const int other = Setting::place_in(scene, sentence);
    if (other < 0 || other == place) return false;
    if (place < 0) return true;
    const std::int64_t known = place_at(scene, place).gazetteer;
    return known < 0 || known != place_at(scene, other).gazetteer;
}

bool turns_to_scene(const Scene& scene, std::size_t sentence, int place) {
    return place >= 0 && opens_with_day(scene, sentence) && sets_scene(scene, sentence, place);
}

bool are_told_apart(const Scene& scene, std::size_t sentence, std::size_t other) {
    const int here = Setting::place_in(scene, sentence);
    const int there = Setting::place_in(scene, other);
    return here >= 0 && there >= 0 && place_at(scene, here).name != place_at(scene, there).name;
}

int Setting::place_in(const Scene& scene, std::size_t sentence) {
    if (sentence >= scene.reading.sentences.size()) return -1;
    const auto& span = scene.reading.sentences[sentence];
    int second = -1;
    for (std::size_t i = 0; i < scene.places.size(); ++i) {
        const NamedPlace& place = scene.places[i];
        if (place.first < span.first || place.last > span.last) continue;
        if (!may_host(place) && !is_where_they_came(scene, sentence, place)) continue;
        if (is_where_they_were_taken(scene, place)) continue;
        if (place.use != Use::container && place.use != Use::linked) return static_cast<int>(i);
        if (second < 0) second = static_cast<int>(i);
    }
    return second;
}

void Setting::note(std::size_t sentence) {
    const int place = place_here(sentence);
    if (place < 0 || only_past(sentence)) return;
    place_ = place;
    place_sentence_ = sentence;
}

/// "The heaviest attack left 12 dead at Boni in 2016": what the text goes on to tell is not there.
bool Setting::only_past(std::size_t sentence) const {
    const auto times = scene_.timeline.in(sentence);
    bool past = false;
    for (const SentenceTime& time : times) {
        if (time.dates_event()) return false;
        // "vit sous blocus depuis 2022" is so still
        past |= time.use == TimeUse::past && !time.mention->standing;
    }
    return past;
}

int Setting::place_for(std::size_t sentence) const {
    const int place = place_around(sentence);
    return elsewhere(sentence, place) ? -1 : place;
}

bool Setting::elsewhere(std::size_t sentence, int place) const {
    if (place < 0 || place == scene_.headings[sentence]) return false;
    const NamedPlace& here = scene_.places[static_cast<std::size_t>(place)];
    return is_set_abroad(scene_, sentence, here.country) || is_in_other_part(sentence) ||
           tells_of_other_region(scene_, sentence, here) || names_region_anew(sentence) ||
           tells_several_anew(sentence);
}

/// "Six were killed near Boni. Separately, 13 were wounded in northern Mali": news of its own, and
/// only the part of the country is told.
bool Setting::is_in_other_part(std::size_t sentence) const {
    const auto& span = scene_.reading.sentences[sentence];
    if (place_sentence_ >= sentence || !opens_other_news(scene_.reading, span)) return false;
    return std::any_of(scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& named) {
        if (named.first < span.first || named.last > span.last || !named.placed) return false;
        const GazetteerPlace* part = known_place(scene_, named);
        return part != nullptr && part->kind == PlaceKind::area && named.describes < 0;
    });
}

/// "Vendredi, … à Sévaré. Samedi, quatre soldats ont été tués dans la région de Mopti": of another
/// day, and only its region is told.
bool Setting::names_region_anew(std::size_t sentence) const {
    if (place_sentence_ >= sentence) return false;
    const bool another = is_of_another_day(sentence);
    const auto& span = scene_.reading.sentences[sentence];
    return another && std::any_of(scene_.places.begin(), scene_.places.end(), [&](auto& place) {
               return place.first >= span.first && place.last <= span.last && place.placed &&
                      place.use == Use::container && place.precision == 3 && place.describes < 0 &&
                      is_told_in(scene_.reading, span.first, std::min(place.phrase, place.first));
           });
}

/// "On Thursday, gunmen attacked a bus at Seytenga. On Saturday, 40 died in three attacks": of
/// another day and in several places, none of which is told.
bool Setting::tells_several_anew(std::size_t sentence) const {
    if (place_sentence_ >= sentence || place_in(scene_, sentence) >= 0) return false;
    if (!is_of_another_day(sentence)) return false;
    const auto& span = scene_.reading.sentences[sentence];
    const auto deeds = mentions_in(scene_.reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const bool noun = scene_.lexicon.trigger(deed->index).kind == WordKind::noun;
        return noun && scene_.lexicon.trigger(deed->index).plural && deed->first > span.first &&
               some_counts().contains(scene_.reading.word(deed->first - 1));
    });
}

/// "Six soldiers died in an ambush on Monday. The attack took place near Gossi": where it was.
bool Setting::is_placed_behind(std::size_t sentence) const {
    constexpr std::uint32_t reach = 6;
    const auto& sentences = scene_.reading.sentences;
    const std::size_t next = sentence + 1;
    if (next >= sentences.size() || place_in(scene_, sentence) >= 0) return false;
    const auto& span = sentences[next];
    if (!one_of(scene_.reading.word(span.first), {"the", "l'", "la", "le", "cette", "this"}))
        return false;
    const std::uint32_t end = std::min(span.first + reach, span.last);
    const auto deeds = mentions_in(scene_.reading, Kind::trigger, span.first, end);
    if (deeds.empty() || deeds.front()->first > span.first + 2) return false;
    const bool placed = std::any_of(scene_.places.begin(), scene_.places.end(), [&](auto& place) {
        return place.first >= span.first && place.last <= span.last && place.placed;
    });
    if (!placed) return false;
    for (std::uint32_t at = deeds.front()->last; at < end; ++at) {
        if (tells_happening(scene_.reading.word(at))) return true;
    }
    return false;
}

/// "On 10 June … in the Wagadou forest. On 12 June, a patrol arrested three in Nara": the next
/// sentence tells of another day, and opens with it or this one has an area of its own.
bool Setting::tells_other_day(std::size_t sentence, std::size_t next) const {
    const auto& span = scene_.reading.sentences[sentence];
    const bool area = std::any_of(scene_.places.begin(), scene_.places.end(), [&](auto& place) {
        const GazetteerPlace* known = known_place(scene_, place);
        return place.first >= span.first && place.last <= span.last && place.placed &&
               known != nullptr && known->kind == PlaceKind::area &&
               !is_part_of_country(scene_.reading, place);
    });
    if (!area && !opens_with_day(scene_, next)) return false;
    const auto here = first_day_in(scene_, sentence);
    const auto there = first_day_in(scene_, next);
    return here && there && (here->to < there->from || there->to < here->from);
}

/// "Separately, the mayor of Kani was killed"; "On Wednesday, the mayor …", behind Friday's news:
/// not where the news before was.
bool Setting::is_told_apart(std::size_t sentence) const {
    if (place_sentence_ >= sentence) return false;
    if (opens_other_news(scene_.reading, scene_.reading.sentences[sentence])) return true;
    return is_of_another_day(sentence);
}

/// Than what was told at the place named last.
bool Setting::is_of_another_day(std::size_t sentence) const {
    const auto here = first_day_in(scene_, sentence);
    const auto there = last_day_in(scene_, place_sentence_);
    return here && there && (here->to < there->from || there->to < here->from);
}

/// "Two traders heading to Boni were killed. // Soldiers recaptured Ber": were those who were
/// struck on their way to a town far from the place, which a later paragraph names?
bool Setting::leads_far_off(std::size_t sentence, int place) const {
    constexpr double far_km = 60;
    constexpr int whole_region = 3;
    const auto& sentences = scene_.reading.sentences;
    const GazetteerPlace* there = place < 0 ? nullptr : known_place(scene_, place);
    if (there == nullptr || sentences[sentence].paragraph == sentences[sentence + 1].paragraph)
        return false;
    const auto& span = sentences[sentence];
    return std::any_of(scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& named) {
        const GazetteerPlace* here = known_place(scene_, named);
        return named.first >= span.first && named.last <= span.last && here != nullptr &&
               named.on_the_way && named.precision < whole_region &&
               text::distance_km(here->point, there->point) > far_km;
    });
}

/// Where the sentence after says it was, if that goes on about the same days.
int Setting::place_told_next(std::size_t sentence) const {
    const std::size_t next = sentence + 1;
    if (next >= scene_.reading.sentences.size() || tells_other_day(sentence, next)) return -1;
    const auto& span = scene_.reading.sentences[next];
    // « Six morts dans la région de Mopti. Le même jour, une mine près de Boni »
    const bool apart = opens_other_news(scene_.reading, span) ||
                       opens_on_same_day(scene_.reading, span) ||
                       what_is_same(scene_.reading, span.first);
    const int place = place_in(scene_, next);
    return apart || leads_far_off(sentence, place) ? -1 : place;
}

bool Setting::retakes(std::size_t sentence) const {
    const auto& span = scene_.reading.sentences[sentence];
    const auto deeds = mentions_in(scene_.reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene_.lexicon.trigger(deed->index).may_tell(Family::regain);
    });
}

/// The place spoken of last, unless the sentence is news of its own.
int Setting::place_of_late(std::size_t sentence) const {
    int own = is_told_apart(sentence) ? place_of_struck(scene_, sentence) : -1;
    if (own < 0 && place_sentence_ < sentence) own = place_of_news(scene_, sentence, place_);
    return own >= 0 ? own : place_;
}

int Setting::place_of_title_or_way(std::size_t sentence) const {
    const int title = scene_.reading.has_title() ? place_in(scene_, 0) : -1;
    return title >= 0 ? title : way_of_struck(scene_, sentence);
}

int Setting::place_around(std::size_t sentence) const {
    constexpr std::size_t reach = 3;
    if (scene_.headings[sentence] >= 0) return scene_.headings[sentence];
    if (place_sentence_ < sentence &&
        (is_of_another_day(sentence) || opens_with_day(scene_, sentence)) &&
        names_nameless_spot(scene_.reading, scene_.reading.sentences[sentence]))
        return -1;
    if (place_sentence_ != sentence && is_placed_behind(sentence))
        return place_in(scene_, sentence + 1);
    if (place_ >= 0 && sentence - place_sentence_ <= reach) return place_of_late(sentence);
    if (const int place = place_here(sentence); place >= 0) return place;
    // « des renforts ont repris la position »: the one told of as lost
    if (place_ >= 0 && retakes(sentence)) return place_;
    if (const int place = place_told_next(sentence); place >= 0) return place;
    return place_ >= 0 ? place_ : place_of_title_or_way(sentence);
}

}  // namespace vigie::extractors
