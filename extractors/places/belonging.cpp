#include "extractors/places/belonging.h"

#include "extractors/places/goals.h"
#include "extractors/reading/armed_groups.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/place_nouns.h"
#include "extractors/words/plight.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Does a word of the set stand within `reach` tokens before the phrase, in the same clause?
bool leads(const Reading& reading,
           const LeadingWords& lead,
           const WordSet& words,
           std::uint32_t reach) {
    for (std::uint32_t at = lead.phrase; at > lead.start && lead.phrase - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":", ".", "("})) return false;
        if (words.contains(word)) return true;
    }
    return false;
}

/// "families who fled the attack had arrived in", "are being treated in"
bool came_as_refugee(const Reading& reading, const LeadingWords& lead) {
    // "arrived in Gao, where gunmen killed four": it happened there
    constexpr std::uint32_t name_words = 4;
    for (std::uint32_t at = lead.name + 1; at < lead.name + name_words; ++at) {
        if (reading.word(at) == "," && one_of(reading.word(at + 1), {"where", "ou"})) return false;
    }
    static const WordSet treated("treated treatment soigne soignes soignee soignees heliportes");
    if (leads(reading, lead, treated, 3)) return true;
    static const WordSet arrived("arrived arrive arrives arrivees");
    static const WordSet fled("fled fleeing displaced fui fuyant deplaces deplacees");
    constexpr std::uint32_t reach = 9;
    return leads(reading, lead, arrived, 3) && leads(reading, lead, fled, reach);
}

/// "fled (Dimbal)", "fled from (Dimbal)", "fled their homes in (Dimbal)"
bool is_fled_from(const Reading& reading, const LeadingWords& lead) {
    static const WordSet flights(
        "fled flee flees fleeing abandoned deserted fui fuit fuient fuyant fuir quitte deserte "
        "abandonne");
    static const WordSet homes(
        "home homes house houses village villages town maison maisons domicile domiciles foyer "
        "foyers village their his her the leur leurs les la le from in of a de dans");
    constexpr std::uint32_t reach = 4;  // "fled (their homes in) Dimbal"
    for (std::uint32_t at = lead.phrase; at > lead.start && lead.phrase - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (flights.contains(word)) return true;
        if (!homes.contains(word)) return false;
    }
    return false;
}

/// "a student from (Dimbal) told AFP that six died in his village", « un habitant de … dans son
/// village »
bool is_called_their_town(const Reading& reading, const LeadingWords& lead, std::uint32_t end) {
    if (lead.phrase < lead.start + 2 || reading.word(lead.phrase - 1) != "from") return false;
    static const WordSet owners("his her their");
    static const WordSet towns("village town city hamlet community neighbourhood neighborhood");
    for (std::uint32_t at = lead.name + 1; at + 1 < end; ++at) {
        if (owners.contains(reading.word(at)) && towns.contains(reading.word(at + 1))) return true;
    }
    return false;
}

/// "chargé du secteur de", "in charge of the area of"
bool is_charge(const Reading& reading, const LeadingWords& lead) {
    if (lead.phrase < lead.start + 2 || lead.phrase >= lead.name) return false;
    return reading.word(lead.phrase - 1) == "charge" && reading.word(lead.phrase - 2) != "une" &&
           one_of(reading.word(lead.phrase), {"de", "du", "of"});
}

/// "un groupe auteur de plusieurs braquages sur la route (de)": a record of deeds, not the news.
bool has_done(const Reading& reading, const LeadingWords& lead) {
    constexpr std::uint32_t reach = 8;
    static const WordSet authors("auteur auteurs");
    static const WordSet several("plusieurs nombreux nombreuses divers diverses");
    return leads(reading, lead, authors, reach) && leads(reading, lead, several, reach);
}

bool is_investigation(const Reading& reading, const LeadingWords& lead) {
    constexpr std::uint32_t reach = 7;  // "l'enquête de la prise d'otages (de Ber)"
    static const WordSet inquiries("enquete affaire dossier investigation");
    return lead.phrase < lead.name && leads(reading, lead, inquiries, reach);
}

}  // namespace

namespace {

/// « un groupe armé favorable à (Bamako) », "fighters loyal to (Bamako)": the government whose side
/// they are on.
bool names_cause(const Reading& reading, const LeadingWords& lead) {
    static const WordSet governments("bamako niamey ouagadougou");
    if (!governments.contains(reading.word(lead.name))) return false;
    static const WordSet sides(
        "favorable favorables fidele fideles loyal loyale loyaux loyales hostile hostiles oppose opposee "
        "opposes opposees allie alliee allies alliees acquis acquise ralliee rallie opposed allied");
    std::uint32_t at = lead.phrase;
    if (at > lead.start && one_of(reading.word(at - 1), {"a", "au", "to", "with"})) --at;
    return at > lead.start && sides.contains(reading.word(at - 1));
}

/// « Parmi les otages libérés, deux (sont des) agents de santé de (Bankass) », "two of the dead
/// (were) herders from (Gossi)": what people are, and where from. Inhabitants were struck at home.
bool is_home_of_described(const Reading& reading, const LeadingWords& lead) {
    static const WordSet being("est sont etait etaient is are was were");
    static const WordSet articles("un une des a an");
    static const WordSet spots(
        "ville village localite quartier commune cercle region zone camp poste base site pont axe route "
        "town camp post road area attaque attack originaire originaires");
    constexpr std::uint32_t reach = 6;  // « sont des (agents de santé du district) de »
    const bool french = lead.phrase < lead.name;
    if (!one_of(reading.word(french ? lead.phrase : lead.phrase - 1), {"de", "d'", "du", "from"}))
        return false;
    for (std::uint32_t at = lead.phrase; at > lead.start + 1 && lead.phrase - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (one_of(word, {",", ";", ":", "."}) || inhabitants().contains(word) ||
            spots.contains(word))
            return false;
        if (being.contains(word)) return !french || articles.contains(reading.word(at));
    }
    return false;
}

/// « Parmi eux, deux sont des agents de santé de (Bankass) »: the home of some of those told of.
bool is_home_of_some(const Reading& reading, const LeadingWords& lead) {
    return one_of(reading.word(lead.start), {"parmi", "among", "of"}) &&
           is_home_of_described(reading, lead);
}

/// « le cercle de Niono, où se trouve notamment le village de (Dogofry) », "Koro district, where
/// the village of (Yoro) lies": what else there is in the place that the sentence is about.
bool is_said_to_lie_there(const Reading& reading, const LeadingWords& lead) {
    std::uint32_t at = lead.phrase;
    if (at > lead.start && one_of(reading.word(at - 1), {"notamment", "aussi"})) --at;
    if (at < lead.start + 4) return false;
    const bool french = one_of(reading.word(at - 1), {"trouve", "trouvent", "situe", "situent"}) &&
                        one_of(reading.word(at - 2), {"se", "s'"}) && reading.word(at - 3) == "ou";
    static const WordSet lying("located situated lies");
    constexpr std::uint32_t reach = 4;  // "the village of (Yoro) is located"
    const bool english =
        reading.word(lead.phrase - 1) == "where" &&
        has_word(reading, lead.name, within_sentence(reading, lead.name, lead.name + reach), lying);
    return (french || english) && !mentions_in(reading, Kind::place, lead.start, at - 1).empty();
}

}  // namespace

bool belongs_elsewhere(const Reading& reading, const LeadingWords& lead) {
    constexpr std::uint32_t reach = 7;  // "appartenant à des commerçants (de Ber)"
    static const WordSet owned("appartenant belonging");
    // not "belonging to an NGO in (Ber)"
    const bool of = (lead.phrase < lead.name &&
                     one_of(reading.word(lead.phrase), {"de", "d'", "des", "du", "of"})) ||
                    (lead.phrase > lead.start && reading.word(lead.phrase - 1) == "from");
    // « des villages appartenant à la commune de Ber » are there
    const bool commune = lead.phrase > lead.start &&
                         one_of(reading.word(lead.phrase - 1), {"commune", "cercle", "district"});
    // "cattle belonging to residents of Dioura", « à des habitants de Ber »: it was there
    const bool home =
        lead.phrase > lead.start && inhabitants().contains(reading.word(lead.phrase - 1));
    return (of && !commune && !home && leads(reading, lead, owned, reach)) ||
           is_charge(reading, lead) || has_done(reading, lead) || came_as_refugee(reading, lead) ||
           is_investigation(reading, lead) || names_cause(reading, lead) ||
           is_home_of_some(reading, lead) || is_said_to_lie_there(reading, lead) ||
           sends_relief(reading, lead.start, lead.name);
}

namespace {

/// « une attaque qui inquiète les habitants (de Ber) », "spread panic among the people of (Ber)":
/// those whom the news of a deed moves.
bool is_home_of_stirred(const Reading& reading, const LeadingWords& lead) {
    static const WordSet people(inhabitants(),
                                "population populations people communaute communautes community "
                                "transporteurs commercants ressortissants familles gens");
    constexpr std::uint32_t reach = 8;  // « suscite la peur parmi les (habitants de Ber) »
    // English "of" is no word of the phrase
    const std::uint32_t link = lead.phrase < lead.name ? lead.phrase : lead.phrase - 1;
    return link > lead.start && one_of(reading.word(link), {"de", "d'", "du", "of", "in"}) &&
           people.contains(reading.word(link - 1)) &&
           leads(reading, {lead.start, link - 1, lead.name}, stirring_words(), reach);
}

}  // namespace

bool is_home_or_post(const Reading& reading, const LeadingWords& lead) {
    constexpr std::uint32_t reach = 6;  // "qui se trouve en ce moment (à)"
    if (lead.phrase <= lead.start + 2) return false;
    if (is_home_of_stirred(reading, lead) || is_home_of_described(reading, lead)) return true;
    static const WordSet living("vivant residant domicilie domicilies living residing stationed");
    static const WordSet posts("service poste fonction");
    for (std::uint32_t at = lead.phrase; at > lead.start + 1 && lead.phrase - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        const text::Word before = reading.word(at - 2);
        if (one_of(word, {",", ";", ":", "."})) return false;
        if (living.contains(word) && lead.phrase - at < 2) return true;
        if (posts.contains(word) && before == "en") return true;
        if (one_of(word, {"trouve", "trouvent"}) && one_of(before, {"se", "s'"}) &&
            at > lead.start + 2 && reading.word(at - 3) == "qui")
            return true;
    }
    return false;
}

bool is_home_of_force(const Reading& reading, const LeadingWords& lead, std::uint32_t last) {
    static const WordSet forces(
        "police gendarmerie brigade commissariat garnison parquet douane douanes peloton compagnie "
        "garrison gendarmes policiers");
    if (lead.name < lead.start + 3 ||
        !one_of(reading.word(lead.name - 1), {"de", "d'", "of", "in"}))
        return false;
    const std::uint32_t noun = lead.name - 2;
    if (!forces.contains(reading.word(noun))) return false;
    const std::uint32_t article = noun - 1;
    if (article > lead.start && one_of(reading.word(article - 1), {"par", "by"})) return true;
    // its sentence's subject, and no passive behind it
    const bool opens = article == lead.start || reading.word(article - 1) == ",";
    const bool acts = one_of(reading.word(last), {"a", "ont", "avait", "has", "had"}) &&
                      !one_of(reading.word(last + 1), {"ete", "been"});
    const bool english = one_of(reading.word(last), {"arrested", "repelled", "killed", "seized"});
    const bool clause = reading.word(last) == "," && reading.word(last + 1) == "qui";
    return opens && (acts || english || clause);
}

bool is_home_of_struck(const Reading& reading, const LeadingWords& lead, std::uint32_t end) {
    return is_fled_from(reading, lead) || (is_called_their_town(reading, lead, end) &&
                                           !sends_relief(reading, lead.start, lead.name));
}

bool is_origin(const Reading& reading, const LeadingWords& lead) {
    static const WordSet people(
        "commercant commercants eleveur eleveurs forain forains berger bergers orpailleur "
        "orpailleurs paysan paysans cultivateur cultivateurs marchand marchands chauffeur "
        "chauffeurs directeur ecole enseignant instituteur cure imam herder herders trader traders "
        "farmer farmers merchant merchants teacher driver priest shepherd shepherds");
    // English "from" governs, French "de" is a word of the phrase
    const std::uint32_t at = lead.phrase;
    if (at < lead.start + 2) return false;
    const bool from = reading.word(at - 1) == "from";
    const bool of = at < lead.name && one_of(reading.word(at), {"de", "d'", "of"});
    return (from && people.contains(reading.word(at - 2))) ||
           (of && people.contains(reading.word(at - 1)));
}

bool is_area_of_group(const Reading& reading, const Lexicon& lexicon, const LeadingWords& lead) {
    static const WordSet about(
        "actif active actifs actives implante implantee implantes implantees sevit sevissent "
        "sevissant sevissait opere operent operant operait operaient ecume ecument ecumant rode "
        "rodent present presente presents operates operate operating roams roam roaming entrenched");
    constexpr std::uint32_t near = 4;   // « actif dans les environs (de Macina) »
    constexpr std::uint32_t apart = 3;  // "JNIM, which is (active)"
    const std::uint32_t far = std::min(near, lead.phrase - lead.start);
    for (std::uint32_t back = 1; back <= far; ++back) {
        const std::uint32_t at = lead.phrase - back;
        if (reading.word(at) == ",") return false;
        if (!about.contains(reading.word(at))) continue;
        const std::uint32_t from = at - std::min(at - lead.start, apart + 12);
        const auto groups = mentions_in(reading, Kind::actor, from, at);
        if (groups.empty() || groups.back()->last + apart < at) return false;
        const Party& party = lexicon.party(groups.back()->index);
        return party.kind == PartyKind::name && is_armed_group(party);
    }
    return false;
}

bool is_victim_of_deed(const Reading& reading,
                       const LeadingWords& lead,
                       std::uint32_t noun,
                       bool placed) {
    if (noun <= lead.start + 3) return false;
    const text::Word article = reading.word(noun - 1);
    const bool one = one_of(article, {"un", "une", "a", "an"});
    const bool known = placed && one_of(article, {"l'", "la", "the", "du"});
    if (!one && !known) return false;
    const std::uint32_t of = noun - (article == "du" ? 1 : 2);
    return one_of(reading.word(of), {"d'", "de", "of", "du"}) &&
           !mentions_in(reading, Kind::trigger, of - 1, of).empty();
}

}  // namespace vigie::extractors
