// The noun of a people phrase: what a count counts ("trois jeunes bergers", "12 corps"), and whose
// people they are when a complement says it ("sept membres de la garde nationale").
#pragma once

#include <cstdint>
#include <optional>

#include "extractors/tolls/sentence.h"
#include "text/tokens.h"

namespace vigie::extractors {

/// Does no noun phrase reach over this word?
bool stops_phrase(text::Word word);
bool is_article(text::Word word);
/// Names and nouns of people; not their camps, voices and leaders.
bool is_people(const Party& party);

class HeadReader {
public:
    explicit HeadReader(const TollSentence& here);

    /// Completes a phrase of which only the count is known.
    void read(PeoplePhrase& phrase) const;
    /// Takes the side behind "de" into the phrase: "le chef (des dozos)".
    [[nodiscard]] const Mention* movement_behind(const PeoplePhrase& phrase) const;
    void complement(PeoplePhrase& phrase) const;

    /// What small word of people begins at the token.
    [[nodiscard]] std::optional<PeopleWord> people_word(std::uint32_t token) const;

private:
    [[nodiscard]] const Quantity* quantity_at(std::uint32_t token) const;
    [[nodiscard]] bool is_in_deed(const PeoplePhrase& phrase) const;
    [[nodiscard]] std::uint32_t over_link(PeoplePhrase& phrase) const;
    void read_noun(PeoplePhrase& phrase) const;
    [[nodiscard]] std::uint32_t behind_aside(const PeoplePhrase& phrase, std::uint32_t at) const;
    [[nodiscard]] bool begins_time(std::uint32_t at) const;
    [[nodiscard]] bool is_quote(std::uint32_t at) const;
    void take_owner(PeoplePhrase& phrase, const Mention& party) const;
    [[nodiscard]] bool counts_behind(const PeoplePhrase& phrase) const;
    [[nodiscard]] const Mention* party_behind_of(const PeoplePhrase& phrase) const;
    [[nodiscard]] const Mention* acronym_behind(std::uint32_t from) const;
    [[nodiscard]] const Mention* people_behind(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool phrase_ends(std::uint32_t at) const;
    [[nodiscard]] const Mention* taken_before_noun(const PeoplePhrase& phrase,
                                                   std::uint32_t at) const;
    [[nodiscard]] bool is_coach(const PeoplePhrase& phrase, std::uint32_t at) const;
    [[nodiscard]] bool is_counted_place(const PeoplePhrase& phrase, std::uint32_t at) const;
    bool noun_at(PeoplePhrase& phrase, std::uint32_t at) const;
    bool take_people_of_country(PeoplePhrase& phrase, std::uint32_t at) const;
    void say_who(PeoplePhrase& part) const;
    bool small_word_at(PeoplePhrase& phrase, std::uint32_t at) const;
    bool take_party(PeoplePhrase& phrase, const Mention& mention) const;
    [[nodiscard]] bool is_of_thing(const Mention& noun) const;
    [[nodiscard]] bool names_group(const Mention& noun) const;
    bool name_ends(PeoplePhrase& phrase) const;
    [[nodiscard]] bool is_status_of_people(std::uint32_t at) const;
    [[nodiscard]] bool pure_noun(std::uint32_t at) const;
    bool take_status_noun(PeoplePhrase& phrase, std::uint32_t at) const;

    const TollSentence& here_;
    Mentions things_;
    Mentions triggers_;
    Mentions countries_;
};

}  // namespace vigie::extractors
