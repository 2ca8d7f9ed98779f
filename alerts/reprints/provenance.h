// Whose account an article gives: its outlet's own, another's whose text it took, or another's that
// it credits. A copy and its original are one voice, and so are all who credit one agency.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "alerts/event.h"
#include "alerts/reprints/bodies.h"
#include "alerts/reprints/credits.h"
#include "text/article.h"

namespace vigie::alerts {

struct Provenance {
    /// Tells nothing of its own: it becomes a source of its original's events and is not matched.
    bool reprint = false;
    bool exact = false;           ///< a reprint to the letter
    std::string copy_of;          ///< id of the article whose text it took; empty = nobody's
    std::string credit;           ///< the voice of the whole article; empty = its outlet's own
    std::vector<Citation> cited;  ///< what it has from others in single sentences
    std::string why;              ///< for `vigie explain`; empty = nothing to tell
};

/// The outlet as a voice: its name, else its feed's.
const std::string& outlet_of(const text::Article& article);

/// What `kin`, the nearest of the bodies before, and the article's own credits say of it.
Provenance trace(const text::Article& article,
                 const std::optional<Kin>& kin,
                 const Credits& credits);

/// Notes in a source whose account it is. `report`, when there is one, may rest on a sentence that
/// has it from another ("selon RFI"): then that report alone is the other's. Returns the reason,
/// for the decision; empty = the outlet's own.
std::string mark(Source& source,
                 const Provenance& provenance,
                 const extractors::Report* report = nullptr);

}  // namespace vigie::alerts
