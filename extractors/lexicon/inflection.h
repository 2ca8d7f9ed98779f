// The forms of a verb from its infinitive: French first group by rule, the others from the
// paradigm table (config/lexicon/fr/verbs.tsv); English by rule, irregular forms from en/verbs.tsv.
// Only third persons: news speaks of others.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/language.h"

namespace vigie::extractors {

enum class VerbForm : std::uint8_t {
    none,  ///< not a verb
    infinitive,
    present,
    past,  ///< passé simple; English simple past
    imperfect,
    future,
    conditional,
    participle,  ///< past participle: voice and tense come from the auxiliary before it
    gerund,      ///< "tuant", "killing"
};

struct Inflected {
    std::string text;
    VerbForm form = VerbForm::none;
};

/// One irregular verb's forms, as its table row lists them.
struct Paradigm {
    std::vector<Inflected> forms;
};

using Paradigms = std::map<std::string, Paradigm, std::less<>>;

/// Every form of `infinitive`, which may be a phrase whose first word is the verb
/// ("prendre pour cible"). English infinitives stand without "to".
std::vector<Inflected> inflect(std::string_view infinitive,
                               Language language,
                               const Paradigms& paradigms);

/// The plural of a noun of one or more words: "caches d'armes", "attaques armées", "car bombs".
std::string plural(std::string_view noun, Language language);

}  // namespace vigie::extractors
