// Media that pass on what others say: it is those they cite who say it.
#pragma once

#include <vector>

#include "extractors/attribution/attribution.h"
#include "extractors/attribution/speakers.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "according to AFP citing a local official": is that word of saying one that cites?
bool cites(const Reading& reading, const Mention& speech);

/// « selon l'AFP, qui (cite) des sources locales »: a subject in front, who said so behind.
bool cites_who_follows(const Reading& reading, const Mention& speech);

/// "in a statement (broadcast) by local radio": at the participle; who made the statement speaks.
bool is_aired(const Reading& reading, const text::Sentence& sentence, std::uint32_t participle);

/// The token before articles, numbers and the like that belong to the source at the token.
std::uint32_t before_determiners(const Reading& reading,
                                 const text::Sentence& sentence,
                                 std::uint32_t token);

/// "testimonies gathered by (RFI)", « sources jointes par (l'AFP) »: an outlet that passes on what
/// others say.
bool is_relay(const Reading& reading, const text::Sentence& sentence, const Mention& outlet);

/// "BAMAKO, Mali (AP) — Soldiers said": the agency whose text it is, which says nothing of others.
bool is_credit(const Reading& reading, const Mention& outlet);

/// Drops "Reuters reported, citing sources": it passes on what others say.
void drop_relays(const Reading& reading,
                 const text::Sentence& sentence,
                 std::vector<Statement>& found);

/// Drops « relayé par l'institut SITE » beside a claim: who passes it on says nothing of his own.
void drop_watchers(const Reading& reading, std::vector<Statement>& found);

/// Drops the "according to AFP" that stands right before the word that cites.
void drop_reporter(const Mention& cites, std::vector<Statement>& found);

/// "A senator said that (neighbours) had counted five graves": the speaker passes on what others
/// told him, whose word stands at `speech`.
bool is_passed_on_by_speaker(const Reading& reading,
                             const std::vector<Statement>& found,
                             const Speaker& other,
                             const Mention& speech);

}  // namespace vigie::extractors
