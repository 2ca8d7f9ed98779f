#include "extractors/places/reference_nouns.h"

#include <algorithm>

#include "extractors/places/behind_day.h"
#include "extractors/words/accents.h"
#include "extractors/words/chief_towns.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "le siège d'un parti", « plusieurs parties de Gao »: a noun, where "parti" alone says who left;
/// « pris à partie » is neither.
bool names_party(const Reading& reading, std::uint32_t token, std::uint32_t first) {
    static const WordSet determiners("un le du son ce les des une la a deux trois plusieurs");
    return one_of(reading.word(token), {"parti", "partis", "partie", "parties"}) && token > first &&
           determiners.contains(reading.word(token - 1));
}

/// "une frappe sur un refuge terroriste près de": nobody takes refuge there.
bool names_hideout(const Reading& reading, std::uint32_t token, std::uint32_t first) {
    static const WordSet taken(
        "pris prennent prendre trouve trouvent trouver trouvant cherche cherchent chercher take "
        "took taken taking seek sought seeking find found");
    // "raided a camp (sheltering) migrants near Ber"
    if (one_of(reading.word(token), {"sheltering", "abritant"}) && token > first &&
        one_of(reading.word(token - 1), {"camp", "camps", "site", "sites"}))
        return true;
    return one_of(reading.word(token), {"refuge", "shelter"}) && token > first &&
           !taken.contains(reading.word(token - 1));
}

/// "contre un site de déplacés à", "a camp for displaced people in": nobody came there just now.
bool names_displaced(const Reading& reading,
                     const PlaceWords& words,
                     std::uint32_t token,
                     std::uint32_t first) {
    constexpr std::uint32_t reach = 3;
    static const WordSet displaced("deplaces refugies displaced refugees");
    if (!displaced.contains(reading.word(token))) return false;
    for (std::uint32_t at = token; at > first && token - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (words.is_any(word, {PlaceSense::site, PlaceSense::settlement}) ||
            one_of(word, {"site", "sites", "shelter", "shelters"}))
            return true;
    }
    return token > first + 1 && one_of(reading.word(token - 1), {"les", "des", "the"}) &&
           one_of(reading.word(token - 2), {"contre", "parmi", "sur", "against", "among", "on"});
}

/// « ont enlevé trois réfugiés lundi à », "kidnapped two reporters on Sunday in": a day stands
/// between, so they are who was taken, not who came there.
bool names_people_taken(const Reading& reading, std::uint32_t token, std::uint32_t first) {
    constexpr std::uint32_t close = 2;  // "réfugiés (maliens) lundi"
    static const WordSet articles("un une des les");
    const auto& times = reading.times;
    const auto day = std::partition_point(
        times.begin(), times.end(), [&](const TimeMention& one) { return one.first <= token; });
    if (day == times.end() || day->first - token > close || token == first) return false;
    const auto& counts = reading.quantities;
    return articles.contains(reading.word(token - 1)) ||
           std::any_of(counts.begin(), counts.end(), [&](const Quantity& count) {
               return count.last == token;
           });
}

/// "une base à Kidal" folds to "basé à Kidal": the accent tells.
bool names_site(const Reading& reading, const PlaceWords& words, std::uint32_t token) {
    return words.is(reading.word(token), PlaceSense::site) &&
           !ends_accented(reading.original(token, token + 1));
}

/// « Un détachement, (basé) dans le village de Yirgou, a été attaqué », "a post (based) in Ber came
/// under attack": where those are who are struck there, when no other place is told.
bool names_struck_unit(const Reading& reading, std::uint32_t token) {
    static const WordSet stands(
        "base basee bases basees based stationne stationnee stationnes stationnees stationed poste "
        "postee postes posted cantonne cantonnee cantonnes deploye deployee deployes deployed");
    static const WordSet units(
        "detachement detachements unite unites patrouille garnison compagnie escadron brigade camp "
        "detachment detachments unit units patrol garrison company battalion troops gendarmes "
        "militaires");
    static const WordSet auxiliaries("ont est sont was were came has have");
    constexpr std::uint32_t before = 6;  // "Un détachement de l'armée burkinabé, (basé)"
    constexpr std::uint32_t behind = 11;
    constexpr std::uint32_t close = 4;  // "a été violemment (attaqué)"
    if (!stands.contains(reading.word(token))) return false;
    const auto& span = reading.sentences[reading.sentence_of(token)];
    bool unit = false;
    for (std::uint32_t back = 1; back <= std::min(before, token - span.first); ++back)
        unit |= units.contains(reading.word(token - back));
    if (!unit) return false;
    for (std::uint32_t at = token + 2; at < std::min(token + behind, span.last); ++at) {
        const bool has = reading.word(at) == "a" && reading.original(at, at + 1) == "a";
        if (!has && !auxiliaries.contains(reading.word(at))) continue;
        const auto deeds = mentions_in(reading, Kind::trigger, at, std::min(at + close, span.last));
        return !deeds.empty() && mentions_in(reading, Kind::place, at, span.last).empty();
    }
    return false;
}

/// "stole drugs from (the clinic) in Boni", « ont emporté des lits de (l'hôpital) de Gao »: what is
/// robbed.
bool is_robbed(const Reading& reading, std::uint32_t first, std::uint32_t house) {
    static const WordSet robs(
        "stole stolen stealing looted looting robbed stripped emptied themselves vole voles volent derobe "
        "derobent emporte emportent pille pillent servis");
    static const WordSet links("from at in of dans de d' a");
    constexpr std::uint32_t reach = 5;  // "looted (beds and medicine at)"
    if (house <= first || !links.contains(reading.word(house - 1))) return false;
    return has_word(reading, house - std::min(reach, house - first), house, robs);
}

/// « Des obus se sont abattus sur (l'hôpital) de Gao », "rockets landed on (the clinic)"
bool falls_on(const Reading& reading, std::uint32_t first, std::uint32_t house) {
    static const WordSet falling(
        "obus roquette roquettes missile missiles bombe bombes projectile projectiles tirs frappe "
        "frappes shell shells rocket rockets mortar bomb bombs missile missiles fire strike strikes");
    constexpr std::uint32_t reach = 7;  // « un (obus) est tombé dimanche soir sur »
    return house > first && one_of(reading.word(house - 1), {"sur", "on"}) &&
           has_word(reading, house - std::min(reach, house - first), house, falling);
}

/// « (l'hôpital) de Gao a été touché par », "(a clinic) in Koro was burnt"
bool suffers_behind(const Reading& reading, std::uint32_t house, std::uint32_t end) {
    static const WordSet auxiliaries("was were ete came");
    constexpr std::uint32_t behind = 9;
    for (std::uint32_t next = house + 1; next < std::min(house + behind, end); ++next) {
        if (!auxiliaries.contains(reading.word(next))) continue;
        const auto deeds = mentions_in(reading, Kind::trigger, next, end);
        return !deeds.empty() && deeds.front()->first < next + 3;
    }
    return false;
}

/// "attacked a (hospital) in Gao", « contre l'(ambassade) de France à Ouagadougou », "A clinic in
/// Koro was burnt": what is struck, not where somebody was taken or spoke.
bool names_struck_house(const Reading& reading, std::uint32_t token) {
    static const WordSet houses(
        "hospital clinic court embassy ministry hopital clinique ambassade tribunal ministere");
    static const WordSet leads(
        "attacked attacking stormed storming raided raiding hit struck targeted targeting entered "
        "entering into invaded shelled bombed burned burnt torched looted ransacked "
        "robbed stripped emptied against besieged "
        "attaque attaquent attaquer vise vises visant cible pille incendie brule saccage contre envahi "
        "investi touche touchent touchant atteint frappe frappent frappant bombarde bombardent pilonne "
        "endommage endommagent detruit detruisent detruisant damaged damaging destroyed destroying "
        "blocked blocking occupied occupying barricaded surrounded bloque bloquent bloquer occupe "
        "occupent occuper encercle");
    static const WordSet small(
        "gate gates entrance entry of entree entrees portail porte portes de the a an l' le la un une french us american british german local district regional military "
        "private main public town village village's town's");
    if (!houses.contains(reading.word(token))) return false;
    // "returned to (their) embassy in Gao"
    if (token > 0 && one_of(reading.word(token - 1), {"their", "his", "her", "leur", "son"}))
        return true;
    const auto& span = reading.sentences[reading.sentence_of(token)];
    std::uint32_t at = token;
    while (at > span.first && small.contains(reading.word(at - 1)))
        --at;
    // "hit a house used as (a clinic) in Ber"
    if (at > span.first + 1 && one_of(reading.word(at - 1), {"as", "comme"}) &&
        one_of(reading.word(at - 2), {"used", "serving", "utilise", "utilisee", "servant"}))
        return true;
    at = before_days(reading, at, span.first);
    if (at > span.first && leads.contains(reading.word(at - 1))) return true;
    if (is_robbed(reading, span.first, one_of(reading.word(at), {"de", "a"}) ? at + 1 : at))
        return true;
    if (falls_on(reading, span.first, at)) return true;
    // « Lundi, (l'hôpital) », « le camp et (l'hôpital) »
    const bool opens = at <= span.first + 1 || one_of(reading.word(at - 1), {",", "et", "and"});
    return opens && suffers_behind(reading, token, span.last);
}

/// "of the (hospital) in Gao was abducted near Ansongo": the deed has a place of its own.
bool is_placed_elsewhere(const Reading& reading, std::uint32_t house, std::uint32_t last) {
    static const WordSet leads("near in at outside around to between a pres vers entre d' de");
    constexpr std::uint32_t own = 4;  // "hospital in the (Gao)"
    for (std::uint32_t at = house + own; at < last; ++at) {
        if (reading.token(at).capital && leads.contains(reading.word(at - 1))) return true;
    }
    return false;
}

/// « Un médecin de l'(hôpital) de Gao a été enlevé », "a nurse at the (hospital) in Gao", "a
/// (hospital) nurse in Gao": whose staff somebody is who does not speak, not where the wounded were
/// taken.
bool names_house_of_staff(const Reading& reading, std::uint32_t token) {
    static const WordSet houses("hospital clinic hopital clinique");
    static const WordSet links("a de du d' l' la le the at of from");
    static const WordSet staff(
        "directeur directrice medecin medecins medecin-chef docteur infirmier infirmiers infirmiere "
        "infirmieres chirurgien gardien gardiens agent agents employe employes comptable chauffeur "
        "ambulancier personnel director doctor doctors nurse nurses surgeon guard guards employee "
        "employees worker workers clerk clerks");
    const bool compound = reading.language == Language::english &&
                          one_of(reading.word(token), {"court", "embassy", "hospital", "clinic"}) &&
                          staff.contains(reading.word(token + 1));
    if (!compound && !houses.contains(reading.word(token))) return false;
    std::uint32_t at = token;
    while (at > 0 && links.contains(reading.word(at - 1)))
        --at;
    const bool linked = at < token && at > 0 && staff.contains(reading.word(at - 1));
    if (!compound && !linked) return false;
    if (is_placed_elsewhere(reading, token, reading.sentences[reading.sentence_of(token)].last))
        return false;
    constexpr std::uint32_t before = 5;  // « a indiqué lundi un (médecin) »
    constexpr std::uint32_t behind = 7;
    const auto& span = reading.sentences[reading.sentence_of(token)];
    return mentions_in(reading, Kind::speech, at - std::min(before, at - span.first), at).empty() &&
           mentions_in(reading, Kind::speech, token, std::min(token + behind, span.last)).empty();
}

/// "in front of the office of the prime (minister) in Bamako", « la maison de l'ancien (ministre) à
/// Gao »: whose the building is that stands there.
bool says_whose_building(const Reading& reading, std::uint32_t token) {
    static const WordSet officials("minister ministre president ambassador ambassadeur");
    static const WordSet buildings(
        "office offices house home residence villa headquarters bureau bureaux maison domicile "
        "siege cabinet");
    static const WordSet links(
        "of the a de du d' la l' le prime former ex premier ancien ancienne");
    if (!officials.contains(reading.word(token))) return false;
    std::uint32_t at = token;
    while (at > 0 && links.contains(reading.word(at - 1)))
        --at;
    return at > 0 && at < token && buildings.contains(reading.word(at - 1));
}

/// "killed by (government) forces in Ber", "stole the (clinic)'s only ambulance in Ber": it says
/// whose they are, and governs nothing.
bool says_whose(const Reading& reading, std::uint32_t token) {
    static const WordSet forces(
        "forces troops soldiers army military militia militias militiamen fighters personnel drone "
        "drones aircraft helicopter helicopters jets positions convoy convoys");
    constexpr std::uint32_t reach = 5;  // "clinic's only (ambulance)"
    if (reading.language != Language::english) return false;
    return forces.contains(reading.word(token + 1)) ||
           (reading.word(token + 1) == "'s" &&
            !mentions_in(reading, Kind::object, token + 2, token + reach).empty());
}

}  // namespace

bool is_struck_to(const Reading& reading, std::uint32_t to) {
    static const WordSet deeds("siege waste fire");
    return to > 0 && reading.word(to) == "to" && deeds.contains(reading.word(to - 1));
}

bool is_noun_of_place(const Reading& reading,
                      const PlaceWords& words,
                      std::uint32_t token,
                      std::uint32_t first) {
    return names_site(reading, words, token) || names_party(reading, token, first) ||
           names_hideout(reading, token, first) || names_displaced(reading, words, token, first) ||
           names_people_taken(reading, token, first) || names_struck_unit(reading, token) ||
           names_struck_house(reading, token) || names_house_of_staff(reading, token) ||
           says_whose(reading, token) || says_whose_building(reading, token) ||
           // "a money (transfer) agency in Kayes": nobody is moved there
           (reading.word(token) == "transfer" && before(reading.tokens, token) == "money");
}

bool is_garrison_of(const Reading& reading, std::uint32_t start, std::uint32_t name) {
    static const WordSet soldiers(
        "soldats militaires gendarmes policiers gardes elements troupes hommes soldiers troops "
        "guards policemen members men");
    static const WordSet links("du de la des l' d' from of the");
    static const WordSet sites(
        "camp base caserne garnison brigade poste compagnie peloton barracks garrison post militaire");
    std::uint32_t at = name;
    bool site = false;
    while (at > start &&
           (links.contains(reading.word(at - 1)) || sites.contains(reading.word(at - 1)))) {
        --at;
        site |= sites.contains(reading.word(at));
    }
    return site && at > start && soldiers.contains(reading.word(at - 1)) &&
           links.contains(reading.word(at));
}

std::uint32_t chief_town_before(const Reading& reading, std::uint32_t start, std::uint32_t name) {
    if (name < start + 2 || !names_chief_town(reading.tokens, name - 2)) return name;
    const bool article = name > start + 2 && one_of(reading.word(name - 3), {"le", "les", "du"});
    return name - (article ? 3 : 2);
}

namespace {

/// « devant le (gouvernorat) », « jusqu'au (gouvernorat) », « près du (gouvernorat) »: the
/// building, and neither the region nor who speaks for it.
bool names_governors_office(const Reading& reading, std::uint32_t token) {
    static const WordSet before(
        "devant derriere contre vers face pres proche proches abords portes cour enceinte locaux "
        "siege murs jardins facade entree grilles attaque vise incendie saccage");
    if (token < 2 || reading.word(token) != "gouvernorat") return false;
    const text::Word article = reading.word(token - 1);
    return article == "au" ||
           (one_of(article, {"le", "du"}) && before.contains(reading.word(token - 2)));
}

}  // namespace

bool names_seat(const Reading& reading, std::uint32_t token) {
    static const WordSet leads(
        "in of from across within throughout dans de du d' a au en sur par to at near into");
    if (names_governors_office(reading, token)) return true;
    if (!one_of(reading.word(token), {"prefecture", "sub-prefecture", "subprefecture"}))
        return false;
    std::uint32_t at = token;
    while (at > 0 && one_of(reading.word(at - 1), {"sub", "-", "sous", "the", "la", "l'"}))
        --at;
    return at < token && at > 0 && !leads.contains(reading.word(at - 1)) &&
           reading.token(at - 1).kind == text::TokenKind::word;
}

bool is_of_office_near(const Reading& reading, const PlaceWords& words, const LeadingWords& lead) {
    constexpr std::uint32_t reach = 7;
    bool town = false;
    for (std::uint32_t at = lead.phrase; at > lead.start && lead.phrase - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        const PlaceSenses senses = words.senses_of(word);
        if (town && senses.has(PlaceSense::linked)) return true;
        const bool kind = senses.meets({PlaceSense::settlement, PlaceSense::district});
        town |= kind;
        if (!kind && !senses.meets({PlaceSense::small, PlaceSense::near})) return false;
    }
    return false;
}

}  // namespace vigie::extractors
