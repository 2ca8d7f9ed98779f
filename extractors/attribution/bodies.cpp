#include "extractors/attribution/bodies.h"

#include <cstddef>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "in the (movement)", « au sein de la (mission) »: nothing but this between the tokens.
bool leads_into(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet words("of in within inside from the this de d' du la l' au sein dans le");
    constexpr std::uint32_t longest = 4;
    if (to <= from || to - from > longest) return false;
    for (std::uint32_t at = from; at < to; ++at) {
        if (!words.contains(reading.word(at))) return false;
    }
    return !one_of(reading.word(from), {"the", "this", "la", "l'", "le"});
}

}  // namespace

void join_bodies(std::vector<Speaker>& speakers, const Reading& reading) {
    for (std::size_t i = 0; i + 1 < speakers.size();) {
        const Speaker& one = speakers[i];
        Speaker& body = speakers[i + 1];
        const bool group = body.manner == Manner::group ||
                           (body.party != nullptr && body.party->klass == PartyClass::insurgent);
        const bool mission = body.by == "UN" || body.by == "MINUSMA";
        const bool joined = one.manner == Manner::named && one.party == nullptr &&
                            (group || mission) && leads_into(reading, one.last, body.first);
        if (!joined) {
            ++i;
            continue;
        }
        body.first = one.first;
        speakers.erase(speakers.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

bool tells_itself(const Reading& reading, const Lexicon& lexicon, const Mention& country) {
    const auto& code = lexicon.gazetteer().countries()[country.index].code;
    const bool named = one_of(reading.word(country.last - 1), {"mali", "niger", "burkina", "faso"});
    if (!named || !one_of(code, {"ML", "NE", "BF"})) return false;
    // "relatives in northern Mali say": where they are
    static const WordSet leads(", : ; that que qu' but mais and et as the le la");
    const std::uint32_t first = reading.sentences[reading.sentence_of(country.first)].first;
    if (country.first > first && !leads.contains(reading.word(country.first - 1))) return false;
    const auto said = mentions_in(reading, Kind::speech, country.last, country.last + 2);
    if (said.empty()) return false;
    return said.front()->first == country.last ||
           one_of(reading.word(country.last), {"a", "has", "had", "on"});
}

}  // namespace vigie::extractors
