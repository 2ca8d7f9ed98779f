// Which people phrases of a sentence are items of one list: "A, B et C", "two hunters and an
// unknown number of militants".
#pragma once

#include <cstddef>

#include "extractors/tolls/links.h"
#include "extractors/tolls/sentence.h"

namespace vigie::extractors {

/// Asks of phrases by their index. Both arguments must outlive it.
class PeopleLists {
public:
    PeopleLists(const TollSentence& here, const Links& links) : here_(here), links_(links) {}

    /// "A, B et C": is `open` in the list that `taken` is in?
    [[nodiscard]] bool in_list(std::size_t taken, std::size_t open) const;
    /// "neuf civils, dont deux femmes, et (quatre gendarmes)": the whole before the parts that
    /// stand between; the phrase itself when none do.
    [[nodiscard]] std::size_t over_parts(std::size_t last) const;
    /// « Ont été enlevés (trois enseignants), un infirmier et leur chauffeur »: the last of the
    /// list that begins with the phrase; the phrase itself when none does.
    [[nodiscard]] std::size_t end_of_list(std::size_t first) const;
    /// "killed (three soldiers), two civilians and a child": the last of the objects that begin
    /// with the phrase; what has a verb of its own or another place is none.
    [[nodiscard]] std::size_t end_of_objects(std::size_t first) const;
    /// Does a list end with the phrase?
    [[nodiscard]] bool leads_list(std::size_t last) const;
    /// "la mort de trois soldats, deux civils et fait des blessés": "et" leads on to another verb.
    [[nodiscard]] bool closes_list(std::size_t last) const;
    /// The item before or behind `at`, over parts: "two peacekeepers, (one of them a woman), and".
    [[nodiscard]] std::size_t before(std::size_t at) const;
    [[nodiscard]] std::size_t behind(std::size_t at) const;
    /// "a priest and two (catechists) were seized": people, though no table knows the noun.
    [[nodiscard]] bool ends_list_of_people(std::size_t last) const;
    /// "for the 20 soldiers and (one civilian) who died": who goes with those right before them,
    /// whatever these hang on, in a clause that says what befell both.
    [[nodiscard]] bool goes_with_before(std::size_t at) const;
    /// "et", "and" or their like stand between.
    [[nodiscard]] bool linked(std::size_t before, std::size_t after) const;
    /// "cinq policiers, deux gendarmes, deux gardes ont été tués": three counts and only commas.
    [[nodiscard]] bool is_bare_list(std::size_t last) const;
    /// "two hunters and an unknown number of militants were killed": the number is the list's item.
    [[nodiscard]] bool is_number_of(std::size_t people) const;

private:
    const TollSentence& here_;
    const Links& links_;
};

}  // namespace vigie::extractors
