#include "extractors/discourse/doubts/asides/states.h"

#include <algorithm>

#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/described.h"
#include "extractors/words/deed_words.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « des hommes armés violent des femmes »; « un combat violent a éclaté » is no rape.
bool is_verb_of_rape(const Reading& reading, const Chunk& chunk) {
    static const WordSet determiners(
        "des les une un deux trois quatre cinq plusieurs leurs la l' quelques");
    return reading.word(chunk.last - 1) == "violent" &&
           !(determiners.contains(reading.word(chunk.last)) ||
             is_number(reading.tokens, chunk.last));
}

/// "patrolled the surrounding neighbourhood": before the noun that it describes.
bool leads_noun(const Reading& reading, const Chunk& chunk) {
    static const WordSet determiners("the a an this these its their");
    return reading.language == Language::english && chunk.first > 0 &&
           reading.word(chunk.last - 1).ends_with("ing") &&
           determiners.contains(reading.word(chunk.first - 1));
}

}  // namespace

bool is_adjective(const Reading& reading, const Chunk& chunk, const Trigger& trigger) {
    // "the kidnapping threats prevalent in the country"
    if (trigger.kind == WordKind::noun &&
        one_of(reading.word(chunk.last), {"threat", "threats", "risk", "risks", "fears"}))
        return true;
    if (trigger.may_tell(Family::disrupt) && names_body_or_course(reading, chunk)) return true;
    if (trigger.kind != WordKind::verb || chunk.last != chunk.first + 1) return false;
    return is_verb_of_rape(reading, chunk) || leads_noun(reading, chunk) ||
           describes_counted(reading, chunk) || describes_those_visited(reading, chunk);
}

bool says_what_they_hold(const Scene& scene, const Chunk& chunk) {
    static const WordSet holds("occupying controlling holding occupant controlant");
    const Reading& reading = scene.reading;
    if (chunk.sense == nullptr || chunk.sense->family != Family::overtake || chunk.first == 0 ||
        !holds.contains(reading.word(chunk.first)) || reading.word(chunk.first - 1) == ",")
        return false;
    const auto& span = reading.sentences[reading.sentence_of(chunk.first)];
    const auto deeds = mentions_in(reading, Kind::trigger, chunk.last, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).kind == WordKind::verb;
    });
}

namespace {

/// "a base (vacated) days earlier by the mission", "the camp that was (vacated) a week ago": what
/// had become of the site.
bool tells_what_was_left(const Reading& reading, const Chunk& chunk) {
    constexpr std::uint32_t reach = 5;  // "vacated days earlier (by)"
    if (chunk.sense == nullptr || chunk.sense->family != Family::withdraw || chunk.first < 3)
        return false;
    std::uint32_t at = chunk.first;
    while (at > 0 && one_of(reading.word(at - 1), {"was", "were", "been", "had", "recently"}))
        --at;
    const bool relative = at < chunk.first && one_of(reading.word(at - 1), {"that", "which"});
    if (relative) return base_nouns().contains(reading.word(at - 2));
    if (at != chunk.first || !base_nouns().contains(reading.word(at - 1))) return false;
    for (std::uint32_t next = chunk.last; next < chunk.last + reach; ++next) {
        if (reading.word(next) == "by") return true;
    }
    return false;
}

}  // namespace

namespace {

/// « (Une montre) lui a été remise au camp », « a remis trois ambulances au camp »: no camp is what
/// is given, nor are its keys.
bool gives_goods_in_french(const Reading& reading, const Chunk& chunk) {
    constexpr std::uint32_t reach = 10;
    const text::Word verb = reading.word(chunk.first);
    if (!verb.starts_with("remis") && !verb.starts_with("remet")) return false;
    const auto& span = reading.sentences[reading.sentence_of(chunk.first)];
    const bool passive = chunk.verb.construction == Construction::passive;
    const std::uint32_t end = passive ? chunk.first : std::min(chunk.last + reach, span.last);
    for (std::uint32_t at = passive ? span.first : chunk.first; at < end; ++at) {
        if (one_of(reading.word(at), {"cles", "cle", "controle", "ville", "localite"}))
            return false;
        const bool where = at > span.first &&
                           (one_of(reading.word(at - 1), {"au", "du", "aux"}) ||
                            (at > span.first + 1 && one_of(reading.word(at - 1), {"la", "l'"}) &&
                             one_of(reading.word(at - 2), {"a", "de"})));
        const bool post = base_nouns().contains(reading.word(at)) ||
                          one_of(reading.word(at), {"poste", "postes", "caserne", "garnison"});
        if (post && !where) return false;
    }
    return true;
}

}  // namespace

bool hands_over_goods(const Reading& reading, const Chunk& chunk) {
    if (reading.language == Language::french && chunk.sense != nullptr &&
        chunk.sense->family == Family::withdraw && chunk.verb.construction != Construction::nominal)
        return gives_goods_in_french(reading, chunk);
    static const WordSet gives("hand hands handed turn turned give gave given");
    constexpr std::uint32_t reach = 6;  // "handed over its vast (base)"
    if (chunk.sense == nullptr || chunk.sense->family != Family::withdraw ||
        chunk.verb.construction != Construction::active ||
        !gives.contains(reading.word(chunk.first)))
        return false;
    for (std::uint32_t at = chunk.first; at < chunk.last + reach; ++at) {
        if (base_nouns().contains(reading.word(at))) return false;
    }
    return true;
}

bool is_past_handover(const Scene& scene, const Chunk& chunk) {
    if (tells_what_was_left(scene.reading, chunk)) return true;
    constexpr std::uint32_t named = 7;  // « Le (poste) de douane de Héremakono, déserté »
    static const WordSet sites("base bases camp camps poste emprise ville localite post town ,");
    const bool ground = chunk.sense != nullptr && (chunk.sense->family == Family::regain ||
                                                   chunk.sense->family == Family::withdraw ||
                                                   chunk.sense->family == Family::release);
    // « a visé un camp de l'armée installé à Ber »
    const bool base = chunk.sense != nullptr && chunk.sense->family == Family::base;
    const WordKind kind = scene.lexicon.trigger(chunk.mention->index).kind;
    if (!(ground || base) || kind != WordKind::verb || chunk.verb.tense != Tense::bare ||
        chunk.verb.construction != Construction::passive || chunk.first == 0 ||
        !(base || sites.contains(scene.reading.word(chunk.first - 1))))
        return false;
    // ", libérés par le JNIM, ont" are people
    const auto& span = scene.reading.sentences[scene.reading.sentence_of(chunk.first)];
    const bool comma = scene.reading.word(chunk.first - 1) == ",";
    // « Le poste de douane de Héremakono, (déserté) par ses agents, a été incendié »
    const std::uint32_t back = std::min(comma ? named : 0U, chunk.first - span.first);
    bool site = false;
    for (std::uint32_t at = chunk.first - back; comma && at + 1 < chunk.first; ++at)
        site |= sites.contains(scene.reading.word(at)) && scene.reading.word(at) != ",";
    if (comma && !site) return false;
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const Family family = scene.lexicon.trigger(deed->index).family();
        const bool burnt = family == Family::loot && deed->first > chunk.last;
        return deed->first != chunk.first && (is_attack(family) || is_from_air(family) || burnt);
    });
}

bool is_pact_in_force(const Scene& scene, const Chunk& chunk) {
    static const WordSet made(
        "signature signatures conclusion annonce paraphe ratification adoption entree signing "
        "conclusion announcement ceremony terme faveur suite fin rupture end collapse");
    constexpr std::uint32_t reach = 5;
    if (chunk.sense == nullptr || chunk.sense->family != Family::accord ||
        chunk.verb.construction != Construction::nominal)
        return false;
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(chunk.first)];
    // « a violé mardi (le cessez-le-feu) », "violated the truce"
    for (std::uint32_t back = 1; back <= std::min(reach, chunk.first - span.first); ++back) {
        if (reading.word(chunk.first - back).starts_with("viol") &&
            !reading.word(chunk.first - back).starts_with("violen"))
            return true;
    }
    if (chunk.first < span.first + 3 ||
        !one_of(reading.word(chunk.first - 1), {"l'", "cet", "the", "this"}) ||
        !one_of(reading.word(chunk.first - 2), {"de", "of"}))
        return false;
    for (std::uint32_t back = 3; back <= std::min(reach, chunk.first - span.first); ++back) {
        if (made.contains(reading.word(chunk.first - back))) return false;
    }
    const auto words = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::none_of(words.begin(), words.end(), [&](const Mention* word) {
        const Trigger& trigger = scene.lexicon.trigger(word->index);
        return trigger.kind != WordKind::noun && trigger.may_tell(Family::accord);
    });
}

bool is_how_they_were_freed(const Scene& scene, const Chunk& chunk) {
    static const WordSet ways(
        "terme grace faveur cadre suite vertu issue apres under following after thanks part through");
    constexpr std::uint32_t reach = 4;  // « au terme d'un (accord) », "as part of a (deal)"
    if (chunk.sense == nullptr || chunk.sense->family != Family::accord ||
        chunk.verb.construction != Construction::nominal)
        return false;
    const Reading& reading = scene.reading;
    const std::uint32_t first = reading.sentences[reading.sentence_of(chunk.first)].first;
    bool led = false;
    for (std::uint32_t back = 1; back <= std::min(reach, chunk.first - first); ++back)
        led |= ways.contains(reading.word(chunk.first - back));
    const auto before = mentions_in(reading, Kind::trigger, first, chunk.first);
    return led && std::any_of(before.begin(), before.end(), [&](const Mention* word) {
               return scene.lexicon.trigger(word->index).may_tell(Family::release);
           });
}

namespace {

const WordSet& forces_of_nature() {
    static const WordSet nature(
        "water waters flood floods floodwater floodwaters flooding rain rains river mud sand "
        "landslide landslides eau eaux inondation inondations crue crues pluie pluies fleuve boue "
        "sable intemperies");
    return nature;
}

}  // namespace

bool is_done_by_nature(const Reading& reading, std::uint32_t first, std::uint32_t verb) {
    static const WordSet articles("les la le l' des une the a fortes heavy");
    constexpr std::uint32_t reach = 5;  // « Les (inondations) de dimanche ont coupé la route »
    for (std::uint32_t back = 1; back <= std::min(reach, verb - first); ++back) {
        const std::uint32_t at = verb - back;
        if (one_of(reading.word(at), {",", ":", "qui", "that", "which"})) return false;
        if (!forces_of_nature().contains(reading.word(at))) continue;
        // « des hommes venus du fleuve ont coupé »
        if (at == first) return true;
        if (!articles.contains(reading.word(at - 1))) return false;
        // « Sur (le fleuve) », « qui remontait (le fleuve) »: it opens its clause
        return at - 1 == first || one_of(reading.word(at - 2), {",", ";", ":", "que", "that"});
    }
    return false;
}

bool is_by_nature(const Reading& reading, std::uint32_t behind) {
    const WordSet& nature = forces_of_nature();
    static const WordSet leads(
        "near crossing at in from who that qui venus venu caches cache hidden sur pres a de dans on");
    constexpr std::uint32_t reach = 6;  // « du monde depuis lundi (par) »
    constexpr std::uint32_t head = 3;   // « par les fortes (pluies) »
    const std::uint32_t end = reading.sentences[reading.sentence_of(behind)].last;
    for (std::uint32_t at = behind; at < std::min(behind + reach, end); ++at) {
        if (one_of(reading.word(at), {",", ".", ";"})) return false;
        if (!one_of(reading.word(at), {"by", "par"})) continue;
        // "by gunmen crossing the river": the agent is who heads the phrase
        for (std::uint32_t next = at + 1; next <= std::min(at + head, end - 1); ++next) {
            if (nature.contains(reading.word(next))) return true;
            if (leads.contains(reading.word(next))) return false;
        }
        return false;
    }
    return false;
}

bool is_empty_place(const Candidate& word) {
    static const WordSet leaves("desert deserter déserter");
    if (word.family != Family::surrender || !leaves.contains(word.trigger->lemma)) return false;
    // « le marché a été déserté »
    if (word.verb.construction == Construction::passive && word.verb.tense != Tense::bare)
        return true;
    const auto armed = [](const Party* party) {
        return party != nullptr && party->klass != PartyClass::civilians;
    };
    return !armed(word.perpetrator) && !armed(word.target);
}

bool is_added_to(const Scene& scene, const Chunk& chunk) {
    const Reading& reading = scene.reading;
    const std::size_t index = reading.sentence_of(chunk.first);
    const auto& span = reading.sentences[index];
    const std::uint32_t at = span.first;
    const bool opens = (reading.word(at) == "in" && reading.word(at + 1) == "addition" &&
                        reading.word(at + 2) == "to") ||
                       (one_of(reading.word(at), {"besides", "outre"})) ||
                       (reading.word(at) == "en" && reading.word(at + 1) == "plus" &&
                        one_of(reading.word(at + 2), {"de", "des", "du", "d'"}));
    if (!opens || index == 0 || chunk.verb.construction != Construction::nominal) return false;
    std::uint32_t comma = at;
    while (comma < span.last && reading.word(comma) != ",")
        ++comma;
    if (comma == span.last || chunk.first > comma) return false;
    return mentions_in(reading, Kind::place, at, comma).empty() &&
           !mentions_in(reading, Kind::trigger, comma, span.last).empty() &&
           !mentions_in(reading, Kind::trigger, 0, at).empty();
}

}  // namespace vigie::extractors
