#include "extractors/attribution/notices.h"

#include "extractors/words/neighbours.h"

namespace vigie::extractors {

const Party* army_of_notice(const Reading& reading,
                            const Lexicon& lexicon,
                            const Speaker& speaker) {
    const bool notice = one_of(reading.word(speaker.last - 1), {"communique", "statement"});
    if (!notice) return nullptr;
    const auto& sentence = reading.sentences[reading.sentence_of(speaker.first)];
    const auto parties = mentions_in(reading, Kind::actor, speaker.last, sentence.last);
    if (parties.empty()) return nullptr;
    const Party& first = lexicon.party(parties.front()->index);
    return first.klass == PartyClass::state ? &first : nullptr;
}

}  // namespace vigie::extractors
