#include "extractors/discourse/doubts/courts/jailed.h"

#include <algorithm>

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// A word of keeping those who were taken before.
bool tells_keeping(const Reading& reading, const Chunk& word) {
    static const WordSet keeping(
        "ecroue ecrouee ecroues ecrouees incarcere incarceree incarceres incarcerees depot mandat "
        "detention remanded jailed imprisoned");
    return has_word(reading, word.first, word.last, keeping);
}

/// "(arrested) on Saturday in Gao, they were": said of them, not « la police a arrêté des
/// manifestants » of others.
bool are_taken_before(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet taking(
        "arrete arretee arretes arretees interpelle interpellee interpelles interpellees "
        "apprehende apprehendee apprehendes apprehendees arrested");
    static const WordSet active("a ont avait avaient has have had police army soldiers gendarmes");
    static const WordSet behind(
        "on in at near last by during after over for and then before this early late le la lundi mardi mercredi "
        "jeudi vendredi samedi dimanche hier par pour apres a au en dans pres puis et avant lors , "
        "were was monday tuesday wednesday thursday friday saturday sunday yesterday");
    for (std::uint32_t at = first; at < last; ++at) {
        if (!taking.contains(reading.word(at)) || !behind.contains(reading.word(at + 1))) continue;
        if (at == first || !active.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// "Police arrested three men, and they were (jailed)": who they are stands before.
bool takes_up_taken(const Reading& reading, std::uint32_t first, std::uint32_t word) {
    static const WordSet taking("arrete interpelle apprehende arrested");
    static const WordSet pronouns("they he she who ils il elles elle qui tous all both");
    constexpr std::uint32_t near = 4;  // « (ils) ont tous été écroués »
    const std::uint32_t from = word - std::min(near, word - first);
    return has_word(reading, from, word, pronouns) && has_word(reading, first, from, taking);
}

/// « (leur arrestation) dimanche à Gao »: when or where they were taken, against "their arrest over
/// an attack in Gao".
bool tells_their_arrest(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet arrests(
        "arrestation arrestations interpellation interpellations arrest arrests");
    static const WordSet theirs("leur leurs son his her their");
    static const WordSet charges("over for pour connection relation lien");
    for (std::uint32_t at = first + 1; at < last; ++at) {
        if (arrests.contains(reading.word(at)) && theirs.contains(reading.word(at - 1)))
            return !has_word(reading, at + 1, std::min(at + 3, last), charges);
    }
    return false;
}

}  // namespace

bool is_jailed_after_arrest(const Reading& reading,
                            const text::Sentence& sentence,
                            const Chunk& word) {
    return tells_keeping(reading, word) &&
           (are_taken_before(reading, sentence.first, word.first) ||
            takes_up_taken(reading, sentence.first, word.first) ||
            tells_their_arrest(reading, sentence.first, sentence.last));
}

bool is_arrest_asked_for(const Reading& reading, const Chunk& word) {
    static const WordSet asks(
        "warrant sought seeks seeking seek ordered orders ordering demanded demands demanding "
        "requested requests urged demande demandent demandes requis reclame reclament exige exigent "
        "ordonne ordonnent sollicite mandat autorise");
    static const WordSet stops(", ; : qui que who that apres after led leads conduit mene permis");
    static const WordSet held(
        "conduit conduite conduits ecroue ecroues incarcere incarceres jailed detained");
    constexpr std::uint32_t reach = 7;  // "issued a (warrant) on Monday for the arrest"
    if (word.sense == nullptr || word.sense->family != Family::arrest ||
        word.verb.construction != Construction::nominal)
        return false;
    const auto& span = reading.sentences[reading.sentence_of(word.first)];
    if (has_word(reading, word.last, span.last, held)) return false;
    const std::uint32_t from = word.first - std::min(reach, word.first - span.first);
    for (std::uint32_t at = word.first; at > from; --at) {
        if (stops.contains(reading.word(at - 1))) return false;
        if (asks.contains(reading.word(at - 1))) return true;
    }
    return false;
}

}  // namespace vigie::extractors
