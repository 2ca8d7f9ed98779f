// How many a noun of people without a number means: "le maire" is one, "des civils" are two or
// more, of "les soldats" the text does not say.
#pragma once

#include <vector>

#include "extractors/tolls/head.h"
#include "extractors/tolls/sentence.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// "le", "son", "the", "his": what stands before one person.
[[nodiscard]] bool is_singular_determiner(text::Word word);

/// Counts the phrase around `noun` when its words say how many; `before` are the sentence's phrases
/// in front of it.
void number_uncounted(const TollSentence& here,
                      const HeadReader& head,
                      const std::vector<PeoplePhrase>& before,
                      const Mention& noun,
                      PeoplePhrase& phrase);

/// "a young couple": two.
void count_couple(const TollSentence& here, PeoplePhrase& phrase);

/// "took 170 people (hostage)", "held two nurses (captive)": the word behind says what befell them.
void take_held(const TollSentence& here, PeoplePhrase& phrase);

/// "taken (hostage)": a word for what befell them, nobody more.
[[nodiscard]] bool is_in_state(const TollSentence& here, const Mention& noun);

}  // namespace vigie::extractors
