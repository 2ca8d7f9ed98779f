#include <algorithm>

#include "extractors/places/behind_day.h"
#include "extractors/places/cues.h"
#include "extractors/places/listed_names.h"
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

/// « régions », "districts": is it a plural that names the kind of several areas?
bool names_areas(const Reading& reading, const PlaceWords& words, std::uint32_t token) {
    const text::Word word = reading.word(token);
    return word.ends_with('s') &&
           words.is_any(word, {PlaceSense::region, PlaceSense::district, PlaceSense::zone});
}

constexpr int most_items = 8;

/// "the Mopti, (Gao) and Segou regions": the plural behind the name, or behind the list that goes
/// on there; where the name ends when there is none.
std::uint32_t areas_behind(const Reading& reading, const PlaceWords& words, const NameRun& name) {
    const std::uint32_t last = name.end;
    std::uint32_t at = last;
    if (name.first > 0 && is_and(reading, name.first - 1) && names_areas(reading, words, last))
        return last;
    const auto count = static_cast<std::uint32_t>(reading.tokens.size());
    for (int items = 0; items < most_items && at + 1 < count; ++items) {
        if (items > 0 && names_areas(reading, words, at)) return at;
        if (!is_and(reading, at) && reading.word(at) != ",") return last;
        at += reading.word(at) == "," && is_and(reading, at + 1) ? 2U : 1U;
        if (at >= count || !reading.token(at).capital) return last;
        while (at < count && reading.token(at).capital)
            ++at;
    }
    return last;
}

/// « les régions de Ségou, Mopti et (San) »: the plural before the list that the name is of; the
/// name's first token when there is none.
std::uint32_t areas_before(const Reading& reading,
                           const PlaceWords& words,
                           std::uint32_t first,
                           std::uint32_t sentence_first) {
    std::uint32_t at = first;
    for (int items = 0; items < most_items && at > sentence_first + 1; ++items) {
        const bool of = one_of(reading.word(at - 1), {"de", "d'", "du", "of"});
        if (of) --at;
        if (of && names_areas(reading, words, at - 1)) return at - 1;
        if (!is_and(reading, at - 1) && reading.word(at - 1) != ",") return first;
        at -= is_and(reading, at - 1) && at > sentence_first + 2 && reading.word(at - 2) == ","
                  ? 2U
                  : 1U;
        const std::uint32_t end = at;
        while (at > sentence_first && reading.token(at - 1).capital)
            --at;
        if (at == end) return first;
    }
    return first;
}

}  // namespace

std::optional<std::uint32_t> kind_of_pronoun(const Reading& reading,
                                             const PlaceWords& words,
                                             std::uint32_t sentence_first,
                                             std::uint32_t phrase) {
    constexpr std::uint32_t reach = 40;
    if (phrase < sentence_first + 2 || !one_of(reading.word(phrase - 1), {"celle", "celui"}) ||
        reading.word(phrase - 2) != "dans")
        return std::nullopt;
    for (std::uint32_t at = phrase - 2; at > 0 && phrase - at < reach; --at) {
        if (words.is_any(reading.word(at - 1), {PlaceSense::region, PlaceSense::district}))
            return at - 1;
    }
    return std::nullopt;
}

std::optional<std::uint32_t> kind_of_list(const Reading& reading,
                                          const PlaceWords& words,
                                          const NameRun& name,
                                          std::uint32_t sentence_first) {
    std::uint32_t kind = areas_before(reading, words, name.first, sentence_first);
    if (kind == name.first && reading.language == Language::english)
        kind = areas_behind(reading, words, name);
    if (!names_areas(reading, words, kind)) return std::nullopt;
    return kind;
}

void note_kind_of_list(const Reading& reading,
                       const PlaceWords& words,
                       const NameRun& name,
                       std::uint32_t sentence_first,
                       NameCue& cue) {
    // "the Koro and (Bankass) districts": the last of them has its kind behind it
    const bool last = cue.district_word && is_and(reading, name.first - std::min(name.first, 1U));
    if (cue.use == Use::reference || (!last && (cue.region_word || cue.district_word))) return;
    const auto kind = kind_of_list(reading, words, name, sentence_first);
    if (!kind) return;
    const PlaceSenses senses = words.senses_of(reading.word(*kind));
    cue.region_word = senses.has(PlaceSense::region);
    cue.district_word = senses.has(PlaceSense::district);
    cue.locative = cue.placed = true;
    cue.announced = false;  // "villages in the Koro and (Bankass) districts": no villages
    if (cue.region_word || cue.relation != Relation::at) return;
    cue.relation = Relation::near;
    cue.precision = 2;
}

std::uint32_t past_kind(const Reading& reading, const PlaceWords& words, std::uint32_t token) {
    if (reading.language != Language::english || token >= reading.tokens.size() ||
        reading.token(token).capital)
        return token;
    const bool kind = words.is_any(
        reading.word(token),
        {PlaceSense::settlement, PlaceSense::site, PlaceSense::zone, PlaceSense::district});
    return token + (kind ? 1 : 0);
}

std::uint32_t past_ordinal(const Reading& reading, const PlaceWords& words, std::uint32_t token) {
    static const WordSet ordinals("1 2 3 i ii iii");
    if (!ordinals.contains(reading.word(token))) return token;
    const text::Word next = reading.word(token + 1);
    const bool closed = one_of(next, {",", ")", ".", "("}) || words.is(next, PlaceSense::district);
    return closed ? token + 1 : token;
}

void note_kind_behind(const Reading& reading,
                      const PlaceWords& words,
                      std::uint32_t last,
                      NameCue& cue) {
    if (reading.language != Language::english || cue.use == Use::reference) return;
    last = past_ordinal(reading, words, last);
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
