#include "extractors/discourse/doubts/asides/dealings.h"

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// A contract with a company, or what ends a strike; not a pact with those who fight.
bool is_contract(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet partners(
        "societe societes entreprise entreprises compagnie compagnies syndicat syndicats multinationale "
        "banque operateur investisseurs company companies firm firms union unions bank investors miner");
    static const WordSet of_war(
        "communautes villages village paix armes armed jihadistes djihadistes terroristes groupes "
        "groupe otages peace communities hostages jihadists militants truce treve cessez-le-feu");
    return has_word(reading, first, last, partners) && !has_word(reading, first, last, of_war);
}

/// « Le syndicat a levé son (blocus) », "Truckers (lifted their blockade)", « fin du (blocus) des
/// routiers »
bool ends_strike(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet strikers(
        "syndicat syndicats transporteurs routiers chauffeurs commercants travailleurs grevistes "
        "union unions truckers drivers traders workers strikers hauliers");
    static const WordSet lifts("leve levent lever lifted lift lifts ended ends");
    // « la fin de la grève », not « exigent la fin des braquages »
    static const WordSet strikes(
        "greve blocus debrayage mouvement boycott barrages strike blockade");
    static const WordSet end_words("fin end");
    static const WordSet of_war(
        "jihadistes djihadistes terroristes jnim gsim armes assaillants jihadists militants gunmen");
    const bool ended =
        has_word(reading, first, last, lifts) ||
        (has_word(reading, first, last, end_words) && has_word(reading, first, last, strikes));
    return ended && has_word(reading, first, last, strikers) &&
           !has_word(reading, first, last, of_war);
}

}  // namespace

bool is_of_dealings(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    if (chunk.sense == nullptr) return false;
    const Reading& reading = scene.reading;
    const auto& sentences = reading.sentences;
    const bool heads = sentence == 0 && reading.has_title() && sentences.size() > 1;
    const std::uint32_t first = sentences[sentence].first;
    const std::uint32_t last = sentences[heads ? 1 : sentence].last;
    const Family family = chunk.sense->family;
    if (family == Family::accord) return is_contract(reading, first, last);
    return (family == Family::blockade || family == Family::protest) &&
           ends_strike(reading, first, last);
}

}  // namespace vigie::extractors
