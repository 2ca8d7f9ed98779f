#include "extractors/discourse/doubts/crime/close_ones.h"

#include <algorithm>

#include "extractors/discourse/doubts/arms/armed_hands.h"
#include "extractors/discourse/doubts/clause_nouns.h"
#include "extractors/discourse/doubts/crime/crime_words.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/frames/violence.h"
#include "extractors/words/determiners.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/quarrels.h"

namespace vigie::extractors {
namespace {

/// « (épouse) », « (beau)-père », "mother-(in-law)"
bool is_of_household(const Reading& reading, std::uint32_t token) {
    const text::Word word = reading.word(token);
    return household().contains(word) || word.starts_with("beau-") || word.starts_with("belle-") ||
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
    return is_of_household(reading, at);
}

/// "Man kills (wife)": English titles leave out whose, and articles.
bool is_of_english_title(const Reading& reading, std::uint32_t token) {
    return reading.language == Language::english && reading.has_title() &&
           reading.sentence_of(token) == 0;
}

/// « a égorgé (ses deux enfants) », "stabbed (his wife)": right behind the verb.
bool is_object_kin(const Reading& reading, std::uint32_t behind) {
    constexpr std::uint32_t near = 4;  // « a tué dimanche à Kati (son épouse) »
    if (is_of_english_title(reading, behind) && is_of_household(reading, behind)) return true;
    for (std::uint32_t at = behind; at < behind + near; ++at) {
        const text::Word word = reading.word(at);
        if (one_of(word, {",", ";", ".", "un", "une", "des", "les", "a", "the"})) return false;
        if (!possessives().contains(word)) continue;
        for (std::uint32_t next = at + 1; next < at + near; ++next) {
            if (is_of_household(reading, next)) return true;
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
    return has_word(reading, from, word.first, one) || is_of_english_title(reading, word.first);
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

bool is_of_killer_in_family(const Scene& scene, const Candidate& word) {
    const bool row = word.family == Family::mob && word.verb.construction == Construction::nominal;
    if (word.family != Family::surrender && !row) return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, word.first);
    return !names_armed_side(scene, span.first, word.first) &&
           std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
               return is_violent(scene.lexicon.trigger(deed->index).family()) &&
                      is_object_kin(reading, deed->last);
           });
}

bool is_of_quarrel(const Scene& scene, const Candidate& word) {
    static const WordSet tempers(
        "ivresse ivre jaloux jalousie adultere drunk drunken jealous jealousy");
    static const WordSet sides("entre between communautaire intercommunautaire");
    const bool kills =
        word.family == Family::kill || word.family == Family::mob || word.family == Family::attack;
    if (!kills || is_armed(word.perpetrator) || word.verb.construction == Construction::nominal)
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
        of_one |= at > word.last && quarrels().contains(reading.word(at));
        of_one |= reading.word(at) == "row" && one_of(reading.word(at + 1), {"over", "about"});
    }
    return of_one;
}

namespace {

/// « (ma) propre femme » as well: the victim is quoted.
const WordSet owners(possessives(), "ma mon my");

/// « (son) propre fils »: does a possessive stand before the noun?
bool is_owned(const Reading& reading, std::uint32_t noun) {
    constexpr std::uint32_t reach = 3;
    return has_word(reading, noun - std::min(reach, noun), noun, owners);
}

/// « Un père (et son fils) ont tué »: the two did it together.
bool is_joined(const Reading& reading, std::uint32_t noun) {
    return noun > 1 && one_of(reading.word(noun - 2), {"et", "and"});
}

/// Whom a verb is told to have killed is close to who killed.
bool is_among_kin(const Scene& scene, const Candidate& word) {
    const Reading& reading = scene.reading;
    if (const auto subject = subject_in(scene, word, close_ones());
        subject && is_owned(reading, *subject))
        return !is_joined(reading, *subject) && !is_state(word.target);
    if (const auto agent = agent_in(scene, word, close_ones()); agent && is_owned(reading, *agent))
        return true;
    if (word.verb.construction != Construction::active) return false;
    static const WordSet persons(
        "homme femme jeune mari epoux pere mere individu ressortissant commercant eleve enseignant "
        "man woman husband father teenager youth");
    const auto victim = victim_in(scene, word, close_ones());
    return victim && is_owned(reading, *victim) && subject_in(scene, word, persons).has_value();
}

/// « (Son) propre fils l'a tué », « L'auteur est (son mari) »: the next sentence says who did it.
bool is_kin_named_next(const Scene& scene, const Candidate& word) {
    static const WordSet doers(
        "auteur meurtrier suspect assassin agresseur killer attacker suspect");
    const Reading& reading = scene.reading;
    const std::size_t next = word.sentence + 1;
    if (next >= reading.sentences.size() || agent_in(scene, word, close_ones())) return false;
    const auto& span = reading.sentences[next];
    const auto subject = head_in(reading, span.first, span.last, close_ones());
    if (subject && is_owned(reading, *subject)) {
        const std::uint32_t end = std::min(*subject + 5, span.last);
        const auto deeds = mentions_in(reading, Kind::trigger, *subject, end);
        return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
            return scene.lexicon.trigger(deed->index).may_tell(Family::kill) &&
                   (one_of(reading.word(deed->first - 1), {"l'"}) ||
                    one_of(reading.word(deed->first - 2), {"l'"}) ||
                    one_of(reading.word(deed->last), {"him", "her"}));
        });
    }
    const auto doer = head_in(reading, span.first, span.last, doers);
    if (!doer || !one_of(reading.word(*doer + 1), {"est", "serait", "is", "was", ","}))
        return false;
    const auto who = head_in(reading, *doer + 2, span.last, close_ones());
    return who && is_owned(reading, *who);
}

/// « Une (dispute) entre coépouses tourne au drame : l'une d'elles tuée »
bool is_quarrel_at_home(const Scene& scene, const Candidate& word) {
    static const WordSet quarrels_or_row(quarrels(), "row");
    static const WordSet near(
        "coepouses freres soeurs amis voisins conjoints epoux eleves collegues brothers friends "
        "neighbours neighbors spouses wives pupils");
    static const WordSet sides(
        "communautes ethnies villages hameaux clans communities ethnic villages clans");
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[word.sentence];
    const auto quarrel = head_in(reading, span.first, word.first, quarrels_or_row);
    if (!quarrel || !one_of(reading.word(*quarrel + 1), {"entre", "between"})) return false;
    std::uint32_t at = *quarrel + 2;
    if (!near.contains(reading.word(at))) ++at;
    // « entre élèves de deux (communautés) »: theirs is the quarrel
    const bool of_many =
        one_of(reading.word(at + 1), {"de", "of", "from"}) && sides.contains(reading.word(at + 3));
    return near.contains(reading.word(at)) && !of_many;
}

}  // namespace

bool is_among_close_ones(const Scene& scene, const Candidate& word) {
    return is_among_kin(scene, word) || is_kin_named_next(scene, word) ||
           is_quarrel_at_home(scene, word);
}

}  // namespace vigie::extractors
