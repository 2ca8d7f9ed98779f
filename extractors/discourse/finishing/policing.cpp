#include "extractors/discourse/finishing/policing.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool keeps_order(const Finishing& work, const Party* party) {
    return party != nullptr &&
           one_of(name_of_party(work, *party),
                  {"MNLA", "CMA", "CSP", "FLA", "HCUA", "MAA", "MSA", "GATIA", "Plateforme"});
}

/// "five suspected bandits", « trois hommes soupçonnés d'être des jihadistes »: crooks or fighters
/// are whom the word takes. A trader suspected of spying for the army is taken as a foe.
bool takes_crooks(const Reading& reading, const Candidate& word) {
    constexpr std::uint32_t ahead = 8;
    constexpr std::uint32_t behind = 16;
    static const WordSet crooks(
        "bandit bandits thief thieves voleur voleurs malfaiteur malfaiteurs trafiquant trafiquants "
        "trafficker traffickers robber robbers coupeurs braqueur braqueurs criminal criminals "
        "criminels delinquants theft robbery robberies smuggling looting vol vols braquage braquages "
        "trafic pillage jihadist jihadists jihadiste jihadistes djihadistes terrorist terrorists "
        "terroriste terroristes islamist islamists islamistes kamikaze suspect suspects");
    static const WordSet leaves("; : . after before when while apres avant lorsque alors pendant");
    const text::Sentence& span = reading.sentences[word.sentence];
    for (std::uint32_t at = word.last; at < span.last && at < word.last + behind; ++at) {
        if (leaves.contains(reading.word(at))) break;
        if (crooks.contains(reading.word(at))) return true;
    }
    for (std::uint32_t at = word.first; at > span.first && word.first - at < ahead; --at) {
        if (leaves.contains(reading.word(at - 1))) return false;
        if (crooks.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// « pour le compte du (JNIM) », « d'appartenir à (l'EIS) », "working for (JNIM)": is it the group
/// that somebody serves?
bool is_served(const Reading& reading, const text::Sentence& span, const Mention& group) {
    static const WordSet serving(
        "compte profit appartenir appartenance appartenant membres membre liens lien liees lies "
        "collaborer collaboration collabore complices complicite connivence travailler ravitailler "
        "ravitaillaient renseigner renseignaient soutenir financer logisticiens recruteurs informateurs "
        "ravitaille approvisionne approvisionner fourni cellule cellules behalf belonging belong "
        "members working smuggling collaborating links linked tied supply supplying supplied "
        "delivering delivered supporting supported spying recruiting informants cell cells");
    constexpr std::uint32_t reach = 7;
    const std::uint32_t from = group.first - std::min(reach, group.first - span.first);
    return has_word(reading, from, group.first, serving);
}

/// Does the sentence go on about those who are held?
bool goes_on_about_them(const Reading& reading, const text::Sentence& span) {
    static const WordSet them("ils elles tous ces ceux ceux-ci they all these");
    static const WordSet held(
        "suspects suspect hommes interpelles mis individus personnes detenus prevenus men detainees");
    const bool suspects = one_of(reading.word(span.first), {"les", "the"}) &&
                          has_word(reading, span.first, span.first + 4, held);
    return suspects || them.contains(reading.word(span.first));
}

}  // namespace

std::optional<std::string> group_of_those_held(const Finishing& work) {
    const Family family = work.draft.family;
    if (family != Family::arrest && family != Family::disrupt) return std::nullopt;
    const Reading& reading = work.scene.reading;
    const std::size_t told = work.draft.words.front().sentence;
    std::set<std::string> names;
    for (std::size_t at = told; at <= told + 1 && at < reading.sentences.size(); ++at) {
        const auto& span = reading.sentences[at];
        if (at > told && !goes_on_about_them(reading, span)) break;
        for (const Mention* mention : mentions_in(reading, Kind::actor, span.first, span.last)) {
            const Party& party = work.scene.lexicon.party(mention->index);
            if (is_insurgent(&party) && party.name != unknown_group &&
                is_served(reading, span, *mention))
                names.insert(name_of_party(work, party));
        }
    }
    return names.size() == 1 ? std::optional(*names.begin()) : std::nullopt;
}

bool holds_suspects(const Finishing& work) {
    static const WordSet suspects("suspect suspects suspecte suspectes");
    if (work.draft.family != Family::arrest) return false;
    const auto& tolls = work.draft.tolls;
    const bool told = std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& row) {
        const Toll& toll = row.toll;
        return !toll.part && toll.status == Status::captured && toll.party == nullptr &&
               has_word(work.scene.reading, toll.count, toll.last, suspects);
    });
    return told || group_of_those_held(work);
}

bool polices(const Finishing& work) {
    const auto& words = work.draft.words;
    const Reading& reading = work.scene.reading;
    return std::any_of(words.begin(), words.end(), [&](const Candidate& word) {
        if (word.family != Family::arrest) return false;
        const auto& authors = work.draft.perpetrators;
        const Party* doer =
            word.perpetrator != nullptr || authors.empty() ? word.perpetrator : authors.front();
        return keeps_order(work, doer) && takes_crooks(reading, word);
    });
}

}  // namespace vigie::extractors
