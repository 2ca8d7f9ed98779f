#include "extractors/reading/blame.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Only the article, or the men of whom the party is made up, between `from` and the party.
std::uint32_t before_article(const Reading& reading, std::uint32_t first, std::uint32_t party) {
    static const WordSet leads(
        "le la les l' the certains some soldats elements membres combattants hommes soldiers fighters "
        "members men of de du des d'");
    std::uint32_t at = party;
    while (at > first && leads.contains(reading.word(at - 1)))
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
        "imputant attributes attributed attributing pinned pins blames blamed blaming");
    static const WordSet places(
        "met mettent mis mettait mettaient mettant rejette rejettent rejete rejetant rejetait porter "
        "porte portent put puts lay lays laid placed places placing putting");
    static const WordSet blame("responsabilite compte dos blame responsibility door");
    const text::Word word = reading.word(verb);
    if (attributes.contains(word)) return true;
    if (!places.contains(word)) return false;
    for (std::uint32_t at = verb + 1; at < to; ++at) {
        if (blame.contains(reading.word(at))) return true;
    }
    return false;
}

/// Is it a deed for which the words from `from` on blame somebody: « la mort de dix civils », "the
/// blame", « l'attribue »; not « la hausse des prix », "responsibility for security"?
bool is_for_deed(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet acts("crime crimes acte actes forfait drame horreur abuses exactions");
    if (!mentions_in(reading, Kind::trigger, from, to).empty() ||
        !mentions_in(reading, Kind::status, from, to).empty())
        return true;
    bool of_another = false;
    for (std::uint32_t at = from; at < to; ++at) {
        if (acts.contains(reading.word(at))) return true;
        of_another |= one_of(reading.word(at), {"for", "of", "de", "d'", "du", "des"});
    }
    return !of_another;
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
        return is_for_deed(reading, verb + 1, std::max(last, verb + 1)) &&
               is_one_clause(reading, verb, end) && !is_own_or_denied(reading, first, verb);
    }
    return false;
}

/// « en rend (l'armée) responsable », "held (the army) responsible", « (l'armée) en est responsable
/// »
bool is_called_responsible(const Reading& reading, std::uint32_t first, const Mention& party) {
    static const WordSet makes(
        "rend rendent rendu rendant tient tiennent tenu tenant hold holds held holding");
    static const WordSet between(
        "malienne malien maliens pour en est sont is are was were as comme directly directement seul seule");
    constexpr std::uint32_t near = 4;
    std::uint32_t at = party.last;
    while (between.contains(reading.word(at)))
        ++at;
    if (!one_of(reading.word(at), {"responsable", "responsables", "responsible", "accountable"}))
        return false;
    // "the army is responsible for security": for what?
    constexpr std::uint32_t reach = 5;  // « responsable de ces nombreuses (tueries) »
    const bool names_it = one_of(reading.word(at + 1), {"de", "d'", "du", "des", "for"});
    if (names_it && !is_for_deed(reading, at + 1, at + 1 + reach)) return false;
    for (std::uint32_t is = party.last; is < at; ++is) {
        if (one_of(reading.word(is), {"est", "sont", "is", "are", "was", "were"})) return true;
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
    for (std::uint32_t at = group.last; at < group.last + reach; ++at) {
        if (blames.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace

bool is_blamed(const Reading& reading, const Mention& party) {
    const std::uint32_t first = reading.sentences[reading.sentence_of(party.first)].first;
    return is_put_on(reading, first, party.first) || is_called_responsible(reading, first, party);
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
