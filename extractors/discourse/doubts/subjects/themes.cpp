#include "extractors/discourse/doubts/subjects/themes.h"

#include <algorithm>

#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// What may come, or is thought about.
const WordSet& thoughts() {
    static const WordSet all(
        "cause causes consequence consequences effet effets risque risques danger "
        "dangers menace menaces crainte craintes peur peurs hantise spectre phobie prevention "
        "phenomene question problematique probleme memoire hypothese possibilite eventualite "
        "perspective psychose rumeur rumeurs effects risk risks threat threats fear fears dread "
        "phenomenon issue problem memory possibility prospect likelihood spectre specter rumour "
        "rumours rumor rumors");
    return all;
}

/// Who lives with what was done, one day or another.
const WordSet& sufferers() {
    static const WordSet all(
        "victime victimes survivant survivants survivantes rescape rescapes rescapees veuves orphelins "
        "traumatises deplaces deplacees refugies touches touchees affectes affectees sinistres fuyant "
        "fuient victim victims survivors widows orphans displaced affected uprooted traumatised "
        "traumatized fleeing");
    return all;
}

/// What one does about deeds of a kind.
const WordSet& treatments() {
    static const WordSet all(
        "signaler documenter recenser etudier comprendre analyser evoquer discuter debattre parler "
        "surveiller prevenir report discuss study understand analyse analyze document record monitor "
        "debate tackle address prevent");
    return all;
}

struct Noun {
    std::uint32_t head = 0;  ///< the token that it hangs on
    bool bare = false;       ///< without an article, or of any
    bool one = false;        ///< « une attaque »
    bool linked = false;     ///< by a preposition
};

/// « (causes) des attaques », "(fears) of an attack", "(report) kidnappings"
Noun what_it_hangs_on(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet qualities(
        "deadly armed shelling bomb mortar rocket recent new future possible terrorist jihadist sexual "
        "repeated violent further "
        "nouvelle nouvelles nouveaux nouvel violents violentes prochaine autre autres other such");
    static const WordSet articles("les le la l' un une the a an any toute");
    static const WordSet links("de d' des du aux par sur of from by about over for against");
    std::uint32_t at = chunk.first;
    while (at > span.first && qualities.contains(reading.word(at - 1)))
        --at;
    Noun noun{.bare = true};
    if (at > span.first && articles.contains(reading.word(at - 1))) {
        noun.bare = one_of(reading.word(at - 1), {"un", "une", "a", "an", "any", "toute"});
        noun.one = noun.bare;
        --at;
    }
    if (at > span.first && links.contains(reading.word(at - 1))) {
        noun.bare &= !one_of(reading.word(at - 1), {"des", "du", "aux"});
        noun.linked = true;
        --at;
    }
    noun.head = at > span.first ? at - 1 : span.last;
    return noun;
}

/// Does a day, a place or a party of its own stand behind it? « les attaques de lundi », "attacks
/// by ISSP", not « les attaques au Sahel ».
bool has_setting_behind(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet qualities(
        "terroristes jihadistes djihadistes terroriste armees armes sexuelles communautaires "
        "intercommunautaires repetees meurtrieres");
    static const WordSet settings(
        "in at near on by against from between that which who de du d' a dans pres par contre entre "
        "aux qui que survenue survenues survenus perpetree perpetrees commis committed carried sur "
        "en au over");
    static const WordSet areas(
        "sahel pays country region mali afrique africa monde world zone sahara");
    std::uint32_t at = chunk.last;
    while (at < span.last && qualities.contains(reading.word(at)))
        ++at;
    if (at >= span.last) return false;
    if (std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
            return time.first == at;
        }))
        return true;
    // « à Ber », but « a été lancé »
    const bool has = reading.language == Language::french && reading.word(at) == "a" &&
                     reading.original(at, at + 1) == "a";
    if (has || !settings.contains(reading.word(at))) return false;
    return !areas.contains(reading.word(at + 1)) && !areas.contains(reading.word(at + 2));
}

/// "(ten) victims of attacks": those of one that is told.
bool is_counted(const Reading& reading, std::uint32_t head) {
    return std::any_of(
        reading.quantities.begin(), reading.quantities.end(), [&](const Quantity& count) {
            return count.last == head || (count.first <= head && head < count.last);
        });
}

/// « un (mémorial) aux victimes des attaques à Ber »: wherever they were.
bool is_in_memory(const Reading& reading, const text::Sentence& span, std::uint32_t head) {
    static const WordSet memorials(
        "memorial monument stele hommage tribute plaque statue musee museum fonds fund");
    constexpr std::uint32_t reach = 4;
    return has_word(reading, head - std::min(reach, head - span.first), head, memorials);
}

bool names_many(const Reading& reading, const Chunk& chunk) {
    return reading.word(chunk.first).ends_with('s') || reading.word(chunk.last - 1).ends_with('s');
}

bool is_settled_by_talks(Family family) {
    return family == Family::release || family == Family::blockade || family == Family::withdraw ||
           family == Family::accord || family == Family::surrender || family == Family::protest;
}

/// « ont parlé de la levée du (blocus) », "discussed (the release) of hostages": what may become of
/// people, ground and sieges by agreement is not there yet. An attack that is talked of was.
bool is_talked_of(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    static const WordSet talks(
        "parle parlent parler discute discutent discuter evoque evoquent evoquer aborde abordent debattu "
        "debattent examine examinent plaide plaident discussed discuss discusses talked talk spoke "
        "debated debate examined");
    static const WordSet links(
        "de d' du des la le l' les un une sur leve levee fin lifting lift the of about on a an end to "
        "possible eventuelle eventuel with avec question retrait ending");
    constexpr std::uint32_t reach = 9;
    if (chunk.sense == nullptr || !is_settled_by_talks(chunk.sense->family)) return false;
    for (std::uint32_t at = chunk.first; at > span.first && chunk.first - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (talks.contains(word)) return true;
        const bool dated =
            std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
                return time.first < at && at <= time.last;
            });
        if (!dated && !links.contains(word)) return false;
    }
    return false;
}

/// « les (victimes) d'enlèvements », "(fleeing) attacks": those who live with deeds of the kind, of
/// which none is counted here.
bool is_suffered(const Reading& reading, const Noun& noun) {
    const text::Word head = reading.word(noun.head);
    const bool flees = head.starts_with("fu") || head == "fleeing";
    return (noun.linked || flees) && !is_counted(reading, noun.head);
}

/// "(fear) attacks", "how to (prevent) kidnappings", « pour (documenter) les attaques »
bool is_thought_about(const Reading& reading, const text::Sentence& span, const Noun& noun) {
    const text::Word head = reading.word(noun.head);
    if (!noun.linked && one_of(head, {"fear", "dread"})) return true;
    return treatments().contains(head) && noun.head > span.first &&
           one_of(reading.word(noun.head - 1), {"to", "pour", "a", "de", "how", "afin"});
}

/// Does the word that the noun hangs on make it a kind of deed, of which none need have been?
bool makes_kind_of(const Reading& reading,
                   const text::Sentence& span,
                   const Chunk& chunk,
                   const Noun& noun) {
    const text::Word head = reading.word(noun.head);
    if (noun.linked && thoughts().contains(head))
        return noun.bare || !has_setting_behind(reading, span, chunk);
    // « les victimes d'une attaque » are those of one that was
    const bool suffers = sufferers().contains(head) && !noun.one;
    if (suffers && noun.bare && is_in_memory(reading, span, noun.head)) return true;
    if (has_setting_behind(reading, span, chunk)) return false;
    return suffers ? is_suffered(reading, noun) : is_thought_about(reading, span, noun);
}

/// « incarcéré à Bamako pour un article sur (des arrestations) à Gao », "jailed after writing about
/// (arrests)": what somebody is held for who told of it.
bool is_written_about(const Reading& reading,
                      const text::Sentence& span,
                      const Chunk& chunk,
                      const Noun& noun) {
    static const WordSet tells(
        "article articles reportage reportages publication publications post posts message messages "
        "video videos livre film ecrit ecrire publie poste posted tweeted wrote written writing "
        "reporting denonce denoncer critique critiquer denouncing denounced criticising criticizing");
    // « écrit (sur) des arrestations »
    const bool on = reading.word(noun.head) == "sur" && noun.head > span.first;
    const std::uint32_t head = noun.head - (on ? 1 : 0);
    if (!tells.contains(reading.word(head)) || !tells_arrest(reading, span.first, head))
        return false;
    return std::none_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first >= chunk.last && time.last <= span.last;
    });
}

}  // namespace

bool is_theme(const Reading& reading, const text::Sentence& span, const Chunk& chunk) {
    if (is_talked_of(reading, span, chunk)) return true;
    const bool gerund =
        reading.language == Language::english && reading.word(chunk.last - 1).ends_with("ing");
    if (chunk.verb.construction != Construction::nominal && !gerund) return false;
    const Noun noun = what_it_hangs_on(reading, span, chunk);
    if (noun.head < span.last && is_written_about(reading, span, chunk, noun)) return true;
    const bool of_many = noun.bare || names_many(reading, chunk) || gerund;
    return noun.head < span.last && of_many && makes_kind_of(reading, span, chunk, noun);
}

}  // namespace vigie::extractors
