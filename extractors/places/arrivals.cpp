#include "extractors/places/arrivals.h"

#include <algorithm>

#include "extractors/places/behind_day.h"
#include "extractors/places/reference_nouns.h"
#include "extractors/reading/window.h"
#include "extractors/words/attackers.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {

bool acts_on_arrival(const Reading& reading, const LeadingWords& lead) {
    constexpr std::uint32_t before = 6;  // "arrivés mardi dans le village de (Kani)"
    constexpr std::uint32_t behind = 8;
    if (is_struck_to(reading, lead.phrase - 1)) return true;
    bool arrived = false;
    for (std::uint32_t at = lead.phrase; at > lead.start && lead.phrase - at < before; --at)
        arrived |= reading.word(at - 1).starts_with("arriv");
    if (!arrived) return false;
    // « Arrivés à (Boni), les soldats sont tombés dans une embuscade »
    static const WordSet comma(",");
    constexpr std::uint32_t longest = 3;  // "Arrivé à (Tin Zaouatine),"
    const bool opens =
        one_of(reading.word(lead.start), {"arrive", "arrives", "arrivee", "arrivees"});
    if (opens && has_word(reading,
                          lead.name + 1,
                          within_sentence(reading, lead.name, lead.name + 1 + longest),
                          comma))
        return true;
    const std::uint32_t end = reading.sentences[reading.sentence_of(lead.name)].last;
    const auto deeds =
        mentions_in(reading, Kind::trigger, lead.name + 1, std::min(end, lead.name + behind));
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return reading.word(deed->first).ends_with("ant") ||
               reading.word(deed->first).ends_with("ing") ||
               one_of(reading.word(deed->first - 1), {"ont", "a", "et", "and"});
    });
}

namespace {

/// "(armed) men", « hommes (armés) », "(men) on motorbikes": how many words before the token the
/// noun begins that is about people with arms; 0 = it is none.
std::uint32_t armed_noun(const Reading& reading, std::uint32_t token) {
    const text::Word word = reading.word(token);
    if (armed_men().contains(word)) return 1;
    const text::Word next = reading.word(token + 1);
    if (one_of(word, {"armed", "men"})) return one_of(next, {"men", "on"}) ? 1 : 0;
    if (word == "hommes") return next == "a" ? 1 : 0;
    return word == "armes" && reading.word(token - 1) == "hommes" ? 2 : 0;
}

/// Do those who attack stand before the verb, with no mark or other clause between? "Armed men on
/// motorbikes (reached)"
bool led_by_attackers(const Reading& reading, std::uint32_t start, std::uint32_t verb) {
    static const WordSet parts(", ; : and et who qui by par whom que");
    static const WordSet governs("of from against with de des contre by par");
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t at = verb; at > start + 1 && verb - at < reach; --at) {
        // "The villagers whom the gunmen attacked", "fled the gunmen and"
        if (parts.contains(reading.word(at - 1))) return false;
        const std::uint32_t length = armed_noun(reading, at - 1);
        // "freed from the (attackers)": no subject
        const std::uint32_t article = 1;  // « Des (hommes armés) » open the sentence
        if (length > 0)
            return at <= start + length + article ||
                   !governs.contains(reading.word(at - length - 1));
    }
    return armed_noun(reading, start) > 0 && verb - start < reach;
}

}  // namespace

bool is_come_upon(const Reading& reading, const LeadingWords& lead) {
    static const WordSet falls(
        "fell descended swooped pounced swept fondu deferle abattus tombes fondirent");
    static const WordSet comes(
        "reached entered atteint gagne investi came arrived appeared entres arrives parvenus "
        "debarque surgi penetre irruption burst poured rode drove venus revenus returned");
    static const WordSet links("to into in at on dans a sur au");
    const std::uint32_t end = before_days(reading, lead.phrase, lead.start);
    if (end < lead.start + 2) return false;
    const bool linked = links.contains(reading.word(end - 1));
    // « Les assaillants sont arrivés (de Baye) »: where they came from
    const std::uint32_t from = linked ? end - 1 : end;
    if (one_of(reading.word(from), {"de", "d'", "du", "from"})) return false;
    const std::uint32_t verb = linked ? before_days(reading, end - 1, lead.start) - 1 : end - 1;
    const text::Word word = reading.word(verb);
    if (linked && falls.contains(word)) return one_of(reading.word(end - 1), {"on", "sur"});
    return comes.contains(word) && led_by_attackers(reading, lead.start, verb);
}

bool comes_to_do(const Reading& reading, std::uint32_t token) {
    static const WordSet came("venu venus venue venues");
    const text::Word next = reading.word(token + 1);
    return came.contains(reading.word(token)) && (next.ends_with("er") || next.ends_with("ir"));
}

bool returns_from_task(const Reading& reading, const LeadingWords& lead) {
    static const WordSet returns(
        "revenant revenait revenaient rentrant rentrait rentraient retour returning returned");
    static const WordSet tasks(
        "mission ravitaillement patrouille escorte permission visite patrol run escort visit");
    constexpr std::uint32_t reach = 8;  // "returning from a supply run close to (Djibo)"
    bool task = false;
    for (std::uint32_t at = lead.phrase; at > lead.start && lead.phrase - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", "qui", "who", "dans", "was"})) return false;
        if (task && returns.contains(word)) return true;
        task |= tasks.contains(word);
    }
    return false;
}

namespace {

/// « arrivés à bord de pick-up par la route (de Goundam) », "They came along the road (to
/// Goundam)": said of those who attack; on the road by which lorries came they may have been
/// struck.
bool is_way_they_came(const Reading& reading, const LeadingWords& lead) {
    static const WordSet ways("par along via");
    static const WordSet roads("route piste axe voie road");
    static const WordSet articles("la le l' the");
    static const WordSet comes(
        "arrive arrives arrivee arrivees entre entres entree entrees venu venus venue venues came "
        "arrived entered drove rode");
    constexpr std::uint32_t reach = 10;  // « arrivés à bord de 4 pick-up (par) »
    std::uint32_t at = lead.phrase;
    bool road = false;
    for (; at > lead.start; --at) {
        const text::Word word = reading.word(at - 1);
        if (!roads.contains(word) && !articles.contains(word) && !one_of(word, {"de", "to"})) break;
        road |= roads.contains(word);
    }
    if (!road || at <= lead.start || !ways.contains(reading.word(at - 1))) return false;
    static const WordSet they("ils they");
    for (std::uint32_t verb = at; verb > lead.start + 1 && at - verb < reach; --verb) {
        if (!comes.contains(reading.word(verb - 1))) continue;
        return led_by_attackers(reading, lead.start, verb - 1) ||
               has_word(reading, lead.start, verb - 1, they);
    }
    return false;
}

/// « Un chef ayant opéré à (Léré) puis Nampala », "who had served in (Léré)": where somebody was
/// before, which is not where he is struck.
bool is_where_one_was(const Reading& reading, const LeadingWords& lead) {
    static const WordSet was(
        "opere combattu servi sevi vecu sejourne exerce officie operated fought served lived worked");
    constexpr std::uint32_t words = 3;  // « (ayant opéré à) Léré »
    if (lead.phrase <= lead.start + words || !was.contains(reading.word(lead.phrase - 2)) ||
        !one_of(reading.word(lead.phrase - 1), {"a", "au", "dans", "in", "at"}))
        return false;
    const std::uint32_t helper = lead.phrase - words;
    return one_of(reading.word(helper), {"ayant", "having"}) ||
           (one_of(reading.word(helper), {"avait", "had"}) &&
            one_of(reading.word(helper - 1), {"qui", "who"}));
}

}  // namespace

bool is_left_behind(const Reading& reading, const LeadingWords& lead) {
    if (is_way_they_came(reading, lead) || is_where_one_was(reading, lead)) return true;
    const auto end = reading.sentences[reading.sentence_of(lead.name)].last;
    return returns_from_task(reading, lead) &&
           !mentions_in(reading, Kind::place, lead.name + 1, end).empty();
}

bool is_taken_off_from(const Reading& reading, const LeadingWords& lead) {
    return lead.phrase > lead.start + 1 && reading.word(lead.phrase - 1) == "from" &&
           reading.word(lead.phrase - 2) == "off";
}

bool is_stood_before(const Reading& reading, std::uint32_t house) {
    constexpr std::uint32_t reach = 4;  // "in front of the education (ministry)"
    for (std::uint32_t at = house; at > 1 && house - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (word == "outside") return true;
        if (word == "of") return reading.word(at - 2) == "front";
    }
    return false;
}

namespace {

/// « chargés de la sécurité du site de (Boungou) », "tasked with guarding the dam at (Sama)": what
/// people who were struck guard, which may be far from there.
bool is_guarded(const Reading& reading, const LeadingWords& lead) {
    static const WordSet charges("charge chargee charges chargees tasked responsible");
    static const WordSet duties(
        "securite surveillance garde protection securisation securiser proteger surveiller garder "
        "security protection protecting guarding securing");
    constexpr std::uint32_t reach = 12;  // « chargée d'assurer la sécurité du site minier de »
    bool duty = false;
    for (std::uint32_t at = lead.phrase; at > lead.start && lead.phrase - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":"})) return false;
        duty |= duties.contains(word);
        if (duty && charges.contains(word)) return true;
    }
    return false;
}

/// "a trader in (Mopti) said": right behind the name its people speak.
bool speaks_behind(const Reading& reading, std::uint32_t name) {
    static const WordSet marks(", ; :");
    constexpr std::uint32_t longest = 3;  // "Bambara Maoudé (told)"
    const auto said = mentions_in(reading, Kind::speech, name + 1, name + longest + 2);
    return !said.empty() && said.front()->first <= name + longest &&
           !has_word(reading, name + 1, said.front()->first, marks);
}

/// "AFP has learned from residents and from an aid worker in (Mopti)"
bool is_learned_from(const Reading& reading, std::uint32_t start, std::uint32_t from) {
    static const WordSet learned("learned learnt heard gathered obtained appris recueillies");
    return one_of(reading.word(from), {"from", "and", "aupres"}) &&
           has_word(reading, start, from, learned);
}

}  // namespace

bool is_seat_of_source(const Reading& reading, const LeadingWords& lead) {
    if (is_guarded(reading, lead)) return true;
    if (lead.phrase < lead.start + 2 || !one_of(reading.word(lead.phrase - 1), {"in", "at", "a"}))
        return false;
    const auto sources = mentions_in(reading, Kind::source, lead.start, lead.phrase - 1);
    if (sources.empty() || sources.back()->last != lead.phrase - 1) return false;
    if (speaks_behind(reading, lead.name)) return true;
    std::uint32_t before = sources.back()->first;
    if (before > lead.start &&
        one_of(reading.word(before - 1), {"a", "an", "the", "une", "un", "des"}))
        --before;
    if (before == lead.start) return false;
    const auto said = mentions_in(reading, Kind::speech, lead.start, before);
    return one_of(reading.word(before - 1), {"by", "par"}) ||
           is_learned_from(reading, lead.start, before - 1) ||
           (!said.empty() && said.back()->last == before);
}

bool names_pact(const Reading& reading, std::uint32_t first, std::uint32_t name) {
    static const WordSet pacts(
        "accord accords pacte processus pourparlers negociations dialogue conference sommet forum "
        "declaration traite accord-cadre");
    static const WordSet between(
        "de paix politique politiques preliminaire preliminaires inter-maliens");
    constexpr std::uint32_t reach = 5;  // « accord préliminaire de paix d'(Alger) »
    if (name < first + 2 || !one_of(reading.word(name - 1), {"d'", "de"})) return false;
    for (std::uint32_t back = 2; back <= reach && first + back <= name; ++back) {
        const text::Word word = reading.word(name - back);
        if (pacts.contains(word)) return true;
        if (!between.contains(word)) return false;
    }
    return false;
}

}  // namespace vigie::extractors
