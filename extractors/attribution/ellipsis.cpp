#include "extractors/attribution/ellipsis.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does the second clause begin there: « , (le JNIM) », "and (residents)", ", the Fulani
/// (association)"?
bool begins_clause(const Reading& reading, const text::Sentence& sentence, std::uint32_t first) {
    static const WordSet articles("le la les l' un une des du the a an other autres d'");
    const auto leads = [&](std::uint32_t token) {
        return articles.contains(reading.word(token)) || reading.token(token).capital;
    };
    while (first > sentence.first && leads(first - 1))
        --first;
    return first > sentence.first &&
           one_of(reading.word(first - 1), {",", ";", "et", "and", "mais", "but", "while", "que"});
}

bool is_count(const Reading& reading, std::uint32_t token) {
    const auto count =
        std::lower_bound(reading.quantities.begin(),
                         reading.quantities.end(),
                         token,
                         [](const Quantity& one, std::uint32_t at) { return one.first < at; });
    return count != reading.quantities.end() && count->first == token &&
           count->unit == Unit::none && count->kind != QuantityKind::article;
}

/// « l'armée parle de (cinq morts), le JNIM … », "JNIM claims (40), and residents …": does a word
/// of saying before the token give a figure itself? What is told in a clause, « l'armée a perdu
/// deux hommes, et le JNIM », has its own verb, which is the one left out.
bool gave_figure_before(const Reading& reading, const text::Sentence& sentence, std::uint32_t to) {
    static const WordSet leads(
        "de d' of a au un une moins plus least at the total toll bilan que qu' environ about some "
        "quelque pres only seulement etat fait faisant : it number figure of dead deaths killed "
        "casualties fatalities losses victims");
    static const WordSet citing("selon according apres d'apres");
    constexpr std::uint32_t reach = 6;  // « parle d'un bilan d'au moins (cinq) »
    bool cited = false;
    for (const Mention* said : mentions_in(reading, Kind::speech, sentence.first, to)) {
        if (citing.contains(reading.word(said->first))) {
            cited = true;
            continue;
        }
        // « Selon un élu, le JNIM compte dix morts »: its own
        if (cited && reading.word(said->first).starts_with("compt")) continue;
        for (std::uint32_t at = said->last; at < std::min(said->last + reach, to); ++at) {
            if (is_count(reading, at)) return true;
            if (!leads.contains(reading.word(at))) break;
        }
    }
    return false;
}

/// « le JNIM (trente) », « le JNIM de (vingt) morts »; not « (trente motos) », "at (20
/// checkpoints)".
bool is_of_people(const Reading& reading, const text::Sentence& sentence, std::uint32_t count) {
    static const WordSet behind(
        "morts mort tues deces victimes dead deaths killed victims fatalities people personnes "
        "blesses wounded selon according a dans in at on en de lundi et and");
    const auto at = std::lower_bound(
        reading.quantities.begin(),
        reading.quantities.end(),
        count,
        [](const Quantity& one, std::uint32_t token) { return one.first < token; });
    const auto end = static_cast<std::uint32_t>(at->last);
    return end >= sentence.last || reading.token(end).kind != text::TokenKind::word ||
           behind.contains(reading.word(end));
}

}  // namespace

std::uint32_t figure_without_verb(const Reading& reading,
                                  const text::Sentence& sentence,
                                  std::uint32_t first,
                                  std::uint32_t behind) {
    static const WordSet links("de d' a at of , en lui elle eux quant plutot au moins");
    constexpr std::uint32_t reach = 6;  // « , quant à lui, de (vingt) »
    if (!begins_clause(reading, sentence, first) || !gave_figure_before(reading, sentence, first))
        return sentence.last;
    for (std::uint32_t at = behind; at < std::min(behind + reach, sentence.last); ++at) {
        if (is_count(reading, at)) return is_of_people(reading, sentence, at) ? at : sentence.last;
        // "and the herders' association (Tabital Pulaaku) at 21"
        if (!links.contains(reading.word(at)) && !reading.token(at).capital) break;
    }
    return sentence.last;
}

std::vector<const Speaker*> speakers_without_verb(const Reading& reading,
                                                  const text::Sentence& sentence,
                                                  const std::vector<Speaker>& speakers,
                                                  const std::vector<Statement>& found) {
    std::vector<const Speaker*> silent;
    for (const Speaker& speaker : speakers) {
        const bool spoken = std::any_of(found.begin(), found.end(), [&](const Statement& said) {
            return !said.inherited && said.last <= speaker.first && said.by != speaker.by;
        });
        if (spoken &&
            figure_without_verb(reading, sentence, speaker.first, speaker.last) != sentence.last)
            silent.push_back(&speaker);
    }
    return silent;
}

}  // namespace vigie::extractors
