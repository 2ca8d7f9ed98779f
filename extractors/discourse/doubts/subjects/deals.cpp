#include "extractors/discourse/doubts/subjects/deals.h"

#include <algorithm>
#include <optional>

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

/// « en vertu de l'(accord) », « issu de », "created under the (deal)": the token behind the words
/// that make of an agreement the ground of something else, before the token; none when there are
/// none.
std::optional<std::uint32_t> behind_ground(const Reading& reading,
                                           std::uint32_t first,
                                           std::uint32_t deal) {
    static const WordSet french(
        "vertu termes ne nee nes nees issu issue issus issues conformement application prevu prevue "
        "prevus prevues");
    static const WordSet english("under terms accordance");
    static const WordSet links("de d' du des a au aux par of with");
    constexpr std::uint32_t reach = 12;  // "under the peace deal (signed) by the two groups"
    const std::uint32_t from = deal - std::min(reach, deal - first);
    for (std::uint32_t at = deal; at > from; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":"})) return std::nullopt;
        if (word == "under" ||
            ((french.contains(word) || english.contains(word)) && links.contains(reading.word(at))))
            return at;
    }
    return std::nullopt;
}

}  // namespace

bool is_ground_of_other(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    constexpr std::uint32_t near = 3;  // « signé à Alger (dimanche) »
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (chunk.sense == nullptr || chunk.sense->family != Family::accord) return false;
    const auto ground = behind_ground(reading, span.first, chunk.first);
    // « selon les termes de l'accord, ils (ont signé) » is another clause
    static const WordSet finite("ont est sont has have was were");
    if (!ground || has_word(reading, *ground, chunk.last, finite)) return false;
    // "under a truce agreed on Sunday": news as well
    const auto times = scene.timeline.in(sentence);
    return std::none_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && time.first() >= *ground && time.first() <= chunk.last + near &&
               time.first() >= chunk.last;
    });
}

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
