#include "extractors/discourse/doubts/unhappened.h"

#include <algorithm>

#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/discourse/doubts/denials.h"
#include "extractors/discourse/doubts/fabrications.h"
#include "extractors/discourse/doubts/rumours_denied.h"
#include "extractors/frames/violence.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& rumours() {
    static const WordSet all("rumeur rumeurs rumour rumours rumor rumors");
    return all;
}

/// What may turn out untrue.
const WordSet& reports() {
    static const WordSet all(rumours(), "report reports information informations");
    return all;
}

/// « Nous (retirons) de notre base la fiche qui faisait état de »: is what was published before
/// taken back ahead of the word? Not « retire ses troupes et publie un communiqué ».
bool retracted_before(const Reading& reading, const text::Sentence& span, std::uint32_t token) {
    static const WordSet takes_back(
        "retire retirons retirent retirer retracte retractons retractent retract retracts withdraw "
        "withdraws");
    static const WordSet papers(
        "fiche information informations nouvelle communique article depeche alerte annonce entry "
        "report item story");
    static const WordSet between(
        "le la les l' un une cette cet ce notre nos sa son leur de base site fil liste the our its "
        "their a an this that earlier entire from database list site");
    for (std::uint32_t at = span.first; at < token; ++at) {
        if (!takes_back.contains(reading.word(at))) continue;
        std::uint32_t noun = at + 1;
        while (noun < token && between.contains(reading.word(noun)))
            ++noun;
        if (noun >= token || !papers.contains(reading.word(noun))) continue;
        while (noun < token &&
               !one_of(reading.word(noun), {",", ";", ":", "apres", "after", "et", "and"}))
            ++noun;
        if (noun == token) return true;
    }
    return false;
}

/// « (l'attaque) s'avère n'avoir jamais eu lieu », « l'information sur (l'attaque) »: is the deed
/// itself what the clause denies? Not « le bilan de (l'attaque) », "posted there during (the
/// raid)".
bool is_subject(const Reading& reading, std::uint32_t first, std::uint32_t noun) {
    static const WordSet determiners(
        "l' la le cette cet ce les ces une un the this that an a pretendue alleged supposed reported");
    static const WordSet news(reports(), "nouvelle nouvelles annonce alerte news");
    static const WordSet links("sur de d' du of about");
    std::uint32_t at = noun;
    while (at > first && determiners.contains(reading.word(at - 1)))
        --at;
    if (at == noun) return false;
    if (at == first || one_of(reading.word(at - 1), {",", ":", "que", "qu'", "that"})) return true;
    return at > first + 1 && links.contains(reading.word(at - 1)) &&
           news.contains(reading.word(at - 2));
}

/// Does the sentence tell another deed than the one denied: of another kind, or at a place that it
/// does not name?
bool tells_another(const Scene& scene,
                   const text::Sentence& span,
                   const Chunk& chunk,
                   const Mention& denied) {
    const Reading& reading = scene.reading;
    const Trigger& noun = scene.lexicon.trigger(denied.index);
    const auto told = mentions_in(reading, Kind::trigger, span.first, span.last);
    const bool same = std::any_of(told.begin(), told.end(), [&](const Mention* word) {
        const Trigger& trigger = scene.lexicon.trigger(word->index);
        // « a (tué) » may tell a strike as well
        const bool kills = trigger.may_tell(Family::kill) && !noun.may_tell(Family::kill);
        return (trigger.family() == noun.family() && !kills) ||
               (is_attack(noun.family()) && is_violent(trigger.family()));
    });
    const bool told_so = chunk.sense != nullptr && chunk.sense->family == noun.family();
    if (!same && !told_so) return true;
    constexpr std::uint32_t reach = 3;  // « l'attaque (de Gossi) »
    const auto there = mentions_in(reading, Kind::place, denied.last, denied.last + reach);
    const auto here = mentions_in(reading, Kind::place, span.first, span.last);
    return !there.empty() && !here.empty() &&
           std::none_of(here.begin(), here.end(), [&](const Mention* place) {
               return reading.word(place->first) == reading.word(there.front()->first);
           });
}

/// Is a deed by a noun, one that the sentence `before` may tell, the subject of the denial at the
/// token?
bool speaks_of_deed(const Scene& scene,
                    const text::Sentence& before,
                    const Chunk& chunk,
                    std::uint32_t first,
                    std::uint32_t denial) {
    const Reading& reading = scene.reading;
    constexpr std::uint32_t reach = 8;
    const std::uint32_t from = std::max(first, denial - std::min(reach, denial));
    const auto deeds = mentions_in(reading, Kind::trigger, from, denial);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return is_subject(reading, first, deed->first) &&
               !tells_another(scene, before, chunk, *deed);
    });
}

/// « Le maire dément toute (attaque) », "denied any (raid)"
bool denies_any(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet denials(
        "dement dementent dementi dementie nie nient exclut excluent ecarte refute refutent "
        "denied denies deny denying ruled dementant");
    constexpr std::uint32_t reach = 4;  // « a démenti dimanche soir toute (attaque) »
    if (chunk.verb.construction != Construction::nominal || chunk.first < span.first + 2)
        return false;
    const std::uint32_t any = chunk.first - 1;
    if (!one_of(reading.word(any), {"toute", "tout", "any"})) return false;
    const std::uint32_t from = any - std::min(reach, any - span.first);
    for (std::uint32_t at = any; at > from; --at) {
        if (denials.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// "rumours (on social networks) that", « les rumeurs (sur Facebook) »: behind where they go about.
std::uint32_t behind_medium(const Reading& reading, std::uint32_t at) {
    static const WordSet media(
        "facebook whatsapp tiktok telegram twitter x internet network networks media reseaux sociaux "
        "line online ligne");
    static const WordSet words("circulating circulant social spread the les on sur en in");
    constexpr std::uint32_t reach = 5;
    std::uint32_t end = at;
    for (std::uint32_t next = at; next < at + reach; ++next) {
        const bool medium = media.contains(reading.word(next));
        if (!medium && !words.contains(reading.word(next))) break;
        if (medium) end = next + 1;
    }
    return end;
}

/// Does a clause of its own begin with the word, no part of what is rumoured? « les rumeurs sur sa
/// retraite (après) l'attaque », "panic (after) gunmen attacked"
bool begins_another_clause(text::Word word) {
    const bool of_rumour = one_of(word, {"that", "qui", "selon", "et", "and"});
    return word == ";" || (leads_clause(word) && !of_rumour);
}

/// "that (he was abroad, ) the mayor": has another clause begun between, or one been told to its
/// end?
bool is_told_apart(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    bool told = false;
    for (std::uint32_t at = from; at < to; ++at) {
        const text::Word word = reading.word(at);
        told |= is_auxiliary(word) || one_of(word, {"fled", "left", "came", "went", "died"});
        if ((told && word == ",") || begins_another_clause(word)) return true;
    }
    return false;
}

/// « (selon lesquelles) un convoi a été attaqué », « (sur) une attaque », "(of) a raid": is the
/// word at the token what [link, token) leads to, right behind it or as the first deed of its
/// clause? What stands in the clause behind, as in "rumours that he was abroad, the mayor was
/// shot", is told.
bool is_what_is_rumoured(const Reading& reading, std::uint32_t link, std::uint32_t token) {
    static const WordSet names("sur d' de of about on");
    static const WordSet clauses(
        "selon faisant annoncant annoncaient annonce evoquant evoquaient qui that saying claiming");
    static const WordSet nouns("of de d' du des dans in a at sur on");
    link = behind_medium(reading, link);
    if (!names.contains(reading.word(link)) && !clauses.contains(reading.word(link))) ++link;
    const bool name = names.contains(reading.word(link));
    if (!name && !clauses.contains(reading.word(link))) return false;
    constexpr std::uint32_t adjectives = 4;  // « sur (une prétendue nouvelle) attaque »
    if (name && (token - link > adjectives || has_word(reading, link + 1, token, nouns)))
        return false;
    if (is_told_apart(reading, link + 1, token)) return false;
    // « faisant état d'une attaque qui a tué »: the first deed alone, and what is joined to it
    const auto before = mentions_in(reading, Kind::trigger, link + 1, token);
    return before.empty() || one_of(reading.word(before.back()->last), {"et", "and"});
}

/// "the army denied reports that soldiers (executed) traders", "that it had (killed) civilians": is
/// the deed between what is denied and the word one of the side that denies it?
bool is_deniers_own(const Scene& scene,
                    const text::Sentence& span,
                    std::uint32_t what,
                    const Chunk& chunk) {
    const Reading& reading = scene.reading;
    static const WordSet pronouns("it they elle elles ils");
    if (chunk.verb.construction != Construction::active) return false;
    const auto deniers = mentions_in(reading, Kind::actor, span.first, what);
    if (deniers.empty()) return false;
    const PartyClass denier = scene.lexicon.party(deniers.front()->index).klass;
    if (denier == PartyClass::civilians) return false;
    const auto doers = mentions_in(reading, Kind::actor, what, chunk.first);
    if (doers.empty()) return has_word(reading, what, chunk.first, pronouns);
    return scene.lexicon.party(doers.back()->index).klass == denier;
}

/// « rejette l'information selon laquelle un convoi a été (attaqué) », "dismissed rumours of (an
/// attack)": what was rumoured is said to be untrue. Who denies an accusation denies his part.
bool is_rumour_denied(const Scene& scene, const text::Sentence& span, const Chunk& chunk) {
    const Reading& reading = scene.reading;
    const std::uint32_t token = chunk.first;
    static const WordSet denials(
        "dement dementent dementi dementant rejette rejettent rejete refute refutent infirme "
        "infirment denied denies dismissed dismisses dismissing rejected rejects rejecting refuted "
        "debunked");
    static const WordSet rumours_or_talk(reports(), "nouvelle nouvelles infox messages talk");
    constexpr std::uint32_t near = 6;  // « a démenti dimanche les (rumeurs) »
    constexpr std::uint32_t far = 14;  // « selon laquelle un convoi de l'armée a été (attaqué) »
    for (std::uint32_t at = span.first; at < token; ++at) {
        if (!denials.contains(reading.word(at))) continue;
        for (std::uint32_t what = at + 1; what < std::min(at + near, token); ++what) {
            if (!rumours_or_talk.contains(reading.word(what))) continue;
            return token - what <= far && is_what_is_rumoured(reading, what + 1, token) &&
                   (rumours().contains(reading.word(what)) ||
                    !is_deniers_own(scene, span, what, chunk));
        }
    }
    return false;
}

/// "after rumours on social networks that the boat had been (hit by a rocket)": told as a rumour
/// and no more. Not where armed men are told to have done it, nor of one that proves true.
bool is_only_rumoured(const Scene& scene, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet true_words(
        "confirmed confirme confirment confirming true vraie vraies vrai");
    constexpr std::uint32_t far = 14;
    const Reading& reading = scene.reading;
    // "hit by a (rocket)": the weapon tells the same
    const std::uint32_t lead =
        chunk.first - (one_of(reading.word(chunk.first - 1), {"a", "un", "une", "the"}) ? 2U : 1U);
    const bool agent = chunk.verb.construction == Construction::nominal &&
                       chunk.first > span.first + 2 && one_of(reading.word(lead), {"by", "par"});
    if (chunk.verb.construction != Construction::passive && !agent) return false;
    std::uint32_t what = span.last;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (true_words.contains(reading.word(at))) return false;
        if (at < chunk.first && rumours().contains(reading.word(at))) what = at;
    }
    if (what == span.last || chunk.first - what > far) return false;
    const Stretch clause = clause_around(reading, chunk.first);
    return is_what_is_rumoured(reading, what + 1, agent ? lead - 1 : chunk.first) &&
           !names_armed_side(scene, chunk.first, clause.last);
}

/// "Rumours of (an attack) on the airport were unfounded"
bool is_rumour_unfounded(const Reading& reading, const text::Sentence& span, std::uint32_t token) {
    static const WordSet untrue(
        "fausse fausses faux infondee infondees unfounded false untrue baseless");
    static const WordSet verbs(
        "est sont etait etaient was were are is prove proved totally totalement");
    constexpr std::uint32_t before =
        8;  // « L'information selon laquelle un convoi a été (attaqué) »
    constexpr std::uint32_t behind = 10;
    const std::uint32_t from = token - std::min(before, token - span.first);
    const bool rumoured = has_word(reading, from, token, reports());
    // "were confirmed, but the toll was false", "spoke of ten dead; that figure is false"
    static const WordSet others(
        "; : but mais toll figure figures number bilan chiffre chiffres nombre confirmed confirmes "
        "confirmees confirme confirmee");
    const std::uint32_t end = std::min(token + 1 + behind, span.last);
    for (std::uint32_t at = token + 1; rumoured && at < end; ++at) {
        if (others.contains(reading.word(at))) return false;
        if (untrue.contains(reading.word(at)) && verbs.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// « (Des attaques) ne peuvent être exclues », "an attack cannot be (ruled out)": may come.
bool is_not_ruled_out(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    constexpr std::uint32_t reach = 12;  // "attacks on hotels and embassies in Bamako cannot"
    static const WordSet may("peut peuvent pouvait pouvaient saurait sauraient cannot can could");
    if (chunk.verb.construction != Construction::nominal) return false;
    const std::uint32_t end = std::min(chunk.last + reach, span.last);
    for (std::uint32_t at = chunk.last; at < end; ++at) {
        if (one_of(reading.word(at), {",", ";", ":", "mais", "but"})) return false;
        if (!may.contains(reading.word(at))) continue;
        for (std::uint32_t i = at + 1; i < std::min(at + 5, span.last); ++i) {
            const std::string_view word = reading.word(i);
            if (word.starts_with("exclu") || word == "ruled") return true;
        }
        return false;
    }
    return false;
}

/// Does a semicolon or a colon part the two?
bool is_parted(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (; from < to; ++from) {
        if (one_of(reading.word(from), {";", ":"})) return true;
    }
    return false;
}

}  // namespace

bool never_happened(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    constexpr std::uint32_t reach = 16;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (retracted_before(reading, span, chunk.first) || denies_any(reading, span, chunk) ||
        is_rumour_denied(scene, span, chunk) || is_not_ruled_out(reading, span, chunk) ||
        is_rumour_unfounded(reading, span, chunk.first) ||
        is_of_fabrication(reading, span, chunk.first, chunk.last) ||
        is_rumour_denied_next(reading, sentence, chunk.first) ||
        is_only_rumoured(scene, span, chunk))
        return true;
    const std::uint32_t denial = denied_at(reading, span);
    const bool nominal = chunk.verb.construction == Construction::nominal;
    if (denial < span.last)
        return nominal && !is_parted(reading, chunk.last, denial) && chunk.last <= denial &&
               denial - chunk.last <= reach && is_subject(reading, span.first, chunk.first);
    if (sentence + 1 >= reading.sentences.size()) return false;
    const auto& next = reading.sentences[sentence + 1];
    const std::uint32_t later = denied_at(reading, next);
    return later < next.last && speaks_of_deed(scene, span, chunk, next.first, later);
}

}  // namespace vigie::extractors
