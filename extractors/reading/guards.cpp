#include "extractors/reading/guards.h"

#include "extractors/words/neighbours.h"

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

}  // namespace

bool are_other_guards(const Reading& reading, std::size_t token, const Party& party) {
    if (reading.language != Language::english || !one_of(reading.word(token), {"guard", "guards"}))
        return false;
    return party.klass == PartyClass::civilians && speaks_of_national_guard(reading);
}

}  // namespace vigie::extractors
