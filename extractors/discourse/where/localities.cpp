#include "extractors/discourse/where/localities.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/discourse/when/still_recalling.h"
#include "extractors/discourse/where/abroad.h"
#include "extractors/discourse/where/containment.h"
#include "extractors/discourse/where/whereabouts.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"
#include "text/geo.h"

namespace vigie::extractors {
namespace {

constexpr std::uint32_t reach_behind = 5;  // "killed four men in another (village)"

/// Is the token a kind of place behind "dans (la même)", "in (another)"? `lead` is the first word
/// behind the preposition.
bool is_locality(const Reading& reading, std::uint32_t lead, std::uint32_t kind) {
    static const WordSet kinds(
        "localite localites village villages zone ville secteur commune endroit lieu locality "
        "town area hamlet spot place vicinity hameau quartier region province cercle district "
        "departement");
    static const WordSet locative("dans a in at au");
    return lead > 0 && kinds.contains(reading.word(kind)) &&
           locative.contains(reading.word(lead - 1));
}

/// Does `names` hold for a token of the word's sentence that stands before the word or right behind
/// it?
template <class Names>
bool says_by(const Scene& scene, const Candidate& word, Names names) {
    const auto& span = scene.reading.sentences[word.sentence];
    const std::uint32_t end = std::min(span.last, word.last + reach_behind);
    for (std::uint32_t at = span.first + 1; at < end; ++at) {
        if (names(at)) return true;
    }
    return false;
}

/// A word's points of the compass, c = the centre; "" for other words.
std::string_view points_of(std::string_view word) {
    struct Part {
        std::string_view word;
        std::string_view points;
    };

    static constexpr std::array<Part, 14> parts{{
        {"nord", "n"},
        {"north", "n"},
        {"sud", "s"},
        {"south", "s"},
        {"est", "e"},
        {"east", "e"},
        {"ouest", "w"},
        {"west", "w"},
        {"centre", "c"},
        {"center", "c"},
        {"northeast", "ne"},
        {"northwest", "nw"},
        {"southeast", "se"},
        {"southwest", "sw"},
    }};
    const auto* part =
        std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return one.word == word; });
    return part == parts.end() ? std::string_view{} : part->points;
}

/// "(in the north) of the country", "(dans le nord)", not « (dans le nord) de la ville »: is it all
/// of a country that the part, which ends before the token, is of?
bool is_of_country(const Reading& reading, std::uint32_t behind) {
    if (!one_of(reading.word(behind), {"de", "d'", "du", "of"})) return true;
    const std::uint32_t whole = behind + (one_of(reading.word(behind + 1), {"the", "la"}) ? 2 : 1);
    return one_of(reading.word(whole), {"pays", "country"}) ||
           !mentions_in(reading, Kind::country, behind + 1, whole + 1).empty();
}

/// The points of the compass in "dans le nord-est", "in the south"; "" = not told.
std::string part_of_country(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    for (std::uint32_t at = span.first + 2; at < span.last; ++at) {
        if (!one_of(reading.word(at - 1), {"le", "l'", "the"}) ||
            !one_of(reading.word(at - 2), {"dans", "in"}))
            continue;
        std::string points(points_of(reading.word(at)));
        if (points.empty()) continue;
        std::uint32_t next = at + 1;
        for (; reading.word(next) == "-" && !points_of(reading.word(next + 1)).empty(); next += 2)
            points += points_of(reading.word(next + 1));
        if (is_of_country(reading, next)) return points;
    }
    return {};
}

/// Opposite ends: north and south, east and west, the centre and one of the four. What is north
/// may be east too.
bool are_apart(std::string_view one, std::string_view other) {
    const auto has = [](std::string_view points, char point) {
        return points.find(point) != std::string_view::npos;
    };
    if (one.find_first_of(other) != std::string_view::npos) return false;
    if (has(one, 'c') || has(other, 'c')) return one.size() == 1 && other.size() == 1;
    constexpr std::array<std::pair<char, char>, 4> ends{
        {{'n', 's'}, {'s', 'n'}, {'e', 'w'}, {'w', 'e'}}};
    return std::any_of(ends.begin(), ends.end(), [&](const auto& pair) {
        return has(one, pair.first) && has(other, pair.second);
    });
}

bool in_other_part(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.own_place && word.place >= 0) return false;  // their names say more
    const std::string there = part_of_country(scene, draft.sentences.front());
    const std::string here = part_of_country(scene, word.sentence);
    if (there.empty() || here.empty()) return false;
    // "Militants attacked a base in the east": others; "les assaillants" are those told of
    const auto& span = scene.reading.sentences[word.sentence];
    const bool others = !opens_with_anaphor(scene.reading, span) && there.size() == 1 &&
                        here.size() == 1 && there != here;
    return others || are_apart(there, here);
}

/// "fled and took refuge in another village, where two died": where those struck came to.
bool came_there(const Reading& reading, std::uint32_t token) {
    static const WordSet refuge(
        "refuge refugies refugiees refugie fui fled flee moved taken brought evacuated "
        "transported transportes transferes evacues conduits sheltered shelter");
    constexpr std::uint32_t reach = 6;  // "took refuge for the night in another (village)"
    for (std::uint32_t back = 1; back <= std::min(reach, token); ++back) {
        const text::Word word = reading.word(token - back);
        if (one_of(word, {".", ";"})) return false;
        if (refuge.contains(word)) return true;
    }
    return false;
}

}  // namespace

bool names_same_locality(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    return says_by(scene, word, [&](std::uint32_t at) {
        return one_of(reading.word(at), {"meme", "same"}) && is_locality(reading, at - 1, at + 1);
    });
}

bool names_another_locality(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    return says_by(scene, word, [&](std::uint32_t at) {
        const text::Word other = reading.word(at);
        if (!one_of(other, {"another", "autre", "different", "separate"})) return false;
        if (came_there(reading, at)) return false;
        if (other == "another") return is_locality(reading, at, at + 1);
        return one_of(reading.word(at - 1), {"un", "une", "a"}) &&
               is_locality(reading, at - 1, at + 1);
    });
}

namespace {

/// A march goes from quarter to quarter of a large town.
bool is_in_city(const Scene& scene, int one, int other) {
    constexpr double city_km = 15;
    const GazetteerPlace* a = known_place(scene, one);
    const GazetteerPlace* b = known_place(scene, other);
    return a != nullptr && b != nullptr && a->admin1 == b->admin1 && a->admin1 == "Bamako" &&
           text::distance_km(a->point, b->point) <= city_km;
}

}  // namespace

bool is_quarter_of(const Scene& scene, const Draft& draft, const Candidate& word) {
    constexpr std::size_t close = 2;
    if (word.place < 0 || draft.place < 0 || word.sentence - draft.sentences.back() > close)
        return false;
    const NamedPlace& named = place_at(scene, word.place);
    const NamedPlace& town = place_at(scene, draft.place);
    const bool before =
        named.first > 0 && quarter_nouns().contains(scene.reading.word(named.first - 1));
    const bool of = named.first > 1 &&
                    quarter_nouns().contains(scene.reading.word(named.first - 2)) &&
                    one_of(scene.reading.word(named.first - 1), {"de", "du", "d'", "of"});
    const bool other_day = word.date && draft.date && disjoint(*word.date, *draft.date);
    if (is_civic(draft.family) && is_civic(word.family) && !other_day)
        return is_in_city(scene, draft.place, word.place);
    return (before || of || quarter_nouns().contains(scene.reading.word(named.last))) &&
           !other_day && town.use == Use::event && town.relation == Relation::at &&
           draft.family == word.family;
}

namespace {

/// The country whose own forces the word tells of; "" when it names none.
std::string_view country_of_forces(const Candidate& word) {
    for (const Party* party : {word.target, word.perpetrator}) {
        if (party != nullptr && party->klass == PartyClass::state && !party->generic)
            return party->country;
    }
    return {};
}

/// "In Burkina Faso, eleven officers died near Bilibalogo. ... Several Nigerien soldiers were
/// killed": not there.
bool is_of_other_forces(const Scene& scene, const Draft& draft, const Candidate& word) {
    const std::string_view country = country_of_forces(word);
    return !country.empty() && word.place < 0 &&
           is_set_abroad(scene, draft.sentences.front(), country);
}

}  // namespace

bool is_in_other_locality(const Scene& scene, const Draft& draft, const Candidate& word) {
    if (draft.sentences.back() >= word.sentence) return false;
    if (in_other_part(scene, draft, word) || is_of_other_forces(scene, draft, word)) return true;
    return names_another_locality(scene, word) && !same_place(scene, draft, word);
}

}  // namespace vigie::extractors
