#include "extractors/places/aims.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool is_struck_towards(const Reading& reading, std::uint32_t phrase, std::uint32_t start) {
    static const WordSet deeds(
        "attaque attaques assaut assauts offensive incursion raid infiltration tirs roquettes obus");
    constexpr std::uint32_t reach = 3;  // "attaque terroriste (en)"
    const std::uint32_t at = phrase - 1;
    if (at < start + 2 || reading.word(at) != "direction" || reading.word(at - 1) != "en")
        return false;
    for (std::uint32_t i = at - 1; i > start && at - 1 - i < reach; --i) {
        if (deeds.contains(reading.word(i - 1))) return true;
    }
    return false;
}

namespace {

/// « fui », "roulait", « l'exode »: beginnings of words of who or what goes somewhere.
bool moves(text::Word word) {
    static const WordSet others("partie parties partisan partisans routes");
    if (others.contains(word)) return false;
    static constexpr std::array<std::string_view, 66> beginnings{
        "allai",   "allant",   "parti",  "partan",  "fui",      "fuy",    "repli",  "dirig",
        "direct",  "emmen",    "emport", "condui",  "transf",   "evacu",  "roul",   "circul",
        "marchai", "marchan",  "reven",  "rentr",   "retour",   "route",  "quitt",  "rend",
        "deplac",  "progress", "avanc",  "poursui", "pourchas", "dispar", "filai",  "filant",
        "achemin", "transpor", "envoy",  "depech",  "convoy",   "escort", "remont", "descend",
        "refoul",  "exod",     "voyag",  "trajet",  "embarq",   "pouss",  "orient", "tourn",
        "travers", "menant",   "menait", "ramen",   "reparti",  "retir",  "afflu",  "gagn",
        "ralli",   "decroch",  "reflu",  "rabatt",  "esquiv",   "sauv",   "echapp", "enfui",
        "amen",    "entrain"};
    return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view beginning) {
        return word.starts_with(beginning);
    });
}

/// « dans une (embuscade) vers Konna »: right before the words, the noun of what happened there.
bool is_deed_there(const Reading& reading, std::uint32_t phrase, std::uint32_t start) {
    const std::uint32_t end = phrase - 1;
    const auto deeds = mentions_in(reading, Kind::trigger, start, end);
    if (deeds.empty() || deeds.back()->last != end || deeds.back()->first < start + 2) return false;
    const std::uint32_t noun = deeds.back()->first;
    return one_of(reading.word(noun - 1), {"une", "un", "des", "cette", "l'"}) &&
           one_of(reading.word(noun - 2), {"dans", "lors", "par", "d'", "pendant"});
}

/// « une embuscade (vers Konna) », "an attack near": what happened thereabouts, when nobody goes
/// anywhere.
bool is_around(const Reading& reading, std::uint32_t phrase, std::uint32_t start) {
    constexpr std::uint32_t reach = 12;
    if (reading.language != Language::french || phrase <= start ||
        reading.word(phrase - 1) != "vers")
        return false;
    if (is_deed_there(reading, phrase, start)) return true;
    const std::uint32_t from = phrase - 1 - std::min(reach, phrase - 1 - start);
    for (std::uint32_t at = from; at + 1 < phrase; ++at) {
        if (moves(reading.word(at))) return false;
    }
    const auto within = [&](Kind kind) {
        return !mentions_in(reading, kind, start, phrase).empty();
    };
    return within(Kind::trigger) || within(Kind::status);
}

}  // namespace

bool is_aimed_at(const Reading& reading,
                 std::string_view word,
                 std::uint32_t phrase,
                 std::uint32_t start) {
    static const WordSet deeds(assault_nouns(), "rockets shells rocket fire fired strikes gunfire");
    if (is_around(reading, phrase, start)) return true;
    if (!one_of(word, {"toward", "towards", "vers"}) || phrase < start + 2) return false;
    const std::uint32_t mark = reading.word(phrase - 2) == "," ? 1 : 0;
    return phrase >= start + 2 + mark && deeds.contains(reading.word(phrase - 2 - mark));
}

bool sets_course(const Reading& reading, std::uint32_t start, std::uint32_t name) {
    static const WordSet leaves("out off left leave leaving departed departing sailed destined");
    // « Les camions, chargés à (Abidjan), roulaient », "a lorry loaded in (Gao)"
    static const WordSet loaded(
        "charge charges chargee chargees immatricule immatricules immatriculee immatriculees loaded");
    if (name >= start + 2 && one_of(reading.word(name - 1), {"a", "au", "in", "at"}) &&
        loaded.contains(reading.word(name - 2)) &&
        !(name > start + 2 && one_of(reading.word(name - 3), {"a", "ont", "avait", "avaient"})))
        return true;
    if (name > start && reading.word(name - 1) == "pour") return true;
    // "a convoy that had set out for (Gao)"
    if (name >= start + 2 && reading.word(name - 1) == "for" &&
        leaves.contains(reading.word(name - 2)))
        return true;
    if (name < start + 3 || reading.word(name - 1) != "sur") return false;
    const text::Word lead = reading.word(name - 2);
    return (lead == "cap" && reading.word(name - 3) == "le") ||
           one_of(lead, {"replie", "replies", "repliee", "repliees", "rabattu", "rabattus"});
}

bool is_halfway(const Reading& reading, std::uint32_t token) {
    constexpr std::uint32_t longest = 3;  // « mi - chemin »
    if (token < longest || !one_of(reading.word(token - 1), {"chemin", "distance"})) return false;
    return one_of("mi", {reading.word(token - 2), reading.word(token - longest)});
}

namespace {

/// "to avenge the innocents of (Kouakourou)", « en représailles à l'attaque de (Boni) »: where the
/// deed that is answered was.
bool is_avenged(const Reading& reading, std::uint32_t start, std::uint32_t phrase) {
    constexpr std::uint32_t reach = 8;  // "to avenge the innocents who were killed in (Ber)"
    // where the sentence names no other place, it tells where the answer was as well
    const auto& span = reading.sentences[reading.sentence_of(phrase)];
    if (mentions_in(reading, Kind::place, span.first, span.last).size() < 2) return false;
    static const WordSet avenges("avenge avenging venger vengeant");
    static const WordSet returns("retaliation revenge reprisal reprisals");
    for (std::uint32_t at = phrase; at > start && phrase - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":"})) return false;
        const text::Word next = reading.word(at);
        const bool french = one_of(word, {"represailles", "vengeance"}) &&
                            one_of(next, {"a", "au", "aux", "de", "des", "du", "pour"});
        if (avenges.contains(word) || french || (returns.contains(word) && next == "for"))
            return true;
    }
    return false;
}

/// "seized a base as it tightens its blockade of (Bamako)", « tout en maintenant la pression sur
/// les routes de (Bamako) »: what goes on meanwhile, in the present.
bool is_pressed_meanwhile(const Reading& reading, std::uint32_t start, std::uint32_t phrase) {
    static const WordSet presses(
        "keep keeps keeping maintain maintains maintaining tighten tightens tightening press presses "
        "pressing continue continues continuing pursue pursues pursuing sustain sustains sustaining "
        "focuses focusing maintient maintenant poursuit poursuivant poursuivent resserre resserrant "
        "accentue accentuant continuent continuant");
    static const WordSet means(
        "pression pressions blocus siege embargo etau emprise offensive campagne pressure blockade grip "
        "noose campaign stranglehold advance");
    static const WordSet subjects(
        "it they he the group jihadists army militants also il ils elle elles le groupe l' armee");
    constexpr std::uint32_t reach = 16;
    constexpr std::uint32_t lead = 5;  // "even as the group also (keeps)"
    for (std::uint32_t at = phrase; at > start && phrase - at < reach; --at) {
        if (one_of(reading.word(at - 1), {";", ":", ","})) return false;
        if (!presses.contains(reading.word(at - 1))) continue;
        if (!has_word(reading, at, phrase, means)) return false;
        std::uint32_t opener = at - 1;
        while (opener > start && at - opener < lead && subjects.contains(reading.word(opener - 1)))
            --opener;
        const text::Word before = opener > start ? reading.word(opener - 1) : text::Word{};
        const bool whereas = one_of(before, {"que", "qu'"}) && opener > start + 1 &&
                             one_of(reading.word(opener - 2), {"alors", "tandis"});
        return whereas || one_of(before, {"as", "while", "en"});
    }
    return false;
}

}  // namespace

bool lies_aside(const Reading& reading, std::uint32_t start, std::uint32_t phrase) {
    return is_avenged(reading, start, phrase) || is_pressed_meanwhile(reading, start, phrase);
}

}  // namespace vigie::extractors
