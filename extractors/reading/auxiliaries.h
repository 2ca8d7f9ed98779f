// Auxiliaries: where the one of a participle stands, and the tense that it gives.
#pragma once

#include <cstddef>
#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

enum class Tense : std::uint8_t {
    none,
    past,
    pluperfect,
    present,
    imperfect,
    future,
    conditional,
    hearsay,
    infinitive,
    bare
};

struct Auxiliary {
    std::size_t token = 0;
    bool found = false;
    bool been = false;  ///< "a été (attaqué)", "have been": what is told befell the subject
};

/// Any form of "avoir", "être", "have", "be" that may be one; folded, as all words here.
bool is_auxiliary(text::Word word);

/// A form of "avoir" or "have".
bool is_form_of_have(text::Word word);

/// "aurait", "seraient": the auxiliary of what is told by hearsay; folded.
bool is_hearsay_auxiliary(text::Word word);

/// Adverbs and pronouns that may stand between auxiliary and participle.
bool stands_between(text::Word word);

/// Walks left over adverbs and "été" to the auxiliary.
Auxiliary auxiliary_before(const Reading& reading, std::size_t first);

/// The same over whatever else French puts between the two: « ont hier (tué) », « a, dans la nuit
/// de lundi à mardi, (attaqué) », « a par erreur (tué dix civils) ». The participle is [first,
/// last); the reading must have its times.
Auxiliary auxiliary_over_inserts(const Reading& reading, std::size_t first, std::size_t last);

/// Does a participle's object begin there, and no time? « (tué) deux soldats », not « (tué) la
/// semaine dernière »
bool opens_object(const Reading& reading, std::size_t token);

/// The tense that an auxiliary gives the participle behind it.
Tense tense_of_auxiliary(text::Word word, bool reflexive);

/// "the 9 May (ambush)", "the May 9 (attack)": no auxiliary.
bool is_month(const Reading& reading, std::size_t token);

}  // namespace vigie::extractors
