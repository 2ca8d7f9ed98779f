// Who made an agreement.
#include <algorithm>
#include <utility>

#include "extractors/discourse/finishing/finishing.h"

namespace vigie::extractors {
namespace {

/// Does the mention only name who tells of it?
bool is_speaker(const Finishing& work, const Mention& mention, std::size_t sentence) {
    const auto& said = work.scene.statements[sentence];
    return std::any_of(said.begin(), said.end(), [&](const Statement& statement) {
        return !statement.inherited && statement.first <= mention.first &&
               mention.last <= statement.last;
    });
}

}  // namespace

/// « Les habitants ont conclu une trêve avec les jihadistes »: whom the sentence of an agreement
/// names are its parties, armed men first, but for the state, which may only have mediated.
std::vector<std::string> parties_to_accord(const Finishing& work, std::vector<std::string> names) {
    const Reading& reading = work.scene.reading;
    const std::size_t sentence = work.draft.words.front().sentence;
    const auto& span = reading.sentences[sentence];
    std::vector<std::string> parties;
    const auto add = [&](std::string name) {
        if (std::find(parties.begin(), parties.end(), name) == parties.end())
            parties.push_back(std::move(name));
    };
    for (const Mention* mention : mentions_in(reading, Kind::actor, span.first, span.last)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        const bool state = party.klass == PartyClass::state || party.klass == PartyClass::external;
        if (!state && !is_speaker(work, *mention, sentence)) add(name_of_party(work, party));
    }
    for (std::string& name : names) {
        if (name != unknown_group || parties.empty()) add(std::move(name));
    }
    std::stable_partition(
        parties.begin(), parties.end(), [](const auto& name) { return name != "civilians"; });
    return parties;
}

}  // namespace vigie::extractors
