// Who denies what somebody else puts down to him in the same breath: the charge attributes it.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/frames/violence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « impute à (ses combattants) », "blames (its men)": those of who denies.
bool are_his_men(const Reading& reading, std::uint32_t at) {
    static const WordSet his("ses son leurs its their");
    static const WordSet men(
        "hommes combattants elements troupes unites membres miliciens soldats forces fighters men "
        "members troops soldiers militiamen");
    return his.contains(reading.word(at)) && men.contains(reading.word(at + 1));
}

/// « (lui) attribue », « (l')accuse d'avoir », "blamed (it) for", « (accusé) par l'armée »: does a
/// verb of blame at the token mean who is spoken of?
bool blames_him(const Reading& reading, std::uint32_t at) {
    static const WordSet attributes(
        "attribue attribuent attribuait attribuaient attribuee attribuees attribues impute imputent imputait "
        "imputaient imputee imputees imputes");
    static const WordSet accuses(
        "accuse accusent accusait accusaient accusee accuses accusees accused accuses blames blame "
        "blamed");
    static const WordSet auxiliaries("a ont avait avaient en");
    const text::Word word = reading.word(at);
    if (!attributes.contains(word) && !accuses.contains(word)) return false;
    std::uint32_t before = at - 1;
    bool of_it = false;  // « comme l'en accuse l'armée »
    while (before > 1 && auxiliaries.contains(reading.word(before)))
        of_it |= reading.word(before--) == "en";
    if (attributes.contains(word))
        return one_of(reading.word(before), {"lui", "leur"}) ||
               (reading.word(at + 1) == "a" && are_his_men(reading, at + 2));
    const text::Word next = reading.word(at + 1);
    const bool him =
        one_of(reading.word(before), {"l'", "les"}) && (of_it || one_of(next, {"de", "d'"}));
    const bool it =
        one_of(next, {"it", "them", "him"}) && one_of(reading.word(at + 2), {"of", "for"});
    const bool on_it =
        one_of(next, {"on", "to"}) && one_of(reading.word(at + 2), {"it", "them", "him"});
    return him || on_it || it || one_of(next, {"par", "by"}) || are_his_men(reading, at + 1);
}

/// Is somebody else named in the denial's sentence who charges him with it?
bool is_charged(const Finishing& work, const Statement& denial) {
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(denial.first)];
    const auto named = mentions_in(reading, Kind::actor, span.first, span.last);
    const bool other = std::any_of(named.begin(), named.end(), [&](const Mention* mention) {
        const Party& party = work.scene.lexicon.party(mention->index);
        return party.klass != PartyClass::civilians && party.name != unknown_group &&
               name_of_party(work, party) != speaker_of(work, denial);
    });
    for (std::uint32_t at = span.first; other && at < span.last; ++at) {
        if ((at > span.first || reading.word(at).starts_with("accus")) && blames_him(reading, at))
            return true;
    }
    return false;
}

/// "The army denied (losing) any vehicles", « dément toute (perte) »: of what befell it.
bool denies_losses(const Reading& reading, const Statement& denial) {
    static const WordSet losses("losing lost losses loss perdu perdre perte pertes casualties");
    constexpr std::uint32_t reach = 6;  // "denied that it had (lost)"
    const auto& span = reading.sentences[reading.sentence_of(denial.first)];
    return has_word(reading, denial.first, std::min(denial.last + reach, span.last), losses);
}

}  // namespace

std::optional<std::string> who_denies_anothers_charge(const Finishing& work) {
    if (!harms_people(work.draft.family) && !told_by(work.draft, Family::loot) &&
        !told_by(work.draft, Family::fight))
        return std::nullopt;
    const auto& said = work.draft.statements;
    const auto denial = std::find_if(said.begin(), said.end(), [&](const Statement& statement) {
        return statement.saying == Saying::denied && !statement.inherited &&
               statement.party != nullptr && statement.party->klass != PartyClass::civilians &&
               !is_struck(work, *statement.party) && is_charged(work, statement);
    });
    return denial == said.end() ? std::nullopt : std::optional(speaker_of(work, *denial));
}

bool state_denies(const Finishing& work) {
    const auto& draft = work.draft;
    const bool state_lost =
        std::any_of(draft.tolls.begin(), draft.tolls.end(), [](const DraftToll& row) {
            return is_state(row.toll.party);
        });
    const bool state_struck = std::any_of(draft.targets.begin(), draft.targets.end(), is_state);
    return harms_people(draft.family) && !state_lost && !state_struck &&
           std::any_of(
               draft.statements.begin(), draft.statements.end(), [&](const Statement& statement) {
                   return statement.saying == Saying::denied &&
                          speaker_of(work, statement) == forces_of(work.country) &&
                          !denies_losses(work.scene.reading, statement);
               });
}

}  // namespace vigie::extractors
