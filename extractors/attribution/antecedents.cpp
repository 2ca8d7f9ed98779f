#include "extractors/attribution/antecedents.h"

#include <algorithm>

#include "extractors/reading/armed_groups.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does the token begin a clause of its own: « : », « , où »?
bool parts_clauses(const Reading& reading, std::uint32_t token) {
    if (one_of(reading.word(token), {":", ";"})) return true;
    return reading.word(token) == "ou" && reading.word(token - 1) == ",";
}

/// « Le maire (a été enlevé) », "The mayor (was killed)": is the deed told of the subject that ends
/// at the token?
bool is_struck(const Reading& reading, std::uint32_t subject, std::uint32_t end) {
    static const WordSet passive("ete est sont etait etaient was were been");
    constexpr std::uint32_t reach = 5;  // « a finalement été (enlevé) »
    const std::uint32_t to = std::min(subject + reach, end);
    return has_word(reading, subject, to, passive) &&
           (!mentions_in(reading, Kind::trigger, subject, to).empty() ||
            !mentions_in(reading, Kind::status, subject, to).empty());
}

/// Does the pronoun around the word of saying stand for several: « ils », "they"?
bool are_several(const Reading& reading, const Mention& speech) {
    static const WordSet several("ils elles eux they them");
    constexpr std::uint32_t reach = 3;  // « ont - ils ajouté », "they also (said)"
    const std::uint32_t from = speech.first - std::min(speech.first, reach);
    return has_word(
        reading, from, within_sentence(reading, speech.first, speech.last + reach), several);
}

}  // namespace

std::optional<Speaker> subject_of_sentence_before(const Reading& reading,
                                                  const Lexicon& lexicon,
                                                  std::size_t sentence,
                                                  const Mention& speech) {
    constexpr std::uint32_t opening = 3;  // « Lundi, le (maire) »
    const std::size_t lead = reading.has_title() ? 1 : 0;
    if (sentence <= lead) return std::nullopt;
    const text::Sentence& before = reading.sentences[sentence - 1];
    const auto speakers = speakers_in(reading, lexicon, before);
    if (speakers.empty()) return std::nullopt;
    Speaker subject = speakers.front();
    const bool nameless = subject.party != nullptr && is_armed_group(*subject.party) &&
                          !is_named_group(*subject.party);
    const bool several = subject.by == "residents" || subject.manner == Manner::people;
    if (subject.by.empty() || subject.governed || nameless || subject.manner == Manner::back ||
        subject.manner == Manner::group || subject.first > before.first + opening ||
        several != are_several(reading, speech) || is_struck(reading, subject.last, before.last))
        return std::nullopt;
    subject.first = speech.first;
    subject.last = speech.last;
    return subject;
}

const Speaker* subject_of_clause_before(const Reading& reading,
                                        const text::Sentence& sentence,
                                        const std::vector<Speaker>& speakers,
                                        std::uint32_t verb) {
    constexpr std::uint32_t opening = 2;  // « Lundi, (le maire) »
    if (reading.language != Language::french || speakers.empty()) return nullptr;
    const Speaker& first = speakers.front();
    const bool person = first.manner == Manner::named && first.party == nullptr && !first.common &&
                        !first.by.empty() && !first.governed;
    if (!person || first.first > sentence.first + opening) return nullptr;
    for (std::uint32_t at = first.last; at < verb; ++at) {
        if (parts_clauses(reading, at)) return &first;
    }
    return nullptr;
}

}  // namespace vigie::extractors
