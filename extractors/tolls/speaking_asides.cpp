#include "extractors/tolls/speaking_asides.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "a resident" has an article, « a tué » an auxiliary.
bool is_verb(const Reading& reading, std::uint32_t token) {
    const text::Word word = reading.word(token);
    return is_auxiliary(word) && (word != "a" || reading.language == Language::french);
}

/// "says (nine people)", « affirme que (neuf personnes) »
bool begins_count(const TollSentence& here, std::uint32_t token) {
    if (one_of(here.reading.word(token), {"that", "que", "qu'"})) ++token;
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
        return phrase.first == token && phrase.count != nullptr;
    });
}

/// The comma that closes the aside which the one at `open` opens: the subject's verb follows it,
/// and a word of saying opens the aside (« explique un élu », "according to") or ends it ("a
/// resident said"). `open` itself when there is none.
std::uint32_t close_of(const TollSentence& here, std::uint32_t open) {
    constexpr std::uint32_t longest = 16;
    const Reading& reading = here.reading;
    const std::uint32_t end = std::min(open + longest, here.sentence.last);
    for (std::uint32_t at = open + 2; at < end; ++at) {
        if (is_verb(reading, at)) break;
        if (reading.word(at) != ",") continue;
        const auto said = mentions_in(reading, Kind::speech, open, at);
        // "a former teacher(, says) nine people, among them two girls, were killed": no aside
        const bool counts = !said.empty() && said.front()->first == open + 1 &&
                            begins_count(here, said.front()->last);
        if (!is_verb(reading, at + 1) && counts) break;
        if (!is_verb(reading, at + 1)) continue;
        const bool speaks = std::any_of(said.begin(), said.end(), [&](const Mention* word) {
            return word->first == open + 1 || word->last == at;
        });
        return speaks ? at : open;
    }
    return open;
}

/// « …, raconte (un blessé) », « (Un blessé) a dit »: who tells it is no new count; the army that
/// « annonce un blessé » has a subject of its own before the verb.
bool tells_it_himself(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.own == nullptr || phrase.first < here.sentence.first + 2) return false;
    const Reading& reading = here.reading;
    // not « le préfet, cité par la radio, s'en tient à quatorze victimes »
    static const WordSet articles("un une le la l' a an the");
    if (!articles.contains(reading.word(phrase.first))) return false;
    const auto said = mentions_in(reading, Kind::speech, here.sentence.first, phrase.first);
    if (said.empty() || said.back()->last != phrase.first) return false;
    const std::uint32_t verb = said.back()->first;
    return verb > here.sentence.first && one_of(reading.word(verb - 1), {",", "»", "\"", "”"});
}

/// "According to the mayor and four members of the council, (nine)": the comma that ends who is
/// cited at the head of the sentence, with no event and no count of dead before it; the head itself
/// when there is none.
std::uint32_t close_of_citing(const TollSentence& here) {
    constexpr std::uint32_t longest = 18;
    const Reading& reading = here.reading;
    const std::uint32_t first = here.sentence.first;
    const bool cites = (reading.word(first) == "according" && reading.word(first + 1) == "to") ||
                       reading.word(first) == "selon" ||
                       (reading.word(first) == "d'" && reading.word(first + 1) == "apres");
    const std::uint32_t end = std::min(first + longest, here.sentence.last);
    for (std::uint32_t at = first + 2; cites && at < end; ++at) {
        if (reading.word(at) != ",") continue;
        const bool told = !mentions_in(reading, Kind::trigger, first, at).empty() ||
                          !mentions_in(reading, Kind::status, first, at).empty();
        return told ? first : at;
    }
    return first;
}

}  // namespace

void pass_over_those_cited(TollSentence& here) {
    const std::uint32_t close = close_of_citing(here);
    if (close > here.sentence.first) here.asides.push_back({here.sentence.first, close + 1});
}

std::uint32_t behind_those_cited(const TollSentence& here) {
    return here.asides.empty() ? here.sentence.first : here.asides.front().last;
}

void pass_over_speaking_asides(TollSentence& here) {
    for (std::uint32_t open = here.sentence.first; open < here.sentence.last; ++open) {
        if (here.reading.word(open) != ",") continue;
        const std::uint32_t close = close_of(here, open);
        if (close == open) continue;
        here.asides.push_back({open, close + 1});
        open = close;
    }
    std::erase_if(here.phrases, [&](const PeoplePhrase& phrase) {
        return here.is_said_aside(phrase.first) || tells_it_himself(here, phrase);
    });
}

}  // namespace vigie::extractors
