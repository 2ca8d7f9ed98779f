// Which of a sentence's speakers stands near a token, in reach of it: no mark, no other clause, no
// citation in passing between the two.
#pragma once

#include <cstdint>
#include <vector>

#include "extractors/attribution/speakers.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

/// Looks at what it was made of, which must outlive it; the speakers that it gives are those.
class SpeakerSearch {
public:
    SpeakerSearch(const Reading& reading,
                  const text::Sentence& sentence,
                  const std::vector<Speaker>& speakers)
        : reading_(reading), sentence_(sentence), speakers_(speakers) {}

    /// The speaker that the token is part of, or nullptr.
    [[nodiscard]] const Speaker* at(std::uint32_t token) const;

    /// The first speaker that begins within `reach` tokens, before any mark; nullptr when there is
    /// none. Those that hang on a preposition only where asked for.
    [[nodiscard]] const Speaker* right_of(std::uint32_t from,
                                          std::uint32_t reach,
                                          bool even_governed) const;

    /// The best subject for a verb whose group begins at the token, within `reach` before it.
    [[nodiscard]] const Speaker* left_of(std::uint32_t token,
                                         std::uint32_t reach,
                                         bool even_governed) const;

    /// "The mayor of Ber, Issa Keita, (said) the attackers", "Issa Keita, mayor of Ber, (said)":
    /// who speaks is told twice between commas; nullptr when he is not.
    [[nodiscard]] const Speaker* named_between_commas(std::uint32_t verb) const;

    /// "JNIM fighters attacked Ber, (people familiar with the matter) said.": where whoever no
    /// table knows begins, before a verb that closes its sentence; 0 when there is no such.
    [[nodiscard]] std::uint32_t stranger_before(std::uint32_t verb) const;

    /// The last speaker before the token and within `reach`, whatever governs it.
    [[nodiscard]] const Speaker* nearest_left(std::uint32_t token, std::uint32_t reach) const;

    /// « (L'armée) a tué huit hommes, affirme-t-elle », « Les FAMa …, assurent-elles »: the forces
    /// that open the sentence, when such a pronoun stands behind the verb that begins at `verb` and
    /// ends at `end`; nullptr when it does not or others open it.
    [[nodiscard]] const Speaker* forces_as_elle(std::uint32_t verb, std::uint32_t end) const;

    /// "un élu et une source médicale": the speaker, then the others of its list that stand on its
    /// side of the word of saying.
    [[nodiscard]] std::vector<const Speaker*> list_of(const Speaker& speaker,
                                                      const Mention& speech) const;

    /// « Trois civils ont été tués lundi à Ber (indiquent) des sources locales. »: without a comma,
    /// who says it closes the sentence, and nobody stands before the verb.
    [[nodiscard]] bool closes_unmarked(const Mention& speech, std::uint32_t group) const;

    /// Does a mark, or what is said, begin among the tokens [from, to)?
    [[nodiscard]] bool closed(std::uint32_t from, std::uint32_t to) const;
    /// A comma, colon or quotation mark, or the sentence's end.
    [[nodiscard]] bool is_mark(std::uint32_t token) const;

private:
    [[nodiscard]] bool reaches(const Speaker& speaker,
                               std::uint32_t token,
                               std::uint32_t reach) const;
    [[nodiscard]] bool is_apposition(const Speaker& speaker, std::uint32_t token) const;
    [[nodiscard]] bool is_of_whom_made_up(const Speaker& speaker, std::uint32_t token) const;
    [[nodiscard]] bool opens_clause(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool names_hearer(std::uint32_t from, const Speaker& speaker) const;
    [[nodiscard]] std::uint32_t begin_of_name(std::uint32_t end) const;
    [[nodiscard]] bool opens_between_commas(const Speaker& speaker) const;
    [[nodiscard]] bool acts_behind(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool only_says_whose(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool opens_with_name(std::uint32_t comma) const;
    [[nodiscard]] bool says_who_speaks(const Speaker& speaker) const;
    [[nodiscard]] bool is_parenthesis(const Speaker& speaker) const;
    [[nodiscard]] bool quote_closes(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool parted(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool listed(std::size_t index) const;
    [[nodiscard]] bool is_bare(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool is_of_three(std::size_t index) const;
    [[nodiscard]] bool begins_list(std::uint32_t token) const;
    [[nodiscard]] bool ends_list(std::uint32_t token) const;

    const Reading& reading_;
    const text::Sentence& sentence_;
    const std::vector<Speaker>& speakers_;
};

}  // namespace vigie::extractors
