#include "extractors/discourse/doubts/stories.h"

#include <algorithm>

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

const WordSet works(
    "film documentaire court-metrage long-metrage telefilm roman livre piece bd bande spectacle "
    "chanson clip serie feuilleton fresque exposition conte fiction documentary movie novel play "
    "musical show mural exhibition song comic comedy opera");

/// « une (pièce) d'artillerie », « la (bande) armée », « une (série) d'attaques »: no work.
bool is_other_thing(const Reading& reading, std::uint32_t work) {
    const text::Word next = reading.word(work + 1);
    if (one_of(reading.word(work), {"bande", "comic"}))
        return !one_of(next, {"dessinee", "book", "strip"});
    if (one_of(reading.word(work), {"serie", "piece", "exposition", "fresque"}))
        return one_of(next, {"de", "d'", "du", "des"}) && reading.word(work + 2) != "theatre";
    return false;
}

/// The verb by which a work tells: « le film projeté dimanche (montre) », between it and the deed.
bool tells_story(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet verbs(
        "montre montrent raconte racontent met mettent decrit depeint retrace relate narre evoque "
        "imagine reconstitue shows show tells tell depicts portrays recounts follows recreates "
        "describes re-enacts chronicles");
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
        // « Dans le film diffusé par le JNIM, »: a message of those who fight
        if (one_of(reading.word(at),
                   {"diffuse", "diffusee", "publie", "publiee", "released", "posted"}))
            return false;
        set |= settings.contains(reading.word(at)) && at - span.first <= 3;
    }
    return false;
}

}  // namespace

bool is_shown_in_work(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    if (is_set_in_game(reading, span, chunk.first)) return true;
    if (!may_have(reading, span, works)) return false;
    const auto work = head_in(reading, span.first, chunk.first, works);
    // « Un film (du JNIM) montre »: a message of those who fight
    const bool of_fighters = work && !mentions_in(reading, Kind::actor, *work, *work + 4).empty() &&
                             one_of(reading.word(*work + 1), {"de", "du", "d'", "of", "by"});
    return work && !of_fighters && !is_other_thing(reading, *work) &&
           tells_story(reading, *work + 1, chunk.first);
}

}  // namespace vigie::extractors
