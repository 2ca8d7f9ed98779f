#include "extractors/discourse/doubts/crime/unarmed_doers.h"

#include <algorithm>

#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/frames/violence.h"
#include "extractors/words/determiners.h"
#include "extractors/words/kin.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

bool is_kin(const Reading& reading, std::uint32_t token) {
    static const WordSet beside(kin(), "voisin voisine amant neighbour neighbor stepmother");
    const text::Word word = reading.word(token);
    return beside.contains(word) || word.starts_with("beau-") || word.starts_with("belle-") ||
           word.ends_with("-in-law") || (word == "beau" && reading.word(token + 1) == "-");
}

/// « par (son mari) », "by (his brother)", « de la main de (son mari) »: from a preposition on. Not
/// « tué aux côtés de son fils ».
bool is_agent_kin(const Reading& reading, std::uint32_t preposition) {
    static const WordSet small("propre own ex ex- - jeune younger elder older grand petit");
    const bool hand = reading.word(preposition) == "de" && preposition > 0 &&
                      one_of(reading.word(preposition - 1), {"main", "mains"});
    if (!hand && !one_of(reading.word(preposition), {"par", "by"})) return false;
    std::uint32_t at = preposition + 1;
    if (!possessives().contains(reading.word(at))) return false;
    for (++at; small.contains(reading.word(at)); ++at) {
    }
    return is_kin(reading, at);
}

/// « a égorgé (ses deux enfants) », "stabbed (his wife)": right behind the verb.
bool is_object_kin(const Reading& reading, std::uint32_t behind) {
    constexpr std::uint32_t near = 4;  // « a tué dimanche à Kati (son épouse) »
    for (std::uint32_t at = behind; at < behind + near; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {",", ";", ".", "un", "une", "des", "les", "a", "the"})) return false;
        if (!possessives().contains(word)) continue;
        for (std::uint32_t next = at + 1; next < at + near; ++next) {
            if (is_kin(reading, next)) return true;
        }
        return false;
    }
    return false;
}

bool is_armed(const Party* party) {
    return party != nullptr && party->klass != PartyClass::civilians;
}

/// Does one person stand before the verb: « Un père de famille », "A man"?
bool led_by_one(const Scene& scene, const Candidate& word) {
    static const WordSet one("un une a an l' le la cet ce");
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[word.sentence].first;
    constexpr std::uint32_t reach = 14;  // « À Kati, un homme de 34 ans a (poignardé) »
    const std::uint32_t from = word.first - std::min(reach, word.first - first);
    for (std::uint32_t at = from; at < word.first; ++at) {
        if (one_of(reading.word(at), {"armed", "armes", "gunmen", "assaillants", "hommes", "men"}))
            return false;
    }
    for (std::uint32_t at = from; at < word.first; ++at) {
        if (one.contains(reading.word(at))) return true;
    }
    return false;
}

/// Is a deed told by a noun in [first, last): « L'(attaque) a tué »?
bool names_deed(const Scene& scene, std::uint32_t first, std::uint32_t last) {
    const auto words = mentions_in(scene.reading, Kind::trigger, first, last);
    return std::any_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = scene.lexicon.trigger(word->index);
        return trigger.kind == WordKind::noun && is_violent(trigger.family());
    });
}

}  // namespace

bool is_within_family(const Scene& scene, const Candidate& word) {
    if ((!is_violent(word.family) && word.family != Family::mob) || is_armed(word.perpetrator))
        return false;
    const Reading& reading = scene.reading;
    constexpr std::uint32_t reach = 5;  // « tuée à coups de machette (par son mari) »
    const bool active = word.verb.construction == Construction::active;
    const auto& span = reading.sentences[word.sentence];
    // « Un obus a tué son fils », « L'attaque a tué sa femme »
    const bool armed =
        names_weapon(reading, span.first, span.last) || names_deed(scene, span.first, word.first);
    if (armed) return false;
    if (active && is_object_kin(reading, word.last) && led_by_one(scene, word)) return true;
    for (std::uint32_t at = word.last; at < std::min(word.last + reach, span.last); ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        // "killed (by gunmen)": somebody else did it
        if (one_of(reading.word(at), {"par", "by"}) && !is_agent_kin(reading, at)) return false;
        if (is_agent_kin(reading, at)) return true;
    }
    return false;
}

bool is_of_quarrel(const Scene& scene, const Candidate& word) {
    static const WordSet tempers(
        "ivresse ivre jaloux jalousie adultere drunk drunken jealous jealousy");
    static const WordSet quarrels("dispute querelle altercation bagarre quarrel brawl");
    static const WordSet sides("entre between communautaire intercommunautaire");
    const bool kills = word.family == Family::kill || word.family == Family::mob;
    if (!kills || is_armed(word.perpetrator) || word.verb.construction != Construction::active)
        return false;
    if (!led_by_one(scene, word)) return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    if (names_armed_side(scene, span.first, span.last) ||
        names_weapon(reading, span.first, span.last))
        return false;
    bool of_one = false;
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        // "a dispute (between) herders and farmers left nine dead": of two communities
        if (sides.contains(reading.word(at))) return false;
        of_one |= tempers.contains(reading.word(at));
        of_one |= at > word.last && quarrels.contains(reading.word(at));
    }
    return of_one;
}

bool strikes_with_words(const Reading& reading, const Candidate& word) {
    static const WordSet said(
        "accusations invectives amabilites piques reproches questions courriers courrier messages "
        "critiques lettres mails courriels appels compliments insultes quolibets injures demandes "
        "sms tweets emails letters calls criticism insults complaints requests posts");
    constexpr std::uint32_t reach = 7;  // « a bombardé le ministère (de) courriers »
    if (!is_attack(word.family) && !is_violent(word.family)) return false;
    if (word.verb.construction == Construction::nominal) return false;
    const std::uint32_t end = reading.sentences[reading.sentence_of(word.first)].last;
    for (std::uint32_t at = word.last; at + 1 < std::min(word.last + reach, end); ++at) {
        if (one_of(reading.word(at), {",", ";", ":"})) return false;
        if (one_of(reading.word(at), {"de", "d'", "with"}) && said.contains(reading.word(at + 1)))
            return true;
    }
    return false;
}

}  // namespace vigie::extractors
