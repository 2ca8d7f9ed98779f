// When two entries are one article. The entry's id (guid or link) says it for one feed; the body
// says it across feeds: the same words under another guid or outlet are a reprint, which is a
// source but no independent one, and never a new event.
#pragma once

#include <string>

#include "text/article.h"

namespace vigie::alerts {

/// Hash of the folded words of the body, without case, accents, punctuation or spacing. Empty for
/// a body under 12 words: too short to tell two articles apart.
std::string body_hash(const text::Article& article);

}  // namespace vigie::alerts
