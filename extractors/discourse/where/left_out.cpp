#include "extractors/discourse/where/left_out.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/where/day_beside.h"
#include "extractors/discourse/where/place_lists.h"
#include "extractors/reading/another_deed.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_link(text::Word word) {
    return one_of(word, {",", "and", "et", "puis", "then"});
}

/// Does a deed, and no mark, stand in [from, to)?
bool tells_deed(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t at = from; at < to; ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
    }
    return !mentions_in(reading, Kind::trigger, from, to).empty();
}

/// Where "(the one in) Gossi", « (celui de) Gossi » begins.
std::uint32_t begin_of_item(const Reading& reading, const NamedPlace& named) {
    static const WordSet stands("celui celle ceux celles de d' du the one those that in at near a");
    std::uint32_t at = std::min(named.phrase, named.first);
    while (at > 1 && stands.contains(reading.word(at - 1)))
        --at;
    return at;
}

/// "(Dioura) was attacked on Friday and Nampala on Saturday": the first is its verb's subject, each
/// has its day behind it.
bool is_next_subject(const Scene& scene, int before, int next) {
    constexpr std::uint32_t longest = 7;  // "was attacked by gunmen on Friday"
    const Reading& reading = scene.reading;
    const NamedPlace& named = place_at(scene, next);
    const std::uint32_t subject = place_at(scene, before).last;
    const std::uint32_t link = begin_of_item(reading, named) - 1;
    const bool dated = behind_day_beside(scene, next) > description_end(scene, next);
    if (link <= subject || !is_link(reading.word(link)) || !dated ||
        !closes_item(scene, behind_day_beside(scene, next)))
        return false;
    const auto times = scene.timeline.in(reading.sentence_of(subject));
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& day) {
        return day.dates_event() && day.last() == link && day.first() > subject &&
               day.first() - subject <= longest && tells_deed(reading, subject, day.first());
    });
}

/// "on Saturday they hit (Kani), and on Sunday Bandiagara": each has its day before it.
bool follows_own_day(const Scene& scene, int before, int next) {
    constexpr std::uint32_t longest = 7;  // "on Saturday they then hit"
    const Reading& reading = scene.reading;
    const NamedPlace& told = place_at(scene, before);
    const SentenceTime* own = day_beside(scene, next);
    if (own == nullptr || own->last() > place_at(scene, next).first ||
        !closes_item(scene, place_at(scene, next).last))
        return false;
    std::uint32_t link = told.last;
    while (is_link(reading.word(link)))
        ++link;
    if (link == told.last || link + 1 < own->first()) return false;
    const auto times = scene.timeline.in(reading.sentence_of(told.first));
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& day) {
        return day.dates_event() && day.last() < told.first && told.first - day.last() <= longest &&
               tells_deed(reading, day.last(), told.first);
    });
}

/// "hit Ber on Sunday and, further north, Araouane": an aside says no more than where it lies.
bool follows_bearing(const Scene& scene, int before, const NamedPlace& next) {
    static const WordSet bearings(
        "further farther to the north south east west northeast northwest southeast southwest plus a "
        "au loin nord sud est ouest l' nord-est nord-ouest sud-est sud-ouest");
    const Reading& reading = scene.reading;
    const std::uint32_t from = behind_day_beside(scene, before);
    if (!one_of(reading.word(from), {"and", "et"})) return false;
    std::uint32_t at = from + 1;
    while (at < next.first && (reading.word(at) == "," || bearings.contains(reading.word(at))))
        ++at;
    return at == next.first && next.first > from + 2;
}

/// Where « , tout comme », « , ainsi que », ", as was" before the token begin; the token itself
/// when it is led by none.
std::uint32_t begin_of_likeness(const Reading& reading, std::uint32_t at) {
    const text::Word last = reading.word(at - 1);
    const text::Word lead = reading.word(at - 2);
    if (last == "comme") return lead == "tout" ? at - 2 : at - 1;
    if (one_of(last, {"que", "qu'"})) {
        if (lead == "ainsi") return at - 2;
        return one_of(lead, {"meme", "titre"}) ? at - 3 : at;
    }
    return one_of(last, {"was", "were"}) && lead == "as" ? at - 2 : at;
}

/// « (Ber) a été attaqué lundi, tout comme Koro », "(Ber) was attacked, as was Koro": the first is
/// its verb's subject or object.
bool shares_deed(const Scene& scene, int before, int next) {
    constexpr std::uint32_t longest = 12;  // "was attacked by gunmen on Friday (five dead)"
    constexpr std::uint32_t object = 4;    // « ont frappé lundi le village de (Ber) »
    const Reading& reading = scene.reading;
    const NamedPlace& named = place_at(scene, next);
    const std::uint32_t told = place_at(scene, before).last;
    const std::uint32_t item = begin_of_item(reading, named);
    const std::uint32_t like = begin_of_likeness(reading, item);
    if (like == item || like <= told || like - told > longest) return false;
    const bool closes = closes_item(scene, description_end(scene, next)) ||
                        reading.word(description_end(scene, next)) == "(";
    const std::uint32_t to = reading.word(like - 1) == "," ? like - 1 : like;
    const std::uint32_t first = place_at(scene, before).first;
    return closes && (tells_deed(reading, told, to) ||
                      tells_deed(reading, first - std::min(first, object), first));
}

/// "An attack killed six in Ber and another wounded two in (Koro)", « une autre, à (Koro), »: the
/// first place that is told of one more deed.
bool is_place_of_next_deed(const Scene& scene, int before, const NamedPlace& next) {
    static const WordSet breaks("; :");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(next.first)];
    const std::uint32_t deed = deed_begun_before(reading, span, next.first);
    return deed != span.last && deed >= description_end(scene, before) &&
           mentions_in(reading, Kind::place, deed, next.first).empty() &&
           !has_word(reading, deed, next.first, breaks);
}

}  // namespace

bool leaves_deed_out(const Scene& scene, int before, const NamedPlace& next) {
    const NamedPlace& told = place_at(scene, before);
    const bool names = next.use == Use::event || next.use == Use::bare;
    if (!names || next.partner >= 0 || told.partner >= 0 || next.first <= told.last) return false;
    const auto index = static_cast<int>(&next - scene.places.data());
    return is_next_subject(scene, before, index) || follows_own_day(scene, before, index) ||
           follows_bearing(scene, before, next) || shares_deed(scene, before, index) ||
           is_place_of_next_deed(scene, before, next);
}

}  // namespace vigie::extractors
