#include "extractors/reading/camps.h"

#include <algorithm>

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

const WordSet& shelters() {
    static const WordSet all(
        "sheltering housing hosting houses hosts abritant hebergeant accueillant abrite heberge "
        "accueille");
    return all;
}

namespace {

/// Is it a camp of people who bear no arms: "nomadic camp", "camp of the displaced"?
bool is_civil(const Lexicon& lexicon, const Mention& mention) {
    return mention.kind == Kind::actor
               ? lexicon.party(mention.index).klass == PartyClass::civilians
               : mention.kind == Kind::object &&
                     lexicon.thing(mention.index).holder == Holder::civilian;
}

/// "nomadic camp", "encampment": says more than "camp" does.
bool is_named_camp(const Reading& reading, const Mention& mention) {
    static const WordSet camps("camp camps campement campements encampment encampments");
    for (std::uint32_t at = mention.first; at < mention.last; ++at) {
        if (!camps.contains(reading.word(at))) continue;
        return mention.last - mention.first > 1 || reading.word(at).starts_with("encamp");
    }
    return false;
}

/// The camp named last before the token by more than the word alone; nullptr when there is none.
const Mention* camp_before(const Reading& reading, std::uint32_t token) {
    constexpr std::uint32_t reach = 120;
    const Mention* found = nullptr;
    const std::uint32_t from = token - std::min(token, reach);
    for (const Kind kind : {Kind::object, Kind::actor}) {
        for (const Mention* mention : mentions_in(reading, kind, from, token)) {
            if (is_named_camp(reading, *mention) &&
                (found == nullptr || found->first < mention->first))
                found = mention;
        }
    }
    return found;
}

/// "a camp sheltering (refugees)", « le camp qui abrite des déplacés »: nullptr when no such words
/// follow.
const Mention* sheltered_behind(const Reading& reading, std::uint32_t token) {
    constexpr std::uint32_t reach = 4;  // "sheltering hundreds of (migrants)"
    const std::uint32_t verb = one_of(reading.word(token), {"that", "qui"}) ? token + 1 : token;
    if (!shelters().contains(reading.word(verb))) return nullptr;
    const auto people = mentions_in(reading, Kind::actor, verb + 1, verb + 1 + reach);
    return people.empty() ? nullptr : people.front();
}

/// "(the camp) of Inarabe", "(a camp)": one that the text does not know as an army's.
bool may_be_homes(const Reading& reading, std::uint32_t token) {
    return one_of(reading.word(token + 1), {"of", "de", "d'"}) ||
           one_of(reading.word(token - 1), {"a", "un"});
}

/// "attacked a camp, killing three (herders)", « un campement … quatre bergers »: those who live in
/// a camp without soldiers; nullptr where the sentence names soldiers, or no such people.
const Mention* dwellers_behind(const Reading& reading,
                               const Lexicon& lexicon,
                               std::uint32_t token) {
    static const WordSet dwellers(
        "herder herders nomad nomads shepherd shepherds pastoralist pastoralists eleveur eleveurs "
        "berger bergers nomade nomades displaced deplaces refugee refugees refugies");
    static const WordSet residents("resident residents inhabitant inhabitants habitant habitants");
    static const WordSet strikes(
        "killing wounding abducting kidnapping tuant blessant enlevant killed wounded abducted tue "
        "tues blesse enleve");
    constexpr std::uint32_t reach = 4;  // "killing at least three (herders)"
    const auto& span = reading.sentences[reading.sentence_of(token)];
    if (!may_have(reading, span, strikes)) return nullptr;
    const bool homes = may_be_homes(reading, token);
    const Mention* found = nullptr;
    for (const Mention* named : mentions_in(reading, Kind::actor, span.first, span.last)) {
        const PartyClass klass = lexicon.party(named->index).klass;
        const bool camp = named->first <= token && token < named->last;
        if (!camp && klass == PartyClass::state) return nullptr;
        const bool lives =
            klass == PartyClass::civilians && named->first > token &&
            (has_word(reading, named->first, named->last, dwellers) ||
             (homes && has_word(reading, named->first, named->last, residents))) &&
            has_word(reading, named->first - std::min(reach, named->first), named->first, strikes);
        if (found == nullptr && lives) found = named;
    }
    return found;
}

/// "a (camp)", « leur (camp) »: "the camp" is whoever's who was attacked.
bool is_indefinite(const Reading& reading, const Chunk& camp) {
    static const WordSet indefinite(
        "un une a an deux trois two three several plusieurs leur leurs their");
    return camp.first > 0 && indefinite.contains(reading.word(camp.first - 1));
}

bool kills(const Lexicon& lexicon, const Chunk& chunk, Construction construction) {
    return is_trigger(chunk) && chunk.verb.construction == construction &&
           lexicon.trigger(chunk.mention->index).may_tell(Family::kill);
}

/// "killed ten (terrorists) and destroyed a camp", « neuf (terroristes) neutralisés, un campement
/// détruit »: the fighters killed just before the camp at `camp`, whose it is; nullptr for others.
const Mention* fighters_killed_before(const Reading& reading,
                                      const Lexicon& lexicon,
                                      const std::vector<Chunk>& chunks,
                                      std::size_t camp) {
    static const WordSet apart(
        "contre against on sur apres after dans in lors during lorsque quand when as alors mais but "
        "devant outside en tentant trying");
    if (!is_indefinite(reading, chunks[camp])) return nullptr;
    bool killed = false;
    for (std::size_t i = camp; i-- > 0;) {
        const Chunk& chunk = chunks[i];
        killed |= kills(lexicon, chunk, Construction::passive);
        if (chunk.tag != 'U' && chunk.tag != 'I') {
            if (std::string_view("SXMCBO").find(chunk.tag) != std::string_view::npos) break;
            continue;
        }
        const std::size_t before = i > 0 && chunks[i - 1].tag == 'Q' ? i - 1 : i;
        killed |= before > 0 && kills(lexicon, chunks[before - 1], Construction::active);
        // « le JNIM parle de dix morts après l'attaque (contre) le camp »
        const bool joined = !has_word(reading, chunk.last, chunks[camp].first, apart);
        return killed && joined ? chunk.mention : nullptr;
    }
    return nullptr;
}

bool is_bare_camp(const Reading& reading, const Chunk& chunk) {
    static const WordSet camps("camp camps base bases campement campements");
    return chunk.mention != nullptr && chunk.last == chunk.first + 1 &&
           camps.contains(reading.word(chunk.first));
}

/// The people of whom a bare "camp" is, told before or behind; nullptr for others.
const Mention* people_of_camp(const Reading& reading, const Lexicon& lexicon, const Chunk& chunk) {
    static const WordSet leads("the this that another second other le ce un autre deuxieme");
    const bool bare = chunk.last == chunk.first + 1 && chunk.first > 0 &&
                      one_of(reading.word(chunk.first), {"camp", "camps"});
    if (!bare || chunk.mention == nullptr) return nullptr;
    const Mention* named = sheltered_behind(reading, chunk.last);
    if (named == nullptr && leads.contains(reading.word(chunk.first - 1)))
        named = camp_before(reading, chunk.first);
    if (named == nullptr) named = dwellers_behind(reading, lexicon, chunk.first);
    return named != nullptr && is_civil(lexicon, *named) ? named : nullptr;
}

/// "killed four people at a nearby (camp)", « quatre personnes dans un (camp) »: where they were,
/// and nobody's post; the word alone names no force. Not "15 men in a camp", who may be soldiers,
/// and not "a camp of the army".
bool is_where_people_were(const Reading& reading, const Chunk& camp) {
    static const WordSet people(
        "people persons person woman women individuals children personnes personne femme femmes "
        "individus enfants civilians civils villagers villageois herders bergers nomads eleveurs");
    const std::uint32_t first = reading.sentences[reading.sentence_of(camp.first)].first;
    if (camp.last != camp.first + 1 || !one_of(reading.word(camp.first), {"camp", "camps"}) ||
        one_of(reading.word(camp.last), {"of", "belonging", "de", "du", "des", "d'"}))
        return false;
    std::uint32_t at = camp.first;
    if (at > first && one_of(reading.word(at - 1), {"nearby", "small", "remote", "petit"})) --at;
    if (at < first + 3 || !one_of(reading.word(at - 1), {"a", "un"})) return false;
    const text::Word link = reading.word(at - 2);
    const text::Word who = reading.word(at - 3);
    if (link == "from" && one_of(who, {"man", "men"})) return true;  // "abducted two men from"
    return one_of(link, {"in", "at", "from", "inside", "dans"}) && people.contains(who);
}

}  // namespace

void name_camps_told_before(const Reading& reading,
                            const Lexicon& lexicon,
                            std::vector<Chunk>& chunks) {
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        Chunk& chunk = chunks[i];
        const Mention* fighters = is_bare_camp(reading, chunk)
                                      ? fighters_killed_before(reading, lexicon, chunks, i)
                                      : nullptr;
        if (fighters != nullptr) {
            chunk.mention = fighters;
            chunk.tag = 'B';
            continue;
        }
        const Mention* named = people_of_camp(reading, lexicon, chunk);
        if (named == nullptr && is_where_people_were(reading, chunk)) chunk.tag = '.';
        if (named == nullptr) continue;
        chunk.mention = named;
        chunk.tag = named->kind == Kind::actor ? 'C' : 'O';
    }
}

}  // namespace vigie::extractors
