// Doubts by the verb's own form: negated, future, an infinitive that nobody carried out.
#include <algorithm>

#include "extractors/discourse/doubts/asides/states.h"
#include "extractors/discourse/doubts/doubts.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/words/hesitation.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/turns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Infinitives that tell what was done: "permis de neutraliser", "réussi à capturer".
bool licenses_infinitive(text::Word word) {
    static const WordSet words(
        "permis permettant reussi parvenus parvenu pu managed helped viennent vient commence began begun "
        "started fini finit finissent finirent reussit reussissent reussirent parvient parviennent parvinrent "
        "venus venues avant conduit abouti venait venaient parvenue allowed enabled able tried attempted tente tentent tentant essaye "
        "essaient");
    return words.contains(word);
}

/// « venaient (tuer) le maire »: what they came for; « venaient de tuer » had just been done.
bool came_for(const Reading& reading, std::uint32_t token, std::uint32_t verb) {
    return one_of(reading.word(token), {"venait", "venaient"}) &&
           !one_of(reading.word(verb - 1), {"de", "d'"});
}

/// « je voudrais voir un juge (avant) de mourir », « Nous espérons rentrer avant de »: what one who
/// speaks wishes to see first has not come.
bool is_wished_before(const Reading& reading, const text::Sentence& span, std::uint32_t token) {
    static const WordSet wishes(
        "voudrais voudrait voudrions voudraient aimerais aimerait aimerions aimeraient veux voulons "
        "espere esperons esperent souhaite souhaitons souhaitent prie prions");
    if (reading.word(token) != "avant") return false;
    return has_word(reading, span.first, token, wishes);
}

/// « a fait (exécuter) un homme »: whom one has do it did it; « ont dû (fuir) le village », but not
/// « a dû (être) tué », a guess.
bool is_caused(const Reading& reading, std::uint32_t verb) {
    static const WordSet causes("fait faisant font fit firent durent dut");
    if (reading.language != Language::french) return false;
    const std::uint32_t at = verb - (verb > 0 && one_of(reading.word(verb - 1), {"s'", "se"}));
    if (at < 2 || one_of(reading.word(verb), {"etre", "avoir"})) return false;
    return causes.contains(reading.word(at - 1)) ||
           (reading.word(at - 1) == "du" && is_form_of_have(reading.word(at - 2)));
}

/// « disent avoir vu des drones de l'armée (bombarder) une école »
bool was_seen(const Reading& reading, std::uint32_t first, std::uint32_t verb) {
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t at = verb; at > first + 1 && verb - at < reach; --at) {
        if (one_of(reading.word(at - 1), {",", "que", "qu'", "qui"})) return false;
        // « la région a vu brûler une partie du carburant »: nobody did it
        if (reading.word(at - 1) != "vu") continue;
        const text::Word lead = reading.word(at - 2);
        return verb > at && (is_form_of_have(lead) || one_of(lead, {"ai", "avons"}));
    }
    return false;
}

/// "Nobody (fired)", "No one has (attacked) it", "No drone (struck)": nobody did it. Who suffers
/// nothing ("Nobody was killed") is a toll.
bool has_no_subject(const Reading& reading, std::uint32_t first, const Chunk& chunk) {
    static const WordSet small("has have had ever yet ,");
    static const WordSet turns("fewer less more longer sooner doubt");
    if (reading.language != Language::english || chunk.verb.construction != Construction::active)
        return false;
    std::uint32_t at = chunk.first;
    while (at > first && small.contains(reading.word(at - 1)))
        --at;
    if (at <= first) return false;
    const text::Word subject = reading.word(at - 1);
    if (subject == "nobody") return true;
    return at > first + 1 && reading.word(at - 2) == "no" && !turns.contains(subject);
}

}  // namespace

std::string Doubts::of_verb(const Chunk& chunk) const {
    const Trigger& trigger = trigger_of(chunk);
    // « N'A PAS ETE ATTAQUE »: a headline's capitals bear no accents, and it looks like the noun
    if (chunk.verb.negated &&
        (trigger.kind == WordKind::verb || chunk.verb.construction == Construction::passive))
        return "negated";
    if (trigger.kind != WordKind::noun && has_no_subject(scene_.reading, span_.first, chunk))
        return "negated";
    if (chunk.verb.tense == Tense::future) return "future";
    if (is_adjective(scene_.reading, chunk, trigger)) return "it describes a noun";
    if (done_to_itself(chunk)) return "its subject does it to itself";
    if (chunk.verb.tense == Tense::conditional) return "hypothesis: present conditional";
    if (chunk.verb.tense == Tense::infinitive && !infinitive_happened(chunk))
        return "infinitive: meant, not told";
    // « une loi visant à », but « une position a été visée à Ber »
    if (trigger.lemma == "viser" && chunk.verb.construction != Construction::passive &&
        scene_.reading.word(chunk.last) == "a")
        return "purpose";
    return {};
}

/// "Le forum s'est achevé", "la route se coupe": no "s'emparer", and nobody is struck.
bool Doubts::done_to_itself(const Chunk& chunk) const {
    static const WordSet auxiliaries(
        "est sont etait etaient sera seront serait seraient etre etant ete");
    const Trigger& trigger = trigger_of(chunk);
    // "A soldier killed himself"; not "blew himself up"
    if (scene_.reading.language == Language::english)
        return chunk.sense != nullptr && !trigger.may_tell(Family::suicide) &&
               (chunk.sense->family == Family::kill || chunk.sense->family == Family::attack) &&
               one_of(scene_.reading.word(chunk.last), {"himself", "herself", "themselves"});
    if (scene_.reading.language != Language::french || trigger.kind != WordKind::verb ||
        trigger.reflexive)
        return false;
    std::uint32_t at = chunk.first;
    while (at > span_.first && auxiliaries.contains(scene_.reading.word(at - 1)))
        --at;
    return at > span_.first && one_of(scene_.reading.word(at - 1), {"s'", "se"});
}

bool Doubts::infinitive_happened(const Chunk& chunk) const {
    constexpr std::uint32_t reach = 4;
    constexpr std::uint32_t joined = 14;
    if (tells_turn(scene_.reading, span_.first, chunk.first) ||
        tells_time_needed(scene_.reading, span_.first, chunk.first) ||
        is_caused(scene_.reading, chunk.first) ||
        was_seen(scene_.reading, span_.first, chunk.first))
        return true;
    std::uint32_t apart = 0;
    const std::uint32_t far = goes_on_with_infinitive(scene_.reading, chunk.first) ? joined : reach;
    for (std::uint32_t i = chunk.first; i > span_.first && apart < far; --i) {
        if (licenses_infinitive(scene_.reading.word(i - 1)) || is_used(i - 1) ||
            did_not_hesitate(scene_.reading, i - 1))
            return !came_for(scene_.reading, i - 1, chunk.first) &&
                   !is_wished_before(scene_.reading, span_, i - 1);
        // « avant d'être de nouveau attaqué »
        const bool again = one_of(scene_.reading.word(i - 1), {"nouveau", "etre", "be", "again"});
        if (!again && !says_when_or_where(i - 1)) ++apart;
    }
    return false;
}

/// "used a drone to shoot down a helicopter", "fired into the air to disperse them"; "used to
/// attack convoys" tells a habit.
bool Doubts::is_used(std::uint32_t token) const {
    if (scene_.reading.word(token) == "air" && token > 1)
        return one_of(scene_.reading.word(token - 2), {"into", "in"});
    // « a (utilisé) des drones pour larguer »; not « est utilisé pour »
    if (one_of(scene_.reading.word(token), {"utilise", "employe"}))
        return token > span_.first &&
               one_of(scene_.reading.word(token - 1), {"a", "ont", "avait", "avaient", "avoir"});
    return one_of(scene_.reading.word(token), {"used", "using"}) &&
           scene_.reading.word(token + 1) != "to";
}

/// "ont permis, lundi à Ber, de": passed over on the way from a verb to its infinitive.
bool Doubts::says_when_or_where(std::uint32_t token) const {
    if (one_of(scene_.reading.word(token), {",", "a", "au"})) return true;
    return std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& chunk) {
        return (chunk.tag == 'T' || chunk.tag == 'L') && chunk.first <= token && token < chunk.last;
    });
}

}  // namespace vigie::extractors
