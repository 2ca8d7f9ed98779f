// Which force was at work where nobody says which: the country's, or one from abroad.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// "France 24", "France Inter", "Air France", "l'ambassade de France": not the country at war.
bool is_media(const Reading& reading, std::uint32_t at) {
    return one_of(reading.word(at + 1), {"24", "inter", "info", "televisions", "culture", "3"}) ||
           (at > 0 && one_of(reading.word(at - 1), {"air", "radio", "agence"})) ||
           (at > 1 && one_of(reading.word(at - 2), {"ambassade", "ambassadeur", "embassy"}));
}

/// "France intensified its strikes"
bool names_france(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    return std::any_of(
        work.draft.sentences.begin(), work.draft.sentences.end(), [&](std::size_t index) {
            const auto& span = reading.sentences[index];
            for (std::uint32_t at = span.first; at < span.last; ++at) {
                const bool named = one_of(reading.word(at), {"france", "serval", "barkhane"});
                if (named && !is_media(reading, at)) return true;
            }
            return false;
        });
}

/// Was the force in the region when the article came out? "after breaking with France": no more.
bool is_there_then(const Finishing& work, std::string_view force) {
    return !work.scene.published ||
           work.scene.lexicon.is_there_in(force, text::to_iso(*work.scene.published).substr(0, 7));
}

/// "French officials announced a strike": while France fought there, its own.
bool told_by_france(const Finishing& work) {
    if (!work.scene.published || !is_there_then(work, "Barkhane")) return false;
    if (is_from_air(work.draft.family) && names_france(work)) return true;
    const auto& statements = work.draft.statements;
    return std::any_of(statements.begin(), statements.end(), [&](const Statement& said) {
        if (said.by != "foreign government") return false;
        for (std::uint32_t at = said.first; at < said.last; ++at) {
            const std::string_view word = work.scene.reading.word(at);
            if (word.starts_with("french") || word.starts_with("francais") || word == "elysee")
                return true;
        }
        return false;
    });
}

/// From abroad, and fighting: no helper of the state's and no peacekeepers.
bool is_foreign_force(const Party& party) {
    return party.klass == PartyClass::external && !is_helper(party.name) && party.name != "MINUSMA";
}

/// « Barkhane a revendiqué la mort d'un chef. Il a été tué par une frappe, a dit l'état-major »:
/// the foreign force that says it did it; nullptr when none does.
const Party* foreign_claimant(const Finishing& work) {
    for (const Statement& said : work.draft.statements) {
        const bool claimed = said.saying == Saying::claimed && said.party != nullptr;
        if (claimed && is_foreign_force(*said.party)) return said.party;
    }
    return nullptr;
}

}  // namespace

std::string forces_at_work(const Finishing& work) {
    if (const Party* claimant = foreign_claimant(work)) return name_of_party(work, *claimant);
    const auto& sentences = work.scene.reading.sentences;
    const std::size_t front = work.draft.sentences.front();
    const std::size_t from = sentences[front > 0 ? front - 1 : 0].first;
    const std::size_t to = sentences[work.draft.sentences.back()].last;
    std::string found;
    for (const Mention* mention : mentions_in(work.scene.reading, Kind::actor, from, to)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        // "Barkhane conducted an operation; ground (troops) followed": its own
        if (party.klass == PartyClass::state && party.kind == PartyKind::noun && !found.empty())
            continue;
        if (party.klass == PartyClass::state) return forces_of(work.country);
        const bool gone = party.name == "Barkhane" && !is_there_then(work, party.name);
        if (gone || !is_foreign_force(party)) continue;
        if (!found.empty() && found != party.name) return forces_of(work.country);
        found = party.name;
    }
    if (found.empty() && told_by_france(work)) return "Barkhane";
    return found.empty() ? forces_of(work.country) : found;
}

}  // namespace vigie::extractors
