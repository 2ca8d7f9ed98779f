#include "extractors/reading/blame.h"

#include <algorithm>

#include "extractors/reading/blame_in_doubt.h"
#include "extractors/reading/blamed_for.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Bodies of armed men whose they are is told behind them.
const WordSet& units() {
    static const WordSet all(
        "patrouille patrouilles detachement unite unites colonne convoi patrol patrols detachment "
        "unit units column convoy");
    return all;
}

/// Only the article, or the men of whom the party is made up, between `from` and the party.
std::uint32_t before_article(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    static const WordSet leads(
        "le la les l' the un une an certains some soldats elements membres combattants hommes commandos "
        "groupe groupes equipe milice miliciens soldiers fighters members men group team militia militiamen "
        "of de du des d'");
    const bool english = reading.language == Language::english;  // « à (l'armée) » is no article
    std::uint32_t at = party;
    while (at > first &&
           (leads.contains(reading.word(at - 1)) || units().contains(reading.word(at - 1)) ||
            (english && reading.word(at - 1) == "a")))
        --at;
    return at;
}

/// Nothing between the tokens ends the clause, or denies what it says.
bool is_one_clause(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t at = from; at < to; ++at) {
        if (one_of(reading.word(at),
                   {",", ";", ":", ".", "qui", "who", "que", "that", "pas", "not"}))
            return false;
    }
    return true;
}

/// « s'attribue l'attaque », « ne l'attribue pas »
bool is_own_or_denied(const Reading& reading, std::uint32_t first, std::uint32_t verb) {
    constexpr std::uint32_t reach = 4;  // « s'en est (attribué) »
    for (std::uint32_t back = 1; back <= std::min(reach, verb - first); ++back) {
        if (one_of(reading.word(verb - back), {"s'", "se", "n'", "ne", "not", "never"}))
            return true;
    }
    return false;
}

/// « attribue l'attaque à », « met la tuerie sur le compte de », "pinned the blame for it on", at
/// the token: does the verb put something down to whoever its preposition names?
bool gives_blame(const Reading& reading, std::uint32_t verb, std::uint32_t to) {
    static const WordSet attributes(
        "attribue attribuent attribuaient attribuait attribuant attribuee attribuees attribues impute imputent "
        "imputaient imputait imputee imputees imputes "
        "imputant attributes attributed attributing pinned pins blame blames blamed blaming");
    static const WordSet places(
        "met mettent mis mettait mettaient mettant rejette rejettent rejete rejetant rejetait porter "
        "porte portent put puts lay lays laid placed places placing putting");
    static const WordSet blame("responsabilite compte dos blame responsibility door");
    const text::Word word = reading.word(verb);
    if (attributes.contains(word)) return true;
    if (!places.contains(word)) return false;
    for (std::uint32_t at = verb + 1; at < to; ++at) {
        // « sur le (compte) de », not « mettre fin au compte »
        const bool idiom = one_of(reading.word(at), {"compte", "dos"});
        if (blame.contains(reading.word(at)) && (!idiom || reading.word(at - 2) == "sur"))
            return true;
    }
    return false;
}

/// « attribue cette attaque à (l'armée) »
bool is_put_on(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    static const WordSet to("a au aux sur on to upon compte dos of");
    constexpr std::uint32_t far = 14;  // « attribue l'attaque de mardi contre le village à »
    const std::uint32_t end = before_article(reading, first, party);
    if (end == first || !to.contains(reading.word(end - 1))) return false;
    for (std::uint32_t back = 1; back <= std::min(far, end - first); ++back) {
        const std::uint32_t verb = end - back;
        if (one_of(reading.word(verb), {";", "."})) return false;
        if (!gives_blame(reading, verb, end)) continue;
        // "blamed on JNIM", « met sur le compte de »: the noun of blame may stand right before
        const std::uint32_t last =
            reading.word(end - 1) == "compte" || reading.word(end - 1) == "dos" ? end - 3 : end - 1;
        return blamed_for(reading, verb + 1, std::max(last, verb + 1)) != BlamedFor::other &&
               is_one_clause(reading, verb, end) && !is_own_or_denied(reading, first, verb);
    }
    return false;
}

/// « les soldats (qui gardaient le pont) sont accusés »: the token of the verb that accuses, with
/// no mark before it; the token itself when there is none.
std::uint32_t behind_relative(const Reading& reading, std::uint32_t at) {
    static const WordSet being("est sont ete is are was were been");
    constexpr std::uint32_t longest = 12;
    for (std::uint32_t end = at + 2; end < at + longest; ++end) {
        if (one_of(reading.word(end), {".", ";", ":", ",", "et", "and"})) return at;
        const text::Word word = reading.word(end + 1);
        if (being.contains(reading.word(end)) &&
            (word.starts_with("accus") || word.starts_with("soupconn")))
            return end;
    }
    return at;
}

/// « les chasseurs qui aident (l'armée) sont accusés »: one, where several are.
bool is_one_of_several(const Reading& reading, const Mention& party, std::uint32_t verb) {
    if (reading.language == Language::english)
        return reading.word(party.last - 1) == "army" &&
               one_of(reading.word(verb - 1), {"are", "were"});
    const bool one = reading.word(party.first) == "l'" ||
                     (party.first > 0 && one_of(reading.word(party.first - 1), {"l'", "le", "la"}));
    return one && one_of(reading.word(verb), {"accuses", "accusees", "soupconnes"});
}

/// « le JNIM (, qui impose un blocus depuis mai,) en est tenu responsable »: the token behind what
/// is said of the party between commas; the token itself when nothing is.
std::uint32_t behind_aside(const Reading& reading, std::uint32_t at) {
    constexpr std::uint32_t longest = 12;
    static const WordSet describes("qui who allies alliees proches allied close loyal guarding");
    if (describes.contains(reading.word(at))) return behind_relative(reading, at);
    if (reading.word(at) != "," || !one_of(reading.word(at + 1), {"qui", "who", "which", "dont"}))
        return at;
    for (std::uint32_t end = at + 2; end < at + longest; ++end) {
        if (one_of(reading.word(end), {".", ";", ":"})) return at;
        if (reading.word(end) == ",") return end + 1;
    }
    return at;
}

/// "JNIM was (blamed) by residents.", « est (accusé) par des habitants. »: of the deed that was
/// told, and of nothing else.
bool is_blamed_by_some(const Reading& reading, std::uint32_t verb) {
    static const WordSet is("was were is are been est sont ete");
    static const WordSet more("of for de d' du des");
    constexpr std::uint32_t longest = 6;  // "blamed by several local (residents)"
    if (!one_of(reading.word(verb + 1), {"by", "par"}) || !is.contains(reading.word(verb - 1)))
        return false;
    for (std::uint32_t at = verb + 3; at < verb + 2 + longest; ++at) {
        if (more.contains(reading.word(at))) return false;
        // "by villagers, (who) said it came too late"
        if (one_of(reading.word(at), {".", ",", ";"}))
            return !one_of(reading.word(at + 1), {"who", "qui", "for", "pour"});
    }
    return false;
}

/// "the army is (responsible) for security": for what? Who is (blamed) is so for a deed that is
/// told.
bool answers_for_deed(const Reading& reading, std::uint32_t at, bool charged) {
    static const WordSet definite("the this that cette cet ces l' la ce");
    constexpr std::uint32_t reach = 5;  // « responsable de ces nombreuses (tueries) »
    const bool names_it = one_of(reading.word(at + 1), {"de", "d'", "du", "des", "for", "of"});
    const bool of_the = one_of(reading.word(at + 1), {"du", "des"});
    const bool done = one_of(reading.word(at + 2), {"avoir", "having", "killing"}) ||
                      reading.word(at + 3) == "'s";  // "of Sunday's attack"
    if (charged && !of_the && !(names_it && (done || definite.contains(reading.word(at + 2)))))
        return false;
    return !names_it || blamed_for(reading, at + 2, at + 2 + reach) == BlamedFor::deed;
}

/// « en rend (l'armée) responsable », "held (the army) responsible", « (l'armée) en est responsable
/// »
bool is_called_responsible(const Reading& reading, std::uint32_t first, const Mention& party) {
    static const WordSet makes(
        "rend rendent rendu rendant tient tiennent tenu tenant hold holds held holding");
    static const WordSet between(
        "malienne malien maliens pour en est sont is are was were been have has ont ete as comme directly directement seul seule "
        "tenu tenue tenus tenues held");
    constexpr std::uint32_t near = 4;
    std::uint32_t at = behind_aside(reading, party.last);
    while (between.contains(reading.word(at)))
        ++at;
    // "is blamed for the incident", « est accusé de cette action »: of what goes by no event's word
    static const WordSet accused(
        "blamed accused suspected accuse accuses accusee accusees soupconne soupconnes soupconnee");
    const bool charged = accused.contains(reading.word(at));
    if (charged && is_blamed_by_some(reading, at)) return true;
    if (!charged &&
        !one_of(reading.word(at), {"responsable", "responsables", "responsible", "accountable"}))
        return false;
    if ((charged && is_one_of_several(reading, party, at)) ||
        !answers_for_deed(reading, at, charged))
        return false;
    for (std::uint32_t is = party.last; is < at; ++is) {
        if (one_of(reading.word(is), {"est", "sont", "is", "are", "was", "were", "ete", "been"}))
            return true;
    }
    const std::uint32_t end = before_article(reading, first, party.first);
    for (std::uint32_t back = 1; back <= std::min(near, end - first); ++back) {
        if (makes.contains(reading.word(end - back)))
            return !is_own_or_denied(reading, first, end - back);
    }
    return false;
}

/// "a separatist group blamed the attack on jihadists", « le MNLA accuse le JNIM »
bool begins_to_blame(const Reading& reading, const Mention& group) {
    static const WordSet blames(
        "blamed blames accused accuses condemned condemns denounced accuse accusent impute attribue "
        "denonce denoncent condamne condamnent");
    constexpr std::uint32_t reach = 2;  // "group has (blamed)"
    return has_word(
        reading, group.last, within_sentence(reading, group.first, group.last + reach), blames);
}

/// « (une patrouille) du JNIM »: whose it is is told behind it.
bool is_of_another(const Reading& reading, const Mention& party) {
    static const WordSet links("de du des d' la l' les of the");
    std::uint32_t at = party.last;
    while (links.contains(reading.word(at)))
        ++at;
    const auto& span = reading.sentences[reading.sentence_of(party.first)];
    const auto owners = mentions_in(reading, Kind::actor, at, span.last);
    return at > party.last && units().contains(reading.word(party.first)) && !owners.empty() &&
           owners.front()->first == at;
}

/// "pointed the (finger) at", "the (finger) of blame has been pointed at"
bool is_finger_pointed(const Reading& reading, std::uint32_t first, std::uint32_t at) {
    static const WordSet fingers("finger fingers");
    constexpr std::uint32_t reach = 7;
    const std::uint32_t from = at - std::min(reach, at - first);
    return has_word(reading, at - 1, at, fingers) ||
           (reading.word(at - 1) == "pointed" && has_word(reading, from, at, fingers));
}

/// Does a verb put a deed down to the party, be it said in doubt or not?
bool names_blamed(const Reading& reading, const Mention& party) {
    if (is_of_another(reading, party)) return false;
    const std::uint32_t first = reading.sentences[reading.sentence_of(party.first)].first;
    return is_put_on(reading, first, party.first) || is_called_responsible(reading, first, party);
}

}  // namespace

bool is_blamed(const Reading& reading, const Mention& party) {
    return names_blamed(reading, party) && !is_open_blame(reading, party);
}

bool is_accused_outright(const Reading& reading, const Mention& party) {
    static const WordSet accuses(
        "blame blames blamed blaming accuse accuses accused accusing accusent accusait accusaient "
        "accusant");
    const text::Sentence& span = reading.sentences[reading.sentence_of(party.first)];
    const std::uint32_t end = before_article(reading, span.first, party.first);
    if (end < span.first + 2 || is_open_blame(reading, party)) return false;
    const text::Word verb = reading.word(end - 1);
    // « pointe du doigt », "pointed the finger at", « a mis en cause »
    const bool idiom = one_of(verb, {"doigt", "cause"}) ||
                       (verb == "at" && is_finger_pointed(reading, span.first, end - 1));
    // "was (accused)" is of somebody else
    const bool accused = accuses.contains(verb) && !is_own_or_denied(reading, span.first, end - 1);
    if (!accused && !idiom) return false;
    // "of an attack in 2016"
    if (is_of_old_deed(reading, party.last, span.last)) return false;
    const text::Word next = reading.word(party.last);
    // "blame the army (after) five bodies were found"
    if (leads_to_others_deed(reading, party.last)) return false;
    if (one_of(next, {",", ".", ";", ")", "after", "apres"})) return true;
    return one_of(next, {"of", "for", "d'", "de"}) &&
           (one_of(reading.word(party.last + 1), {"being", "etre"}) ||
            blamed_for(reading, party.last + 1, party.last + 4) == BlamedFor::deed);
}

bool is_blamed_in_turn(const Reading& reading, const Mention& party) {
    if (!is_blamed(reading, party)) return false;
    const auto& span = reading.sentences[reading.sentence_of(party.first)];
    const auto parties = mentions_in(reading, Kind::actor, span.first, span.last);
    return std::any_of(parties.begin(), parties.end(), [&](const Mention* other) {
        if (other->index == party.index || !is_blamed(reading, *other)) return false;
        const Mention& one = other->first < party.first ? *other : party;
        const Mention& next = other->first < party.first ? party : *other;
        for (std::uint32_t at = one.last; at < next.first; ++at) {
            if (one_of(reading.word(at), {";", ",", "while", "whereas", "tandis", "mais", "but"}))
                return true;
        }
        return false;
    });
}

bool is_blamed_in_doubt(const Reading& reading, const Mention& party) {
    return names_blamed(reading, party) && is_open_blame(reading, party);
}

bool blames_pronoun(const Reading& reading, std::uint32_t verb) {
    static const WordSet pronouns("l' les en lui leur");
    static const WordSet auxiliaries("a ont avait avaient");
    std::uint32_t at = verb;
    while (at > 0 && auxiliaries.contains(reading.word(at - 1)))
        --at;
    return at > 0 && pronouns.contains(reading.word(at - 1));
}

bool blames_others(const Reading& reading, const Mention& party) {
    if (begins_to_blame(reading, party)) return true;
    const auto& span = reading.sentences[reading.sentence_of(party.first)];
    const auto others = mentions_in(reading, Kind::actor, party.last, span.last);
    return std::any_of(others.begin(), others.end(), [&](const Mention* other) {
        return is_blamed(reading, *other);
    });
}

}  // namespace vigie::extractors
