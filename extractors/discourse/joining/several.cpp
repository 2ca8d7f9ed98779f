#include "extractors/discourse/joining/several.h"

#include <algorithm>
#include <string_view>

#include "extractors/frames/violence.h"
#include "extractors/words/attackers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "both (attacks)", « ces trois (embuscades) »
Several meant_by(const Reading& reading, std::uint32_t noun, std::uint32_t first) {
    constexpr std::uint32_t reach = 2;
    Several meant = Several::none;
    for (std::uint32_t back = 1; back <= reach && noun >= first + back; ++back) {
        const text::Word word = reading.word(noun - back);
        if (one_of(word, {"deux", "both", "two", "double", "twin"})) return Several::two;
        if (one_of(word, {"trois", "three", "triple"})) return Several::three;
        if (one_of(word, {"quatre", "four"})) return Several::four;
        if (one_of(word, {"these", "ces", "all"})) meant = Several::paragraph;
        if (one_of(word, {"the", "les"}) && meant == Several::none) meant = Several::breath;
    }
    return meant;
}

/// "C'est ce qu'a indiqué l'armée", « L'information a été communiquée par l'état-major »: of all
/// that the sentence before told.
bool opens_with_all(const Reading& reading, std::uint32_t first) {
    if (reading.word(first) == "c'") return reading.word(first + 2) == "ce";
    return reading.word(first) == "l'" &&
           one_of(reading.word(first + 1), {"information", "annonce"});
}

constexpr std::string_view deed_nouns =
    "attacks assaults raids ambushes strikes operations bombings blasts explosions incidents "
    "attaques assauts embuscades frappes attentats actions";
constexpr std::string_view spot_nouns =
    "camps positions bases postes localites posts villages towns";
constexpr std::string_view doubled_nouns = "attaque attentat assault attack bombing";

/// Has the sentence a word that speaks_of_several() looks for?
bool may_speak_of_several(const Reading& reading, std::size_t sentence) {
    static const WordSet people_and_deeds(WordSet(attackers(), "them actes acts"), deed_nouns);
    static const WordSet all(WordSet(people_and_deeds, doubled_nouns), spot_nouns);
    return may_have(reading, sentence, all);
}

bool counts_some(const Reading& reading, std::uint32_t token) {
    return one_of(reading.word(token), {"deux", "both", "two", "trois", "three"});
}

/// "behind (them)", « ses deux (camps) », "both (posts)": all that the sentence before told of?
bool means_all_before(const Reading& reading, std::uint32_t token) {
    static const WordSet spots(spot_nouns);
    const text::Word word = reading.word(token);
    return (word == "them" && one_of(reading.word(token - 1), {"for", "behind"})) ||
           (spots.contains(word) && counts_some(reading, token - 1));
}

/// "(the twin) attack", « (ces) attaques », « (ces deux) actes »: a noun of deeds, and whose number
/// tells.
bool names_deeds(const Reading& reading, std::uint32_t token) {
    static const WordSet deeds(deed_nouns);
    static const WordSet doubled(doubled_nouns);
    const text::Word word = reading.word(token);
    if (deeds.contains(word)) return true;
    if (one_of(word, {"actes", "acts"})) return counts_some(reading, token - 1);
    return doubled.contains(word) && one_of(reading.word(token - 1), {"double", "triple", "twin"});
}

}  // namespace

Several speaks_of_several(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = scene.reading.sentences[sentence];
    if (opens_with_all(reading, span.first)) return Several::breath;
    if (!may_speak_of_several(reading, sentence)) return Several::none;
    Several said = Several::none;
    for (std::uint32_t i = span.first + 1; i < span.last; ++i) {
        if (means_all_before(reading, i)) return Several::breath;
        // "the assailants came with heavy weapons": to all that one sentence told them to have
        // struck
        if (attackers().contains(reading.word(i)) &&
            one_of(reading.word(i - 1), {"the", "les", "ces"}))
            said = Several::twins;
        if (!names_deeds(reading, i)) continue;
        const Several meant = meant_by(reading, i, span.first);
        if (meant != Several::none) return meant;
    }
    return said;
}

bool speaks_of_violence(const Reading& reading, const text::Sentence& span) {
    static const WordSet words(
        "violences tueries massacres meurtres exactions incursions raids enlevements rapts crimes "
        "executions braquages tirs actes faits violence killings murders abductions kidnappings "
        "shootings acts");
    if (!may_have(reading, span, words)) return false;
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (words.contains(reading.word(at)) &&
            one_of(reading.word(at - 1), {"ces", "these", "this"}))
            return true;
    }
    return false;
}

namespace {

/// How many events "both", "three" count; none where the sentence gives no number.
std::optional<std::size_t> count_of(Several meant) {
    switch (meant) {
        case Several::two:
            return 2;
        case Several::three:
            return 3;
        case Several::four:
            return 4;
        default:
            return std::nullopt;
    }
}

/// Deeds that one may claim, as attacks are.
bool is_claimable(const Draft& draft) {
    return is_violent(draft.family) || draft.family == Family::abduct;
}

}  // namespace

MeantBefore::MeantBefore(const Reading& reading,
                         const std::vector<Draft>& drafts,
                         const Meant& meant)
    : sentences_(reading.sentences),
      meant_(meant),
      count_(count_of(meant.several)),
      reach_(sentences_[meant.chained ? drafts[meant.current].sentences.front() : meant.sentence]
                 .paragraph) {}

bool MeantBefore::takes(const Draft& draft) {
    const std::size_t told = draft.sentences.front();
    if (!is_in_reach(draft) || told >= meant_.sentence || !is_claimable(draft)) return false;
    ++counted_;
    // « Boni … . Le même jour, Kori … . Ces violences »: each told next to the one behind it
    if (meant_.chained) reach_ = std::min(reach_, sentences_[told].paragraph);
    return true;
}

bool MeantBefore::is_in_reach(const Draft& draft) const {
    if (count_) return counted_ < *count_;
    const std::size_t end = meant_.chained ? draft.sentences.back() : draft.sentences.front();
    return meant_.several == Several::paragraph && sentences_[end].paragraph + 1 >= reach_;
}

bool are_listed_together(const std::vector<Draft>& drafts, std::size_t one, std::size_t other) {
    const auto& first = drafts[one].listed_with;
    return first == other || (first && first == drafts[other].listed_with);
}

}  // namespace vigie::extractors
