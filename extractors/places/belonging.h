// Names of places that say whose something is or where somebody comes from, lives or was brought:
// nothing happened there.
#pragma once

#include <cstdint>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// The words that lead to a name, tokens [phrase, name), in a sentence that begins at `start`.
struct LeadingWords {
    std::uint32_t start = 0;
    std::uint32_t phrase = 0;
    std::uint32_t name = 0;
};

/// "appartenant à des commerçants de (Ber)", "auteur de braquages sur la route", "families who fled
/// have arrived in": no place of the news.
[[nodiscard]] bool belongs_elsewhere(const Reading& reading, const LeadingWords& lead);

/// "en poste à (Ber)", "who lives in", "les natifs de Saye vivant à": whose home or post it is. It
/// happened there only when nothing better is named; so it is with "spread panic among residents
/// of".
[[nodiscard]] bool is_home_or_post(const Reading& reading, const LeadingWords& lead);

/// "a herder from (Koro)", « dont des éleveurs de Ber »: where one of those told of comes from.
[[nodiscard]] bool is_origin(const Reading& reading, const LeadingWords& lead);

/// "fled (Dimbal) since", "fled their homes in (Dimbal)", "a student from (Dimbal) says six died in
/// his village": the home of those told of, where it happened unless a better place is named. `end`
/// is the token behind the sentence.
[[nodiscard]] bool is_home_of_struck(const Reading& reading,
                                     const LeadingWords& lead,
                                     std::uint32_t end);

/// « La police de (Sikasso) a arrêté », « la garnison de (Gao) a repoussé », "arrested by the
/// police of (Gao)": where those who act are at home. « La gendarmerie de (Koury) a été attaquée »
/// was struck there. `last` is the token behind the name.
[[nodiscard]] bool is_home_of_force(const Reading& reading,
                                    const LeadingWords& lead,
                                    std::uint32_t last);

/// « le JNIM, actif autour de (Macina) », "the group, which operates near (Macina)": where a group
/// with a name is about, by what the sentence says of it in passing.
bool is_area_of_group(const Reading& reading, const Lexicon& lexicon, const LeadingWords& lead);

/// « l'assassinat d'un (imam) à Mopti », "the murder of an (imam) in": whom a deed struck there; by
/// the definite article, « l'enlèvement de l'(imam) dimanche à Mopti », where the place is told.
[[nodiscard]] bool is_victim_of_deed(const Reading& reading,
                                     const LeadingWords& lead,
                                     std::uint32_t noun,
                                     bool placed);

}  // namespace vigie::extractors
