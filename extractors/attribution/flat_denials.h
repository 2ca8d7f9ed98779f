// « C'est faux », répond le chef des chasseurs: denials that need no verb of denying.
#pragma once

#include <vector>

#include "extractors/attribution/attribution.h"

namespace vigie::extractors {

/// « C'est faux », a répondu l'armée; "That is untrue," he said: what a sentence's only speaker
/// says behind such words denies. `speeches` are the sentence's, `found` what was made of them.
void deny_what_is_called_false(const Lexicon& lexicon,
                               Mentions speeches,
                               std::vector<Statement>& found);

}  // namespace vigie::extractors
