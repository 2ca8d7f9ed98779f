#include "extractors/discourse/doubts/subjects/lessons.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& lessons() {
    static const WordSet all(
        "formation formations stage stages module modules cours atelier ateliers course courses "
        "training workshop workshops lessons lecture lectures");
    return all;
}

/// « Trois cents recrues ont (achevé) vendredi à Kati une formation »: nobody is finished off.
bool finishes_lesson(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet works(
        "formation stage tournee visite mission travaux programme campagne session construction");
    static const WordSet determiners("une un la le l' les leur leurs sa son ses cette ce");
    static const WordSet links("de du des d' en pendant lors apres avant dans");
    constexpr std::uint32_t reach = 8;
    if (!reading.word(chunk.last - 1).starts_with("achev")) return false;
    for (std::uint32_t at = chunk.last; at < std::min(chunk.last + reach, span.last); ++at) {
        if (!works.contains(reading.word(at))) continue;
        // « ont achevé deux gardes en (mission) », « ... à la fin de leur (mission) »
        return determiners.contains(reading.word(at - 1)) && !links.contains(reading.word(at - 2));
    }
    return false;
}

/// « une formation au (combat) urbain », "a course on (ambush) tactics"
bool is_learnt(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet teaching(lessons(),
                                  "techniques tactiques initiation formes formees rompus trained");
    static const WordSet breaks(
        ", ; : . lors dans par pendant apres avant quand qui que during after before when who that "
        "while killed tues ont was were attaque attack contre against");
    static const WordSet sites("centre centres camp camps ecole base ecoles centers center");
    constexpr std::uint32_t reach =
        14;  // « stage sur la libération d'otages et la (neutralisation) »
    if (chunk.verb.construction != Construction::nominal) return false;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - span.first);
    for (std::uint32_t at = chunk.first; at > from; --at) {
        const text::Word word = reading.word(at - 1);
        if (breaks.contains(word)) return false;
        if (!teaching.contains(word)) continue;
        const bool site = at > span.first + 2 && one_of(reading.word(at - 2), {"de", "of"}) &&
                          sites.contains(reading.word(at - 3));
        return !site && one_of(reading.word(chunk.first - 1),
                               {"au", "aux", "a", "l'", "la", "d'", "de", "on", "in", "sur", "en"});
    }
    return false;
}

/// The first token of the event's noun that ends before `end`; `end` itself when none does.
std::uint32_t noun_before(const Reading& reading, std::uint32_t first, std::uint32_t end) {
    const auto words = mentions_in(reading, Kind::trigger, first, end);
    return !words.empty() && words.back()->last == end ? words.back()->first : end;
}

/// "taught pupils to spot (explosive devices)", « ont appris à reconnaître (les mines) »
bool is_taught_to_know(const Reading& reading, const text::Sentence& span, std::uint32_t noun) {
    static const WordSet knows(
        "spot recognise recognize identify avoid detect reconnaitre identifier reperer eviter");
    static const WordSet teaches(
        "taught teach teaches learn learned learnt trained appris apprennent apprendre enseigne "
        "enseignent formes formees initie inities");
    static const WordSet articles("les des l' la le un une the an a");
    std::uint32_t at = noun;
    while (at > span.first && articles.contains(reading.word(at - 1)))
        --at;
    if (at < span.first + 3 || !knows.contains(reading.word(at - 1)) ||
        !one_of(reading.word(at - 2), {"to", "a"}))
        return false;
    for (std::uint32_t verb = at - 2; verb > span.first; --verb) {
        if (one_of(reading.word(verb - 1), {",", ";", ":"})) return false;
        if (teaches.contains(reading.word(verb - 1))) return true;
    }
    return false;
}

/// « contre les (mines) », "against (kidnapping)"
const WordSet& leads_to_danger() {
    static const WordSet all("sur contre aux au about on against");
    return all;
}

bool is_noun_or_gerund(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    if (chunk.verb.construction == Construction::nominal) return true;
    return reading.language == Language::english && chunk.first > span.first &&
           reading.word(chunk.first).ends_with("ing") &&
           leads_to_danger().contains(reading.word(chunk.first - 1));
}

/// Where the day or place that ends at the token begins, with « à » or "in"; the token when none
/// does: « une conférence (à Djenné) sur »
std::uint32_t setting_before(const Reading& reading, std::uint32_t first, std::uint32_t at) {
    std::uint32_t start = at;
    for (const TimeMention& time : reading.times) {
        if (time.last == at && time.first >= first) start = static_cast<std::uint32_t>(time.first);
    }
    if (const auto places = mentions_in(reading, Kind::place, first, at);
        !places.empty() && places.back()->last == at)
        start = places.back()->first;
    const bool link =
        start < at && start > first && one_of(reading.word(start - 1), {"a", "in", "at"});
    return start - (link ? 1 : 0);
}

/// « une journée de sensibilisation contre les (enlèvements) », "a workshop on (landmines)"
bool is_warned_of(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet warnings(
        lessons(),
        "sensibilisation sensibilise sensibiliser sensibilises campagne seance conference colloque "
        "debat plaidoyer causerie forum seminaire panel education information prevention exposition "
        "awareness seminar lesson talk campaign symposium webinar spot emission drama garde");
    static const WordSet links(
        "sur contre aux au a les des de du l' la le d' radio tele dangers danger risques risque menace menaces "
        "lutte about on against the of dangers risks threat fight public mondiale nationale "
        "regionale internationale consacre consacree dedie dediee prevention spotting recognising recognizing identifying detecting "
        "avoiding");
    if (!is_noun_or_gerund(reading, span, chunk) || !may_have(reading, span, warnings))
        return false;
    bool led = false;
    for (std::uint32_t at = chunk.first; at > span.first; --at) {
        // « contre les mines et (les engins explosifs) »: one more of them
        const auto like = one_of(reading.word(at - 1), {"et", "and", ","})
                              ? noun_before(reading, span.first, at - 1)
                              : at;
        if (like < at) {
            at = like + 1;
            continue;
        }
        if (const auto setting = setting_before(reading, span.first, at); led && setting < at) {
            at = setting + 1;
            continue;
        }
        const text::Word word = reading.word(at - 1);
        // « met en garde contre », but « les combats en cours contre », « la garde »
        if (one_of(word, {"garde", "cours"}))
            return led && (word == "garde") == (reading.word(at - 2) == "en");
        if (warnings.contains(word)) return led;
        if (!links.contains(word)) return false;
        led |= leads_to_danger().contains(word) || word == "dangers" || word == "risques";
    }
    return false;
}

}  // namespace

bool is_taught(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    return finishes_lesson(reading, span, chunk) || is_learnt(reading, span, chunk) ||
           is_taught_to_know(reading, span, chunk.first) || is_warned_of(reading, span, chunk);
}

}  // namespace vigie::extractors
