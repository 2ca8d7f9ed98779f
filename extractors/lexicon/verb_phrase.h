// A verb phrase taken apart, as inflection needs it.
#pragma once

#include <string_view>

#include "extractors/language.h"

namespace vigie::extractors {

/// Views of the infinitive, but for the pronoun of a reflexive verb: its forms stand without it.
struct VerbPhrase {
    std::string_view adverb;  ///< "fatally ", which stays as it is
    std::string_view verb;
    std::string_view second;  ///< "wound" of "shoot and wound"; no data when there is none
    std::string_view rest;    ///< " pour cible", with the blank before it: the same in all forms

    static VerbPhrase of(std::string_view infinitive, Language language);
};

}  // namespace vigie::extractors
