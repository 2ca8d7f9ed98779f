// How many people were killed, wounded, abducted, captured, missing or freed, on whose side; and
// what things were seized, destroyed or damaged. One row a count; who says it is joined later.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extractors/reading/chunks.h"
#include "extractors/report.h"

namespace vigie::extractors {

/// Whose people a count is about, as far as the sentence tells.
enum class SideHint : std::uint8_t {
    party,      ///< `party` says it
    own_ranks,  ///< "dans nos rangs": the speaker's
    attackers,  ///< "assaillants": the perpetrator's
    enemy,      ///< "ennemis": the speaker's adversary's
    people,     ///< "personnes", "habitants tués": civilians when civilians are struck
    none,       ///< bare "8 morts"
    several,    ///< "des civils et des soldats": of more sides than one
};

struct Toll {
    Status status = Status::killed;
    std::optional<int> min;
    std::optional<int> max;
    SideHint side = SideHint::none;
    const Party* party = nullptr;
    const Party* by = nullptr;  ///< who did it, of a count that names nobody: "killed twenty"
    bool others = false;        ///< "deux autres": of the same people as the count before it
    bool part = false;          ///< "dont 3 civils": a part of the count before it
    bool definite = false;  ///< "les cinq blessés graves": counted before, if a greater count was
    bool mourned = false;   ///< "déplore 12 morts": of those who count, if they were struck
    bool former = false;    ///< "avait annoncé un bilan de": gives way to any other count
    bool latest = false;    ///< "un nouveau bilan de 15 morts": lower counts before it are past
    std::size_t list = 0;   ///< the status word that took it, as the others of its list; 0 = none
    std::uint32_t first = 0;  ///< tokens: evidence
    std::uint32_t last = 0;
    std::uint32_t count = 0;  ///< the token where the count begins
    std::uint32_t verb = 0;   ///< the status word; the count when it is another clause's
    std::string rule;
};

/// The least of "hundreds" (annotation format).
constexpr int hundreds = 200;

struct Loss {
    Materiel materiel;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

std::vector<Toll> read_tolls(const Reading& reading, std::size_t sentence, const Lexicon& lexicon);
std::vector<Loss> read_losses(const Reading& reading, std::size_t sentence, const Lexicon& lexicon);

}  // namespace vigie::extractors
