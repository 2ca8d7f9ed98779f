// The letters that words, parties and marks have in tag strings; chunks.h lists them.
#pragma once

#include <cstddef>
#include <string_view>

#include "extractors/lexicon/lexicon.h"
#include "extractors/reading/verbs.h"
#include "text/tokens.h"

namespace vigie::extractors {

[[nodiscard]] inline bool is_one_of(char tag, std::string_view tags) {
    return tags.find(tag) != std::string_view::npos;
}

/// Of a small word ("de", "par"), folded; none when it leaves no trace.
char tag_of_word(text::Word word);
/// "a post (manned) by soldiers", « une zone contrôlée par »: behind it stands whose a thing is,
/// not who did what.
bool tells_holder(text::Word word);
char tag_of_party(const Party& party);
char tag_of_speech(const Speech& speech);
/// Of a token that is one or the other.
char tag_of(const text::Tokens& tokens, std::size_t token);
/// Of an event word, behind its family's letter.
char mark_of(Construction construction);

}  // namespace vigie::extractors
