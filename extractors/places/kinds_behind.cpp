#include "extractors/places/behind_day.h"
#include "extractors/places/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "the Ber (military camp)"
bool names_camp(const Reading& reading, const PlaceWords& words, std::uint32_t token) {
    const bool force = one_of(reading.word(token), {"army", "military", "gendarmerie", "police"});
    return force &&
           words.is_any(reading.word(token + 1), {PlaceSense::site, PlaceSense::settlement});
}

}  // namespace

std::uint32_t past_kind(const Reading& reading, const PlaceWords& words, std::uint32_t token) {
    if (reading.language != Language::english || token >= reading.tokens.size() ||
        reading.token(token).capital)
        return token;
    const bool kind = words.is_any(
        reading.word(token),
        {PlaceSense::settlement, PlaceSense::site, PlaceSense::zone, PlaceSense::district});
    return token + (kind ? 1 : 0);
}

void note_kind_behind(const Reading& reading,
                      const PlaceWords& words,
                      std::uint32_t last,
                      NameCue& cue) {
    if (reading.language != Language::english || cue.use == Use::reference) return;
    const text::Word word = reading.word(last);
    const bool building =
        one_of(reading.word(last + 1),
               {"building", "buildings", "office", "offices", "compound", "headquarters"});
    if (words.is(word, PlaceSense::seat) && !building) cue.use = Use::reference;
    if (words.is(word, PlaceSense::linked) && !cue.placed) cue.use = Use::linked;  // "Ber's mayor"
    cue.region_word |= word == "region";
    cue.district_word |= words.is(word, PlaceSense::district);
    cue.settlement |= one_of(word, {"village", "town", "hamlet", "locality", "encampment"});
    // "Ber village was attacked", "the Ber military camp": its kind says that it is a place
    const bool camp = names_camp(reading, words, last);
    // "from his Bamako home": no government's word
    static const WordSet homes("home house residence villa flat apartment");
    cue.locative |= cue.settlement || camp || homes.contains(word);
    if (camp && cue.use == Use::bare) cue.use = Use::event;
    const bool part = words.is_any(word, {PlaceSense::zone, PlaceSense::district});
    if (part && cue.relation == Relation::at) {
        cue.relation = Relation::near;
        cue.precision = 2;
    }
}

}  // namespace vigie::extractors
