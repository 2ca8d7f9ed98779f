#include "extractors/tolls/sentence.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// A number of victims, dead or not.
bool counts_victims(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet victims("victime victimes victim victims casualties");
    return phrase.counted && !phrase.part && phrase.own != nullptr &&
           victims.contains(here.reading.word(phrase.own->first));
}

/// Is it told of the part itself what became of them: "dont huit morts", "including eight dead",
/// « 17 victimes : 8 morts et 9 blessés »?
bool says_what_befell(const TollSentence& here,
                      const PeoplePhrase& whole,
                      const PeoplePhrase& part) {
    if (!part.counted || part.own == nullptr) return false;
    const bool fewer = part.min && whole.min && *part.min < *whole.min;
    return part.part || (fewer && one_of(here.reading.word(whole.last), {":", "("}) &&
                         part.first == whole.last + 1);
}

}  // namespace

void split_victims(TollSentence& here) {
    auto& phrases = here.phrases;
    for (std::size_t i = 0; i + 1 < phrases.size(); ++i) {
        if (!counts_victims(here, phrases[i]) ||
            !says_what_befell(here, phrases[i], phrases[i + 1]))
            continue;
        phrases[i].counted = false;
        for (std::size_t part = i + 1; part < phrases.size(); ++part) {
            if (phrases[part].own != nullptr) phrases[part].part = false;
        }
    }
}

}  // namespace vigie::extractors
