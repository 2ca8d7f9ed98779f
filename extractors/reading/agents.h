// Which small words and cues lead to who did a thing: "by", but not "manned by"; "blamed on".
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "accompanied (by) Russians", "escortés (par) l'armée", "a post manned (by) Chadians": who goes
/// along or is there did nothing. `before` are the sentence's chunks up to the token `by`.
bool leads_to_no_author(const Reading& reading, const std::vector<Chunk>& before, std::uint32_t by);

/// « une semaine après les arrangements intervenus (entre) la CMA et », "after talks (between)":
/// those named behind it talked, whatever else the sentence tells.
bool is_between_talkers(const Reading& reading, std::uint32_t start, std::uint32_t between);

/// "attribuée à", "blamed on": the cue at the token behind which stands who did it, as behind
/// "par"; nullptr when there is none. `cues` are the sentence's.
const Mention* blame_at(const Reading& reading, Mentions cues, std::uint32_t token);

/// Does "par", "by" stand before the token, over an article, in a sentence that begins at `start`?
bool follows_by(const Reading& reading, std::uint32_t start, std::uint32_t token);

/// « des VDP, supplétifs civils qui combattent aux côtés de (l'armée) », "auxiliaries who fight
/// alongside (the army)": says who the others are, and tells of no deed of the party's.
bool names_auxiliaries(const Reading& reading, std::uint32_t start, std::uint32_t party);

/// « l'EIS, rival du (JNIM), », "ISSP, a rival of (JNIM),": is the group at the token named to say
/// what another one is?
bool names_kin(const Reading& reading, std::uint32_t start, std::uint32_t group);

/// « le MSA, membre de la (Plateforme), », "the HCUA, part of the (CMA),": is the party at [first,
/// last) named between marks only to say what the one before them belongs to?
bool names_whole(const Reading& reading, std::uint32_t start, const Chunk& whole);

/// "militants disguised as (peacekeepers)", "Africa Corps, the successor to (Wagner)": does the
/// name in the sentence from the token `start` on say who others were not, or were before?
bool is_named_for_another(const Reading& reading,
                          const Lexicon& lexicon,
                          std::uint32_t start,
                          const Mention& party);

/// "Officials said (the air force) struck": does the source at the token open the clause of what is
/// told, behind a verb that has its speaker before it? `start` is the sentence's first token.
bool opens_told_clause(const Reading& reading, std::uint32_t start, const Mention& source);

}  // namespace vigie::extractors
