// Who is named beside a party in the same breath: "des dozos et des soldats", "FAMa with Wagner".
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/frames/rules.h"
#include "extractors/reading/chunks.h"

namespace vigie::extractors {

/// "a French air strike", "des frappes françaises": the army that the adjective beside an event
/// word speaks of, or nullptr.
const Party* army_beside(const Reading& reading, const Lexicon& lexicon, const Chunk& word);

/// "Malian and French forces", « un camp des forces onusiennes, françaises et maliennes »: the
/// armies that one noun stands for, in the order of the text; the chunk's own party alone, or none.
std::vector<const Party*> armies_of_noun(const Reading& reading,
                                         const Lexicon& lexicon,
                                         const Chunk& forces);

/// The same of the author that the chunk names, and who took part: « lors d'une opération conjointe
/// avec les FAMa », "in a joint operation with Barkhane".
std::vector<const Party*> authors_together(const Reading& reading,
                                           const Lexicon& lexicon,
                                           const Clauses& clauses,
                                           std::size_t author);

/// Does the one, if known, fight the other? Unnamed armed men may be the group that is named.
bool are_foes(const Party* author, const Party& holder);

/// The token of "held", « tenu » in "held by JNIM" before the party that begins at the token
/// `party`, in a sentence that begins at `start`; 0 = it holds nothing.
std::uint32_t word_of_holding(const Reading& reading, std::uint32_t start, std::uint32_t party);

/// "Le MSA indique qu'une de ses positions a été attaquée": the group named first in the sentence,
/// which begins at the token `start`; nullptr when the unit is nobody's that is named so.
const Party* owner_of_unit(const Reading& reading,
                           const Lexicon& lexicon,
                           const Mention& unit,
                           std::uint32_t start);

/// "soldiers escorting supply trucks", « des soldats escortant des camions »: who goes with the
/// things that the chunk `thing` names. An attack on the trucks is one on them.
std::optional<std::size_t> escort_before(const Reading& reading,
                                         const Clauses& clauses,
                                         std::size_t thing);

/// "a civilian accused of complicity with militants": those are not beside him.
bool is_accomplice(const Reading& reading,
                   const Clauses& clauses,
                   std::size_t accused,
                   std::size_t other);

/// "killed ten militants with the help of (French helicopters)": of those who struck, not struck.
[[nodiscard]] bool lends_help(const Reading& reading,
                              const Clauses& clauses,
                              std::size_t struck,
                              std::size_t other);

class Companions {
public:
    explicit Companions(const Clauses& clauses) : clauses_(clauses) {}

    /// The chunk itself and its companions, in the order of the text; `apart` is none of them.
    [[nodiscard]] std::vector<std::size_t> of(std::size_t chunk,
                                              std::optional<std::size_t> apart) const;

    /// Who goes with a thing: "un convoi escorté par l'armée".
    [[nodiscard]] std::optional<std::size_t> escort_of(std::size_t thing) const;

private:
    [[nodiscard]] std::size_t named_last(std::size_t chunk) const;
    [[nodiscard]] std::optional<std::size_t> next(std::size_t from, int step) const;
    [[nodiscard]] std::optional<std::size_t> listed_before(std::size_t from) const;
    [[nodiscard]] std::vector<std::size_t> listed_behind(std::size_t from) const;
    [[nodiscard]] bool begins_clause(std::size_t chunk) const;

    const Clauses& clauses_;
};

/// « Des soldats sont venus à Konna avec (des dozos) et ont exécuté »: the chunk of who came with
/// the party at `companion`, which a rule took for the subject of the verb at `verb`; none when it
/// is.
std::optional<std::size_t> leader_of(const Clauses& clauses,
                                     std::size_t companion,
                                     std::size_t verb);

}  // namespace vigie::extractors
