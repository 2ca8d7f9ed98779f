#include "extractors/discourse/doubts/asides/unarmed_pacts.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does the sentence name insurgents or a militia?
bool names_armed_group(const Scene& scene, const text::Sentence& span) {
    const auto named = mentions_in(scene.reading, Kind::actor, span.first, span.last);
    return std::any_of(named.begin(), named.end(), [&](const Mention* mention) {
        const Party& party = scene.lexicon.party(mention->index);
        return is_insurgent(&party) || party.klass == PartyClass::militia;
    });
}

}  // namespace

bool is_pact_of_unarmed(const Scene& scene, const Chunk& chunk) {
    static const WordSet parties("parties camps sides");
    static const WordSet of_war(
        "paix treve cessez-le-feu hostilites attaques violences armes combats blocus embargo siege "
        "otages peace truce ceasefire hostilities attacks violence fighting blockade hostages");
    constexpr std::size_t reach = 3;
    if (chunk.sense == nullptr || chunk.sense->family != Family::accord ||
        chunk.verb.construction == Construction::nominal)
        return false;
    const Reading& reading = scene.reading;
    const std::size_t sentence = reading.sentence_of(chunk.first);
    const auto& span = reading.sentences[sentence];
    if (!has_word(reading, span.first, chunk.first, parties) ||
        has_word(reading, span.first, span.last, of_war))
        return false;
    for (std::size_t back = 0; back <= std::min(reach, sentence); ++back) {
        if (names_armed_group(scene, reading.sentences[sentence - back])) return false;
    }
    return true;
}

}  // namespace vigie::extractors
