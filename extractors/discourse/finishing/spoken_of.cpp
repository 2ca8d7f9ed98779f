// The group that an event's words mean without naming it: "the group", "by the same group".
#include <algorithm>

#include "extractors/attribution/group_before.h"
#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/where/place_of_news.h"
#include "extractors/reading/cues.h"
#include "extractors/words/attackers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// The insurgents with a name whom the tokens [first, last) name last.
std::optional<std::string> insurgents_before(const Finishing& work,
                                             std::uint32_t first,
                                             std::uint32_t last) {
    const auto parties = mentions_in(work.scene.reading, Kind::actor, first, last);
    for (auto party = parties.end(); party != parties.begin();) {
        const Party& named = work.scene.lexicon.party((*--party)->index);
        if (is_insurgent(&named) && named.name != unknown_group && named.kind != PartyKind::speaker)
            return name_of_party(work, named);
    }
    return std::nullopt;
}

/// « tués à Kori par le même groupe », « des éléments de la même katiba », "killed by the same
/// (militants)": the group named last.
std::optional<std::string> same_group(const Finishing& work) {
    static const WordSet bands(
        "groupe groupes hommes katiba katibat mouvement organisation group groups men movement "
        "organization");
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[work.draft.words.front().sentence];
    for (std::uint32_t at = span.first + 2; at < span.last; ++at) {
        const text::Word word = reading.word(at);
        if (!bands.contains(word) && !armed_men().contains(word)) continue;
        const bool same = one_of(reading.word(at - 1), {"meme", "memes", "same"}) &&
                          one_of(reading.word(at - 2),
                                 {"le", "la", "les", "du", "des", "ce", "ces", "cette", "the"});
        if (!same) continue;
        return insurgents_before(work, 0, at);
    }
    return std::nullopt;
}

/// "le groupe djihadiste a pris le camp", « des hommes du groupe », "the group seized": the group
/// with a name spoken of last.
std::optional<std::string> the_group(const Finishing& work) {
    static const WordSet determiners("le du ce cet the this");
    constexpr std::uint32_t reach = 2;  // "the jihadist (group)"
    const Reading& reading = work.scene.reading;
    const Candidate& word = work.draft.words.front();
    if (word.verb.construction != Construction::active) return std::nullopt;
    for (std::uint32_t at = reading.sentences[word.sentence].first; at < word.first; ++at) {
        if (!one_of(reading.word(at), {"groupe", "group"})) continue;
        for (std::uint32_t back = 1; back <= reach && back <= at; ++back) {
            if (!determiners.contains(reading.word(at - back))) continue;
            const Party* group = group_before(reading, work.scene.lexicon, at);
            if (group == nullptr || !is_insurgent(group)) return std::nullopt;
            return name_of_party(work, *group);
        }
    }
    return std::nullopt;
}

/// "the (jihadists) struck", "struck by the (jihadists)"; "he fled the jihadists" names nobody as
/// the author.
bool stands_for_author(const Reading& reading, std::uint32_t token, const Candidate& word) {
    const bool acts = token < word.first && word.verb.construction == Construction::active;
    return acts || (token > 1 && one_of(reading.word(token - 2), {"par", "by"}));
}

/// « Des combattants du JNIM ont attaqué Dembo. Mardi, les jihadistes … »: those told of before.
std::optional<std::string> the_jihadists(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    for (const Candidate& word : work.draft.words) {
        const auto& span = reading.sentences[word.sentence];
        for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
            if (means_known_jihadists(reading, at) && stands_for_author(reading, at, word))
                return only_jihadists_before(work, at);
        }
    }
    return std::nullopt;
}

/// « accusent (des chasseurs) dozos », « attribuée à (la milice) »: only what a militia is called
/// stands there.
bool is_named_next(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet small(
        "le la les l' un une des du de d' a au aux : certains membres hommes elements combattants "
        "chasseurs miliciens milice milices groupe groupes auto defense autodefense - traditionnels "
        "presumes the some of on to members hunters militia militiamen fighters men armed group "
        "groups self defence defense suspected être etre des");
    for (std::uint32_t at = from; at < to; ++at) {
        if (!small.contains(reading.word(at))) return false;
    }
    return true;
}

/// « (Des dozos de Bankass) sont soupçonnés »: the subject of the suspicion's passive.
bool is_subject_of(const Reading& reading, std::uint32_t from, const Mention& cue) {
    static const WordSet being(
        "est sont serait seraient etait etaient ete is are was were been auraient aurait have has");
    constexpr std::uint32_t reach = 6;
    if (cue.first - from > reach) return false;
    bool is = false;
    for (std::uint32_t at = from; at < cue.last; ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        is |= being.contains(reading.word(at));
    }
    return is;
}

/// « Les habitants accusent (une milice) », « (Des dozos) sont soupçonnés »: is it the party whom
/// the sentence suspects of the deed? Not « exigent une rançon au (MSA) », « accusent un dozo
/// d'avoir volé un bœuf ».
bool is_suspected(const Reading& reading, const text::Sentence& span, const Mention& party) {
    const auto cues = mentions_in(reading, Kind::cue, span.first, span.last);
    return std::any_of(cues.begin(), cues.end(), [&](const Mention* cue) {
        // « exigent une (rançon) au MSA »: whoever is asked to pay
        if (!is_cue(*cue, Cue::suspicion) || reading.word(cue->last - 1) == "rancon") return false;
        if (party.first < cue->first)
            return party.last <= cue->first && is_subject_of(reading, party.last, *cue);
        const bool within = party.first < cue->last;
        if (!within && !is_named_next(reading, cue->last, party.first)) return false;
        return !reading.word(cue->first).starts_with("accus") ||
               is_of_deed(reading, party.last, span.last);
    });
}

/// « Les auteurs seraient des dozos », « Les habitants accusent une milice »: the one militia with
/// a name that a sentence suspects, and that was not struck.
std::optional<std::string> suspected_militia(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    const auto& targets = work.draft.targets;
    std::optional<std::string> found;
    for (const std::size_t sentence : work.draft.sentences) {
        const auto& span = reading.sentences[sentence];
        if (!has_cue(reading, Cue::suspicion, span.first, span.last)) continue;
        for (const Mention* mention : mentions_in(reading, Kind::actor, span.first, span.last)) {
            const Party& party = work.scene.lexicon.party(mention->index);
            const bool struck =
                std::any_of(targets.begin(), targets.end(), [&](const Party* target) {
                    return target->name == party.name;
                });
            if (party.klass != PartyClass::militia || party.generic || struck ||
                party.name == "communal militia" || is_merely_about(work, *mention) ||
                !is_suspected(reading, span, *mention))
                continue;
            if (found && *found != party.name) return std::nullopt;
            found = name_of_party(work, party);
        }
    }
    return found && !has_denied(work, *found) ? found : std::nullopt;
}

/// « (Lundi, des combattants du) JNIM », « par (les hommes du) JNIM »: a subject that opens its
/// clause, or an agent.
bool acts_there(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    static const WordSet men(
        "le la les l' un une des du de d' the a some combattants hommes elements membres jihadistes "
        "djihadistes terroristes militants fighters men members jihadists of groupe group presumes "
        "suspected armes");
    std::uint32_t at = party;
    while (at > first && (men.contains(reading.word(at - 1)) || is_number(reading.tokens, at - 1)))
        --at;
    return at == first || one_of(reading.word(at - 1), {",", "par", "by", "que", "qu'", "that"});
}

/// « Des combattants du JNIM sont entrés à Léré. Les (assaillants) ont tué »: those who act in the
/// sentence before, where it names nobody else who bears arms and is of the same day and place.
std::optional<std::string> attackers_of_before(const Finishing& work) {
    const Reading& reading = work.scene.reading;
    const Candidate& word = work.draft.words.front();
    if (word.sentence == 0 || word.verb.construction != Construction::active) return std::nullopt;
    const auto& span = reading.sentences[word.sentence];
    const auto& before = reading.sentences[word.sentence - 1];
    const bool they = one_of(reading.word(span.first), {"les", "ces", "the", "these"}) &&
                      one_of(reading.word(span.first + 1), {"assaillants", "attackers"});
    if (!they || before.paragraph != span.paragraph ||
        is_dated_apart(work.scene, word.sentence, word.sentence - 1))
        return std::nullopt;
    std::optional<std::string> found;
    for (const Mention* mention : mentions_in(reading, Kind::actor, before.first, before.last)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (!is_insurgent(&party)) continue;
        if (found || party.name == unknown_group || is_merely_about(work, *mention) ||
            !acts_there(reading, before.first, mention->first))
            return std::nullopt;
        found = name_of_party(work, party);
    }
    return found && !has_denied(work, *found) ? found : std::nullopt;
}

}  // namespace

bool are_jihadists(std::string_view name) {
    return one_of(name, {"JNIM", "ISSP", "AQIM", "MUJAO", "Ansar Dine"});
}

std::optional<std::string> only_jihadists_before(const Finishing& work, std::uint32_t token) {
    std::optional<std::string> found;
    for (const Mention* mention : mentions_in(work.scene.reading, Kind::actor, 0, token)) {
        const Party& party = work.scene.lexicon.party(mention->index);
        if (!is_insurgent(&party) || party.name == unknown_group) continue;
        const std::string name = name_of_party(work, party);
        if (found && *found != name) return std::nullopt;
        if (!found && is_merely_about(work, *mention)) continue;
        found = name;
    }
    return found && are_jihadists(*found) && !has_denied(work, *found) ? found : std::nullopt;
}

bool means_known_jihadists(const Reading& reading, std::uint32_t token) {
    return one_of(reading.word(token),
                  {"jihadistes", "djihadistes", "jihadists", "terroristes", "terrorists"}) &&
           one_of(reading.word(token - 1), {"les", "ces", "aux", "the", "these"}) &&
           !one_of(reading.word(token + 1), {"de", "d'", "du", "of", "presumes"});
}

std::optional<std::string> group_spoken_of(const Finishing& work) {
    if (auto group = same_group(work)) return group;
    if (auto group = the_group(work)) return group;
    if (auto group = suspected_militia(work)) return group;
    if (auto group = attackers_of_before(work)) return group;
    return the_jihadists(work);
}

}  // namespace vigie::extractors
