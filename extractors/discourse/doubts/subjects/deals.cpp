#include "extractors/discourse/doubts/subjects/deals.h"

#include <algorithm>

#include "extractors/reading/armed_groups.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// What an agreement is about that is news of war.
const WordSet& of_war() {
    static const WordSet all(
        "paix treve treves cessez hostilites agression reconciliation cohabitation pardon "
        "belligerants armes armee armees blocus siege zakat conflit conflits violences communaute "
        "communautes communautaire communautaires villages villageois habitants ethnies peul peuls "
        "peulh peulhs dogon dogons belligerance aggression "
        "peace truce ceasefire cease hostilities reconciliation weapons arms armed blockade siege "
        "conflict violence community communities villages villagers residents rebels clash clashes "
        "killing killings fighting bloodshed tribe tribes clan clans ethnic herders farmers fulani "
        "peuhl bambara songhai tuareg tuaregs bozo imghad idnane daoussahak convoys convoy army "
        "tueries affrontements combats tribus eleveurs agriculteurs bergers touareg touaregs bambaras "
        "songhai songhais bozos convois");
    return all;
}

/// « L'(Unicef) et l'État ont signé »: bodies that have no war to end.
bool names_agency(const Reading& reading, std::uint32_t first, std::uint32_t deal) {
    static const WordSet agencies(
        "unicef pam hcr pnud cicr unesco oms fao fnuap fida wfp unhcr undp icrc unfpa");
    return has_word(reading, first, deal, agencies);
}

}  // namespace

bool is_peaceful_deal(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    if (chunk.sense == nullptr || chunk.sense->family != Family::accord) return false;
    const auto& sentences = scene.reading.sentences;
    if (names_agency(scene.reading, sentences[sentence].first, chunk.first)) return true;
    const std::size_t next = std::min(sentence + 1, sentences.size() - 1);
    const std::uint32_t from = sentences[sentence > 0 ? sentence - 1 : 0].first;
    const std::uint32_t to = sentences[next].last;
    return !names_armed_group(scene.reading, scene.lexicon, from, to) &&
           !has_word(scene.reading, from, to, of_war());
}

}  // namespace vigie::extractors
