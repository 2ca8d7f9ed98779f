// Word families in one cell: "[sauter|rouler] sur [une mine|un engin]" stands for the four phrases.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::extractors {

/// Every phrase that `cell` stands for, in reading order. Brackets do not nest; a bracket that is
/// not closed is read as it stands.
std::vector<std::string> alternatives(std::string_view cell);

/// A part of a cell, and the words that may stand there: one for what stands outside of brackets.
using Choices = std::vector<std::string>;

/// The cell's parts in their order, when each can be cut into tokens by itself: blanks stand
/// between them, and neither digits nor quotation marks, which tokens read across blanks. Else
/// none. A row of five brackets stands for ten thousands of phrases and has a few dozen parts.
std::vector<Choices> parts_of(std::string_view cell);

}  // namespace vigie::extractors
