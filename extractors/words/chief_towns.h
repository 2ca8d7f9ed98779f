// « le chef-lieu du cercle »: a town called by its rank, in two tokens, the first of which is a man
// alone.
#pragma once

#include "text/tokens.h"

namespace vigie::extractors {

/// « le (chef-lieu) », « les (chefs-lieux) »: do the two tokens from here name a town?
inline bool names_chief_town(const text::Tokens& tokens, std::size_t token) {
    if (token + 1 >= tokens.list.size() || !tokens.list[token + 1].joined) return false;
    const std::string_view chief = tokens.word(token);
    const std::string_view place = tokens.word(token + 1);
    return (chief == "chef" && place == "lieu") || (chief == "chefs" && place == "lieux");
}

}  // namespace vigie::extractors
