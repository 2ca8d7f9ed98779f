// Who made an agreement.
#include <algorithm>
#include <optional>
#include <utility>

#include "extractors/discourse/event_words/two_sides.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

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

/// "The government and (the CMA) signed", « un accord entre la CMA et (le gouvernement) »: named
/// beside another party, the state is one of two; alone it may only have watched.
bool is_one_of_two(const Reading& reading, const Mention& state) {
    constexpr std::uint32_t reach = 3;  // "and the (CMA)"
    static const WordSet links("and et with avec between entre &");
    static const WordSet small("the le la l' les 's");
    std::uint32_t at = state.last;
    if (links.contains(reading.word(at)) &&
        !mentions_in(reading, Kind::actor, at + 1, at + 1 + reach).empty())
        return true;
    at = state.first;
    while (at > 0 && small.contains(reading.word(at - 1)))
        --at;
    if (at == 0 || !links.contains(reading.word(at - 1))) return false;
    const std::uint32_t from = at - 1 - std::min(reach, at - 1);
    return !mentions_in(reading, Kind::actor, from, at).empty();
}

/// "signed a ceasefire with (the government)", « entre (le gouvernement) et la CMA »: the state as
/// a party, which no table of armed men names.
bool is_with_government(const Finishing& work, const text::Sentence& span) {
    static const WordSet offices("government gouvernement authorities autorites junta junte");
    static const WordSet small(
        "the le la les l' 's malian mali nigerien niger burkinabe transitional central military");
    static const WordSet links("with avec between entre");
    const Reading& reading = work.scene.reading;
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (!offices.contains(reading.word(at))) continue;
        std::uint32_t from = at;
        while (from > span.first && small.contains(reading.word(from - 1)))
            --from;
        if (from > span.first && links.contains(reading.word(from - 1))) return true;
    }
    return false;
}

/// « Les jihadistes et les chasseurs … . Un accord a été conclu entre les deux parties »: who they
/// are; a group named alone has made it with the people.
std::vector<std::string> two_sides_meant(const Finishing& work, std::size_t sentence) {
    std::vector<std::string> names;
    if (!names_two_sides(work.scene.reading, work.scene.reading.sentences[sentence])) return names;
    for (const Party* side : two_sides_before(work.scene, sentence))
        names.push_back(side == nullptr ? "civilians" : name_of_party(work, *side));
    return names;
}

/// « un accord entre le MNLA et Ansar Dine. Le protocole a été signé samedi »: whose it is, as a
/// sentence close before says; none when none does.
std::vector<std::string> parties_named_before(const Finishing& work, std::size_t sentence) {
    constexpr std::size_t reach = 3;
    const Reading& reading = work.scene.reading;
    for (std::size_t back = 1; back <= std::min(reach, sentence); ++back) {
        const auto& span = reading.sentences[sentence - back];
        for (std::uint32_t at = span.first; at < span.last; ++at) {
            if (!one_of(reading.word(at), {"entre", "between"})) continue;
            const auto named = mentions_in(reading, Kind::actor, at + 1, span.last);
            const bool two = named.size() > 1 && named[0]->first <= at + 3 &&
                             one_of(reading.word(named[0]->last), {"et", "and"});
            if (!two) continue;
            return {name_of_party(work, work.scene.lexicon.party(named[0]->index)),
                    name_of_party(work, work.scene.lexicon.party(named[1]->index))};
        }
    }
    return {};
}

/// « des notables ont (rencontré) », "talks", "envoys": does the sentence tell of a meeting?
bool tells_of_meeting(const Reading& reading, const text::Sentence& span) {
    static const WordSet words(
        "met meet meeting meetings talks negotiated negotiate negotiating negotiations envoys envoy "
        "emissaries delegation dialogue mediation mediators demands rencontre rencontres rencontrer "
        "reunion reunis pourparlers discussions negociations negocie negocier emissaires emissaire "
        "mediateurs delegation");
    return has_word(reading, span.first, span.last, words);
}

/// « Les habitants ont rencontré des émissaires du JNIM. Les deux parties sont tombées d'accord »:
/// the only armed group that the sentences close before name; none where they name several.
std::optional<std::string> group_met_before(const Finishing& work, std::size_t sentence) {
    constexpr std::size_t reach = 3;
    const Reading& reading = work.scene.reading;
    std::optional<std::string> met;
    for (std::size_t back = 1; back <= std::min(reach, sentence); ++back) {
        const auto& span = reading.sentences[sentence - back];
        if (!tells_of_meeting(reading, span)) continue;
        for (const Mention* actor : mentions_in(reading, Kind::actor, span.first, span.last)) {
            const Party& party = work.scene.lexicon.party(actor->index);
            if (!is_insurgent(&party) || party.name == unknown_group) continue;
            std::string name = name_of_party(work, party);
            if (met && *met != name) return std::nullopt;
            met = std::move(name);
        }
    }
    return met;
}

/// « Peuls et Dogons ont signé la paix »: two peoples, and no armed group.
bool is_between_peoples(const Finishing& work, std::size_t sentence) {
    const auto& span = work.scene.reading.sentences[sentence];
    const auto named = mentions_in(work.scene.reading, Kind::actor, span.first, span.last);
    return std::count_if(named.begin(), named.end(), [&](const Mention* actor) {
               return work.scene.lexicon.party(actor->index).klass == PartyClass::civilians &&
                      !is_speaker(work, *actor, sentence);
           }) > 1;
}

/// Those whom an agreement may bind; states apart, which may have mediated.
struct Signatories {
    std::vector<std::string> parties;
    std::vector<std::string> states;
};

void add_new(std::vector<std::string>& parties, std::string name) {
    if (std::find(parties.begin(), parties.end(), name) == parties.end())
        parties.push_back(std::move(name));
}

/// "Katiba Macina (JNIM) (militants)": the people of the name before.
bool are_its_own(const Reading& reading, const Party& party, const Mention& mention) {
    return party.kind != PartyKind::name && mention.first > 0 &&
           reading.word(mention.first - 1) == ")";
}

/// "under the auspices of (MINUSMA)", « sous l'égide de (notables) », "mediated by (elders)": who
/// brought the two together.
bool is_mediator(const Reading& reading, std::uint32_t first, const Mention& party) {
    static const WordSet brings(
        "auspices egide mediation mediated brokered facilitated facilite facilitee facilites parraine "
        "parrainee parrainage supervision sponsored entremise houlette facilitation");
    static const WordSet ends(", ; entre between with avec");
    constexpr std::uint32_t reach = 6;  // « la médiation de plusieurs (chefs) »
    for (std::uint32_t at = party.first; at > first && party.first - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (ends.contains(word)) return false;
        if (brings.contains(word)) return true;
    }
    return false;
}

Signatories signatories_in(const Finishing& work, std::size_t sentence) {
    Signatories all;
    const auto& span = work.scene.reading.sentences[sentence];
    for (const Mention* mention :
         mentions_in(work.scene.reading, Kind::actor, span.first, span.last)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (is_speaker(work, *mention, sentence) ||
            is_mediator(work.scene.reading, span.first, *mention) ||
            are_its_own(work.scene.reading, party, *mention))
            continue;
        if (party.klass != PartyClass::state && party.klass != PartyClass::external)
            add_new(all.parties, name_of_party(work, party));
        else if (is_one_of_two(work.scene.reading, *mention))
            all.states.push_back(name_of_party(work, party));
    }
    return all;
}

bool is_unknown_group(const std::string& name) {
    return name == unknown_group;
}

/// "two armed groups (GATIA and MSA)"; "residents and JNIM agreed that the militants lift it": who
/// has no name is one of those who have.
void drop_nameless(std::vector<std::string>& parties) {
    const auto named = std::count_if(parties.begin(), parties.end(), [](const auto& name) {
        return name != "civilians" && !is_unknown_group(name);
    });
    const bool jihadists = std::any_of(parties.begin(), parties.end(), [](const auto& name) {
        return name == "JNIM" || name == "ISSP";
    });
    if (named > (jihadists ? 0 : 1)) std::erase_if(parties, is_unknown_group);
}

}  // namespace

/// « Les habitants ont conclu une trêve avec les jihadistes »: whom the sentence of an agreement
/// names are its parties, armed men first, the state only where it is one of two: it may have
/// mediated.
std::vector<std::string> parties_to_accord(const Finishing& work, std::vector<std::string> names) {
    const std::size_t sentence = work.draft.words.front().sentence;
    auto [parties, states] = signatories_in(work, sentence);
    if (parties.empty() && std::all_of(names.begin(), names.end(), is_unknown_group))
        parties = parties_named_before(work, sentence);
    if (parties.empty()) parties = two_sides_meant(work, sentence);
    for (std::string& name : names) {
        if (!is_unknown_group(name) || parties.empty()) add_new(parties, std::move(name));
    }
    drop_nameless(parties);
    const bool unarmed = std::all_of(parties.begin(), parties.end(), [](const auto& name) {
        return name == "civilians" || is_unknown_group(name);
    });
    auto met = unarmed && states.empty() && !is_between_peoples(work, sentence)
                   ? group_met_before(work, sentence)
                   : std::nullopt;
    if (met) {
        std::erase_if(parties, is_unknown_group);
        std::erase_if(names, is_unknown_group);
        parties.insert(parties.begin(), *std::move(met));
        add_new(parties, "civilians");
    }
    if (states.empty() && !parties.empty() &&
        is_with_government(work, work.scene.reading.sentences[sentence]))
        states.push_back(forces_of(work.country));
    for (std::string& name : states)
        add_new(parties, std::move(name));
    std::stable_partition(
        parties.begin(), parties.end(), [](const auto& name) { return name != "civilians"; });
    return parties;
}

bool has_parties_to_accord(const Finishing& work) {
    const auto& known = work.report.actors;
    return work.draft.family == Family::accord && known.size() > 1 &&
           std::any_of(known.begin(), known.end(), [](const Actor& actor) {
               return actor.name != "civilians";
           });
}

}  // namespace vigie::extractors
