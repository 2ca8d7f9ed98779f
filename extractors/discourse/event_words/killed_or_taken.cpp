#include "extractors/discourse/event_words/killed_or_taken.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

void tell_killed_or_taken(const Reading& reading, std::vector<Candidate>& found) {
    const auto takes = [](const Candidate& word) {
        return word.family == Family::arrest || word.family == Family::abduct;
    };
    for (std::size_t i = 1; i < found.size(); ++i) {
        Candidate& one = found[i - 1];
        Candidate& other = found[i];
        const bool paired =
            one.last + 1 == other.first && one_of(reading.word(one.last), {"ou", "or"});
        // « quinze djihadistes, tués ou capturés » only says what « mis hors de combat » may mean
        if (!paired || (one.verb.tense == Tense::bare && other.verb.tense == Tense::bare)) continue;
        if (one.family == Family::kill && takes(other)) other.family = Family::kill;
        if (other.family == Family::kill && takes(one)) one.family = Family::kill;
    }
}

}  // namespace vigie::extractors
