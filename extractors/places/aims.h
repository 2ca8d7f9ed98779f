// Deeds that are aimed at a place: the words before `phrase`, with which its name's phrase begins,
// in a sentence whose first token is `start`.
#pragma once

#include <cstdint>
#include <string_view>

#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// "une attaque en direction de Ber": it came near; "en direction de" alone is a way.
bool is_struck_towards(const Reading& reading, std::uint32_t phrase, std::uint32_t start);

/// "launched an attack towards Konna": it was struck, or what lies on the way to it; « une
/// embuscade vers Konna »: near it. `word` leads to the name.
bool is_aimed_at(const Reading& reading,
                 std::string_view word,
                 std::uint32_t phrase,
                 std::uint32_t start);

/// « un convoi qui quittait Djibo pour (Gao) », « ont mis le cap sur (Anéfis) », « se sont repliés
/// sur (Gao) », « chargés à (Abidjan) »: where they went or came from. « Cap sur Tessalit » turns
/// the talk to it.
bool sets_course(const Reading& reading, std::uint32_t start, std::uint32_t name);

/// « à mi-chemin de (Ber) et de Gossi », « à mi-distance de »: does the token stand behind that?
[[nodiscard]] bool is_halfway(const Reading& reading, std::uint32_t token);

/// "to avenge the innocents of (Kouakourou)", "as it tightens its blockade of (Bamako)": a place of
/// what was before or goes on meanwhile. `phrase` is the first token of the place's words.
bool lies_aside(const Reading& reading, std::uint32_t start, std::uint32_t phrase);

}  // namespace vigie::extractors
