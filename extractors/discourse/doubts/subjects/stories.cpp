#include "extractors/discourse/doubts/subjects/stories.h"

#include <algorithm>

#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/doubts/courts/hearings.h"
#include "extractors/words/determiners.h"
#include "extractors/words/kin.h"
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
    if (one_of(reading.word(work), {"serie", "piece"}))
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
        if (settings.contains(reading.word(at)) && is_message(reading, at)) return false;
        set |= settings.contains(reading.word(at)) && at - span.first <= 3;
    }
    return false;
}

}  // namespace

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

namespace {

/// « Le film projeté dimanche montre des soldats (massacrant) », "In the video game, soldiers
/// (storm)"
bool is_shown_in_work(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    if (is_set_in_game(reading, span, chunk.first)) return true;
    if (!may_have(reading, span, works)) return false;
    const auto work = head_in(reading, span.first, chunk.first, works);
    // « Un film (du JNIM) montre »: a message of those who fight
    const bool of_fighters = work && !mentions_in(reading, Kind::actor, *work, *work + 4).empty() &&
                             one_of(reading.word(*work + 1), {"de", "du", "d'", "of", "by"});
    return work && !of_fighters && !is_message(reading, *work) && !is_other_thing(reading, *work) &&
           tells_story(reading, *work + 1, chunk.first);
}

/// « a (perdu) son mari dans », "(lost) his brother in"
bool is_of_bereaved(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet owners(possessives(), "mon ma my");
    constexpr std::uint32_t reach = 7;  // « perdu son mari et ses deux fils dans (l'attaque) »
    const std::uint32_t from = noun - std::min(reach, noun - first);
    for (std::uint32_t at = from; at + 2 < noun; ++at) {
        if (one_of(reading.word(at), {"perdu", "perd", "lost", "loses"}) &&
            owners.contains(reading.word(at + 1)) && kin().contains(reading.word(at + 2)))
            return true;
    }
    return false;
}

/// « qui avait dirigé (l'offensive) », "who had survived (the attack)"
bool is_of_past_part(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet parts(
        "dirige mene commande conduit survecu participe pris couvert vecu led commanded survived "
        "joined planned headed covered witnessed");
    static const WordSet links("l' la le les a au aux the un une an to part in d' de");
    std::uint32_t at = noun;
    while (at > first && links.contains(reading.word(at - 1)))
        --at;
    if (at == noun || at < first + 3 || !parts.contains(reading.word(at - 1))) return false;
    const bool pluperfect = one_of(reading.word(at - 2), {"avait", "avaient", "had"});
    return pluperfect && one_of(reading.word(at - 3), {"qui", "who"});
}

/// Does a day stand between the noun and the end of its clause: « l'attaque (de dimanche) »?
bool has_day_behind(const Scene& scene, std::size_t sentence, std::uint32_t noun) {
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        if (!time.range || time.first() < noun) return false;
        for (std::uint32_t at = noun; at < time.first(); ++at) {
            if (one_of(scene.reading.word(at),
                       {",", ";", "a", "est", "was", "has", "died", "dies"}))
                return false;
        }
        return true;
    });
}

/// « Elle a perdu son mari dans (l'attaque) d'Ogossagou », "the general, who had led (the assault)
/// on Kidal, died": what befell or made somebody once, with no day of its own.
bool is_of_life_told(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    if (chunk.verb.construction != Construction::nominal) return false;
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[sentence].first;
    const auto times = scene.timeline.in(sentence);
    const bool undated = std::none_of(
        times.begin(), times.end(), [](const SentenceTime& time) { return time.dates_event(); });
    if (undated && is_of_bereaved(reading, first, chunk.first)) return true;
    return is_of_past_part(reading, first, chunk.first) &&
           !has_day_behind(scene, sentence, chunk.last);
}

}  // namespace

std::string of_story(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    const auto& span = scene.reading.sentences[sentence];
    if (is_shown_in_work(scene.reading, span, chunk)) return "a film, a book or a play tells it";
    if (is_warned_of(scene.reading, span, chunk)) return "what is taught";
    if (is_told_in_court(scene, span, chunk)) return "background: what a court is told";
    if (is_of_life_told(scene, sentence, chunk)) return "background: of somebody's life";
    return {};
}

}  // namespace vigie::extractors
