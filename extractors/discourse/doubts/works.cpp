#include "extractors/discourse/doubts/works.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "her (novel)", « le nouveau (film) »: a work, not « l'armée livre ».
bool names_work(const Reading& reading, const text::Sentence& span, std::uint32_t token) {
    static const WordSet works(
        "film films documentaire documentaires telefilm court-metrage long-metrage roman romans livre "
        "ouvrage recit piece album chanson poeme fresque feuilleton exposition nouvelle bd movie "
        "movies documentary documentaries novel novels book memoir play poem song exhibition thriller "
        "screenplay");
    static const WordSet determiners(
        "le la un une son sa ce cette l' leur votre mon du au dernier derniere nouveau nouvel "
        "premier premiere second deuxieme court long ancien the a his her their this my your new latest "
        "first second short recent debut");
    return works.contains(reading.word(token)) && token > span.first &&
           determiners.contains(reading.word(token - 1));
}

/// What a work does with what it tells: "a film (about) the raid", « la pièce (raconte) comment ».
bool leads_to_story(const Reading& reading, std::uint32_t token) {
    static const WordSet links(
        "sur consacre consacree consacres inspire inspiree retrace retracent retracant raconte "
        "racontent racontant relate relatent relatant evoque evoquent evoquant narre narrent "
        "met decrit depeint about on depicts depicting tells telling recounts recounting follows "
        "following opens describes describing portrays recalls chronicles inspired imagines");
    return links.contains(reading.word(token));
}

/// « Dans son dernier (roman), », "In the (film),": the whole sentence is its story.
bool opens_in_work(const Reading& reading, const text::Sentence& span, std::uint32_t work) {
    constexpr std::uint32_t near = 4;  // « Dans son tout dernier (roman) »
    return one_of(reading.word(span.first), {"dans", "in"}) && work - span.first <= near;
}

/// « Sur scène, un enfant vise son père », "On stage, ..."
bool is_on_stage(const Reading& reading, const text::Sentence& span) {
    return one_of(reading.word(span.first), {"sur", "on"}) &&
           one_of(reading.word(span.first + 1), {"scene", "stage", "screen"}) &&
           reading.word(span.first + 2) == ",";
}

}  // namespace

bool is_told_in_work(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    constexpr std::uint32_t name = 7;    // « le film "Le vent de Boni" (sur) »
    constexpr std::uint32_t story = 16;  // « raconte comment, un soir d'avril, des hommes (ont) »
    if (is_on_stage(reading, span)) return true;
    for (std::uint32_t at = span.first; at < chunk.first; ++at) {
        if (!names_work(reading, span, at)) continue;
        if (opens_in_work(reading, span, at)) return true;
        const std::uint32_t end = std::min(at + 1 + name, chunk.first);
        for (std::uint32_t link = at + 1; link < end; ++link) {
            if (one_of(reading.word(link), {";", ".", "qui", "who", "et", "and"})) break;
            if (leads_to_story(reading, link) && chunk.first - link <= story) return true;
        }
    }
    return false;
}

namespace {

/// « Trois cents recrues ont (achevé) vendredi à Kati une formation »: nobody is finished off.
bool finishes_lesson(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet works(
        "formation stage tournee visite mission travaux programme campagne session construction");
    constexpr std::uint32_t reach = 8;
    if (!reading.word(chunk.last - 1).starts_with("achev")) return false;
    for (std::uint32_t at = chunk.last; at < std::min(chunk.last + reach, span.last); ++at) {
        if (works.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace

bool is_taught(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet lessons(
        "formation formations stage stages module modules cours atelier ateliers techniques "
        "tactiques initiation formes formees rompus course courses training workshop workshops "
        "lessons lecture lectures trained");
    static const WordSet breaks(
        ", ; : . lors dans par pendant apres avant quand qui que during after before when who that "
        "while killed tues ont was were attaque attack contre against");
    static const WordSet sites("centre centres camp camps ecole base ecoles centers center");
    constexpr std::uint32_t reach = 9;  // « formation de douze semaines au (combat) »
    if (finishes_lesson(reading, span, chunk)) return true;
    if (chunk.verb.construction != Construction::nominal) return false;
    const std::uint32_t from = chunk.first - std::min(reach, chunk.first - span.first);
    for (std::uint32_t at = chunk.first; at > from; --at) {
        const text::Word word = reading.word(at - 1);
        if (breaks.contains(word)) return false;
        if (!lessons.contains(word)) continue;
        const bool site = at > span.first + 2 && one_of(reading.word(at - 2), {"de", "of"}) &&
                          sites.contains(reading.word(at - 3));
        return !site && one_of(reading.word(chunk.first - 1),
                               {"au", "aux", "a", "l'", "la", "d'", "de", "on", "in", "sur", "en"});
    }
    return false;
}

}  // namespace vigie::extractors
