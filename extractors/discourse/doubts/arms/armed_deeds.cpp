#include "extractors/discourse/doubts/arms/armed_deeds.h"

#include <algorithm>

#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool bears_arms(const Reading& reading, const Party& party, const Mention& actor) {
    if (party.klass != PartyClass::insurgent && party.klass != PartyClass::militia) return false;
    if (party.name != unknown_group) return true;
    for (std::uint32_t at = actor.first; at < actor.last; ++at) {
        const text::Word word = reading.word(at);
        if (word.starts_with("arm") || word.starts_with("gun") || word.starts_with("jihad") ||
            word.starts_with("djihad") || word.starts_with("terror") ||
            word.starts_with("islamis") || word.starts_with("assail"))
            return true;
    }
    return false;
}

bool is_murderous(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet murders(
        "shot beheaded abducted kidnapped murdered assassinated executed looted torched slaughtered "
        "enleve enlevee enleves enlevees kidnappe kidnappee kidnappes kidnappees decapite decapitee "
        "decapites decapitees egorge egorgee egorges egorgees assassine assassinee assassines "
        "assassinees execute executee executes executees pille pillee pilles pillees incendie "
        "incendiee incendies incendiees");
    return has_word(reading, first, last, murders);
}

namespace {

bool is_violent(const Trigger& trigger) {
    constexpr Family violent[] = {Family::kill,
                                  Family::attack,
                                  Family::abduct,
                                  Family::fight,
                                  Family::explosive,
                                  Family::strike,
                                  Family::shelling,
                                  Family::suicide,
                                  Family::grenade,
                                  Family::bombard,
                                  Family::loot,
                                  Family::rape};
    return std::any_of(std::begin(violent), std::end(violent), [&](Family family) {
        return trigger.may_tell(family);
    });
}

/// Does what is told at the end of [first, last) hang on another word: "who", "for", « d'avoir »?
bool is_dependent(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    static const WordSet links(
        "qui who whom dont that que qu' for pour having avoir accuse accuses accused soupconne "
        "soupconnes");
    return has_word(reading, first, last, links);
}

/// Behind « Dimanche à Boni, » at the head of a clause.
std::uint32_t behind_opening(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    constexpr std::uint32_t longest = 6;
    if (!one_of(reading.word(first), {"on", "in", "at", "a", "dans", "le", "late", "early"}) &&
        std::none_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first == first;
        }))
        return first;
    for (std::uint32_t at = first; at < std::min(first + longest, last); ++at)
        if (reading.word(at) == ",") return at + 1;
    return first;
}

/// Does nothing between the two make the word at `token` another's: « le procès (des jihadistes) »?
bool heads_phrase(const Reading& reading, std::uint32_t first, std::uint32_t token) {
    for (std::uint32_t link = first + 1; link < token; ++link) {
        if (one_of(reading.word(link), {"de", "d'", "du", "des", "of", "les", "the", ","}))
            return false;
    }
    return true;
}

/// « (une balle) », "a car (bomb)", « (les tirs) »
bool is_weapon(const Reading& reading, std::uint32_t token) {
    return names_weapon(reading, token, token + 1) ||
           one_of(reading.word(token),
                  {"balle", "balles", "tirs", "gunfire", "attack", "attaque", "frappe", "strike"});
}

/// Does a phrase that begins at `at` have armed men or, where it `kills`, a weapon for its head:
/// « (Des hommes armés) », "a car (bomb)"?
bool begins_with_arms(const Reading& reading,
                      const Lexicon& lexicon,
                      std::uint32_t at,
                      std::uint32_t end,
                      bool kills) {
    constexpr std::uint32_t near = 4;
    end = std::min(end, at + near);
    if (at >= end) return false;
    for (const Mention* actor : mentions_in(reading, Kind::actor, at, end)) {
        if (bears_arms(reading, lexicon.party(actor->index), *actor) &&
            heads_phrase(reading, at, actor->first))
            return true;
    }
    // « une bombe des trente mètres a frappé la barre »: a weapon must kill
    for (std::uint32_t token = at; kills && token < end; ++token) {
        if (heads_phrase(reading, at, token) && is_weapon(reading, token)) return true;
    }
    return false;
}

/// « ont été (tués) », "was (shot)": a verb of its own, and no participle of another's.
bool is_main_passive(const Reading& reading, std::uint32_t first, std::uint32_t verb) {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t at = verb; at > first && verb - at < reach; --at)
        if (one_of(reading.word(at - 1), {"ete", "were", "was", "been"})) return true;
    return false;
}

/// "were killed on Sunday (by gunmen)", « tué dimanche à Ber (dans une frappe) »
bool has_armed_agent(const Reading& reading,
                     const Lexicon& lexicon,
                     std::uint32_t verb_end,
                     std::uint32_t end,
                     bool kills) {
    for (std::uint32_t at = verb_end; at < end; ++at) {
        if (one_of(reading.word(at), {";", ":", "qui", "who", "et", "and"})) return false;
        if (one_of(reading.word(at), {"par", "by", "dans", "in"}) &&
            begins_with_arms(reading, lexicon, at + 1, end, kills))
            return true;
    }
    return false;
}

/// The start of the clause that the verb is the main one of.
std::uint32_t start_of(const Reading& reading, std::uint32_t first, std::uint32_t verb) {
    static const WordSet links("after when apres lorsque quand while alors");
    for (std::uint32_t at = verb; at > first; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {";", ":"}) || links.contains(word)) return at;
    }
    return first;
}

bool tells_armed_deed(const Reading& reading, const Lexicon& lexicon, std::size_t sentence) {
    const auto& span = reading.sentences[sentence];
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = lexicon.trigger(word->index);
        if (trigger.kind == WordKind::noun || !is_violent(trigger)) return false;
        const bool kills = trigger.may_tell(Family::kill);
        const std::uint32_t clause = start_of(reading, span.first, word->first);
        const std::uint32_t start = behind_opening(reading, clause, word->first);
        const bool struck = is_main_passive(reading, span.first, word->first);
        if (!struck && begins_with_arms(reading, lexicon, start, word->first, kills))
            return !is_dependent(reading, start + 1, word->first);
        if (!struck) return false;
        for (std::uint32_t back = word->first; back > start && word->first - back < 5; --back)
            if (one_of(reading.word(back - 1), {"qui", "who", "que", "that", "avoir", "having"}))
                return false;
        return is_murderous(reading, word->first, word->last) ||
               has_armed_agent(reading, lexicon, word->last, span.last, kills);
    });
}

}  // namespace

bool tells_dated_armed_deed(const Reading& reading, const Lexicon& lexicon, std::size_t sentence) {
    const auto& span = reading.sentences[sentence];
    const bool dated =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            const bool day = time.kind == TimeKind::date || time.kind == TimeKind::weekday ||
                             time.kind == TimeKind::days || time.kind == TimeKind::weekend;
            return day && time.first >= span.first && time.last <= span.last && !time.future &&
                   !time.standing && !time.background && !time.leans && !time.start.year;
        });
    return dated && tells_armed_deed(reading, lexicon, sentence);
}

}  // namespace vigie::extractors
