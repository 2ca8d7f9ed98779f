#include "extractors/discourse/doubts/past/trends.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/words/attackers.h"
#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

constexpr std::uint32_t near_noun = 3;  // "a surge in deadly (attacks)"

/// "withdrew after (repeated) attacks by ISSP", « après des attaques (répétées) »
bool is_repeated(const Reading& reading, const Chunk& word) {
    static const WordSet repeated("repeated repetees repetes recurrentes recurrents incessant");
    return (word.first > 0 && repeated.contains(reading.word(word.first - 1))) ||
           repeated.contains(reading.word(word.last));
}

/// « en raison de la (multiplication) des attaques qui y surviennent », "a (surge) in attacks"
bool is_what_grows(const Reading& reading, const Chunk& word) {
    static const WordSet growth(
        "multiplication recrudescence intensification augmentation hausse montee regain resurgence "
        "surge upsurge increase rise uptick spike escalation");
    for (std::uint32_t back = 2; back <= std::min(near_noun, word.first); ++back) {
        if (growth.contains(reading.word(word.first - back)) &&
            one_of(reading.word(word.first - back + 1), {"de", "d'", "des", "in", "of"}))
            return true;
    }
    return false;
}

/// "where the army still (suffers) deadly ambushes"
bool is_what_they_suffer(const Reading& reading, const Chunk& word) {
    for (std::uint32_t back = 1; back <= std::min(near_noun, word.first); ++back) {
        if (one_of(reading.word(word.first - back),
                   {"suffers", "suffer", "experiencing", "facing", "faces", "subit", "subissent"}))
            return true;
    }
    return false;
}

/// "a (shortage) caused by jihadist attacks", « la (pénurie) provoquée par les attaques »: what has
/// been going on, where the news is of what it brings about.
bool brings_about_want(const Reading& reading, const Chunk& word) {
    static const WordSet wants(
        "shortage shortages scarcity crisis insecurity shortfall shortfalls penurie penuries crise rarete "
        "insecurite manque");
    static const WordSet causes(
        "caused blamed sparked due linked triggered provoked prompted created brought because "
        "causee causees provoquee provoquees due dues liee liees engendree declenchee");
    constexpr std::uint32_t reach = 6;   // "caused by a wave of jihadist (attacks)"
    constexpr std::uint32_t beside = 2;  // "shortage (largely) caused"
    for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
        const std::uint32_t cause = word.first - back;
        if (one_of(reading.word(cause), {",", ";", ":"})) return false;
        if (!causes.contains(reading.word(cause))) continue;
        return has_word(reading, cause - std::min(beside, cause), cause, wants);
    }
    return false;
}

/// Behind "between the army and the rebels", at the verb that goes on; the token itself when
/// nothing says between whom.
std::uint32_t behind_sides(const Reading& reading, std::uint32_t token) {
    static const WordSet verbs("se s' ont a has have had is are sont est");
    constexpr std::uint32_t reach = 12;  // "between FLA rebels and the army and its Russian allies"
    if (!one_of(reading.word(token), {"entre", "between"})) return token;
    for (std::uint32_t at = token + 1; at < token + reach; ++at) {
        if (verbs.contains(reading.word(at))) return at;
    }
    return token;
}

/// "attacks have (increased)", « les attaques sont devenues (quotidiennes) », « les combats entre
/// l'armée et le JNIM se sont (intensifiés) »
bool is_said_to_grow(const Reading& reading, const Chunk& word) {
    static const WordSet grows(
        "frequent frequents frequentes common regular rife rise increased multiplied intensified surged escalated soared risen multiplient "
        "intensifient multipliees intensifiees multiplies intensifies redouble redoublent redoubled "
        "recurrentes recurrents recurrent quotidiennes quotidiens legion");
    static const WordSet links(
        "are is have has had been on the steadily se s' sont ont devenues devenus become now today "
        "aujourd'hui desormais monnaie");
    for (std::uint32_t at = behind_sides(reading, word.last); at < reading.tokens.size(); ++at) {
        if (grows.contains(reading.word(at))) return at > word.last;
        if (!links.contains(reading.word(at))) return false;
    }
    return false;
}

}  // namespace

bool is_of_series(const Reading& reading, const Chunk& word) {
    static const WordSet series("serie string series spate wave litany succession cascade vague");
    static const WordSet latest("dernier derniere latest last nouvel nouvelle new");
    constexpr std::uint32_t near = 4;  // "série de violentes (attaques)"
    constexpr std::uint32_t far = 9;   // "la dernière en date d'une longue série d'(attaques)"
    for (std::uint32_t back = 1; back <= std::min(near, word.first); ++back) {
        if (!series.contains(reading.word(word.first - back))) continue;
        // "amid a string of deadly assaults between herders and farmers"
        const std::uint32_t lead = word.first - back;
        if (lead >= 2 && one_of(reading.word(lead - 2), {"amid", "amidst"})) return true;
        for (std::uint32_t at = back + 1; at <= std::min(far, word.first); ++at) {
            if (latest.contains(reading.word(word.first - at))) return true;
        }
        return false;
    }
    return false;
}

bool is_counted(const Reading& reading, const Chunk& word) {
    static const WordSet sites(
        "localite ville village base camp commune convoi town city village post locality position");
    return word.verb.construction == Construction::passive && word.verb.tense == Tense::bare &&
           word.first >= 2 && sites.contains(reading.word(word.first - 1)) &&
           ordinals().contains(reading.word(word.first - 2));
}

bool is_trend(const Reading& reading, const Chunk& word, bool plural) {
    const bool many = plural || one_of(reading.word(word.last - 1), {"fighting", "violence"});
    return many && (is_repeated(reading, word) || is_what_grows(reading, word) ||
                    is_what_they_suffer(reading, word) || is_said_to_grow(reading, word) ||
                    brings_about_want(reading, word));
}

bool is_strife_around(const Reading& reading, const text::Sentence& sentence, const Chunk& word) {
    static const WordSet bands(
        "armed hunters militia militiamen dozo dozos armes chasseurs milice miliciens");
    if (!may_have(reading, sentence, bands) && !may_have(reading, sentence, armed_men()))
        return false;
    bool authors = false;
    for (std::uint32_t at = sentence.first; at < word.first && !authors; ++at)
        authors = bands.contains(reading.word(at)) || armed_men().contains(reading.word(at));
    if (!authors) return false;
    static const WordSet latest(
        "latest newest new another dernier derniere nouvel nouvelle nouveau enieme");
    constexpr std::uint32_t reach = 8;  // "the latest bloodshed in a long-running (feud)"
    bool part = false;
    for (std::uint32_t back = 1; back <= std::min(reach, word.first); ++back) {
        const text::Word before = reading.word(word.first - back);
        if (one_of(before, {",", ".", ";"})) return false;
        if (part && latest.contains(before)) return true;
        part |= one_of(before, {"in", "of", "de", "du", "d'", "des", "dans"});
    }
    return false;
}

bool is_scene_of(const Reading& reading, const Chunk& word) {
    constexpr std::uint32_t reach = 4;  // "the scene of regular (fighting)"
    for (std::uint32_t back = 2; back <= std::min(reach, word.first); ++back) {
        if (one_of(reading.word(word.first - back), {"scene", "theatre", "theater"}) &&
            one_of(reading.word(word.first - back + 1), {"of", "de", "d'", "des"}))
            return true;
    }
    return false;
}

bool is_suffered_there(const Reading& reading, const Chunk& word) {
    static const WordSet suffers(
        "wracked racked plagued riven torn gripped ravaged scarred proie eprouve "
        "eprouvee eprouves eprouvees mine minee mines minees dechire dechiree meurtri meurtrie "
        "ravage ravagee secoue secouee");
    // "gripped by an attack on Sunday" is news
    // « les (violences intercommunautaires) »
    const bool violence = one_of(reading.word(word.first), {"violence", "violences", "conflits"});
    if (!violence &&
        !one_of(reading.word(word.last - 1), {"violence", "violences", "conflict", "unrest"}))
        return false;
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t back = 2; back <= std::min(reach, word.first); ++back) {
        const text::Word before = reading.word(word.first - back);
        if (one_of(before, {",", ".", ";"})) return false;
        if (suffers.contains(before)) return true;
    }
    return false;
}

bool is_share(const Reading& reading, const Chunk& word) {
    static const WordSet deeds("attacks incidents attaques");
    constexpr std::uint32_t reach = 8;  // "half of the attacks by armed groups (targeted)"
    constexpr std::uint32_t close = 4;  // "most of the recent (attacks)", no victims of attacks
    for (std::uint32_t back = 0; back <= std::min(reach, word.first); ++back) {
        const std::uint32_t deed = word.first - back;
        if (one_of(reading.word(deed), {",", ".", ";"})) return false;
        if (!deeds.contains(reading.word(deed))) continue;
        for (std::uint32_t gap = 2; gap <= std::min(close, deed); ++gap) {
            if (shares().contains(reading.word(deed - gap)))
                return one_of(reading.word(deed - gap + 1), {"of", "des", "de"});
        }
        return false;
    }
    return false;
}

bool goes_on_there(const Reading& reading,
                   const text::Sentence& sentence,
                   const Chunk& word,
                   bool plural) {
    static const WordSet perfect("have has ont");
    constexpr std::uint32_t reach = 16;
    constexpr std::uint32_t behind = 6;  // "carried out attacks against (convoys)"
    bool lasting = false;
    std::uint32_t where = word.first;
    for (; where > sentence.first && word.first - where < reach; --where) {
        const text::Word before = reading.word(where - 1);
        if (one_of(before, {",", ".", ";"})) return false;
        lasting |= perfect.contains(before);
        if (before == "where" || reading.original(where - 1, where) == "où") break;
    }
    if (!lasting || where < sentence.first + 2 || word.first - where >= reach ||
        !one_of(reading.word(where - 1), {"where", "ou"}))
        return false;
    const std::uint32_t end = std::min(word.last + behind, sentence.last);
    const bool dated =
        std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first >= where && time.first < end;
        });
    const bool counted = std::any_of(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& quantity) {
            return quantity.first >= where && quantity.first < end &&
                   quantity.kind != QuantityKind::vague;
        });
    // "in Ber, where gunmen have attacked a camp" is news
    const bool known = reading.word(where - 2) == "," || reading.token(where - 2).capital;
    return !dated && !counted && (plural || !known);
}

namespace {

/// « vendredi dernier », "last week": no rank.
bool is_of_time(const Reading& reading, std::uint32_t token) {
    return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first <= token && token < time.last;
    });
}

}  // namespace

bool is_ranked(const Reading& reading, const text::Sentence& sentence, const Chunk& word) {
    static const WordSet ranks(
        "first second third fourth fifth latest last only premier premiere "
        "deuxieme troisieme quatrieme cinquieme dernier derniere seul seule");
    static const WordSet links("to be been have etre avoir ete");
    constexpr std::uint32_t reach = 8;  // "the first Latin American national to have been (seized)"
    if (word.verb.construction == Construction::nominal) return false;
    std::uint32_t at = word.first;
    while (at > sentence.first && links.contains(reading.word(at - 1)))
        --at;
    const bool french = at > sentence.first && reading.original(at - 1, at) == "à";
    if (!french && (at == word.first || reading.word(at) != "to")) return false;
    for (std::uint32_t back = 1; back <= std::min(reach, at - sentence.first); ++back) {
        const text::Word before = reading.word(at - back);
        if (one_of(before, {",", ".", ";"})) return false;
        if (ranks.contains(before) && !is_of_time(reading, at - back)) return true;
    }
    return false;
}

bool says_what_it_was(const Reading& reading, std::uint32_t first, std::uint32_t deed) {
    constexpr std::uint32_t reach = 4;  // « s'agit en fait de »
    static const WordSet verbs("agit agirait agissait");
    return first > 0 && deed >= first + reach && has_word(reading, deed - reach, deed, verbs);
}

}  // namespace vigie::extractors
