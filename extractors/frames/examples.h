// Every rule row carries an example sentence and the roles that it must give. They are read when
// the rules are loaded: an edit that breaks a rule is refused with its line, not noticed in the
// news.
#pragma once

#include <filesystem>

#include "extractors/frames/rules.h"
#include "extractors/lexicon/lexicon.h"
#include "text/error.h"

namespace vigie::extractors {

/// Reads each example with the whole rule set; an expectation that no event word of the sentence
/// meets is an error "file:line: rule 'id': expected perp=JNIM, found perp=FAMa".
text::Result<void> check_examples(const RoleRules& rules,
                                  Language language,
                                  const Lexicon& lexicon,
                                  const std::filesystem::path& file);

}  // namespace vigie::extractors
