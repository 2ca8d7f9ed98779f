// Word families in one cell: "[sauter|rouler] sur [une mine|un engin]" stands for the four phrases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::extractors {

/// Every phrase that `cell` stands for, in reading order. Brackets do not nest; a bracket that is
/// not closed is read as it stands.
std::vector<std::string> alternatives(std::string_view cell);

}  // namespace vigie::extractors
