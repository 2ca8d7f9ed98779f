#include "extractors/discourse/event_words/companions.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/reading/armed_groups.h"
#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"
#include "text/fold.h"

namespace vigie::extractors {
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
    static const WordSet small("a an the this that two three sur en dans apres une");
    const Language language = reading.language;
    const text::Word word = reading.word(token);
    const bool may_describe = is_word(reading.tokens, token) && tag_of_word(word) == '\0';
    if (!may_describe || small.contains(word)) return nullptr;
    std::string adjective(word);
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

namespace {

/// "Two killed in (Mali) attack": where it was, and not whose, as "a (French) raid" is.
bool names_country_itself(const Reading& reading, const Lexicon& lexicon, std::uint32_t at) {
    for (const Mention* named : mentions_in(reading, Kind::country, at, at + 1)) {
        const Country& country = lexicon.gazetteer().countries()[named->index];
        if (reading.word(at) == std::string_view(text::folded(country.english_name))) return true;
    }
    return false;
}

}  // namespace

const Party* army_beside(const Reading& reading, const Lexicon& lexicon, const Chunk& word) {
    const bool french = reading.language == Language::french;
    if (!french && word.first == 0) return nullptr;
    const std::uint32_t at = french ? word.last : word.first - 1;
    if (!french && names_country_itself(reading, lexicon, at)) return nullptr;
    return army_of(reading, lexicon, at);
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

/// Whom the sentence before `start` names within its first tokens; nullptr when nobody.
const Party* opens_sentence_before(const Reading& reading,
                                   const Lexicon& lexicon,
                                   std::uint32_t start) {
    constexpr std::uint32_t longest = 4;  // "The U.N. peacekeeping (mission)", "The rebels of the"
    if (start == 0) return nullptr;
    const std::uint32_t from = reading.sentences[reading.sentence_of(start - 1)].first;
    const auto named = mentions_in(reading, Kind::actor, from, start);
    if (named.empty() || named.front()->first - from > longest) return nullptr;
    return &lexicon.party(named.front()->index);
}

/// "MINUSMA said three of its soldiers were wounded", "… of its soldiers", « trois de ses soldats
/// »: the foreign force that the sentence names before them, or that the one before opens with.
const Party* force_of_men(const Reading& reading,
                          const Lexicon& lexicon,
                          const Mention& men,
                          std::uint32_t start) {
    static const WordSet soldiers("soldiers soldats peacekeepers troops militaires");
    if (!soldiers.contains(reading.word(men.first))) return nullptr;
    const auto here = mentions_in(reading, Kind::actor, start, men.first);
    const Party* force = here.empty() ? opens_sentence_before(reading, lexicon, start)
                                      : &lexicon.party(here.back()->index);
    const bool foreign =
        force != nullptr && force->klass == PartyClass::external && force->kind == PartyKind::name;
    return foreign ? force : nullptr;
}

/// « Les rebelles redeviennent-ils rebelles ? Dimanche, leurs troupes ont pris le camp »: the group
/// that the sentence before opens with. "The ministry said its troops took it" names the owner.
const Party* owner_of_men(const Reading& reading,
                          const Lexicon& lexicon,
                          const Mention& men,
                          std::uint32_t start) {
    static const WordSet troops("troupes forces troops fighters combattants");
    if (!troops.contains(reading.word(men.first)) || start == 0) return nullptr;
    if (!opens_with(reading, start, men.first - 1)) return nullptr;
    const Party* owner = opens_sentence_before(reading, lexicon, start);
    const bool group =
        owner != nullptr && owner->klass == PartyClass::insurgent && owner->name != unknown_group;
    return group ? owner : nullptr;
}

/// "Paris said its (troops) killed twenty", « Tchad : ses (soldats) »: the foreign power that
/// speaks of its own; nullptr when none does.
const Party* power_that_tells(const Reading& reading,
                              const Lexicon& lexicon,
                              const Mention& men,
                              std::uint32_t start) {
    const auto said = mentions_in(reading, Kind::speech, start, men.first);
    if (said.empty()) return nullptr;
    const auto named = mentions_in(reading, Kind::actor, start, said.back()->first);
    if (named.empty()) return nullptr;
    const Party& teller = lexicon.party(named.back()->index);
    return teller.klass == PartyClass::external ? &teller : nullptr;
}

/// "JNIM attacked a town; (its base)": the group named before a post of its own. In "the army
/// repulsed a JNIM assault on its camp" it is the army's, and none.
const Party* group_named_before(const Reading& reading,
                                const Lexicon& lexicon,
                                const Mention& unit,
                                std::uint32_t start) {
    for (const Mention* named : mentions_in(reading, Kind::actor, start, unit.first)) {
        const Party& owner = lexicon.party(named->index);
        if (owner.kind != PartyKind::name) continue;
        if (is_armed_group(owner)) return &owner;
        if (owner.klass == PartyClass::state) return nullptr;
    }
    return nullptr;
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
        const text::Word word = reading.word(party - back);
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
    if (party.kind == PartyKind::unit) return group_named_before(reading, lexicon, unit, start);
    const Party* force = force_of_men(reading, lexicon, unit, start);
    if (force == nullptr) force = power_that_tells(reading, lexicon, unit, start);
    return force != nullptr ? force : owner_of_men(reading, lexicon, unit, start);
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

bool is_accomplice(const Reading& reading,
                   const Clauses& clauses,
                   std::size_t accused,
                   std::size_t other) {
    static const WordSet ties(
        "complicity collusion collaboration collaborating cooperating links ties contact complicite "
        "liens lien collaborer collaborant accointances connivence intelligence");
    return has_word(reading, clauses.chunks[accused].last, clauses.chunks[other].first, ties);
}

bool lends_help(const Reading& reading,
                const Clauses& clauses,
                std::size_t struck,
                std::size_t other) {
    static const WordSet help("aide help assistance concours appui support backing soutien");
    return has_word(reading, clauses.chunks[struck].last, clauses.chunks[other].first, help);
}

}  // namespace vigie::extractors
