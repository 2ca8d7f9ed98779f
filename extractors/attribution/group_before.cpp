#include "extractors/attribution/group_before.h"

#include <algorithm>
#include <optional>

#include "extractors/reading/armed_groups.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Nobody calls these "the group".
bool is_no_group(const Party& party) {
    return one_of(party.name, {"VDP", "communal militia", "Dozo"});
}

/// Nobody calls these a movement.
bool is_jihadist(const Party& party) {
    return one_of(party.name, {"JNIM", "ISSP", "AQIM", "MUJAO"});
}

/// "the group, known as (JNIM)", « le groupe, connu sous le nom de (JNIM) »: the group that the
/// words at the token are said to be by name; nullptr when no name follows.
const Party* named_behind(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    static const WordSet naming(
        "known called named dubbed connu connue appele appelee nomme nommee");
    constexpr std::uint32_t noun = 3;     // "the jihadist group, (known)"
    constexpr std::uint32_t longest = 9;  // "known by its Arabic acronym (JNIM)"
    std::uint32_t at = token;
    while (at < token + noun && reading.word(at) != ",")
        ++at;
    if (reading.word(at) != "," || !naming.contains(reading.word(at + 1))) return nullptr;
    for (const Mention* name : mentions_in(reading, Kind::actor, at + 2, at + longest)) {
        const Party& party = lexicon.party(name->index);
        if (is_named_group(party)) return &party;
    }
    return nullptr;
}

/// « les (jihadistes) », "the (militiamen)": the kind of group that nobody calls so where the other
/// is told of; nothing when the word may be either's.
std::optional<PartyClass> kind_not_meant(const Reading& reading,
                                         std::uint32_t first,
                                         std::uint32_t last) {
    static const WordSet insurgents(
        "jihadistes djihadistes terroristes islamistes extremistes insurges rebelles assaillants "
        "jihadists militants terrorists islamists extremists insurgents rebels attackers assailants");
    static const WordSet militias(
        "miliciens milicien milice milices chasseurs militiamen militiaman militia vigilantes hunters");
    if (has_word(reading, first, last, insurgents)) return PartyClass::militia;
    if (has_word(reading, first, last, militias)) return PartyClass::insurgent;
    return std::nullopt;
}

}  // namespace

const Party* group_before(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    if (const Party* named = named_behind(reading, lexicon, token)) return named;
    constexpr std::uint32_t reach = 2;  // "le mouvement", "this rebel movement"
    static const WordSet movements("mouvement movement");
    static const WordSet groups("groupe group");
    const std::uint32_t end = within_sentence(reading, token, token + reach + 1);
    const bool movement = has_word(reading, token, end, movements);
    const bool any = has_word(reading, token, end, groups);
    const auto unlikely = kind_not_meant(reading, token, end);
    const Party* last = nullptr;  // of that kind
    auto at = std::lower_bound(
        reading.mentions.begin(),
        reading.mentions.end(),
        token,
        [](const Mention& mention, std::uint32_t limit) { return mention.first < limit; });
    while (at != reading.mentions.begin()) {
        --at;
        if (at->kind != Kind::actor) continue;
        const Party& party = lexicon.party(at->index);
        if ((movement && is_jihadist(party)) || (any && is_no_group(party))) continue;
        if (!is_named_group(party)) continue;
        if (party.klass != unlikely) return &party;
        if (last == nullptr) last = &party;
    }
    return last;
}

namespace {

/// Whom the sentence before the one of the verb accuses, where « celle-ci », "the latter" stands
/// right before it; nullptr otherwise.
const Party* accused_before(const Reading& reading, const Lexicon& lexicon, std::uint32_t verb) {
    static const WordSet pronouns(
        "celui celle ceux celles dernier derniere derniers dernieres latter");
    static const WordSet accuses(
        "accuse accusent accusait accusant accusee accused accuses accusing blamed blames");
    constexpr std::uint32_t reach = 3;  // « celle-ci a (démenti) »
    constexpr std::uint32_t far = 6;    // "accused the (CMA)", « accuse des hommes du (FLA) »
    const std::size_t sentence = reading.sentence_of(verb);
    const std::uint32_t first = reading.sentences[sentence].first;
    const std::uint32_t from = verb - std::min(reach, verb - first);
    if (sentence == 0 || !has_word(reading, from, verb, pronouns)) return nullptr;
    const auto& before = reading.sentences[sentence - 1];
    if (!may_have(reading, sentence - 1, accuses)) return nullptr;
    for (std::uint32_t at = before.first; at < before.last; ++at) {
        if (!accuses.contains(reading.word(at))) continue;
        const auto named =
            mentions_in(reading, Kind::actor, at + 1, std::min(at + far, before.last));
        if (named.empty()) return nullptr;
        const Party& party = lexicon.party(named.front()->index);
        return is_armed_group(party) && party.kind == PartyKind::name ? &party : nullptr;
    }
    return nullptr;
}

}  // namespace

Statement by_accused(const Reading& reading, const Lexicon& lexicon, Statement statement) {
    if (statement.saying != Saying::denied) return statement;
    const Party* accused = accused_before(reading, lexicon, statement.first);
    if (accused == nullptr) return statement;
    statement.party = accused;
    statement.by = accused->name;
    return statement;
}

}  // namespace vigie::extractors
