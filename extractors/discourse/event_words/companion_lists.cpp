// Who stands beside a party in the clause: joined by "and" or "with", or in a list of several.
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "extractors/discourse/event_words/companions.h"
#include "extractors/reading/tags.h"

namespace vigie::extractors {
namespace {

/// Tokens between two chunks, whichever comes first.
std::size_t gap_between(const Chunk& one, const Chunk& two) {
    return two.first >= one.last ? two.first - one.last : one.first - two.last;
}

/// "(Residents) were at the market and gunmen attacked", "villagers fled and": people of whom more
/// is told before the link are in no list with armed men.
bool people_part(const Chunk& people, std::uint32_t link, const Chunk& men) {
    return people.first < men.first && people.tag == 'C' && link != people.last &&
           is_one_of(men.tag, "IU");
}

/// « sont arrivés »; not « se sont battus (avec) », « des accrochages (avec) »
bool only_came(const Chunk& chunk) {
    return is_trigger(chunk) && chunk.sense == nullptr &&
           chunk.verb.construction != Construction::nominal;
}

/// « et ont exécuté », not « qui ont exécuté »: does the companion's clause go on to the verb?
bool goes_on_to(const Clauses& clauses, std::size_t companion, std::size_t verb) {
    const auto tag_between = [&](char tag) {
        return std::any_of(clauses.chunks.begin() + static_cast<std::ptrdiff_t>(companion) + 1,
                           clauses.chunks.begin() + static_cast<std::ptrdiff_t>(verb),
                           [&](const Chunk& chunk) { return chunk.tag == tag; });
    };
    return !tag_between('R') && tag_between('&');
}

}  // namespace

std::vector<std::size_t> Companions::of(std::size_t chunk, std::optional<std::size_t> apart) const {
    std::vector<std::size_t> all{chunk};
    for (auto at = next(named_last(chunk), -1); at && at != apart; at = next(*at, -1))
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

/// "soldiers and (fighters) believed to belong to Wagner": the men whom the name at `chunk` is
/// given to; the name itself when there are none.
std::size_t Companions::named_last(std::size_t chunk) const {
    constexpr std::size_t most_tokens = 7;  // "fighters believed to belong to Russia's (Wagner)"
    std::size_t at = chunk;
    while (at > 0 && is_one_of(clauses_.chunks[at - 1].tag, "~QV"))
        --at;
    if (at == 0 || clauses_.chunks[at - 1].tag != 'U') return chunk;
    return gap_between(clauses_.chunks[at - 1], clauses_.chunks[chunk]) <= most_tokens ? at - 1
                                                                                       : chunk;
}

/// The party next to `from`, with "et" or "avec" and no more than small words between.
std::optional<std::size_t> Companions::next(std::size_t from, int step) const {
    constexpr std::size_t most_tokens = 9;
    bool joined = false;
    std::uint32_t link = 0;
    for (std::size_t i = from + static_cast<std::size_t>(step); i < clauses_.chunks.size();
         i += static_cast<std::size_t>(step)) {
        const Chunk& here = clauses_.chunks[i];
        if (gap_between(clauses_.chunks[from], here) > most_tokens) return std::nullopt;
        if (is_one_of(here.tag, "IUSMXCB")) {
            const bool parted = people_part(here, link, clauses_.chunks[from]);
            return joined && !parted ? std::optional(i) : std::nullopt;
        }
        if (is_one_of(here.tag, "&+")) {
            joined = true;
            link = here.first;
        }
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
    const bool party = is_one_of(chunks[before].tag, "IUSMXC") && of(before) == of(from);
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
        const bool party = next < chunks.size() && is_one_of(chunks[next].tag, "IUSMXC") &&
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

std::optional<std::size_t> leader_of(const Clauses& clauses,
                                     std::size_t companion,
                                     std::size_t verb) {
    const auto& chunks = clauses.chunks;
    if (companion >= verb || !goes_on_to(clauses, companion, verb)) return std::nullopt;
    std::size_t at = companion;
    while (at > 0 && is_one_of(chunks[at - 1].tag, "Q~"))
        --at;
    if (at == 0 || chunks[at - 1].tag != '+') return std::nullopt;
    for (std::size_t i = at - 1; i-- > 0;) {
        if (is_one_of(chunks[i].tag, "SXMIU")) {
            const bool foes =
                is_one_of(chunks[i].tag, "IU") != is_one_of(chunks[companion].tag, "IU");
            return foes ? std::nullopt : std::optional(i);
        }
        if (!only_came(chunks[i]) && !is_one_of(chunks[i].tag, "TLQ~,")) return std::nullopt;
    }
    return std::nullopt;
}

}  // namespace vigie::extractors
