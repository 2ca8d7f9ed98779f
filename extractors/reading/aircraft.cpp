#include "extractors/reading/aircraft.h"

#include <algorithm>

#include "extractors/reading/support.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool flies(const Reading& reading, const Lexicon& lexicon, const Mention& party) {
    const bool men = lexicon.party(party.index).kind != PartyKind::unit;
    static const WordSet craft(
        "drone drones helicoptere helicopteres avion avions aeronef aeronefs chasseur helicopter "
        "helicopters aircraft plane planes jet jets warplane warplanes aviation mirage mirages reaper "
        "rafale rafales chasse");
    for (std::uint32_t i = party.first; i < party.last; ++i) {
        if (craft.contains(reading.word(i)) || (men && reading.word(i) == "air")) return true;
    }
    return false;
}

bool is_vehicle(const Reading& reading, const Lexicon& lexicon, const Chunk& party) {
    static const WordSet driven(
        "vehicle vehicles vehicule vehicules truck trucks camion camions pickup pickups pick-up "
        "pick-ups jeep jeeps tank tanks blinde blindes");
    const Party& owner = lexicon.party(party.mention->index);
    const bool unit = party.tag == 'B' || owner.kind == PartyKind::unit;
    return unit && owner.klass != PartyClass::civilians &&
           has_word(reading, party.first, party.last, driven);
}

namespace {

bool is_aircraft(const Reading& reading, const Lexicon& lexicon, const Chunk& chunk) {
    if (chunk.mention == nullptr || only_supports(reading, chunk.first)) return false;
    if (chunk.mention->kind == Kind::actor) return flies(reading, lexicon, *chunk.mention);
    return chunk.mention->kind == Kind::object &&
           lexicon.thing(chunk.mention->index).beside.meets(Beside::aircraft);
}

/// « Drone de l'armée sur la mine ; huit orpailleurs tués »: a note that leaves its verb out.
bool heads_with_aircraft(const Reading& reading,
                         const Lexicon& lexicon,
                         const std::vector<Chunk>& chunks) {
    return !chunks.empty() && is_aircraft(reading, lexicon, chunks.front()) &&
           one_of(reading.word(chunks.front().last), {"sur", "contre", "on", "against"});
}

/// "(were killed in Boni) by a drone": does the chunk name the agent of a passive?
bool is_agent(const Reading& reading, const Chunk& chunk) {
    std::uint32_t at = chunk.first;
    while (at > 0 && one_of(reading.word(at - 1), {"un", "une", "des", "les", "a", "an", "the"}))
        --at;
    return at > 0 && one_of(reading.word(at - 1), {"by", "par"});
}

/// « quatre blessés, (évacués) à Gao par hélicoptère », "(flown) out by helicopter": it carries.
bool carries(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    static const WordSet carried("flown airlifted evacuated taken ferried medevaced");
    for (; from < to; ++from) {
        const text::Word word = reading.word(from);
        if (carried.contains(word) || word.starts_with("evacu") || word.starts_with("transport") ||
            word.starts_with("transfer") || word.starts_with("achemin") ||
            word.starts_with("rapatri") || word.starts_with("ramene"))
            return true;
    }
    return false;
}

/// "A helicopter hit near Ber on Monday (made) an emergency landing", "hit in Ber (by) rebels": it
/// was struck; not "hit near a camp used by rebels", nor behind "that".
bool was_struck(const Reading& reading, std::uint32_t from) {
    static const WordSet finite(
        "was were is are made landed crashed fell had has have returned caught came went managed "
        "limped burned exploded");
    static const WordSet ends(", ; : . ( and but after as when while that which who where");
    const std::uint32_t last = reading.sentences[reading.sentence_of(from)].last;
    for (std::uint32_t at = from; at < last && !ends.contains(reading.word(at)); ++at) {
        if (finite.contains(reading.word(at))) return true;
        const text::Word lead = reading.word(at - 1);
        const bool participle = lead.ends_with("ed") || one_of(lead, {"held", "run", "taken"});
        if (reading.word(at) == "by" && !participle) return true;
    }
    return false;
}

/// A word of killing or hurting: it tells of aircraft by who did it alone.
bool tells_harm(const Trigger& trigger) {
    static const WordSet harm(
        "kill wound injure neutralise neutralize eliminate tuer blesser neutraliser éliminer");
    return harm.contains(trigger.lemma);
}

/// "An army drone (killed) eight", "eight were (killed) by a drone": did aircraft do it, right
/// beside the word? "sent drones after an ambush that killed five" is none.
bool killed_from_air(const Reading& reading,
                     const Lexicon& lexicon,
                     const std::vector<Chunk>& chunks,
                     std::size_t at) {
    constexpr std::uint32_t near = 3;     // "drones have (killed)", « un drone turc a (tué) »
    constexpr std::uint32_t clause = 14;  // "(killed) in Boni on Sunday by a drone"
    const Chunk& word = chunks[at];
    if (word.verb.construction != Construction::passive)
        return at > 0 && is_aircraft(reading, lexicon, chunks[at - 1]) &&
               word.first - chunks[at - 1].last < near;
    if (heads_with_aircraft(reading, lexicon, chunks)) return true;
    for (std::size_t i = at + 1; i < chunks.size(); ++i) {
        if (chunks[i].first > word.last + clause || chunks[i].tag == ';') return false;
        if (is_aircraft(reading, lexicon, chunks[i]))
            return is_agent(reading, chunks[i]) && !carries(reading, word.last, chunks[i].first);
    }
    return false;
}

/// "A drone hit a car in Ber; on Tuesday another (hit) a market", « un autre a (frappé) »: is the
/// subject of the verb one more aircraft, of a kind with the one told of last?
bool another_strikes(const Reading& reading, const Lexicon& lexicon, const Chunk& word) {
    static const WordSet auxiliaries("a ont avait had has then later");
    std::uint32_t at = word.first;
    while (at > 0 && auxiliaries.contains(reading.word(at - 1)))
        --at;
    if (word.verb.construction != Construction::active || at == 0 ||
        !one_of(reading.word(at - 1), {"another", "autre"}))
        return false;
    const std::size_t sentence = reading.sentence_of(word.first);
    const std::uint32_t from = reading.sentences[sentence == 0 ? 0 : sentence - 1].first;
    for (const Kind kind : {Kind::object, Kind::actor}) {
        for (const Mention* mention : mentions_in(reading, kind, from, at)) {
            const bool craft = kind == Kind::actor
                                   ? flies(reading, lexicon, *mention)
                                   : lexicon.thing(mention->index).beside.meets(Beside::aircraft);
            if (craft && !only_supports(reading, mention->first)) return true;
        }
    }
    return false;
}

/// "Drones destroyed a truck near Ber and later (targeted) a camp", « puis ont (visé) un dépôt »,
/// "before (striking)": has the verb no subject but the aircraft of the verb before it?
bool strikes_on(const Reading& reading,
                const Lexicon& lexicon,
                const std::vector<Chunk>& chunks,
                std::size_t at) {
    static const WordSet between("a ont avait had has then later ensuite also subsequently de d'");
    static const WordSet links("and et puis then before avant later");
    constexpr std::uint32_t near = 4;  // "drones have since (struck)"
    const Chunk& word = chunks[at];
    if (word.verb.construction != Construction::active || word.first == 0) return false;
    std::uint32_t begin = word.first;
    while (begin > 0 && between.contains(reading.word(begin - 1)))
        --begin;
    const bool linked = begin > 0 && links.contains(reading.word(begin - 1));
    if (!linked && !has_word(reading, begin, word.first, links)) return false;
    for (std::size_t i = 1; i < at; ++i) {
        if (is_trigger(chunks[i]) && chunks[i].verb.construction == Construction::active &&
            is_aircraft(reading, lexicon, chunks[i - 1]) &&
            chunks[i].first - chunks[i - 1].last < near)
            return true;
    }
    return false;
}

/// "(Using) kamikaze drones", « (avec) deux drones »: flown by who is named next; not "with
/// helicopters circling above".
bool is_flown_by_next(const Reading& reading, const Chunk& aircraft) {
    static const WordSet with(
        "using with thanks grace by via sending sent launching launched deploying flying employing avec par aide "
        "moyen bord utilisant envoyant lancant");
    constexpr std::uint32_t reach = 4;  // "using (two explosive-laden) drones"
    const text::Word next = reading.word(aircraft.last);
    if (next.ends_with("ing") || next.ends_with("ant")) return false;
    return has_word(
        reading, aircraft.first - std::min(reach, aircraft.first), aircraft.first, with);
}

/// "As jets flew over, JNIM (shelled)", "turned back after rebels (shelled)": fighters open the
/// verb's own clause, and the aircraft are of the one before it.
bool fighters_open_clause(const Reading& reading,
                          const Lexicon& lexicon,
                          const std::vector<Chunk>& chunks,
                          std::size_t at) {
    static const WordSet auxiliaries("a ont avait avaient had have has then also");
    static const WordSet subordinates(", after when as while before once que");
    constexpr std::uint32_t longest = 4;  // "after (several dozen armed) men"
    const Chunk& word = chunks[at];
    if (at < 2 || word.verb.construction != Construction::active) return false;
    const Chunk& subject = chunks[at - 1];
    const bool fighters = subject.mention != nullptr && subject.mention->kind == Kind::actor &&
                          lexicon.party(subject.mention->index).klass == PartyClass::insurgent &&
                          !flies(reading, lexicon, *subject.mention);
    if (!fighters) return false;
    for (std::uint32_t i = subject.last; i < word.first; ++i) {
        if (!auxiliaries.contains(reading.word(i))) return false;
    }
    std::uint32_t opens = subject.first;
    while (opens > 0 && subject.first - opens < longest &&
           !subordinates.contains(reading.word(opens - 1)))
        --opens;
    if (opens == 0 || !subordinates.contains(reading.word(opens - 1))) return false;
    return std::none_of(
        chunks.begin(), chunks.begin() + static_cast<std::ptrdiff_t>(at), [&](const Chunk& chunk) {
            return is_aircraft(reading, lexicon, chunk) &&
                   (chunk.first >= opens || is_flown_by_next(reading, chunk));
        });
}

}  // namespace

std::optional<bool> done_from_air(const Reading& reading,
                                  const Lexicon& lexicon,
                                  const std::vector<Chunk>& chunks,
                                  std::size_t at) {
    const Chunk& word = chunks[at];
    if (another_strikes(reading, lexicon, word) || strikes_on(reading, lexicon, chunks, at))
        return true;
    if (fighters_open_clause(reading, lexicon, chunks, at)) return false;
    if (!tells_harm(lexicon.trigger(word.mention->index))) return std::nullopt;
    return killed_from_air(reading, lexicon, chunks, at);
}

bool strikes_from_air(const Reading& reading,
                      const Lexicon& lexicon,
                      const std::vector<Chunk>& chunks,
                      std::size_t at) {
    static const WordSet strikes("strike hit attack");
    static const WordSet behind(
        "near in at on around close outside inside again there during early");
    const Chunk& word = chunks[at];
    if (reading.language != Language::english || at == 0 || word.mention == nullptr ||
        word.verb.construction != Construction::passive || word.verb.tense != Tense::bare)
        return false;
    const bool verb = strikes.contains(lexicon.trigger(word.mention->index).lemma);
    return verb && !was_struck(reading, word.last) && chunks[at - 1].last == word.first &&
           behind.contains(reading.word(word.last)) &&
           is_aircraft(reading, lexicon, chunks[at - 1]);
}

bool is_struck_too(const Reading& reading, const Chunk& aircraft) {
    static const WordSet struck(
        "endommage endommages detruit detruits abime abimes incendie incendies damaged destroyed");
    static const WordSet articles("un une deux a an one two");
    // "a helicopter destroyed (a base)": it did it
    static const WordSet ends(", ; . : ) et and par by dans in lors during selon according");
    return aircraft.first >= 2 && articles.contains(reading.word(aircraft.first - 1)) &&
           ends.contains(reading.word(aircraft.last + 1)) &&
           one_of(reading.word(aircraft.first - 2), {"et", "and", ","}) &&
           struck.contains(reading.word(aircraft.last));
}

}  // namespace vigie::extractors
