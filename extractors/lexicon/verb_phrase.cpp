#include "extractors/lexicon/verb_phrase.h"

#include <algorithm>

namespace vigie::extractors {

VerbPhrase VerbPhrase::of(std::string_view infinitive, Language language) {
    std::string_view pronoun;
    for (const std::string_view reflexive : {"s'", "se "}) {
        if (language == Language::french && infinitive.starts_with(reflexive)) pronoun = reflexive;
    }
    infinitive.remove_prefix(pronoun.size());
    VerbPhrase phrase;
    constexpr std::size_t shortest = 2;  // "fly (drones into)", "rely (on)" are verbs
    if (const auto end = infinitive.find("ly "); language == Language::english &&
                                                 end != std::string_view::npos && end > shortest &&
                                                 infinitive.find(' ') == end + 2) {
        phrase.adverb = infinitive.substr(0, end + 3);
        infinitive.remove_prefix(phrase.adverb.size());
    }
    phrase.verb = infinitive.substr(0, infinitive.find(' '));
    phrase.rest = infinitive.substr(phrase.verb.size());
    constexpr std::string_view glue = " and ";
    if (phrase.rest.starts_with(glue)) {
        const auto end = std::min(phrase.rest.find(' ', glue.size()), phrase.rest.size());
        phrase.second = phrase.rest.substr(glue.size(), end - glue.size());
        phrase.rest.remove_prefix(end);
    }
    return phrase;
}

}  // namespace vigie::extractors
