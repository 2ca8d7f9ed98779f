#include "extractors/tolls/hypothesis.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/words/hesitation.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "were able (to) kill", "made it possible (to) neutralise": it was done.
bool was_able(const TollSentence& here, std::uint32_t modal) {
    static const WordSet able("able possible managed helped enabled allowed");
    constexpr std::uint32_t reach = 6;  // "enabled the Malian army (to)"
    if (here.reading.word(modal) != "to") return false;
    for (std::uint32_t back = 1; back <= std::min(reach, modal); ++back) {
        const text::Word word = here.reading.word(modal - back);
        if (!able.contains(word)) continue;
        if (word == "possible") return here.reading.word(modal - back - 2) == "made";
        return word != "able" || one_of(here.reading.word(modal - back - 1), {"were", "was"});
    }
    return false;
}

/// « Notre priorité est de les faire (libérer) »: meant, unless it was made possible or managed.
bool is_meant_release(const TollSentence& here, const Mention& status, const StatusWord& word) {
    static const WordSet managed(
        "permis permettant permettent reussi parvenu parvenus parvenir pu fini avant apres obtenu "
        "vient viennent venait venaient abouti conduit");
    constexpr std::uint32_t reach = 5;  // "permis hier de faire"
    const bool meant = here.reading.language == Language::french && word.status == Status::freed &&
                       word.has(VerbForm::infinitive);
    if (!meant) return false;
    constexpr std::uint32_t joined = 16;  // "permis de tuer dix hommes et de libérer"
    const std::uint32_t far = goes_on_with_infinitive(here.reading, status.first) ? joined : reach;
    for (std::uint32_t back = 1; back <= std::min(far, status.first); ++back) {
        if (managed.contains(here.reading.word(status.first - back))) return false;
    }
    return true;
}

/// "would (not) hand them over until", « ne relâchera (pas) »: does somebody hold back till then?
bool is_held_back(const Reading& reading, std::uint32_t first, std::uint32_t until) {
    static const WordSet holds("not won't never refuse refuses refusent pas");
    constexpr std::uint32_t far = 12;  // "would (not) hand them over before"
    for (std::uint32_t back = until; back > first && until + 1 - back < far; --back) {
        const text::Word word = reading.word(back - 1);
        if (!holds.contains(word)) continue;
        // « ont refusé de partir avant »: told of
        if (word.starts_with("refus")) return !is_form_of_have(reading.word(back - 2));
        if (word == "won't") return true;
        // "would not", « ne relâchera pas »: to come
        const text::Word verb = reading.word(back - 2);
        return one_of(verb, {"would", "will"}) || verb.ends_with("ra") || verb.ends_with("ront") ||
               verb.ends_with("rait") || verb.ends_with("raient");
    }
    return false;
}

}  // namespace

bool is_waited_for(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    static const WordSet until("until unless before avant tant");
    static const WordSet then("after apres when lorsque since depuis");
    if (!may_have(reading, reading.sentence_of(token), until)) return false;
    constexpr std::uint32_t near = 10;  // "before the French force Barkhane had (set free)"
    for (std::uint32_t at = token; at > first && token - at < near; --at) {
        const text::Word word = reading.word(at - 1);
        // "will not return until order is restored after gunmen (killed) ten": that was
        if (one_of(word, {".", ";"}) || then.contains(word)) return false;
        if (until.contains(word)) return is_held_back(reading, first, at - 1);
    }
    return false;
}

bool is_called_aim(const Reading& reading, std::uint32_t from, std::uint32_t end) {
    constexpr std::uint32_t reach = 8;  // "of all the hostages is our"
    constexpr std::uint32_t behind = 4;
    for (std::uint32_t at = from; at < std::min(from + reach, end); ++at) {
        if (!one_of(reading.word(at), {"is", "remains", "est", "reste", "demeure"})) continue;
        for (std::uint32_t next = at + 1; next <= std::min(at + behind, end); ++next) {
            if (one_of(reading.word(next), {"priority", "priorite", "goal", "objectif"}))
                return true;
        }
    }
    return false;
}

namespace {

/// « (ne sait pas) qui a été tué », « (ignore) si des soldats », "(does not know) who": does the
/// word at the token open a question that nobody answers?
bool opens_question(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    static const WordSet questions("qui si s' combien lesquels who if how which");
    static const WordSet unknown(
        "ignore ignorent ignorait ignoraient sait savent savait savaient know knows knew unsure "
        "unclear demande demandent wonder wonders");
    constexpr std::uint32_t reach = 4;  // « ne (sait) toujours pas »
    if (!questions.contains(reading.word(token))) return false;
    // « on ignore qui a tué les douze villageois »: of them it is sure
    static const WordSet suffered("ete was were est sont been etaient");
    constexpr std::uint32_t verb = 4;  // « qui a peut-être été »
    if (one_of(reading.word(token), {"qui", "who"}) &&
        !has_word(reading, token + 1, token + verb, suffered))
        return false;
    const std::uint32_t from = token - std::min(reach, token - first);
    for (std::uint32_t at = token; at > from; --at) {
        if (!unknown.contains(reading.word(at - 1))) continue;
        static const WordSet negations("ne n' not never pas");
        const bool knows =
            one_of(reading.word(at - 1),
                   {"sait", "savent", "savait", "savaient", "know", "knows", "knew"});
        return !knows || has_word(reading, at - 1 - std::min(at - 1 - first, 2U), token, negations);
    }
    return false;
}

/// « Je ne peux pas dire s'il y a des (victimes) », "whether there were (casualties)": asked.
bool is_asked(const TollSentence& here, std::uint32_t token) {
    constexpr std::uint32_t reach = 8;  // « s'il y a eu des (morts) parmi »
    const Reading& reading = here.reading;
    const std::uint32_t stop = token - std::min(token - here.sentence.first, reach);
    for (std::uint32_t at = token; at > stop; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ".", "que", "qu'", "that"})) return false;
        if (word == "whether" || opens_question(reading, here.sentence.first, at - 1)) return true;
        if (word == "s'" && reading.word(at) == "il" && reading.word(at + 1) == "y") return true;
    }
    return false;
}

/// « (ne) nie (pas) avoir tué », "did not deny": it is owned.
bool is_not_denied(const TollSentence& here, std::uint32_t denial) {
    constexpr std::uint32_t near = 3;  // "did not immediately deny"
    const Reading& reading = here.reading;
    const std::uint32_t from = denial - std::min(denial - here.sentence.first, near);
    for (std::uint32_t at = from; at < denial; ++at) {
        if (one_of(reading.word(at), {"n'", "ne", "not", "never"})) return true;
    }
    return false;
}

/// « (avoir tué) », "(that it had killed)", « (la mort) de », "(killing)": what the word of denial
/// before the token `from` denies; not « dément toute part dans la mort de ».
bool is_what_is_denied(const TollSentence& here, std::uint32_t from, const Mention& status) {
    const Reading& reading = here.reading;
    const std::uint32_t at = status.first;
    const auto adverb = [&](std::uint32_t i) {
        return reading.word(i).ends_with("ment") || reading.word(i).ends_with("ly");
    };
    const std::uint32_t next = from + (adverb(from) ? 1 : 0);
    // « (la mort de) », in one with its article
    if (next == at)
        return word_of(here, status).has(VerbForm::gerund) || word_of(here, status).nominal;
    if (one_of(reading.word(next), {"que", "qu'", "that", "avoir", "having"})) return true;
    // « dément les (dix morts) annoncés »
    const bool counted =
        std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& phrase) {
            return phrase.own == &status && (phrase.first == next || phrase.first == next + 1);
        });
    if (counted) return true;
    return next + 1 == at && one_of(reading.word(next), {"la", "le", "les", "l'", "the"});
}

}  // namespace

bool is_denied(const TollSentence& here, const Mention& status) {
    static const WordSet denials(
        "dement dementent dementi dementait nie nient niait nier dementant niant conteste contestent "
        "refute refutent recuse recusent denied denies deny denying");
    constexpr std::uint32_t reach = 10;  // « (dément) formellement que dix civils aient été »
    const Reading& reading = here.reading;
    if (!may_have(reading, here.sentence, denials)) return false;
    const std::uint32_t stop = status.first - std::min(status.first - here.sentence.first, reach);
    for (std::uint32_t at = status.first; at > stop; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ".", ":", "mais", "but", "et", "and"})) return false;
        if (denials.contains(word))
            return is_what_is_denied(here, at, status) && !is_not_denied(here, at - 1);
    }
    return false;
}

namespace {

/// « le navire peut (embarquer) trois cents passagers »: room for so many.
bool tells_room(const TollSentence& here, const Mention& status, const StatusWord& word) {
    return word.has(VerbForm::infinitive) && status.first > here.sentence.first &&
           one_of(here.reading.word(status.first - 1), {"peut", "peuvent", "pouvait", "pouvaient"});
}

/// « Si l'armée n'était pas venue, il y aurait eu cent (morts) », "If it had not come, a hundred
/// would have (died)": what did not come about. Not « s'il se confirme », nor what is only said to
/// be: « deux seraient morts ».
bool is_averted(const TollSentence& here, std::uint32_t token) {
    static const WordSet unreal("etait etaient avait avaient had were");
    static const WordSet conditional("aurait auraient serait seraient would could might");
    constexpr std::uint32_t clause = 5;  // « Si les soldats n'(avaient) »
    constexpr std::uint32_t near = 5;    // « il y (aurait) eu au moins cent »
    const Reading& reading = here.reading;
    const std::uint32_t from = token - std::min(near, token - here.sentence.first);
    if (!has_word(reading, from, token, conditional)) return false;
    for (std::uint32_t at = here.sentence.first; at < from; ++at) {
        // « qui (s')étaient emparés », « Si le bilan n'était pas (connu) » suppose nothing
        static const WordSet known("connu communique etabli confirme known clear");
        const bool opens =
            one_of(reading.word(at), {"si", "if"}) ||
            (reading.word(at) == "s'" && one_of(reading.word(at + 1), {"il", "ils"}));
        const std::uint32_t end = std::min(at + clause + 2, from);
        if (opens && has_word(reading, at, std::min(at + clause, from), unreal) &&
            !has_word(reading, at, end, known))
            return true;
    }
    return false;
}

/// Does a cue of what is not told as done stand in [from, to)?
bool has_hypothetical_cue(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    const auto cues = mentions_in(reading, Kind::cue, from, to);
    return std::any_of(cues.begin(), cues.end(), [](const Mention* mention) {
        const auto cue = static_cast<Cue>(mention->index);
        return cue == Cue::hypothesis || cue == Cue::purpose || cue == Cue::prevention;
    });
}

/// « pour éviter que d'autres civils soient (tués) »: the subjunctive hangs on such a cue.
bool is_prevented(const TollSentence& here, std::uint32_t token) {
    constexpr std::uint32_t reach = 10;
    const Reading& reading = here.reading;
    if (token <= here.sentence.first ||
        !one_of(reading.word(token - 1), {"soient", "soit", "aient"}))
        return false;
    const std::uint32_t from = token - std::min(reach, token - here.sentence.first);
    // « qui demandaient qu'un imam soit (libéré) »
    static const WordSet asked(
        "demande demandent demandaient demandait demandant reclame reclament reclamaient reclamait "
        "reclamant exige exigent exigeaient exigeait exigeant veut veulent voulaient souhaitent");
    return has_word(reading, from, token, asked) || has_hypothetical_cue(reading, from, token);
}

}  // namespace

bool is_unreal(const TollSentence& here, const Mention& status) {
    // "could have been (killed)"
    const std::uint32_t at = status.first;
    const bool could = at >= here.sentence.first + 3 && here.reading.word(at - 1) == "been" &&
                       here.reading.word(at - 2) == "have" &&
                       one_of(here.reading.word(at - 3), {"could", "would", "might"});
    if (could) return true;
    return is_asked(here, status.first) || is_denied(here, status) ||
           is_averted(here, status.first) || is_prevented(here, status.first);
}

bool is_hypothesis(const TollSentence& here, const Mention& status) {
    constexpr std::uint32_t reach = 5;
    static const WordSet modals("to would could may might will should can must");
    const std::uint32_t from =
        std::max(here.sentence.first, status.first > reach ? status.first - reach : 0U);
    const bool english = here.reading.language == Language::english;
    if (english && status.first > 0 && modals.contains(here.reading.word(status.first - 1)))
        return !was_able(here, status.first - 1) &&
               (status.first < 2 || !did_not_hesitate(here.reading, status.first - 2));
    if (one_of(here.reading.word(status.first), {"release", "liberation"}) &&
        is_called_aim(here.reading, status.last, here.sentence.last))
        return true;
    if (is_unreal(here, status)) return true;
    const StatusWord& word = word_of(here, status);
    if (tells_room(here, status, word) || is_meant_release(here, status, word) ||
        is_waited_for(here.reading, here.sentence.first, status.first))
        return true;
    if (word.has(VerbForm::gerund) || word.has(VerbForm::past)) return false;
    return has_hypothetical_cue(here.reading, from, status.first);
}

bool is_feared_toll(const TollSentence& here, std::uint32_t token) {
    static const WordSet fears(
        "craint craignent craignait craignaient redoute redoutent redoutait redoutaient fear fears "
        "feared fearing");
    static const WordSet tolls("bilan decompte nombre chiffre toll count number figure");
    // "fear the toll could rise (after) gunmen killed nine": counted
    static const WordSet parts(
        ", ; apres after qui who which quand when lorsque alors depuis since");
    constexpr std::uint32_t near = 6;  // « (craint) que le bilan »
    const Reading& reading = here.reading;
    if (!may_have(reading, here.sentence, fears)) return false;
    for (std::uint32_t at = here.sentence.first; at < token; ++at) {
        if (fears.contains(reading.word(at)) &&
            has_word(reading, at + 1, std::min(at + near, token), tolls) &&
            !has_word(reading, at + 1, token, parts))
            return true;
    }
    return false;
}

bool is_promised(const TollSentence& here, const Mention& status) {
    return word_of(here, status).status == Status::freed || is_hypothesis(here, status);
}

}  // namespace vigie::extractors
