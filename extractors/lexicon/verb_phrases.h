// Verb phrases enter a trie in all their forms: "lancer une attaque contre" in twenty. Only the
// verb differs, so it is inflected and cut once a language and what follows it once a phrase, and
// where a phrase begins as the one before it with its verb did, the trie is not walked again.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/language.h"
#include "extractors/lexicon/inflection.h"
#include "extractors/lexicon/trie_builder.h"
#include "text/tokens.h"

namespace vigie::extractors {

class VerbPhrases {
public:
    /// One form of a phrase.
    struct Formed {
        VerbForm form = VerbForm::none;
        std::uint32_t node = 0;  ///< where its entry belongs
        std::string_view verb;   ///< as it is spelt in that form
        std::string_view rest;   ///< with the blank before it, or empty

        [[nodiscard]] std::string text() const { return std::string(verb).append(rest); }
    };

    VerbPhrases(Language language, TrieBuilder& trie) : language_(language), trie_(trie) {}

    /// Before the first phrase.
    void use(Paradigms paradigms) { paradigms_ = std::move(paradigms); }

    /// Gives each form of the infinitive to `put`, in the order of inflect().
    template <class Put>
    void each_form(std::string_view infinitive, const Put& put) {
        Verb& verb = walk(infinitive);
        const std::string_view rest = infinitive.substr(verb.size);
        for (const Form& form : verb.forms)
            put(Formed{form.form, form.way.back(), form.text, rest});
    }

private:
    struct Form {
        std::string text;
        VerbForm form = VerbForm::none;
        TrieBuilder::Numbers way;  ///< the nodes behind the verb and each word of the last rest
    };

    struct Verb {
        std::size_t size = 0;       ///< of the infinitive
        TrieBuilder::Numbers rest;  ///< the words behind it in the last phrase
        std::vector<Form> forms;
    };

    Verb& walk(std::string_view infinitive);
    Verb& known(std::string_view infinitive);

    Language language_;
    TrieBuilder& trie_;
    Paradigms paradigms_;
    std::map<std::string, Verb, std::less<>> verbs_;
    text::Tokens tokens_;  ///< lends its memory
};

}  // namespace vigie::extractors
