#include "extractors/discourse/event_words/companions.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_one_of(char tag, std::string_view tags) {
    return tags.find(tag) != std::string_view::npos;
}

/// Tokens between two chunks, whichever comes first.
std::size_t gap_between(const Chunk& one, const Chunk& two) {
    return two.first >= one.last ? two.first - one.last : one.first - two.last;
}

}  // namespace

namespace {

/// The party that is called so, or nullptr.
const Party* party_called(const Lexicon& lexicon, Language language, const std::string& name) {
    const text::Tokens words = text::tokenise(name);
    for (const Match& match : lexicon.trie(language).find_all(words)) {
        const bool whole = match.first == 0 && match.last == words.size();
        if (whole && match.entry.kind == Kind::actor) return &lexicon.party(match.entry.index);
    }
    return nullptr;
}

/// The army that the adjective at the token speaks of, or nullptr: "maliens" of the "armée
/// malienne", "onusiennes" of the peacekeepers.
const Party* army_of(const Reading& reading, const Lexicon& lexicon, std::uint32_t token) {
    const Language language = reading.language;
    std::string adjective(reading.word(token));
    if (language != Language::french)
        return party_called(lexicon, language, adjective == "un" ? "MINUSMA" : adjective + " army");
    if (adjective.starts_with("onusien")) return party_called(lexicon, language, "casques bleus");
    if (const Party* army = party_called(lexicon, language, "armee " + adjective)) return army;
    if (adjective.ends_with('s')) adjective.pop_back();
    for (const std::string_view ending : {"", "e", "ne", "se"}) {
        const auto feminine = "armee " + adjective + std::string(ending);
        if (const Party* army = party_called(lexicon, language, feminine)) return army;
    }
    return nullptr;
}

}  // namespace

const Party* army_beside(const Reading& reading, const Lexicon& lexicon, const Chunk& word) {
    const bool french = reading.language == Language::french;
    if (!french && word.first == 0) return nullptr;
    return army_of(reading, lexicon, french ? word.last : word.first - 1);
}

namespace {

/// « (forces onusiennes), françaises et maliennes »: the adjectives behind, up to the one behind
/// "et".
std::vector<const Party*> armies_behind(const Reading& reading,
                                        const Lexicon& lexicon,
                                        std::uint32_t at) {
    std::vector<const Party*> armies;
    for (; one_of(reading.word(at), {",", "et"}); at += 2) {
        const Party* army = army_of(reading, lexicon, at + 1);
        if (army == nullptr) return {};
        armies.push_back(army);
        if (reading.word(at) == "et") return armies;
    }
    return {};
}

/// "UN, French and (Malian forces)": the adjectives before, in the order of the text.
std::vector<const Party*> armies_before(const Reading& reading,
                                        const Lexicon& lexicon,
                                        std::uint32_t noun) {
    std::vector<const Party*> armies;
    for (std::uint32_t at = noun;
         at >= 2 && one_of(reading.word(at - 1), {at == noun ? "and" : ",", "&"});
         at -= 2) {
        const Party* army = army_of(reading, lexicon, at - 2);
        if (army == nullptr) break;
        armies.insert(armies.begin(), army);
    }
    return armies;
}

}  // namespace

std::vector<const Party*> armies_of_noun(const Reading& reading,
                                         const Lexicon& lexicon,
                                         const Chunk& forces) {
    if (forces.mention == nullptr || forces.mention->kind != Kind::actor) return {};
    const Party& own = lexicon.party(forces.mention->index);
    if (own.klass != PartyClass::state && own.klass != PartyClass::external) return {&own};
    const bool french = reading.language == Language::french;
    std::vector<const Party*> armies = french
                                           ? armies_behind(reading, lexicon, forces.mention->last)
                                           : armies_before(reading, lexicon, forces.mention->first);
    const auto again = [&](const Party* army) { return army->name == own.name; };
    std::erase_if(armies, again);
    armies.insert(french ? armies.begin() : armies.end(), &own);
    return armies;
}

namespace {

/// « opération conjointe avec (les FAMa) »: the chunk of who took part.
std::optional<std::size_t> partner_in_operation(const Reading& reading, const Clauses& clauses) {
    static const WordSet jointly(
        "conjointe conjointes conjoint conjoints conjointement coordination concert jointly");
    const auto& chunks = clauses.chunks;
    for (std::size_t i = 0; i + 1 < chunks.size(); ++i) {
        if (chunks[i].tag != '+' || chunks[i].first < 2) continue;
        const bool joint = jointly.contains(reading.word(chunks[i].first - 1)) ||
                           reading.word(chunks[i].first - 2) == "joint";
        const std::size_t next = i + (chunks[i + 1].tag == '~' ? 2 : 1);
        if (joint && next < chunks.size() && is_one_of(chunks[next].tag, "SXM")) return next;
    }
    return std::nullopt;
}

}  // namespace

std::vector<const Party*> authors_together(const Reading& reading,
                                           const Lexicon& lexicon,
                                           const Clauses& clauses,
                                           std::size_t author) {
    auto armies = armies_of_noun(reading, lexicon, clauses.chunks[author]);
    const auto partner = partner_in_operation(reading, clauses);
    const Mention* named = partner ? clauses.chunks[*partner].mention : nullptr;
    if (armies.empty() || named == nullptr || named->kind != Kind::actor) return armies;
    const Party& party = lexicon.party(named->index);
    // "JNIM attacked a convoy on a joint patrol with Barkhane": theirs who were attacked
    const auto is_force = [](const Party& one) {
        return one.klass == PartyClass::state || one.klass == PartyClass::external;
    };
    if (!is_force(*armies.front()) || !is_force(party)) return armies;
    const bool told = std::any_of(
        armies.begin(), armies.end(), [&](const Party* army) { return army->name == party.name; });
    if (!told) armies.push_back(&party);
    return armies;
}

namespace {

/// Does the sentence come to the word before it names or quotes anybody: "On Sunday, (their)"?
bool opens_with(const Reading& reading, std::uint32_t start, std::uint32_t word) {
    if (word == start) return true;
    const auto names = [&](Kind kind) { return !mentions_in(reading, kind, start, word).empty(); };
    return reading.word(word - 1) == "," && !names(Kind::actor) && !names(Kind::source) &&
           !names(Kind::speech) && !names(Kind::people);
}

/// « Les rebelles redeviennent-ils rebelles ? Dimanche, leurs troupes ont pris le camp »: the group
/// that the sentence before opens with. "The ministry said its troops took it" names the owner.
const Party* owner_of_men(const Reading& reading,
                          const Lexicon& lexicon,
                          const Mention& men,
                          std::uint32_t start) {
    static const WordSet troops("troupes forces troops fighters combattants");
    constexpr std::uint32_t longest = 3;  // "The rebels of the (FLA)"
    if (!troops.contains(reading.word(men.first)) || start == 0) return nullptr;
    if (!opens_with(reading, start, men.first - 1)) return nullptr;
    const std::uint32_t from = reading.sentences[reading.sentence_of(start - 1)].first;
    const auto named = mentions_in(reading, Kind::actor, from, start);
    if (named.empty() || named.front()->first - from > longest) return nullptr;
    const Party& owner = lexicon.party(named.front()->index);
    const bool group = owner.klass == PartyClass::insurgent && owner.name != unknown_group;
    return group ? &owner : nullptr;
}

}  // namespace

bool are_foes(const Party* author, const Party& holder) {
    if (author == nullptr || author->name == holder.name) return false;
    const bool group = holder.klass == PartyClass::insurgent;
    const bool by_group = author->klass == PartyClass::insurgent;
    return group ? author->name != unknown_group : by_group;
}

std::uint32_t word_of_holding(const Reading& reading, std::uint32_t start, std::uint32_t party) {
    constexpr std::uint32_t reach = 4;  // "controlled by (the fighters of)"
    bool by = false;
    for (std::uint32_t back = 1; back <= std::min(reach, party - start); ++back) {
        const std::string_view word = reading.word(party - back);
        if (by && tells_holder(word)) return party - back;
        by |= one_of(word, {"by", "par"});
    }
    return 0;
}

const Party* owner_of_unit(const Reading& reading,
                           const Lexicon& lexicon,
                           const Mention& unit,
                           std::uint32_t start) {
    const Party& party = lexicon.party(unit.index);
    if (!party.generic || unit.first == start) return nullptr;
    if (!one_of(reading.word(unit.first - 1), {"ses", "leurs", "son", "leur", "its", "their"}))
        return nullptr;
    if (party.kind != PartyKind::unit) return owner_of_men(reading, lexicon, unit, start);
    for (const Mention* named : mentions_in(reading, Kind::actor, start, unit.first)) {
        const Party& owner = lexicon.party(named->index);
        const bool group =
            owner.klass == PartyClass::militia || owner.klass == PartyClass::insurgent;
        if (owner.kind != PartyKind::name) continue;
        if (group) return &owner;
        // "the army repulsed a JNIM assault on its camp": the army's
        if (owner.klass == PartyClass::state) return nullptr;
    }
    return nullptr;
}

std::optional<std::size_t> escort_before(const Reading& reading,
                                         const Clauses& clauses,
                                         std::size_t thing) {
    static const WordSet goes_with(
        "accompanying escorting guarding protecting escortant accompagnant protegeant securisant");
    constexpr std::uint32_t reach = 4;  // "escorting Malian supply (trucks)"
    const std::uint32_t first = clauses.chunks[thing].first;
    for (std::uint32_t at = first; at > 0 && first - at < reach; --at) {
        if (!goes_with.contains(reading.word(at - 1))) continue;
        for (std::size_t i = thing; i > 0; --i) {
            const Chunk& before = clauses.chunks[i - 1];
            if (before.last + 1 < at) return std::nullopt;  // who else goes there
            if (before.last < at && is_one_of(before.tag, "SXMI")) return i - 1;
        }
    }
    return std::nullopt;
}

bool is_put_on(const Reading& reading, const Chunk& deed) {
    constexpr std::uint32_t reach = 4;  // "blamed Sunday's deadly (raid)"
    for (std::uint32_t back = 1; back <= std::min(reach, deed.first); ++back) {
        const std::string_view word = reading.word(deed.first - back);
        if (one_of(word, {",", ".", ";"})) return false;
        if (one_of(word,
                   {"blamed", "blames", "blaming", "pinned", "impute", "imputent", "attribue"}))
            return one_of(reading.word(deed.last), {"on", "a", "au", "aux"});
    }
    return false;
}

bool is_accomplice(const Reading& reading,
                   const Clauses& clauses,
                   std::size_t accused,
                   std::size_t other) {
    static const WordSet ties(
        "complicity collusion collaboration collaborating cooperating links ties contact complicite "
        "liens lien collaborer collaborant accointances connivence intelligence");
    for (std::uint32_t at = clauses.chunks[accused].last; at < clauses.chunks[other].first; ++at) {
        if (ties.contains(reading.word(at))) return true;
    }
    return false;
}

std::vector<std::size_t> Companions::of(std::size_t chunk, std::optional<std::size_t> apart) const {
    std::vector<std::size_t> all{chunk};
    for (auto at = next(chunk, -1); at && at != apart; at = next(*at, -1))
        all.insert(all.begin(), *at);
    // "A, B and (C)": what stands before a comma is of the list too
    for (auto at = all.size() > 1 ? listed_before(all.front()) : std::nullopt; at && at != apart;
         at = listed_before(*at))
        all.insert(all.begin(), *at);
    if (const auto behind = listed_behind(chunk); !behind.empty() && behind.back() != apart) {
        all.insert(all.end(), behind.begin(), behind.end());
        return all;
    }
    for (auto at = next(chunk, 1); at && at != apart && !begins_clause(*at); at = next(*at, 1))
        all.push_back(*at);
    return all;
}

std::optional<std::size_t> Companions::escort_of(std::size_t thing) const {
    constexpr std::size_t most_tokens = 12;
    const auto& chunks = clauses_.chunks;
    bool led = false;
    for (std::size_t i = thing + 1; i < chunks.size(); ++i) {
        if (chunks[i].first - chunks[thing].last > most_tokens) break;
        if (is_one_of(chunks[i].tag, "SXMI")) return led ? std::optional(i) : std::nullopt;
        led |= chunks[i].tag == '+';
        if (!is_one_of(chunks[i].tag, "+~/OQR,")) break;
    }
    return std::nullopt;
}

/// The party next to `from`, with "et" or "avec" and no more than small words between.
std::optional<std::size_t> Companions::next(std::size_t from, int step) const {
    constexpr std::size_t most_tokens = 9;
    bool joined = false;
    for (std::size_t i = from + static_cast<std::size_t>(step); i < clauses_.chunks.size();
         i += static_cast<std::size_t>(step)) {
        const Chunk& here = clauses_.chunks[i];
        if (gap_between(clauses_.chunks[from], here) > most_tokens) return std::nullopt;
        if (is_one_of(here.tag, "IUSMXCB")) return joined ? std::optional(i) : std::nullopt;
        if (is_one_of(here.tag, "&+")) joined = true;
        const bool small = is_one_of(here.tag, "&+~Q,()/");
        if (!small || (here.tag == ',' && !joined && step > 0)) return std::nullopt;
    }
    return std::nullopt;
}

/// The party before it in a list, with a comma and small words between: « (du MSA), du Gatia »,
/// "(the army), Africa Corps". Who speaks is none: « selon l'armée, le JNIM et le FLA ont attaqué
/// ».
std::optional<std::size_t> Companions::listed_before(std::size_t from) const {
    const auto& chunks = clauses_.chunks;
    const auto of = [&](std::size_t at) { return at > 0 && chunks[at - 1].tag == '~'; };
    const std::size_t comma = from - (of(from) ? 2 : 1);
    if (from < 2 || comma == 0 || comma >= chunks.size() || chunks[comma].tag != ',')
        return std::nullopt;
    const std::size_t before = comma - 1;
    const auto fights_for_state = [&](std::size_t at) { return is_one_of(chunks[at].tag, "SX"); };
    const auto is_rebel = [&](std::size_t at) { return is_one_of(chunks[at].tag, "IU"); };
    const bool party = is_one_of(chunks[before].tag, "IUSMX") && of(before) == of(from);
    const bool foes = (fights_for_state(before) && is_rebel(from)) ||
                      (is_rebel(before) && fights_for_state(from));
    const std::size_t lead = before - (of(before) ? 1 : 0);
    const bool speaks = lead > 0 && is_one_of(chunks[lead - 1].tag, "PVWGDY");
    // only the names and an article lie between
    const bool close = gap_between(chunks[before], chunks[from]) <= 3;
    return party && !foes && !speaks && close ? std::optional(before) : std::nullopt;
}

/// "by (A), B and C": those behind commas, where "and" closes the list; none when it does not.
std::vector<std::size_t> Companions::listed_behind(std::size_t from) const {
    constexpr std::size_t most_tokens = 3;
    const auto& chunks = clauses_.chunks;
    std::vector<std::size_t> all;
    for (std::size_t at = from; at + 1 < chunks.size();) {
        const char link = chunks[at + 1].tag;
        std::size_t next = at + 2;
        while (next < chunks.size() && is_one_of(chunks[next].tag, "~/Q"))
            ++next;
        const bool party = next < chunks.size() && is_one_of(chunks[next].tag, "IUSMX") &&
                           gap_between(chunks[at], chunks[next]) <= most_tokens;
        if (!party || !is_one_of(link, ",&")) return {};
        all.push_back(next);
        if (link == '&') return all.size() > 1 && !begins_clause(next) ? all : decltype(all){};
        at = next;
    }
    return {};
}

/// "… le camp, et l'armée affirme": what a verb follows is the next clause's subject.
bool Companions::begins_clause(std::size_t chunk) const {
    if (chunk + 1 >= clauses_.chunks.size()) return false;
    const Chunk& behind = clauses_.chunks[chunk + 1];
    const bool acts = is_trigger(behind) && behind.verb.construction == Construction::active;
    return acts || is_one_of(behind.tag, "VWGD");
}

}  // namespace vigie::extractors
