#include "extractors/places/ordinals.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet firsts("premier premiere first former");
const WordSet seconds("second seconde deuxieme latter");

/// Tokens [first, last).
using Words = std::pair<std::uint32_t, std::uint32_t>;

/// « dans (le premier village) », "in (the former)", « (le second) six », from the token on.
std::optional<Words> ordinal_from(const Reading& reading,
                                  const text::Sentence& span,
                                  const WordSet& ordinals,
                                  std::uint32_t from) {
    static const WordSet articles("le la the");
    static const WordSet towns("village localite hameau campement town hamlet site");
    static const WordSet leads("dans a in at , et and");
    if (!may_have(reading, span, ordinals)) return std::nullopt;
    for (std::uint32_t at = std::max(from, span.first + 1); at < span.last; ++at) {
        if (!ordinals.contains(reading.word(at)) || !articles.contains(reading.word(at - 1)))
            continue;
        const bool town = towns.contains(reading.word(at + 1));
        const bool led = at >= span.first + 2 && leads.contains(reading.word(at - 2));
        const bool ends = at + 1 >= span.last ||
                          reading.token(at + 1).kind != text::TokenKind::word ||
                          one_of(reading.word(at + 1), {"et", "and"});
        if (town || (led && ends)) return Words{at - 1, at + (town ? 2U : 1U)};
    }
    return std::nullopt;
}

/// « deux véhicules à Boni et Douentza », "two attacks": the first may be one of those.
bool counts_other_things(const Reading& reading, const text::Sentence& span) {
    static const WordSet things(
        "vehicules vehicles camions trucks voitures cars buses cars motos convois convoys groupes groups "
        "pirogues bateaux boats attaques attacks frappes strikes explosions incidents");
    return may_have(reading, span, things) && has_word(reading, span.first, span.last, things);
}

/// The two places where something happened in the sentence, when it names two.
std::optional<std::pair<NamedPlace, NamedPlace>> both_in(const std::vector<NamedPlace>& places,
                                                         const text::Sentence& span) {
    std::vector<const NamedPlace*> found;
    for (const NamedPlace& place : places) {
        const bool here = place.first >= span.first && place.last <= span.last;
        if (here && place.use == Use::event && place.partner < 0) found.push_back(&place);
    }
    if (found.size() != 2 || found[0]->name == found[1]->name) return std::nullopt;
    return std::pair(*found[0], *found[1]);
}

void insert(std::vector<NamedPlace>& places, NamedPlace place, const Words& words) {
    place.first = words.first;
    place.last = words.second;
    place.phrase = words.first;
    place.placed = true;
    place.beside = place.describes = -1;
    const auto at = std::find_if(places.begin(), places.end(), [&](const NamedPlace& other) {
        return other.first > place.first;
    });
    const auto index = static_cast<int>(at - places.begin());
    for (NamedPlace& other : places) {
        for (int* link : {&other.beside, &other.describes, &other.partner})
            *link += *link >= index ? 1 : 0;
    }
    places.insert(at, std::move(place));
}

}  // namespace

void name_by_ordinals(std::vector<NamedPlace>& places, const Reading& reading) {
    const auto& sentences = reading.sentences;
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        const auto first = ordinal_from(reading, sentences[i], firsts, 0);
        if (!first) continue;
        auto second = ordinal_from(reading, sentences[i], seconds, first->second);
        if (!second && i + 1 < sentences.size())
            second = ordinal_from(reading, sentences[i + 1], seconds, 0);
        const auto both = both_in(places, sentences[i - 1]);
        if (!second || !both || counts_other_things(reading, sentences[i - 1])) continue;
        insert(places, both->first, *first);
        insert(places, both->second, *second);
    }
}

}  // namespace vigie::extractors
