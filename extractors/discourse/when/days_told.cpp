#include "extractors/discourse/when/days_told.h"

#include <algorithm>

#include "extractors/discourse/when/claim_days.h"
#include "extractors/discourse/when/other_days.h"
#include "extractors/discourse/when/pictures.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « sa revendication, datée de (lundi) », "a letter dated (Monday)": of the paper, not of a scene
/// in it.
bool dates_document(const Reading& reading, const TimeMention& mention) {
    static const WordSet papers(
        "revendication communique message note texte lettre courrier rapport document declaration "
        "bulletin tract statement letter report");
    constexpr std::uint32_t reach = 4;
    const auto first = static_cast<std::uint32_t>(mention.first);
    if (first < 2) return false;
    const std::uint32_t verb = first - (one_of(reading.word(first - 1), {"de", "du"}) ? 2 : 1);
    if (!reading.word(verb).starts_with("date")) return false;
    return has_word(reading, verb - std::min(reach, verb), verb, papers);
}

/// « (Lundi), l'armée a communiqué ses pertes : trois morts », « en a présenté le résultat »: the
/// day of an account of what was before.
bool dates_account(const Reading& reading,
                   const text::Sentence& sentence,
                   const TimeMention& mention) {
    static const WordSet gives(
        "presente annonce communique dresse donne livre publie devoile fourni detaille revu");
    static const WordSet accounts("bilan bilans resultat resultats pertes decompte chiffres");
    static const WordSet between(
        "ses leurs son leur le la les l' un une du de des premier nouveau dernier lourd provisoire "
        "officiel definitif propres ce cette soir matin");
    constexpr std::size_t reach = 14;
    if (mention.first > sentence.first + 1) return false;
    bool given = false;
    const std::size_t to = std::min<std::size_t>(mention.last + reach, sentence.last);
    for (std::size_t at = mention.last; at < to; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {";", ":", "."})) return false;
        if (given && accounts.contains(word)) return true;
        given &= between.contains(word);  // not « a livré un combat, dont le bilan »
        given |= gives.contains(word) && one_of(reading.word(at - 1), {"a", "ont", "avait"});
    }
    return false;
}

/// "the results of (last month)'s elections", « le scrutin du (29 mars) »: what a crowd is angry
/// about, when that was.
bool dates_politics(const Reading& reading,
                    const text::Sentence& sentence,
                    const TimeMention& mention) {
    static const WordSet politics(
        "election elections vote votes poll polls ballot ballots runoff referendum ruling verdict "
        "decision summit coup decree speech scrutin scrutins referendum verdict sommet decret discours "
        "putsch");
    constexpr std::uint32_t reach = 3;  // "last month's (first legislative) elections"
    // "killed two on Monday after (Sunday)'s vote": as near as the deed, and part of its story
    if (mention.kind == TimeKind::weekday) return false;
    const auto last = static_cast<std::uint32_t>(mention.last);
    if (reading.word(last) == "'s")
        return has_word(
            reading, last + 1, within_sentence(reading, last, last + 1 + reach), politics);
    const auto first = static_cast<std::uint32_t>(mention.first);
    if (first < sentence.first + 2 || !one_of(reading.word(first - 1), {"du", "de", "of"}))
        return false;
    const auto start = static_cast<std::uint32_t>(sentence.first);
    const std::uint32_t from = first - 1 - std::min(reach, first - 1 - start);
    // « (lors) des élections du 1er mars »: when the deed was done
    static const WordSet during("lors pendant durant during at jour");
    const std::uint32_t lead = from - std::min(reach, from - start);
    return has_word(reading, from, first - 1, politics) &&
           !has_word(reading, lead, first - 1, during);
}

}  // namespace

bool DaysTold::is_told(const TimeMention& mention) const {
    // « Il aura fallu attendre mardi soir pour que », "it took until Tuesday for the army to"
    if (one_of(reading_.word(mention.first - 1), {"attendre", "attendu"})) return true;
    if (dates_mourning(mention) || beside_.parts_speech(mention) ||
        beside_.ends_aside_of_speaker(mention) || dates_document(reading_, mention) ||
        dates_account(reading_, sentence_, mention) ||
        dates_politics(reading_, sentence_, mention) || is_of_burial(reading_, mention))
        return true;
    if (dates_answer(mention) || leads_deed(reading_, lexicon_, mention)) return false;
    if (reading_.word(mention.last) == "'s") return beside_.cue_at(Cue::telling, mention.last + 1);
    if (is_of_claim(mention) || told_before(mention) || told_at_length(mention) ||
        tells_what_had_been(mention) || dates_pictures(reading_, sentence_, mention) ||
        announces_then(mention) || dates_address(mention))
        return true;
    const text::Word next = reading_.word(mention.last);
    if (next == ",") return false;                                // "on Thursday, residents said"
    if (beside_.cue_at(Cue::telling, mention.last)) return true;  // "on Tuesday raised its toll"
    const bool apart = mention.first == sentence_.first || reading_.word(mention.first - 1) == ",";
    if (apart) return false;
    // "a lynché samedi un homme soupçonné": the deed's own day
    if (beside_.event_word_at(mention.first - 1)) return false;
    return told_behind(mention);
}

bool DaysTold::told_behind(const TimeMention& mention) const {
    constexpr std::size_t reach = 3;
    // « La mort d'un soldat dimanche (a été confirmée) », "on Sunday (was confirmed)": when he died
    const text::Word next = reading_.word(mention.last);
    const bool perfect = one_of(next, {"a", "ont", "avait", "avaient", "has", "have", "had"}) &&
                         one_of(reading_.word(mention.last + 1), {"ete", "been"});
    if ((perfect || one_of(next, {"was", "were"})) && deed_before(mention)) return false;
    const std::size_t to = std::min<std::size_t>(mention.last + reach, sentence_.last);
    bool told = false;
    for (std::size_t i = mention.last; i < to; ++i) {
        // "« Ils sont venus lundi », a dit": the day is in what was said
        if (reading_.token(i).kind == text::TokenKind::close_quote) return false;
        // "on Thursday condemned an attack": the verb governs the deed
        if (beside_.event_word_at(i)) return told;
        if (one_of(reading_.word(i), {";", ":", "pour", "afin", "to"})) return false;
        // "killed three on Saturday and claimed it", "survenue lundi et revendiquée": the deed's
        // "killed a chief on Thursday after accusing him"
        if (one_of(reading_.word(i), {"and", "et", "after", "apres", "before", "avant"}) &&
            deed_before(mention))
            return false;
        told = told || beside_.speech_at(i);
    }
    return told;
}

bool DaysTold::heads_telling(const TimeMention& mention) const {
    const bool later = one_of(reading_.word(sentence_.first), {"later", "earlier", "plus"});
    if (mention.first > sentence_.first + (later ? 2 : 1)) return false;
    const std::size_t to = std::min<std::size_t>(mention.last + 12, sentence_.last);
    for (std::size_t i = mention.last; i < to; ++i) {
        if (beside_.speech_at(i)) return true;
        if (beside_.event_word_at(i)) return false;
    }
    return false;
}

bool DaysTold::is_of_announcement(const TimeMention& mention) const {
    constexpr std::size_t reach = 3;
    if (!one_of(reading_.word(mention.last), {"that", "que", "qu'"})) return false;
    for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach; --at) {
        const text::Word word = reading_.word(at - 1);
        if (word.starts_with("annonc") || word.starts_with("announc"))
            return beside_.speech_at(at - 1);
    }
    return false;
}

bool DaysTold::deed_before(const TimeMention& mention) const {
    constexpr std::size_t reach = 14;  // "killed a chief and two relatives in Boni"
    const std::size_t from =
        std::max<std::size_t>(sentence_.first, mention.first < reach ? 0 : mention.first - reach);
    for (std::size_t i = from; i < mention.first; ++i) {
        if (beside_.event_word_at(i)) return true;
    }
    return false;
}

bool DaysTold::is_of_claim(const TimeMention& mention) const {
    constexpr std::size_t reach = 8;
    if (was_claimed_next_day(reading_, sentence_, mention)) return true;
    if (reading_.word(mention.last) != ",") return false;
    bool claimed = false;
    bool deed = false;
    for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach; --at) {
        const text::Word word = reading_.word(at - 1);
        if (word == ",") return false;
        claimed |= deed && (word.starts_with("claim") || word.starts_with("revendiqu"));
        deed |= beside_.event_word_at(at - 1) &&
                one_of(before(reading_.tokens, at - 1), {"the", "this", "l'", "cette", "la"});
        if (one_of(word, {"which", "who", "qui"})) return claimed;
    }
    return false;
}

std::size_t DaysTold::where_word_may_begin(const TimeMention& mention) const {
    // "a statement from the government of 12 June", "put out during the night to Friday"
    const bool of = reading_.word(mention.first - 1) == "of";
    const bool night = mention.first > sentence_.first + 1 &&
                       one_of(reading_.word(mention.first - 1), {"to", "a"}) &&
                       one_of(reading_.word(mention.first - 2), {"night", "nuit"});
    const std::size_t reach = of || night ? 8 : 4;
    return mention.first > sentence_.first + reach ? mention.first - reach : sentence_.first;
}

/// "had (announced) on Saturday that it had killed": of the word, though truces are announced.
bool DaysTold::had_said(std::size_t token) const {
    return beside_.speech_at(token) &&
           one_of(before(reading_.tokens, token), {"had", "avait", "avaient"});
}

bool DaysTold::told_before(const TimeMention& mention) const {
    std::size_t at = mention.first;
    // "a annoncé, jeudi 12 mars, avoir tué"
    const bool aside = at > sentence_.first + 1 && reading_.word(at - 1) == "," &&
                       one_of(reading_.word(mention.last), {",", "."});
    if (aside) return beside_.speech_at(at - 2) || beside_.cue_at(Cue::telling, at - 2);
    const std::size_t from = where_word_may_begin(mention);
    const bool leads_on = one_of(reading_.word(mention.last), {"that", "que", "qu'"});
    for (; at > from; --at) {
        if (leads_on && had_said(at - 1)) return true;
        if (const auto told = beside_.tells_at(at - 1)) return *told;
    }
    return false;
}

bool DaysTold::dates_answer(const TimeMention& mention) const {
    constexpr std::size_t reach = 4;
    static const WordSet answers(
        "reagi reagit reagissent riposte ripostent repondu repond replique reacted reacts "
        "responded responds retaliated");
    const std::size_t on = one_of(reading_.word(mention.first - 1), {"on", "ce", "le"}) ? 2 : 1;
    // "on Thursday reacted to an ambush"
    const std::size_t opened =
        reading_.token(std::min<std::size_t>(mention.last, sentence_.last - 1)).kind ==
                text::TokenKind::open_quote
            ? 1
            : 0;
    const bool leads = answers.contains(reading_.word(mention.last + opened));
    if (!leads && mention.first < sentence_.first + on) return false;
    if (!leads && !answers.contains(reading_.word(mention.first - on))) return false;
    const std::size_t from = mention.last + (leads ? opened + 1 : 0);
    if (!one_of(reading_.word(from), {"a", "to", "au", "aux"})) return false;
    const std::size_t to = std::min<std::size_t>(from + reach, sentence_.last);
    for (std::size_t at = from; at < to; ++at) {
        if (beside_.event_word_at(at)) return true;
    }
    return false;
}

bool DaysTold::is_shut_off_at(std::size_t token) const {
    return one_of(reading_.word(token), {";", ":", "(", ")"}) ||
           reading_.token(token).kind == text::TokenKind::open_quote;
}

bool DaysTold::told_at_length(const TimeMention& mention) const {
    constexpr std::size_t reach = 16;
    const bool leads_on = one_of(reading_.word(mention.last), {"that", "que", "qu'"});
    const bool aside = reading_.word(mention.last) == "," && mention.first > sentence_.first &&
                       reading_.word(mention.first - 1) == ",";
    const bool closes =
        aside || mention.last >= sentence_.last || reading_.word(mention.last) == ".";
    if (!leads_on && !closes) return false;
    for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach; --at) {
        if (is_shut_off_at(at - 1) || beside_.event_word_at(at - 1)) return false;
        // « Justice sera faite », a promis le président, lundi 13 mai,
        const bool said = aside && one_of(reading_.word(at - 1), {"a", "ont"});
        if (beside_.speech_at(at - 1) || (said && is_behind_quotation(at - 1)))
            return leads_on || is_behind_quotation(at - 1);
    }
    return false;
}

bool DaysTold::tells_what_had_been(const TimeMention& mention) const {
    constexpr std::size_t reach = 20;
    if (!heads_telling(mention)) return false;
    if (had_spoken(mention)) return true;
    const std::size_t to = std::min<std::size_t>(mention.last + reach, sentence_.last);
    bool told = false;
    for (std::size_t at = mention.last; at < to; ++at) {
        const text::Word word = reading_.word(at);
        if (one_of(word, {";", "."})) return false;
        told |= one_of(word, {"that", "que", "qu'"});
        // "reported that two drivers have been shot dead": before the report
        const bool been = one_of(word, {"have", "has"}) && reading_.word(at + 1) == "been";
        if (told && (been || one_of(word, {"had", "avait", "avaient"}))) return true;
    }
    return false;
}

bool DaysTold::had_spoken(const TimeMention& mention) const {
    constexpr std::size_t reach = 12;
    const std::size_t to = std::min<std::size_t>(mention.last + reach, sentence_.last);
    for (std::size_t at = mention.last; at < to; ++at) {
        if (beside_.event_word_at(at)) return false;
        if (!beside_.speech_at(at)) continue;
        return one_of(before(reading_.tokens, at), {"avait", "avaient", "had"});
    }
    return false;
}

bool DaysTold::announces_then(const TimeMention& mention) const {
    constexpr std::size_t reach = 4;
    if (reading_.language != Language::english ||
        !one_of(reading_.word(mention.last), {"it", "they", "he", "she"}) ||
        reading_.word(mention.last + 1) != "had")
        return false;
    for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach; --at) {
        if (beside_.speech_at(at - 1)) return true;
    }
    return false;
}

bool DaysTold::dates_address(const TimeMention& mention) const {
    static const WordSet occasions(
        "presse allocution discours interview entretien conference briefing address speech meeting "
        "reunis reunies reunion visite visit visiting passage tournee deplacement sommet summit");
    constexpr std::size_t reach = 5;  // "de presse, ce", "conference on"
    constexpr std::size_t behind = 12;
    bool addressed = false;
    for (std::size_t at = mention.first; at > sentence_.first && mention.first - at < reach; --at) {
        if (beside_.event_word_at(at - 1)) return false;
        addressed |= occasions.contains(reading_.word(at - 1));
    }
    const std::size_t to = std::min<std::size_t>(mention.last + behind, sentence_.last);
    for (std::size_t at = mention.last; addressed && at < to; ++at) {
        if (beside_.event_word_at(at)) return false;
        if (beside_.speech_at(at)) return true;
    }
    return false;
}

bool DaysTold::dates_mourning(const TimeMention& mention) const {
    static const WordSet mourning("mourning deuil");
    static const WordSet links(
        "a an un une of de d' three two days day jours jour trois deux national nationwide period "
        "from on starting beginning since as le ce partir compter depuis");
    if (!may_have(reading_, sentence_, mourning)) return false;
    // "national mourning from (Wednesday) for the soldiers killed"
    std::size_t at = mention.first;
    while (at > sentence_.first && links.contains(reading_.word(at - 1)))
        --at;
    if (at > sentence_.first && mourning.contains(reading_.word(at - 1))) return true;
    // « observe à partir de (mercredi) un deuil de trois jours »
    std::size_t next = mention.last;
    while (next < sentence_.last && links.contains(reading_.word(next)))
        ++next;
    return next < sentence_.last && mourning.contains(reading_.word(next));
}

bool DaysTold::is_behind_quotation(std::size_t speech) const {
    constexpr std::size_t reach = 3;
    for (std::size_t at = speech; at > sentence_.first && speech - at < reach; --at) {
        if (reading_.token(at - 1).kind == text::TokenKind::close_quote) return true;
    }
    return false;
}

}  // namespace vigie::extractors
