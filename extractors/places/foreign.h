// Texts that leave the Sahel for a paragraph: "In Nigeria, gunmen raided Zurmi".
#pragma once

#include <cstdint>
#include <string>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The far country that a paragraph speaks of when nothing of ours is named in it: its unknown
/// towns lie there. Empty otherwise.
std::string foreign_country_of(const Reading& reading,
                               const Lexicon& lexicon,
                               std::uint32_t paragraph);

}  // namespace vigie::extractors
