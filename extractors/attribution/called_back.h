// Who is meant where a text goes back to "these sources" or "the statement", be it that somebody
// else spoke last.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/attribution/attribution.h"
#include "extractors/attribution/speakers.h"

namespace vigie::extractors {

class CalledBack {
public:
    explicit CalledBack(const Reading& reading) : reading_(reading) {}

    /// What was said in a sentence.
    void note(const std::vector<Statement>& said);

    /// Whom the words at the tokens [first, last) stand for; nullptr for whoever spoke last.
    [[nodiscard]] const Statement* meant_by(std::uint32_t first, std::uint32_t last) const;

private:
    [[nodiscard]] const Statement* of_like_word(std::uint32_t first, std::uint32_t last) const;

    const Reading& reading_;
    std::vector<Statement> spoken_;     ///< by whoever a word like "official" was used of
    std::optional<Statement> sources_;  ///< who was called "sources" last
    std::optional<Statement> body_;     ///< the forces, group or organisation that spoke last
    std::optional<Statement> issuer_;   ///< who claimed something, or issued a statement, last
};

/// « selon (lui) », "according to (them)", « à (les en croire) »: does it lead back to who spoke?
[[nodiscard]] bool points_back(const Reading& reading, const Mention& speech);

/// « a-t-il (annoncé) », at the participle: is its subject a pronoun behind the auxiliary?
[[nodiscard]] bool is_turned_round(const Reading& reading, std::uint32_t participle);

/// « selon le (message d'un habitant) »: whoever owns what is called back is the speaker, and not
/// whose it was before.
void name_owners(const Reading& reading, std::vector<Speaker>& speakers);

}  // namespace vigie::extractors
