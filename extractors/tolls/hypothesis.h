// Deeds that are only meant, feared or possible: their people count in no toll.
#pragma once

#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Is the status word a deed not done: "pour tuer deux gardes", "could kill", "menace d'exécuter"?
/// "were able to kill" was done.
bool is_hypothesis(const TollSentence& here, const Mention& status);

/// Of a word in the future: « ils seront (relâchés) » is a promise; « trois seront (tués) » tells,
/// unless it is meant or feared.
bool is_promised(const TollSentence& here, const Mention& status);

/// « dément catégoriquement avoir (tué) des civils », "denies having (killed) ten", "denied
/// (losing) men": nobody says that it was.
bool is_denied(const TollSentence& here, const Mention& status);

/// Is it asked, denied, averted or to be prevented: « s'il y a des (victimes) », "whether there
/// were (casualties)", « Si l'armée n'était pas venue, il y aurait eu cent (morts) »?
bool is_unreal(const TollSentence& here, const Mention& status);

/// "will not free them until the army has (released) two", « ne les relâchera pas avant que »,
/// "refuses to go before": what somebody waits for has not been done. `first` begins the sentence.
bool is_waited_for(const Reading& reading, std::uint32_t first, std::uint32_t token);

/// "The release (of all the hostages is our priority)", « leur libération (reste une priorité) »:
/// does what stands behind the noun, up to the sentence's end, call it an aim?
bool is_called_aim(const Reading& reading, std::uint32_t from, std::uint32_t end);

/// « craint que le bilan ne dépasse (quarante morts) », "feared the toll might pass (forty)": the
/// count at the token is only what somebody fears.
bool is_feared_toll(const TollSentence& here, std::uint32_t token);

}  // namespace vigie::extractors
