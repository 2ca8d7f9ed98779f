#include "extractors/discourse/doubts/asides/bases.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « le détachement installé à Ber a été attaqué », « le JNIM, implanté à Kani »: what was there.
bool stood_there(const Reading& reading, const Chunk& word) {
    constexpr std::uint32_t reach = 14;
    if (word.verb.construction != Construction::passive || word.first == 0) return false;
    const text::Word before = reading.word(word.first - 1);
    // « dont un détachement est installé à Ber », not « est installée depuis lundi »
    if (one_of(before, {"est", "sont"})) return reading.word(word.last) != "depuis";
    if (word.verb.tense != Tense::bare) return false;
    if (before == ",") return true;
    for (std::uint32_t at = word.last;
         at < std::min<std::size_t>(word.last + reach, reading.tokens.size());
         ++at) {
        if (one_of(reading.word(at), {".", ";", ":"})) return false;
        const text::Word next = reading.word(at + 1);
        if (one_of(reading.word(at), {"a", "ont", "was", "were"}) &&
            one_of(next, {"ete", "pas", "attacked", "hit", "targeted", "struck"}))
            return true;
    }
    return false;
}

/// "an investigation was (opened)", « une enquête a été (ouverte) »: no base.
bool opens_inquiry(const Reading& reading, const Chunk& word) {
    static const WordSet inquiries(
        "investigation investigations inquiry inquiries probe probes enquete enquetes information "
        "instruction case file dossier hotline");
    constexpr std::uint32_t reach = 4;
    const std::uint32_t from = word.first - std::min(reach, word.first);
    return has_word(reading, from, word.first, inquiries);
}

/// « Air Burkina a (ouvert une base) », « une caserne de pompiers »: of a house that bears no arms.
bool is_civil_base(const Reading& reading, const text::Sentence& span, const Chunk& word) {
    static const WordSet houses(
        "asecna msf medecins pompiers secouristes croix ong unicef hcr pam oms cicr airline airlines "
        "charity firefighters champions lutteurs joueurs festivaliers pelerins wrestlers players wfp "
        "unhcr icrc unhas ngo");
    static const WordSet civil("civile civil");
    constexpr std::uint32_t object =
        5;  // « ouvert une caserne de pompiers », not « , selon une ONG »
    for (std::uint32_t at = span.first; at < std::min(span.last, word.last + object); ++at) {
        if (houses.contains(reading.word(at))) return true;
        if (civil.contains(reading.word(at)) && reading.word(at - 1) == "protection") return true;
        // « Air Burkina »
        if (reading.word(at) == "air" && reading.token(at).capital &&
            reading.token(at + 1).capital && !one_of(reading.word(at + 1), {"force", "base"}))
            return true;
    }
    return false;
}

}  // namespace

bool founds_nothing(const Reading& reading, const Chunk& word) {
    const auto& span = reading.sentences[reading.sentence_of(word.first)];
    return stood_there(reading, word) || opens_inquiry(reading, word) ||
           is_civil_base(reading, span, word);
}

}  // namespace vigie::extractors
