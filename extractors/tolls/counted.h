// A sentence while its tolls are read: every count with the noun it counts and the word that says
// what became of them. The steps: counted.cpp finds the counts, status.cpp their words, sides.cpp
// whose people they are, none.cpp what is said without a number.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/tolls/tolls.h"

namespace vigie::extractors {

/// One count with what stands around it.
struct Counted {
    const Quantity* quantity = nullptr;
    const Mention* noun = nullptr;  ///< the party word that it counts
    bool people = false;            ///< "personnes", "hommes"
    bool others = false;            ///< "une vingtaine d'autres"
    bool part = false;              ///< "dont trois civils"
    const Mention* status = nullptr;
};

struct TollSentence {
    const Reading& reading;
    const text::Sentence& sentence;
    const Lexicon& lexicon;
    std::vector<const Mention*> statuses;
    std::vector<const Mention*> parties;
    std::vector<Counted> counted;
};

// counted.cpp

/// The mention that begins at `token`, or nullptr.
const Mention* starting_at(const std::vector<const Mention*>& mentions, std::size_t token);
/// Does a clause end in [from, to)?
bool boundary(const TollSentence& here, std::size_t from, std::size_t to);
void collect_counts(TollSentence& here);

// status.cpp

const StatusWord& word_of(const TollSentence& here, const Mention& status);
/// The status word that a count goes with, or nullptr: then it counts no victims.
const Mention* status_of(const TollSentence& here, const Counted& counted);
/// Lists and parts take the status of their neighbour.
void share_statuses(TollSentence& here);

// sides.cpp

Toll toll_of(const TollSentence& here, const Counted& counted);
/// Bare counts beside a sided one take its side.
void share_sides(std::vector<Toll>& tolls);

// none.cpp

/// "sans faire de blessé", "sans victime": none, said without a number.
void add_without_victims(const TollSentence& here, std::vector<Toll>& tolls);

}  // namespace vigie::extractors
