#include "extractors/discourse/finishing/word_of_it.h"

#include <algorithm>

#include "extractors/attribution/quoted_lines.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/cues.h"
#include "extractors/words/accents.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/plight.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using text::TokenKind;

/// The statement's sentence, and those that share a quotation with it: « Ils ont tiré. Nous avons
/// peur », dit un témoin.
Stretch words_of(const Reading& reading, const Statement& statement) {
    constexpr std::size_t longest = 4;
    const auto& sentences = reading.sentences;
    const std::size_t told = reading.sentence_of(statement.first);
    std::size_t first = told;
    while (first > 0 && told - first < longest && leaves_quotation_open(reading, first - 1))
        --first;
    std::size_t last = told;
    while (last + 1 < sentences.size() && last - told < longest &&
           sentences[last + 1].paragraph == sentences[told].paragraph &&
           leaves_quotation_open(reading, last))
        ++last;
    return {sentences[first].first, sentences[last].last};
}

/// Does the event itself stand there: one of its words, a count of its, a loss?
bool holds_of_event(const Finishing& work, const Stretch& words) {
    const Draft& draft = work.draft;
    return std::any_of(draft.words.begin(),
                       draft.words.end(),
                       [&](const Candidate& word) { return words.holds(word.first); }) ||
           std::any_of(draft.tolls.begin(),
                       draft.tolls.end(),
                       [&](const DraftToll& row) { return words.holds(row.toll.first); }) ||
           std::any_of(draft.losses.begin(), draft.losses.end(), [&](const Loss& loss) {
               return words.holds(loss.first);
           });
}

bool is_word_of_saying(const Reading& reading, std::uint32_t token) {
    return !mentions_in(reading, Kind::speech, token, token + 1).empty();
}

/// « L'État (nous a abandonnés) »: is it the speakers who are?
bool says_forsaken(const Reading& reading, const Stretch& words, const Stretch& verb) {
    static const WordSet left("abandonne abandonnes abandonnee abandonnees abandoned");
    static const WordSet us("nous us we");
    return has_word(reading, verb.first, verb.last, left) &&
           has_word(reading, words.first, words.last, us);
}

/// Words of violence, of the dead: be they none of an event of their own.
bool tells_deeds(const Finishing& work, const Stretch& words) {
    const Reading& reading = work.scene.reading;
    const auto tells = [&](const Mention* word) {
        // « peur de (sortir) », « l'État nous a (abandonnés) »: of no deed by themselves
        if (is_word_of_saying(reading, word->first) ||
            says_forsaken(reading, words, {word->first, word->last}))
            return false;
        return word->kind != Kind::trigger ||
               work.scene.lexicon.trigger(word->index).always_tells();
    };
    for (const Kind kind : {Kind::trigger, Kind::status, Kind::effect}) {
        const auto found = mentions_in(reading, kind, words.first, words.last);
        if (std::any_of(found.begin(), found.end(), tells)) return true;
    }
    return false;
}

/// Who did it, what was heard and found: « les assaillants », « des tirs », "the bodies".
bool alludes_to_deeds(const Finishing& work, const Stretch& words) {
    const Reading& reading = work.scene.reading;
    static const WordSet signs(
        "tirs tir detonations detonation explosion explosions coups assaillants agresseurs "
        "fumee fuite fui gunfire shots shooting blast blasts attackers assailants smoke fled flee "
        "bodies body corps cadavres bilan toll victimes victims blesses wounded injured "
        "calme calm control controle");
    const auto parties = mentions_in(reading, Kind::actor, words.first, words.last);
    const bool group = std::any_of(parties.begin(), parties.end(), [&](const Mention* party) {
        return is_insurgent(&work.scene.lexicon.party(party->index));
    });
    return group || has_cue(reading, Cue::suspicion, words.first, words.last) ||
           has_cue(reading, Cue::body, words.first, words.last) ||
           has_word(reading, words.first, words.last, incident_nouns()) ||
           has_word(reading, words.first, words.last, signs);
}

/// « ont (brûlé) », « sommes (partis) »: a participle, not « est (vide) ».
bool is_participle(const Reading& reading, std::uint32_t token) {
    static const WordSet irregular(
        "venus venu venue partis parti partie pris prise mis fait dit vu vus entendu couru surpris "
        "sortis sorti ouvert cerne battu fui perdu eu descendus disparu");
    return ends_accented(reading.original(token, token + 1)) ||
           irregular.contains(reading.word(token));
}

/// "they (came)", "(attacked)"
bool is_english_past(const Reading& reading, std::uint32_t token) {
    static const WordSet irregular(
        "was were had came saw heard fled took left fired began ran went found lost broke shot set "
        "made got fell stole drove spent hid stood");
    const text::Word word = reading.word(token);
    return irregular.contains(word) || (word.size() > 4 && word.ends_with("ed"));
}

/// « ils (tiraient) », « nous (étions) »
bool is_imperfect(const Reading& reading, std::uint32_t token) {
    static const WordSet we("nous");
    const text::Word word = reading.word(token);
    if (word.size() <= 4) return false;
    return word.ends_with("ait") || word.ends_with("aient") ||
           (word.ends_with("ions") && has_word(reading, token - std::min(token, 2U), token, we));
}

/// « ils (sont) venus », « nous (avons) vu »: not « a (dit) ».
bool begins_perfect(const Reading& reading, std::uint32_t token, std::uint32_t last) {
    constexpr std::uint32_t reach = 4;
    const text::Word word = reading.word(token);
    if (!is_auxiliary(word) && !one_of(word, {"ai", "avons", "sommes", "suis", "avez"}))
        return false;
    for (std::uint32_t next = token + 1; next < std::min(token + reach, last); ++next) {
        if (is_word_of_saying(reading, next)) return false;
        if (is_participle(reading, next)) return true;
    }
    return false;
}

/// « ils tiraient », « ils sont venus », "they came": is anything told as past, but for the word of
/// saying?
bool tells_past(const Reading& reading, const Stretch& words) {
    const bool french = reading.language == Language::french;
    for (std::uint32_t at = words.first; at < words.last; ++at) {
        if (is_word_of_saying(reading, at)) continue;
        const bool past = french
                              ? is_imperfect(reading, at) || begins_perfect(reading, at, words.last)
                              : is_english_past(reading, at);
        if (past) return true;
    }
    return false;
}

/// « les (prix) ont doublé », "(food) is short"; not "an (aid) worker", who speaks.
bool names_daily_life(const Reading& reading, const Stretch& words) {
    for (std::uint32_t at = words.first; at < words.last; ++at) {
        if (!daily_life_words().contains(reading.word(at))) continue;
        const auto sources = mentions_in(reading, Kind::source, words.first, words.last);
        const bool speaks = std::any_of(sources.begin(), sources.end(), [&](const Mention* who) {
            return who->first <= at && at < who->last;
        });
        if (!speaks) return true;
    }
    return false;
}

/// « Nous avons peur », « les prix ont doublé », "the state has abandoned us"; not « (ils) ont pris
/// nos vivres », nor of what was left on the road.
bool tells_plight(const Reading& reading, const Stretch& words) {
    static const WordSet others("ils they");
    if (has_word(reading, words.first, words.last, plight_words()) ||
        says_forsaken(reading, words, words))
        return true;
    return names_daily_life(reading, words) &&
           !(has_word(reading, words.first, words.last, others) && tells_past(reading, words));
}

/// « Les enlèvements (se multiplient) », "kidnappings are (on the rise)": of no single deed.
bool tells_trend(const Reading& reading, const Stretch& words) {
    static const WordSet verbs("multiplient intensifient augmentent frequents frequentes frequent");
    for (std::uint32_t at = words.first; at < words.last; ++at) {
        const text::Word word = reading.word(at);
        const bool rises = (word == "rise" && reading.word(at - 1) == "the") ||
                           one_of(word, {"increasing", "increasingly", "rampant"});
        if (verbs.contains(word) || rises) return true;
    }
    return false;
}

/// "is regaining ground in the north", « regagne du terrain »: how the war goes.
bool tells_course_of_war(const Reading& reading, const Stretch& words) {
    static const WordSet grounds(
        "ground terrain territory territories territoire territoires hand");
    constexpr std::uint32_t reach = 6;  // "retaking large parts of the (territory)"
    for (std::uint32_t at = words.first; at < words.last; ++at) {
        const std::string_view word = reading.word(at);
        const bool gains =
            one_of(word, {"gaining", "regaining", "retaking", "recovering", "regained"}) ||
            word.starts_with("regagn") || word.starts_with("reconqui") ||
            word.starts_with("reclaim");
        if (gains && has_word(reading, at + 1, std::min(at + reach, words.last), grounds))
            return true;
    }
    return false;
}

/// « Je vais partir », "we will leave", « nous prions pour les morts », "pray for the dead": what
/// the speakers mean to do.
bool tells_own_doings(const Reading& reading, const Stretch& words) {
    for (std::uint32_t at = words.first; at + 1 < words.last; ++at) {
        const text::Word word = reading.word(at);
        const text::Word next = reading.word(at + 1);
        const bool goes = (word == "je" && next == "vais") ||
                          (word == "nous" && next == "allons") ||
                          (one_of(word, {"i", "we"}) && one_of(next, {"will", "'ll", "shall"}));
        const bool prays =
            one_of(word, {"prions", "prie", "pray"}) && one_of(next, {"pour", "for"});
        if (prays || (goes && !tells_past(reading, words))) return true;
    }
    return false;
}

/// « La porte du (dialogue) n'est pas fermée », "(elections) will be held": politics, which are
/// spoken of any day; not « ils voulaient empêcher les élections ».
bool tells_affairs(const Reading& reading, const Stretch& words) {
    static const WordSet affairs(
        "dialogue election elections scrutin referendum sanctions cedeao ecowas budget impunite impunity "
        "diplomatie diplomacy constitution funding reconciliation");
    static const WordSet others("ils elles they");
    return has_word(reading, words.first, words.last, affairs) &&
           !has_word(reading, words.first, words.last, others);
}

/// « que la route (sera) rouverte », "that it (would) reopen": what is to come.
bool tells_what_is_to_come(const Reading& reading, const Stretch& words) {
    static const WordSet to_come("will would va vont sera seront");
    for (std::uint32_t at = words.first; at < words.last; ++at) {
        const text::Word word = reading.word(at);
        if (reading.token(at).capital) continue;  // the paper « Wakat Séra »
        if (to_come.contains(word) || word.ends_with("drait") || word.ends_with("draient"))
            return true;
    }
    return false;
}

/// « La route (doit) être bitumée », "the army (should) protect us": what ought to be.
bool tells_what_ought(const Reading& reading, const Stretch& words) {
    static const WordSet verbs(
        "doit doivent devrait devraient faut faudrait faudra should must ought");
    for (std::uint32_t at = words.first; at + 1 < words.last; ++at) {
        // « ils (doivent avoir) fui », "must have come": what may have been
        if (verbs.contains(reading.word(at)) && !one_of(reading.word(at + 1), {"avoir", "have"}))
            return true;
    }
    return false;
}

bool is_quoted(const Reading& reading, const Stretch& words) {
    for (std::uint32_t at = words.first; at < words.last; ++at) {
        const TokenKind kind = reading.token(at).kind;
        if (kind == TokenKind::open_quote || kind == TokenKind::close_quote) return true;
    }
    return false;
}

/// « La préfecture, qui jure n'y avoir pas participé », "denied taking part in the talks": of an
/// agreement, whose side he then is not.
bool disowns_talks(const Finishing& work, const Statement& statement) {
    constexpr std::uint32_t reach = 9;
    static const WordSet parts(
        "participe participer participation implication implique impliquee impliques part involved "
        "involvement participating participated");
    if (work.draft.family != Family::accord) return false;
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(statement.first)];
    const std::uint32_t end = std::min(statement.last + reach, span.last);
    static const WordSet no("n' ne pas not no deny denied denies nie nient dement dementent");
    return has_word(reading, statement.first, end, parts) &&
           (statement.saying == Saying::denied || has_word(reading, statement.first, end, no));
}

/// Does he confirm and claim nothing? Not what demonstrators want, which is what they march for.
bool only_speaks(const Finishing& work, const Statement& statement) {
    return statement.saying == Saying::said && !statement.inherited && !is_civic(work.draft.family);
}

/// Do the words only deplore, or tell no deed but how things go, ought to go or will?
bool tells_how_things_stand(const Finishing& work, const Stretch& words, bool side, bool deplores) {
    const Reading& reading = work.scene.reading;
    if (has_word(reading, words.first, words.last, rumour_words())) return true;
    if (tells_affairs(reading, words)) return true;
    if (alludes_to_deeds(work, words)) return false;
    if (tells_plight(reading, words)) return true;
    if (deplores) return false;
    if (tells_what_ought(reading, words) || tells_what_is_to_come(reading, words)) return true;
    // « La ville est vide », dit un élu: how things stand, which one who is no side may say of any
    // day; without a quotation he may stand by what was told ("Le maire est formel")
    return !side && is_quoted(reading, words) && !tells_past(reading, words);
}

}  // namespace

bool says_nothing_of_it(const Finishing& work, const Statement& statement) {
    const Reading& reading = work.scene.reading;
    if (disowns_talks(work, statement)) return true;
    const bool side = statement.party != nullptr || statement.by == "authority";
    const bool deplores = statement.saying == Saying::confirmed && !side && !statement.inherited &&
                          !is_civic(work.draft.family);
    if (!deplores && !only_speaks(work, statement)) return false;
    const Stretch words = words_of(reading, statement);
    if (holds_of_event(work, words)) return false;
    if (tells_trend(reading, words) || tells_course_of_war(reading, words) ||
        tells_own_doings(reading, words))
        return true;
    return !tells_deeds(work, words) && tells_how_things_stand(work, words, side, deplores);
}

}  // namespace vigie::extractors
