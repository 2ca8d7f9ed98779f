#include "extractors/discourse/doubts/subjects/works.h"

#include <algorithm>

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& works() {
    static const WordSet all(
        "film films metrage documentaire documentaires telefilm court-metrage long-metrage roman "
        "romans livre ouvrage piece bd bande album spectacle chanson clip poeme serie feuilleton "
        "fresque toile tableau tableaux sculpture peinture exposition conte fiction movie movies documentary documentaries novel novels book "
        "memoir memoirs memoires play poem musical show mural painting canvas sculpture exhibition song comic comedy opera thriller screenplay");
    return all;
}

/// What a work does with its story: « la pièce (raconte) ».
const WordSet& tells_story() {
    static const WordSet all(
        "raconte racontent retrace relate narre evoque decrit depeint tells depicts portrays recounts "
        "follows describes chronicles writes ecrit revient");
    return all;
}

/// « la (pièce) d'artillerie », « la (bande) armée », « une (série) d'attaques », "a (book)-keeping
/// office": no work.
bool is_other_thing(const Reading& reading, std::uint32_t work) {
    const text::Word next = reading.word(work + 1);
    if (next == "-") return true;
    if (one_of(reading.word(work), {"bande", "comic"}))
        return !one_of(next, {"dessinee", "book", "strip"});
    return one_of(reading.word(work), {"serie", "piece", "show"}) &&
           one_of(next, {"de", "d'", "du", "des", "of"}) && reading.word(work + 2) != "theatre";
}

/// « un (film) amateur », "a (film) posted by residents", « le (film) diffusé par le JNIM »: what
/// somebody saw or a side sends, and no work of art.
bool is_message(const Reading& reading, std::uint32_t film) {
    static const WordSet sent(
        "amateur diffuse diffusee publie publiee poste postee tourne filme propagande released "
        "posted shared propaganda shot");
    static const WordSet makers("habitants habitant residents resident villagers temoins temoin");
    if (film > 0 && one_of(reading.word(film - 1), {"amateur", "propaganda"})) return true;
    constexpr std::uint32_t reach = 4;  // « un film que des (habitants) ont posté »
    for (std::uint32_t at = film + 1; at <= film + reach; ++at) {
        if (one_of(reading.word(at), {",", ";", ":", ".", "sur", "about"})) return false;
        if (sent.contains(reading.word(at)) || makers.contains(reading.word(at))) return true;
    }
    return false;
}

/// "her (novel)", « le nouveau (film) »: a work, not « l'armée livre ».
bool names_work(const Reading& reading, const text::Sentence& span, std::uint32_t token) {
    static const WordSet determiners(
        "le la un une son sa ce cette l' leur votre mon du au dernier derniere nouveau nouvel "
        "premier premiere second deuxieme court long ancien the a his her their this my your new "
        "latest first second short recent debut");
    return works().contains(reading.word(token)) && token > span.first &&
           determiners.contains(reading.word(token - 1)) && !is_other_thing(reading, token);
}

/// What a work does with what it tells: « la pièce (raconte) comment », "a film (depicting)".
bool leads_to_story(const Reading& reading, std::uint32_t token) {
    static const WordSet links(
        tells_story(),
        "consacre consacree consacres inspire inspiree retracent retracant racontant relatent "
        "relatant evoquent evoquant narrent depicting telling recounting following describing "
        "recalls inspired imagines");
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
           (one_of(reading.word(span.first + 1), {"scene", "stage", "screen"}) ||
            one_of(reading.word(span.first + 2), {"ecran", "screen"})) &&
           (reading.word(span.first + 2) == "," || reading.word(span.first + 3) == ",");
}

/// Does the work at the token tell the deed: « le (film) sur l'attaque », « la (pièce) raconte
/// comment des hommes ont attaqué »?
bool tells_deed(const Reading& reading,
                const text::Sentence& span,
                std::uint32_t work,
                const Chunk& chunk) {
    constexpr std::uint32_t name = 7;    // « le film "Le vent de Boni" (sur) »
    constexpr std::uint32_t story = 16;  // « raconte comment, un soir d'avril, des hommes (ont) »
    // « l'auteur d'un (livre) raconte que »: he does, and no book
    const bool heads =
        !one_of(reading.word(work - 1), {"du", "au"}) &&
        (work < span.first + 2 || !one_of(reading.word(work - 2), {"de", "d'", "of", "by", "par"}));
    const std::uint32_t end = std::min(work + 1 + name, chunk.first);
    for (std::uint32_t link = work + 1; link < end; ++link) {
        if (one_of(reading.word(link), {";", ".", "qui", "who", "et", "and"})) return false;
        const bool leads =
            (heads && leads_to_story(reading, link)) || is_about(reading, link, chunk);
        if (leads && chunk.first - link <= story) return true;
    }
    return false;
}

/// « le film sur (l'attaque) de Boni », "In her novel, gunmen (attack)"
bool is_named_with_work(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    for (std::uint32_t at = span.first; at < chunk.first; ++at) {
        if (!names_work(reading, span, at) || is_message(reading, at)) continue;
        if (opens_in_work(reading, span, at, chunk) || tells_deed(reading, span, at, chunk))
            return true;
    }
    return false;
}

/// The verb by which a work tells: « le film projeté dimanche (montre) », between it and the deed.
bool has_telling_verb(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet verbs(
        tells_story(),
        "montre montrent met mettent imagine reconstitue shows show tell recreates re-enacts");
    for (std::uint32_t at = from; at < to; ++at) {
        if (one_of(reading.word(at), {";", ":", "qui", "who", "et", "and", "apres", "after"}))
            return false;
        if (verbs.contains(reading.word(at))) return true;
    }
    return false;
}

/// « Dans le (jeu vidéo), », "In the (video game),": a setting that ends in a comma.
bool is_set_in_game(const Reading& reading, const text::Sentence& span, std::uint32_t deed) {
    static const WordSet settings("jeu game roman film serie novel movie fiction planches");
    constexpr std::uint32_t reach = 8;
    if (!one_of(reading.word(span.first), {"dans", "in", "sur"})) return false;
    bool set = false;
    for (std::uint32_t at = span.first + 1; at < std::min(span.first + reach, deed); ++at) {
        if (reading.word(at) == ",") return set;
        if (settings.contains(reading.word(at)) && is_message(reading, at)) return false;
        set |= settings.contains(reading.word(at)) && at - span.first <= 3;
    }
    return false;
}

/// « Le film projeté dimanche montre des soldats (massacrant) », "In the video game, soldiers
/// (storm)"
bool is_shown_in_work(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    if (is_set_in_game(reading, span, chunk.first)) return true;
    if (!may_have(reading, span, works())) return false;
    const auto work = head_in(reading, span.first, chunk.first, works());
    // « Un film (du JNIM) montre »: a message of those who fight
    const bool of_fighters = work && !mentions_in(reading, Kind::actor, *work, *work + 4).empty() &&
                             one_of(reading.word(*work + 1), {"de", "du", "d'", "of", "by"});
    return work && !of_fighters && !is_message(reading, *work) && !is_other_thing(reading, *work) &&
           has_telling_verb(reading, *work + 1, chunk.first);
}

}  // namespace

namespace {

/// « ont affronté la police (dans un jeu vidéo) », "fought police (in a video game)"
bool is_set_in_game_behind(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t at = chunk.last; at + 2 < std::min(chunk.last + reach, span.last); ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        if (!one_of(reading.word(at), {"dans", "in"})) continue;
        const std::uint32_t noun = at + 2;
        if (reading.word(noun) == "jeu" && reading.word(noun + 1) == "video") return true;
        if (reading.word(noun) == "video" && reading.word(noun + 1) == "game") return true;
        if (names_work(reading, span, noun) && !is_message(reading, noun)) return true;
    }
    return false;
}

/// « Le film sera projeté samedi. (Il raconte) la vie : un couple est lapidé », "A play opens. (In
/// it) a soldier is killed": the sentence goes on with the story of the work named before.
bool goes_on_with_story(const Reading& reading, const text::Sentence& span) {
    static const WordSet pronouns("il elle on ils it he she");
    const std::size_t sentence = reading.sentence_of(span.first);
    if (sentence == 0) return false;
    const bool inside =
        (reading.word(span.first) == "in" && reading.word(span.first + 1) == "it") ||
        reading.word(span.first + 1) == "y" || reading.word(span.first + 2) == "y";
    const bool told = pronouns.contains(reading.word(span.first)) &&
                      tells_story().contains(reading.word(span.first + 1));
    if (!inside && !told) return false;
    const auto& before = reading.sentences[sentence - 1];
    if (!may_have(reading, before, works())) return false;
    for (auto at = static_cast<std::uint32_t>(before.first); at < before.last; ++at) {
        if (names_work(reading, before, at)) return !is_message(reading, at);
    }
    return false;
}

}  // namespace

bool is_told_in_work(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    // "On stage, a singer was shot dead by gunmen on Sunday in Gao": there, and no play
    const bool dated =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first > chunk.first && time.last <= span.last && !time.background;
        });
    const bool suffered = chunk.verb.construction == Construction::passive;
    if (is_on_stage(reading, span) && !(dated && suffered)) return true;
    return is_set_in_game_behind(reading, span, chunk) ||
           (!dated && goes_on_with_story(reading, span)) ||
           is_named_with_work(reading, span, chunk) || is_shown_in_work(reading, span, chunk);
}

}  // namespace vigie::extractors
