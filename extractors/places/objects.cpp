#include "extractors/places/objects.h"

#include <algorithm>

#include "extractors/frames/family.h"
#include "extractors/places/behind_day.h"
#include "extractors/reading/verbs.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Deeds that ground can be the object of.
bool takes_ground(Family family) {
    switch (family) {
        case Family::attack:
        case Family::fight:
        case Family::strike:
        case Family::bombard:
        case Family::shelling:
        case Family::overtake:
        case Family::regain:
        case Family::withdraw:
        case Family::blockade:
        case Family::loot:
            return true;
        default:
            return false;
    }
}

/// A garrison gives ground up; who only travels, or is no soldier, is on the way elsewhere.
bool may_give_up_ground(const Reading& reading,
                        const Lexicon& lexicon,
                        std::uint32_t from,
                        std::uint32_t verb) {
    static const WordSet movers(
        "convoi convois patrouille patrouilles convoy convoys patrol patrols colonne column bus "
        "camion camions truck trucks vehicule vehicules vehicle vehicles avion plane");
    for (std::uint32_t at = from; at < verb; ++at) {
        if (movers.contains(reading.word(at))) return false;
    }
    const auto parties = mentions_in(reading, Kind::actor, from, verb);
    return !parties.empty() && lexicon.party(parties.back()->index).klass != PartyClass::civilians;
}

/// « repoussée à (Fatoma) », « lundi à (Kita) »: a place where something may have been; not the
/// region that another lies in.
bool is_told_where(const Reading& reading, const Mention& place) {
    return place.first > 0 && one_of(reading.word(place.first - 1), {"a", "au", "aux", "pres"});
}

/// « La dernière attaque (visait) Diré », « L'assaut (ciblait) la ville »: told of the news itself,
/// where neither the sentence nor the one before names another place, at which the attack was
/// stopped: « L'attaque qui visait Bamako a été déjouée à Kati ».
bool tells_aim(const Reading& reading, std::uint32_t verb) {
    static const WordSet aims("visait visaient ciblait ciblaient frappait frappaient");
    constexpr std::uint32_t reach = 4;  // « L'attaque de samedi (visait) »
    if (!aims.contains(reading.word(verb))) return false;
    const std::size_t sentence = reading.sentence_of(verb);
    const auto& span = reading.sentences[sentence];
    const auto places = mentions_in(
        reading, Kind::place, sentence > 0 ? reading.sentences[sentence - 1].first : 0, span.last);
    return has_word(reading, verb - std::min(reach, verb - span.first), verb, assault_nouns()) &&
           std::none_of(places.begin(), places.end(), [&](const Mention* place) {
               return is_told_where(reading, *place);
           });
}

/// « Les jihadistes qui encerclaient Boni ont levé le blocus », "within three months they had taken
/// Kidal": how it was before the news; not "said it had taken Ber", which is the news.
bool is_past_state(const Reading& reading, const Mention& verb, VerbForm form) {
    if (tells_aim(reading, verb.first)) return false;
    constexpr std::uint32_t reach = 6;  // "said that its fighters had (taken)"
    const Tense tense = verb_group(reading, verb.first, verb.last, form).tense;
    if (tense != Tense::pluperfect) return tense == Tense::imperfect;
    const std::uint32_t start = reading.sentences[reading.sentence_of(verb.first)].first;
    const std::uint32_t from = verb.first - std::min(reach, verb.first - start);
    return mentions_in(reading, Kind::speech, from, verb.first).empty();
}

/// « coupant Mopti du réseau », "cutting Mopti off from the grid": what came of a deed elsewhere.
bool loses_lines(const Reading& reading, const Mention& verb, std::uint32_t name) {
    static const WordSet lines(
        "reseau reseaux electricite courant internet telephone eau network grid power electricity water");
    constexpr std::uint32_t reach = 7;  // « coupant la ville de Mopti du réseau »
    if (!one_of(reading.word(verb.first), {"coupant", "cutting", "privant"})) return false;
    for (std::uint32_t at = name + 1; at <= name + reach; ++at) {
        if (one_of(reading.word(at), {",", ".", ";"})) return false;
        if (lines.contains(reading.word(at))) return true;
    }
    return false;
}

}  // namespace

bool is_object_of_deed(const Reading& reading,
                       const Lexicon& lexicon,
                       std::uint32_t name,
                       std::uint32_t phrase,
                       std::uint32_t from) {
    constexpr std::uint32_t longest = 6;  // tokens of a verb: "a pris d'assaut"
    // "targeted at 11:30 AM"
    if (!is_known_name(reading, name) || reading.token(name).all_capitals) return false;
    // « a quitté vendredi (sa base d')Ogossagou »
    if (phrase > from &&
        one_of(reading.word(phrase - 1), {"sa", "son", "ses", "leur", "leurs", "its", "their"}))
        --phrase;
    const std::uint32_t end = before_days(reading, phrase, from);
    const std::uint32_t begin = end - std::min(longest, end - from);
    const auto deeds = mentions_in(reading, Kind::trigger, begin, end);
    if (deeds.empty() || deeds.back()->last != end) return false;
    const Trigger& trigger = lexicon.trigger(deeds.back()->index);
    if (trigger.kind != WordKind::verb) return false;
    const Mention& verb = *deeds.back();
    if (is_past_state(reading, verb, trigger.form) || loses_lines(reading, verb, name) ||
        one_of(reading.word(verb.last - 1), {"vers", "to", "towards"}))
        return false;
    const bool ground =
        std::any_of(trigger.senses.begin(), trigger.senses.end(), [](const Sense& sense) {
            return sense.voice != Voice::suffers && takes_ground(sense.family);
        });
    if (!ground) return false;
    return !trigger.may_tell(Family::withdraw) ||
           may_give_up_ground(reading, lexicon, from, deeds.back()->first);
}

namespace {

/// "from a mine near (Kayes)": where the site that stands between begins.
std::uint32_t before_site(const Reading& reading,
                          const PlaceWords& words,
                          std::uint32_t phrase,
                          std::uint32_t from) {
    if (phrase > from && words.is_any(reading.word(phrase - 1), {PlaceSense::at, PlaceSense::near}))
        --phrase;
    while (phrase > from &&
           words.is_any(reading.word(phrase - 1), {PlaceSense::small, PlaceSense::site}))
        --phrase;
    return phrase;
}

}  // namespace

bool is_held(const Reading& reading, std::uint32_t phrase, std::uint32_t from) {
    static const WordSet who("qui who which that had ont avaient ,");
    return phrase >= from + 2 && holding_verbs().contains(reading.word(phrase - 1)) &&
           who.contains(reading.word(phrase - 2));
}

bool is_taken_from(const Reading& reading,
                   const Lexicon& lexicon,
                   std::uint32_t phrase,
                   std::uint32_t from) {
    constexpr std::uint32_t reach = 10;  // "a village chief and two of his sons"
    const PlaceWords& words = lexicon.place_words(reading.language);
    const std::uint32_t begin = before_site(reading, words, phrase, from);
    if (begin <= from || !one_of(reading.word(begin - 1), {"from", "to"})) return false;
    const std::uint32_t link = begin - 1;
    // "driven from" is one event word.
    const auto deeds =
        mentions_in(reading, Kind::trigger, link - std::min(link - from, reach), begin);
    if (deeds.empty()) return false;
    const Family family = lexicon.trigger(deeds.back()->index).family();
    const bool surrender = family == Family::surrender && deeds.back()->last == link;
    const bool taken = takes_people(family) || family == Family::loot || family == Family::regain;
    const bool to = reading.word(link) == "to";
    if (to ? !surrender || begin == phrase : !taken) return false;
    for (std::uint32_t at = deeds.back()->last; at < link; ++at) {
        // "looted shops before soldiers (from Koro) came"
        if (one_of(reading.word(at), {",", "before", "until", "when", "while"}) ||
            words.is(reading.word(at), PlaceSense::reference))
            return false;
    }
    return mentions_in(reading, Kind::place, deeds.back()->last, link).empty();
}

}  // namespace vigie::extractors
