#include "extractors/lexicon/verb_phrases.h"

#include <algorithm>
#include <span>
#include <utility>

#include "extractors/lexicon/verb_phrase.h"

namespace vigie::extractors {

VerbPhrases::Verb& VerbPhrases::known(std::string_view infinitive) {
    if (const auto at = verbs_.find(infinitive); at != verbs_.end()) return at->second;
    Verb& verb = verbs_.emplace(infinitive, Verb{infinitive.size(), {}, {}}).first->second;
    for (Inflected& form : inflect(infinitive, language_, paradigms_)) {
        tokens_ = text::tokenise(form.text, std::move(tokens_));
        const std::uint32_t node = trie_.grow(TrieBuilder::root, tokens_);
        verb.forms.push_back({std::move(form.text), form.form, {node}});
    }
    return verb;
}

/// Lays the ways of the phrase's forms. A blank stands before what follows the verb, so that it is
/// cut by itself as it is behind the verb.
VerbPhrases::Verb& VerbPhrases::walk(std::string_view infinitive) {
    const std::size_t end = infinitive.size() - VerbPhrase::of(infinitive, language_).rest.size();
    Verb& verb = known(infinitive.substr(0, end));
    tokens_ = text::tokenise(infinitive.substr(end), std::move(tokens_));
    TrieBuilder::Numbers rest = trie_.numbers(tokens_);
    const auto parted =
        std::mismatch(verb.rest.begin(), verb.rest.end(), rest.begin(), rest.end()).second;
    const auto shared = static_cast<std::size_t>(parted - rest.begin());
    for (Form& form : verb.forms) {
        form.way.resize(1 + shared);
        for (const std::uint32_t word : std::span(rest).subspan(shared))
            form.way.push_back(trie_.grow(form.way.back(), word));
    }
    verb.rest = std::move(rest);
    return verb;
}

}  // namespace vigie::extractors
