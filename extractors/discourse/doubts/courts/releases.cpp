#include "extractors/discourse/doubts/courts/releases.h"

#include <algorithm>

#include "extractors/discourse/doubts/courts/court_words.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// « La (cour) d'appel de Bamako »; not « les ravisseurs du (juge) », "the (magistrate)'s captors".
bool heads_subject(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet articles("le la l' les un une the a an");
    static const WordSet links("de du des d' of from by with avec par et and contre against");
    static const WordSet houses("president presidente chambre cour juge procureur head chief");
    if (one_of(reading.word(noun + 1), {"'s", "s", "'", "\u2019"})) return false;
    std::uint32_t at = noun;
    while (at > first && articles.contains(reading.word(at - 1)))
        --at;
    if (at == first || !links.contains(reading.word(at - 1))) return true;
    return at > first + 1 && houses.contains(reading.word(at - 2));
}

/// « la (cour) », « le (parquet) »
bool is_house(text::Word word) {
    static const WordSet more("tribunaux justice chambre magistrate magistrates");
    return courts().contains(word) || prosecution().contains(word) || more.contains(word);
}

constexpr std::uint32_t reach = 9;  // « Le juge d'instruction de la commune III a (libéré) »

/// « a été (libéré) par la cour », "(freed) by a court"
bool names_court_as_agent(const Reading& reading,
                          const text::Sentence& span,
                          const Candidate& release) {
    static const WordSet agents("par by");
    const std::uint32_t end = std::min(release.last + reach, span.last);
    for (std::uint32_t at = release.last; at < end; ++at) {
        if (!agents.contains(reading.word(at - 1))) continue;
        if (is_house(reading.word(at)) || is_house(reading.word(at + 1))) return true;
    }
    return false;
}

/// « La cour a (libéré) »
bool names_court_as_subject(const Reading& reading,
                            const text::Sentence& span,
                            const Candidate& release) {
    for (std::uint32_t back = 1; back <= std::min(reach, release.first - span.first); ++back) {
        const std::uint32_t at = release.first - back;
        if (one_of(reading.word(at), {",", ";", ":", "qui", "who"})) return false;
        if (is_house(reading.word(at)) && heads_subject(reading, span.first, at)) return true;
    }
    return false;
}

/// "(without) charge", « (garde) à vue », "after two days (in) custody": what only police do, where
/// no fighters are named who may have questioned them.
bool tells_of_police(text::Word word, text::Word next) {
    static const WordSet leads("after without sans apres");
    static const WordSet asked(
        "questioning charge charges interrogation interrogatoire audition poursuites poursuite");
    return (leads.contains(word) && asked.contains(next)) || (word == "garde" && next == "a") ||
           (one_of(word, {"in", "police", "gendarmerie"}) && next == "custody") ||
           (one_of(word, {"being", "avoir", "ete"}) &&
            one_of(next, {"questioned", "interroges", "interroge", "entendus", "entendu"}));
}

/// « détenus (politiques) », "political prisoners", "on bail", « détenu pour offense », "graciés":
/// held and let go by a state.
bool were_held_by_state(const Reading& reading, const text::Sentence& span) {
    static const WordSet captives(
        "otage otages hostage hostages ravisseurs captors kidnapped enleve enleves enlevee enlevees");
    static const WordSet pardons("gracie gracies graciee graciees pardoned amnistie amnisties");
    static const WordSet politics("politiques politique political");
    static const WordSet prisoners(
        "prisonnier prisonniers prisoner prisoners detainee detainees detenu detenus detenues");
    static const WordSet jailed(
        "detenu detenue detenus detenues incarcere incarceres emprisonne emprisonnes jailed");
    static const WordSet fighters(
        "gunmen jihadists jihadist militants insurgents terrorists rebels fighters jnim fla issp "
        "jihadistes djihadistes terroristes rebelles combattants gsim eigs armed armes");
    if (has_word(reading, span.first, span.last, captives)) return false;
    const bool armed = has_word(reading, span.first, span.last, fighters);
    for (std::uint32_t at = span.first; at + 1 < span.last; ++at) {
        const text::Word word = reading.word(at);
        const text::Word next = reading.word(at + 1);
        const bool political = (prisoners.contains(word) && politics.contains(next)) ||
                               (politics.contains(word) && prisoners.contains(next));
        const bool bailed = one_of(word, {"sous", "on", "liberte"}) &&
                            one_of(next, {"caution", "bail", "provisoire"});
        const bool charged = jailed.contains(word) && one_of(next, {"pour", "for", "over"});
        if (political || bailed || charged || pardons.contains(word) ||
            (!armed && tells_of_police(word, next)))
            return true;
    }
    return false;
}

}  // namespace

bool is_let_go_by_court(const Reading& reading,
                        const text::Sentence& span,
                        const Candidate& release) {
    if (were_held_by_state(reading, span)) return true;
    if (release.verb.construction == Construction::passive)
        return names_court_as_agent(reading, span, release);
    return release.verb.construction == Construction::active &&
           names_court_as_subject(reading, span, release);
}

}  // namespace vigie::extractors
