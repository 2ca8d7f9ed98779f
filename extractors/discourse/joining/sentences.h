// What a sentence is to the telling of an article, apart from the event words in it.
#pragma once

#include <cstddef>

#include "extractors/discourse/event_words/candidate.h"

namespace vigie::extractors {

/// The title, and short lines between paragraphs that end without a full stop.
bool is_heading(const Scene& scene, std::size_t sentence);

/// "Les faits se sont produits à Ber", "the incident happened in Ber".
bool says_where(const Scene& scene, std::size_t sentence);

/// Does it tell the past or a habit?
bool is_about_past(const Scene& scene, std::size_t sentence);

/// "… celle du 19 juillet 2016. Cette attaque avait fait 17 morts": an undated sentence behind one
/// that tells the past.
bool goes_on_about_past(const Scene& scene, std::size_t sentence);

/// "Rappelons que le 25 juillet, un gendarme a été tué": are all its days well before that one?
bool is_of_day_before(const Scene& scene, std::size_t sentence, const text::DateRange& day);

/// "On 7 February 2022, ..." opens its paragraph: a list's note, which goes on about no other.
bool is_in_dated_note(const Scene& scene, std::size_t sentence);

/// "They were behind another attack last year": what is claimed there is not of this event.
bool tells_of_another(const Scene& scene, std::size_t sentence);

/// "Analysts warn that tankers will be targeted": no account of an event.
bool only_weighs(const Scene& scene, std::size_t sentence);

/// Does it say of whom an event is thought to be?
bool suspects(const Scene& scene, std::size_t sentence);

/// "Le JNIM, actif depuis 2017, a revendiqué": a claim or a denial is of the event before.
bool takes_a_stand(const Scene& scene, std::size_t sentence);

/// "L'assaut avait été revendiqué par le JNIM", « L'armée avait alors démenti »
bool stood_of_old(const Scene& scene, std::size_t sentence);

/// "Ces attaques avaient fait dix morts", told of those who were arrested for them.
bool recalls_deed(const Scene& scene, std::size_t sentence);

/// "The attack was claimed by JNIM": of the deed that the sentence before told.
bool claims_deed_told(const Scene& scene, std::size_t sentence);

/// « Ils étaient nombreux, sur des motos », témoigne un ouvrier: words of somebody's, of no day or
/// place of their own.
bool is_voice(const Scene& scene, std::size_t sentence);

/// "dans le nord du pays", "in the east"
bool names_part_of_country(const Scene& scene, std::size_t sentence);

}  // namespace vigie::extractors
