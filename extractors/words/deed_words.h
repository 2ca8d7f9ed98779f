// What a deed is called by its kind, apart from the event words of the lexicon, and verbs that are
// said of deeds and of those who did them.
#pragma once

#include "extractors/words/word_set.h"

namespace vigie::extractors {

/// "an assault (on)", « une incursion (contre) »: what somebody undergoes.
const WordSet& assault_nouns();

/// "a sweep", « une patrouille »: what a force sets out on.
const WordSet& operation_nouns();

/// "the incident", « les faits », « le drame »: what happened, by no word of its kind.
const WordSet& incident_nouns();

/// "a blockade", « un siège »
const WordSet& siege_nouns();

/// "comes (two days after)", « est survenue »: a verb that tells when what was told took place, and
/// often upon what.
const WordSet& coming_verbs();

/// "(which JNIM) held", « que contrôlait (le JNIM) »: to have a place.
const WordSet& holding_verbs();

/// "(a town) controlled (by JNIM)", « occupée (par le MSA) »: whose ground it is. Not "held", which
/// is said of hostages too: "captives held by JNIM were killed" names who did it.
const WordSet& ruled_words();

/// "(a convoy) escorted (by soldiers)", « gardé (par des policiers) »: who is with what was struck.
const WordSet& guarded_words();

/// "in retaliation (for a raid)", « en représailles (à) »: why a deed was done.
const WordSet& revenge_words();

}  // namespace vigie::extractors
