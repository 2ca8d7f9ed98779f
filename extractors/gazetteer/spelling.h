// One place, many spellings: Diabaly and Djabali, Ouattagouna and Watagouna, Tin-Zaouatine and
// Tinzawaten. Names that sound alike share a key, so that no table need list each transliteration.
#pragma once

#include <string>
#include <string_view>

namespace vigie::extractors {

/// The key of a folded name: how it sounds, whatever hand wrote it down. Word gaps, doubled
/// letters, h, final e and the article leave no trace; ou and w, dj and j, gn and ny, k and c are
/// one.
std::string sound_key(std::string_view folded);

}  // namespace vigie::extractors
