#include "extractors/discourse/doubts/subjects/works.h"

#include <algorithm>

#include "extractors/discourse/doubts/subjects/stories.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « la (pièce) d'artillerie », "a (book)-keeping office", « dans la (chanson) »
bool is_other_thing(const Reading& reading, std::uint32_t token) {
    const text::Word next = reading.word(token + 1);
    if (next == "-") return true;
    return one_of(reading.word(token), {"piece", "pieces"}) && one_of(next, {"d'", "de"}) &&
           reading.word(token + 2) != "theatre";
}

/// "her (novel)", « le nouveau (film) »: a work, not « l'armée livre ».
bool names_work(const Reading& reading, const text::Sentence& span, std::uint32_t token) {
    static const WordSet works(
        "film films metrage documentaire documentaires telefilm court-metrage long-metrage roman romans "
        "livre ouvrage piece album chanson poeme fresque feuilleton exposition bd movie movies "
        "documentary documentaries novel novels book memoir play poem song exhibition thriller "
        "screenplay");
    static const WordSet determiners(
        "le la un une son sa ce cette l' leur votre mon du au dernier derniere nouveau nouvel "
        "premier premiere second deuxieme court long ancien the a his her their this my your new "
        "latest first second short recent debut");
    return works.contains(reading.word(token)) && token > span.first &&
           determiners.contains(reading.word(token - 1)) && !is_other_thing(reading, token);
}

/// What a work does with what it tells: « la pièce (raconte) comment », "a film (depicting)".
bool leads_to_story(const Reading& reading, std::uint32_t token) {
    static const WordSet links(
        "consacre consacree consacres inspire inspiree retrace retracent retracant raconte "
        "racontent racontant relate relatent relatant evoque evoquent evoquant narre narrent "
        "decrit depeint depicts depicting tells telling recounts recounting follows following "
        "describes describing portrays recalls chronicles inspired imagines");
    const bool stages = reading.word(token) == "met" && reading.word(token + 1) == "en" &&
                        reading.word(token + 2) == "scene";
    const bool opens = reading.word(token) == "opens" && one_of(reading.word(token + 1), {"with"});
    return stages || opens || links.contains(reading.word(token));
}

/// « le film de l'attaque (de dimanche) »: does a day stand at the end of the deed's own noun, or
/// between the link and the deed?
bool has_day_of_deed(const Reading& reading, std::uint32_t link, const Chunk& chunk) {
    constexpr std::uint32_t near = 3;  // « (l'attaque) de ce dimanche »
    return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first > link && time.first < chunk.last + near && !time.background &&
               (time.kind == TimeKind::weekday || time.kind == TimeKind::days) &&
               (time.first < chunk.first || chunk.verb.construction == Construction::nominal);
    });
}

/// « un film (sur) l'attaque », "a book (about) men who attacked": what stands behind it is told,
/// but not the work's own verb: « L'exposition (sur) le marché a été visée ».
bool is_about(const Reading& reading, std::uint32_t link, const Chunk& chunk) {
    if (!one_of(reading.word(link), {"sur", "about", "on"}) ||
        has_day_of_deed(reading, link, chunk))
        return false;
    if (chunk.verb.construction == Construction::nominal) return true;
    if (chunk.verb.construction == Construction::passive && chunk.verb.tense == Tense::bare)
        return true;
    for (std::uint32_t at = link + 1; at < chunk.first; ++at) {
        if (one_of(reading.word(at), {"qui", "who", "that", "whose", "dont", "how", "ou", "where"}))
            return true;
    }
    return false;
}

/// « Dans son dernier (roman), », "In the (film),": the whole sentence is its story, unless a day
/// stands behind the comma: « Dans un film du JNIM, on voit dix soldats capturés dimanche ».
bool opens_in_work(const Reading& reading,
                   const text::Sentence& span,
                   std::uint32_t work,
                   const Chunk& chunk) {
    constexpr std::uint32_t near = 4;  // « Dans son tout dernier (roman) »
    if (!one_of(reading.word(span.first), {"dans", "in"}) || work - span.first > near) return false;
    if (is_message(reading, work)) return false;
    return std::none_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first > work && time.last <= span.last && time.first + near >= chunk.first;
    });
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
    // "On stage, a singer was shot dead by gunmen on Sunday in Gao": there, and no play
    const bool dated =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first > chunk.first && time.last <= span.last && !time.background;
        });
    const bool suffered = chunk.verb.construction == Construction::passive;
    if (is_on_stage(reading, span) && !(dated && suffered)) return true;
    for (std::uint32_t at = span.first; at < chunk.first; ++at) {
        if (!names_work(reading, span, at) || is_message(reading, at)) continue;
        if (opens_in_work(reading, span, at, chunk)) return true;
        // « l'auteur d'un (livre) raconte que »: he does, and no book
        const bool heads =
            !one_of(reading.word(at - 1), {"du", "au"}) &&
            (at < span.first + 2 || !one_of(reading.word(at - 2), {"de", "d'", "of", "by", "par"}));
        const std::uint32_t end = std::min(at + 1 + name, chunk.first);
        for (std::uint32_t link = at + 1; link < end; ++link) {
            if (one_of(reading.word(link), {";", ".", "qui", "who", "et", "and"})) break;
            const bool leads =
                (heads && leads_to_story(reading, link)) || is_about(reading, link, chunk);
            if (leads && chunk.first - link <= story) return true;
        }
    }
    return false;
}

namespace {

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
    constexpr std::uint32_t reach =
        14;  // « stage sur la libération d'otages et la (neutralisation) »
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
