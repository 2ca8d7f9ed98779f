#include "extractors/attribution/viewpoints.h"

#include <algorithm>

#include "extractors/attribution/note_lines.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet determiners(
    "l' le la les un une des deux trois plusieurs certains certaines quelques the a some several");

/// The token where the articles before the speaker begin.
std::uint32_t before_articles(const Reading& reading, const Speaker& speaker, std::uint32_t first) {
    std::uint32_t at = speaker.first;
    while (at > first && determiners.contains(reading.word(at - 1)))
        --at;
    return at;
}

/// « les notables (du coin), »: the comma that closes who they are, with no deed before it.
bool closes_at_comma(const Reading& reading, const Speaker& speaker, std::uint32_t end) {
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t at = speaker.last; at < std::min(speaker.last + reach, end); ++at) {
        // « Pour le chef du village, (tué) lundi, des prières »: what befell him
        if (reading.word(at) == ",")
            return mentions_in(reading, Kind::status, at + 1, at + 2).empty() &&
                   mentions_in(reading, Kind::trigger, at + 1, at + 2).empty();
        if (!mentions_in(reading, Kind::trigger, at, at + 1).empty()) return false;
    }
    return false;
}

/// « Pour un élu, (c'est le JNIM) », « (sept soldats ont péri) »: something that one may know.
bool tells_of_deed(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    // « les blessés manquent de tout »: of whom they speak
    const auto tells_deed = [&](const Mention* word) {
        const text::Word before = reading.word(word->first - 1);
        return before != "les" ||
               mentions_in(reading, Kind::status, word->first, word->last).empty();
    };
    const auto tells = [&](const Mention* word) {
        return !one_of(reading.word(word->first - 1), {"les", "des", "aux"});
    };
    const auto statuses = mentions_in(reading, Kind::status, from, to);
    const auto deeds = mentions_in(reading, Kind::trigger, from, to);
    return has_cue(reading, Cue::suspicion, from, to) ||
           std::any_of(statuses.begin(), statuses.end(), tells) ||
           std::any_of(deeds.begin(), deeds.end(), tells_deed);
}

/// « Pour les notables du coin, la méthode porte la signature de »: officials, notables, doctors;
/// what it is "for the army" may be a blow or a task.
bool holds_view(const Reading& reading, const text::Sentence& sentence, const Speaker& speaker) {
    static const WordSet kinds("local security health");
    const std::string_view by = speaker.by;
    if (!kinds.contains(by.substr(0, by.find(' ')))) return false;
    const std::uint32_t at = before_articles(reading, speaker, sentence.first);
    return at == sentence.first + 1 && closes_at_comma(reading, speaker, sentence.last) &&
           tells_of_deed(reading, speaker.last, sentence.last);
}

/// « Pour un élu »
bool opens_with_for(const Reading& reading, const text::Sentence& sentence) {
    return reading.language == Language::french && reading.word(sentence.first) == "pour";
}

}  // namespace

bool opens_with_view(const Reading& reading, const text::Sentence& sentence) {
    return opens_with_for(reading, sentence) || may_be_note_line(reading, sentence);
}

std::vector<const Speaker*> tellers_without_verb(const Reading& reading,
                                                 const text::Sentence& sentence,
                                                 const std::vector<Speaker>& speakers) {
    std::vector<const Speaker*> found;
    if (const Speaker* line = opens_note_line(reading, sentence, speakers)) found.push_back(line);
    if (!opens_with_for(reading, sentence)) return found;
    for (const Speaker& speaker : speakers) {
        if (holds_view(reading, sentence, speaker)) found.push_back(&speaker);
    }
    return found;
}

}  // namespace vigie::extractors
