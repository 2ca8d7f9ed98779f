#include "extractors/attribution/eyewitnesses.h"

#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Of seeing, and of bodies that inquire.
const WordSet& witnessing() {
    static const WordSet all(
        "vu apercu entendu saw heard seen witnessed interroge enquete recueilli documente recense "
        "interviewed investigated documented gathered");
    return all;
}

/// « a (vu) », "had (seen)", "(saw)": the token behind a verb of seeing that begins at the token;
/// the token itself when none does.
std::uint32_t behind_sight(const Reading& reading, std::uint32_t at) {
    static const WordSet auxiliaries("a ont avait avaient has have had");
    static const WordSet between("aussi egalement also later d'abord");
    static const WordSet sights("vu apercu entendu saw heard seen witnessed");
    std::uint32_t verb = at;
    const bool perfect = auxiliaries.contains(reading.word(verb));
    if (perfect) ++verb;
    if (between.contains(reading.word(verb))) ++verb;
    if (!sights.contains(reading.word(verb))) return at;
    const bool alone = one_of(reading.word(verb), {"saw", "heard", "witnessed"});
    return perfect || alone ? verb + 1 : at;
}

/// « a vu (sa maison) brûler », « ont entendu (parler) de », "heard (about)": what befell them, or
/// hearsay.
bool is_hearsay_or_loss(const Reading& reading, std::uint32_t next) {
    static const WordSet words(
        "son sa ses leur leurs parler dire his her its their about of from that");
    return words.contains(reading.word(next));
}

/// « (Amnesty) a interrogé dix témoins », "HRW (interviewed)": a body that
/// inquires and publishes what it found.
bool inquires(const Reading& reading, const Speaker& speaker) {
    static const WordSet verbs(
        "interroge enquete recueilli documente recense interviewed investigated documented gathered");
    constexpr std::uint32_t reach = 3;  // « (l'ONG) a aussi (interrogé) »
    return one_of(speaker.by, {"NGO", "UN", "association"}) && !speaker.governed &&
           has_word(reading,
                    speaker.last,
                    within_sentence(reading, speaker.first, speaker.last + reach),
                    verbs);
}

bool may_witness(const Speaker& speaker) {
    static const WordSet kinds("residents health local family security");
    const std::string_view by = speaker.by;
    return speaker.party == nullptr && !speaker.governed &&
           kinds.contains(by.substr(0, by.find(' ')));
}

}  // namespace

bool may_be_witnessed(const Reading& reading, const text::Sentence& sentence) {
    return may_have(reading, sentence, witnessing()) &&
           has_word(reading, sentence.first, sentence.last, witnessing());
}

std::vector<const Speaker*> eyewitnesses(const Reading& reading,
                                         const text::Sentence& sentence,
                                         const std::vector<Speaker>& speakers) {
    std::vector<const Speaker*> found;
    if (!may_be_witnessed(reading, sentence)) return found;
    constexpr std::uint32_t whose = 4;  // « un habitant (de Ber) a vu »
    for (const Speaker& speaker : speakers) {
        if (inquires(reading, speaker)) found.push_back(&speaker);
        if (!may_witness(speaker)) continue;
        std::uint32_t at = speaker.last;
        while (
            at < speaker.last + whose && behind_sight(reading, at) == at &&
            (reading.token(at).capital ||
             one_of(reading.word(at), {"de", "du", "d'", "la", "le", "of", "in", "from", "qui"})))
            ++at;
        const std::uint32_t next = behind_sight(reading, at);
        if (next != at && !is_hearsay_or_loss(reading, next)) found.push_back(&speaker);
    }
    return found;
}

}  // namespace vigie::extractors
