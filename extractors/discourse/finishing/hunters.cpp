#include "extractors/discourse/finishing/hunters.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace vigie::extractors {
namespace {

/// Is it the name of a militia that the text tells of?
bool names_militia(const Finishing& work, const std::string& name) {
    const Reading& reading = work.scene.reading;
    const auto end = static_cast<std::uint32_t>(reading.tokens.size());
    const auto parties = mentions_in(reading, Kind::actor, 0, end);
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* mention) {
        const Party& party = work.scene.lexicon.party(mention->index);
        return party.klass == PartyClass::militia && name_of_party(work, party) == name;
    });
}

}  // namespace

void name_hunters(const Finishing& work, std::vector<std::string>& names) {
    constexpr std::string_view hunters = "Dozo";
    if (names.empty() || names.front() != hunters) return;
    auto accused = those_blamed(work);
    if (accused.empty()) accused = those_accused(work);
    if (!accused.empty() && accused.front() != hunters && names_militia(work, accused.front()))
        names = std::move(accused);
}

}  // namespace vigie::extractors
