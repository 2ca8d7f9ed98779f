#include "extractors/reading/party_senses.h"

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool speaks_of_national_guard(const Reading& reading) {
    for (std::uint32_t at = 0; at + 1 < reading.tokens.size(); ++at) {
        if (one_of(reading.word(at), {"national", "presidential", "republican"}) &&
            one_of(reading.word(at + 1), {"guard", "guards", "guardsmen"}))
            return true;
    }
    return false;
}

/// A mine's guards, where the text speaks of the national guard.
bool are_other_guards(const Reading& reading, std::size_t token, const Party& party) {
    if (reading.language != Language::english || !one_of(reading.word(token), {"guard", "guards"}))
        return false;
    return party.klass == PartyClass::civilians && speaks_of_national_guard(reading);
}

/// « (les deux) camps », « dans chaque camp »: those who fight each other, and no site; not « les
/// deux camps de Ber ».
bool are_two_sides(const Reading& reading, std::uint32_t token) {
    static const WordSet each("deux chaque both each");
    static const WordSet whose("de d' du des a militaires of at in");
    return one_of(reading.word(token), {"camp", "camps"}) && token > 1 &&
           each.contains(reading.word(token - 1)) && !whose.contains(reading.word(token + 1)) &&
           one_of(reading.word(token - 2), {"les", "des", "ces", "aux", "the", "dans", "in", "by"});
}

}  // namespace

bool is_other_sense(const Reading& reading, std::uint32_t token, const Party& party) {
    return are_other_guards(reading, token, party) || are_two_sides(reading, token);
}

}  // namespace vigie::extractors
