// What a report says, as test rows write it: "killed=FAMa:2-2".
#pragma once

#include <string>
#include <vector>

#include "extractors/report.h"

namespace vigie::extractors {

/// Everything that a row may ask of one report, as "fact=value"; places folded.
std::vector<std::string> facts_of(const Report& report);

/// A row's fact as facts_of() writes it: "place=Ménaka" is "place=menaka".
std::string folded_place(std::string fact);

}  // namespace vigie::extractors
