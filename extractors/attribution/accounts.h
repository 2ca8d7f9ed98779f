// Words of one speaker that cover more than the sentence they stand in.
#pragma once

#include <optional>
#include <vector>

#include "extractors/attribution/attribution.h"

namespace vigie::extractors {

/// "in several (operations)", « deux (attaques) »: does the sentence count deeds?
bool counts_deeds(const Reading& reading, const text::Sentence& span);

/// "Two attacks killed nine, the army said. On Saturday, ... . On Sunday, ...": does a state sum up
/// what it then tells deed by deed? A group owns up to no more than it names.
bool gives_account(const Reading& reading, const Statement& statement);

/// « D'autres sources parlent de », « On évoque », "Some put the toll at": the words of somebody
/// whom nothing tells, and not of who spoke before.
bool is_told_by_others(const Reading& reading, const text::Sentence& span);

/// « L'armée a mené plusieurs opérations, selon un communiqué. » at the head of the text: the army
/// whose paper sums up what the paragraphs below tell one by one; none when nobody does.
std::optional<Statement> told_above(const Reading& reading,
                                    const std::vector<std::vector<Statement>>& all);

/// « Source : FAMa », a line of its own below the text: the army, or a group, that tells the whole
/// of it; none where the line names others, or there is none.
std::optional<Statement> told_below(const Reading& reading,
                                    const std::vector<std::vector<Statement>>& all);

}  // namespace vigie::extractors
