#include "extractors/discourse/event_words/noun_doers.h"

#include <algorithm>
#include <string_view>

#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « procédé (à l'arrestation) », "carried (out the arrest)": where the verb stands.
std::optional<std::uint32_t> doing_before(const Reading& reading,
                                          std::uint32_t first,
                                          std::uint32_t noun) {
    static const WordSet verbs(
        "procede procedent mene menent effectue effectuent opere operent lance lancent conduit conduisent "
        "commis commettent perpetre perpetrent "
        "carried carry made conducted launched staged mounted committed perpetrated");
    // only what belongs to the noun: « mené une enquête sur l'enlèvement » is no abduction of
    // theirs
    static const WordSet passed(
        "a a l' la le les des de d' une un plusieurs nombreuses quelques nouvelle nouvelles nouveau "
        "nouveaux autre autres serie vague double triple premiere seconde deuxieme importantes vaste "
        "vastes violente violentes meurtriere meurtrieres coordonnee coordonnees simultanees lundi "
        "mardi mercredi jeudi vendredi samedi dimanche hier soir matin nuit out the an several many "
        "new some fresh series of wave another other deadly coordinated monday tuesday wednesday "
        "thursday friday saturday sunday");
    constexpr std::uint32_t reach = 7;  // « procédé lundi soir à plusieurs (arrestations) »
    for (std::uint32_t back = 1; back <= std::min(reach, noun - first); ++back) {
        const text::Word word = reading.word(noun - back);
        if (verbs.contains(word)) return noun - back;
        if (!passed.contains(word) && !is_number(reading.tokens, noun - back)) return std::nullopt;
    }
    return std::nullopt;
}

/// Over what stands between subject and verb: « a (également) procédé », "have".
std::uint32_t over_auxiliaries(const Reading& reading, std::uint32_t first, std::uint32_t verb) {
    static const WordSet between(
        "a ont avait avaient aurait auraient has have had egalement aussi ensuite also then later "
        "reportedly notamment )");
    while (verb > first && between.contains(reading.word(verb - 1)))
        --verb;
    return verb;
}

bool acts(const Chunk& chunk) {
    return is_one_of(chunk.tag, "IUSMX");
}

/// « (une attaque) de l'armée contre Ber », « … a fait trois morts parmi les villageois »: hers,
/// where whom it struck is told behind; else « une attaque de l'armée » may be on her.
bool is_attack_on_others(const Reading& reading, const Clauses& clauses, std::size_t owner) {
    const auto& chunks = clauses.chunks;
    const text::Word noun = reading.word(chunks[owner].first);
    if (one_of(noun, {"gendarmerie", "police", "brigade", "douane"})) return false;
    for (std::size_t i = owner + 1; i < chunks.size() && chunks[i].tag != ';'; ++i) {
        if (is_one_of(chunks[i].tag, "!CIU")) return true;
    }
    return false;
}

/// « l'offensive (des FAMa) sur Ber », « la riposte (de l'armée) »: theirs, where « l'attaque de
/// l'armée » may be on it.
std::optional<std::size_t> owner_of_operation(const Reading& reading,
                                              const Clauses& clauses,
                                              std::size_t at) {
    static const WordSet operations(
        "offensive offensives riposte ripostes assaut assauts incursion incursions raid raids "
        "ratissage");
    static const WordSet links("de d' du des la les l' forces armees lancee lance menee mene par");
    const auto& chunks = clauses.chunks;
    const std::uint32_t end = chunks[at].last;
    if (reading.language != Language::french ||
        !one_of(reading.word(end), {"de", "d'", "du", "des"}))
        return std::nullopt;
    std::size_t owner = at + 1;
    while (owner < chunks.size() && chunks[owner].tag == '~')
        ++owner;
    if (owner == chunks.size() || !is_one_of(chunks[owner].tag, "SX")) return std::nullopt;
    for (std::uint32_t token = end; token < chunks[owner].first; ++token) {
        if (!links.contains(reading.word(token))) return std::nullopt;
    }
    const bool attack = one_of(reading.word(end - 1), {"attaque", "attaques"}) &&
                        is_attack_on_others(reading, clauses, owner);
    return attack || operations.contains(reading.word(end - 1)) ? std::optional(owner)
                                                                : std::nullopt;
}

}  // namespace

std::optional<std::size_t> doer_of_noun(const Reading& reading,
                                        std::uint32_t first,
                                        const Clauses& clauses,
                                        std::size_t at) {
    const auto& chunks = clauses.chunks;
    if (chunks[at].verb.construction != Construction::nominal) return std::nullopt;
    if (const auto owner = owner_of_operation(reading, clauses, at)) return owner;
    const auto verb = doing_before(reading, first, chunks[at].first);
    if (!verb) return std::nullopt;
    const std::uint32_t end = over_auxiliaries(reading, first, *verb);
    // « Les hommes du Mujao ont patrouillé en ville et (ont procédé) »: the sentence's subject
    const bool linked = end > first && one_of(reading.word(end - 1), {"et", "and"});
    constexpr std::uint32_t lead = 3;  // « Les (islamistes) »
    for (std::size_t i = at; i-- > 0;) {
        const Chunk& chunk = chunks[i];
        if (!acts(chunk)) continue;
        const bool beside = chunk.last == end;
        const bool heads = linked && chunk.first <= first + lead;
        if (beside || heads) return i;
    }
    return std::nullopt;
}

bool aims_by_noun(const Reading& reading,
                  const Clauses& clauses,
                  std::size_t author,
                  std::size_t at) {
    const auto& chunks = clauses.chunks;
    if (at == 0 || author + 1 >= at) return false;
    const text::Word verb = reading.word(chunks[at].last - 1);
    const Chunk& noun = chunks[at - 1];
    const bool participle = verb.ends_with("ant") || verb.ends_with("ing");
    if (!participle || !is_trigger(noun) || noun.last != chunks[at].first ||
        noun.verb.construction != Construction::nominal)
        return false;
    return std::any_of(chunks.begin() + static_cast<std::ptrdiff_t>(author) + 1,
                       chunks.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const Chunk& other) {
                           return is_trigger(other) &&
                                  other.verb.construction == Construction::passive;
                       });
}

namespace {

/// "Soldiers fled during an (attack) on a village", « n'est pas intervenue lors de (l'attaque) »:
/// forces that were there when it was done, and did not do it.
bool stood_by(const Reading& reading, const Chunk& party, const Chunk& deed) {
    static const WordSet idle(
        "fled flee fleeing ran withdrew retreated arrived fui fuir fuient fuyaient enfuis replies");
    static const WordSet helping("intervene intervened intervenu intervenue intervenus intervenir");
    static const WordSet refusing("not pas never jamais failed sans without");
    static const WordSet during("during amid lors pendant durant");
    constexpr std::uint32_t near = 5;  // "during Thursday's deadly (ambush)"
    return one_of(std::string_view(&party.tag, 1), {"S", "X", "B"}) &&
           (has_word(reading, party.last, deed.first, idle) ||
            (has_word(reading, party.last, deed.first, helping) &&
             has_word(reading, party.last, deed.first, refusing))) &&
           has_word(reading, deed.first - std::min(near, deed.first), deed.first, during);
}

}  // namespace

bool is_remark(const Reading& reading, const Clauses& clauses, std::size_t author, std::size_t at) {
    static const WordSet remarks(
        "comment comments commented commenting toll tolls react reacted reacting reaction commente commenter commentaire reagi reagir reagit bilan");
    constexpr std::uint32_t lead = 4;  // "no immediate comment from the (army)"
    const Chunk& party = clauses.chunks[author];
    const Chunk& deed = clauses.chunks[at];
    if (party.first > deed.first) return false;
    if (deed.verb.construction != Construction::nominal)
        return has_word(reading, party.last, std::min(party.last + lead, deed.first), remarks);
    const auto first = reading.sentences[reading.sentence_of(party.first)].first;
    const std::uint32_t from = party.first - std::min(lead, party.first - first);
    return has_word(reading, from, deed.first, remarks) || stood_by(reading, party, deed);
}

}  // namespace vigie::extractors
