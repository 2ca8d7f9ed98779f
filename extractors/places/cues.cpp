#include "extractors/places/cues.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace vigie::extractors {
namespace {

using std::string_view;

template <std::size_t n>
bool is_one_of(string_view word, const std::array<string_view, n>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Words passed over on the way left: articles, genitives, and what kind of place it is.
constexpr std::array passed{
    string_view{"de"},         string_view{"d'"},          string_view{"du"},
    string_view{"des"},        string_view{"la"},          string_view{"le"},
    string_view{"les"},        string_view{"l'"},          string_view{"of"},
    string_view{"the"},        string_view{"ville"},       string_view{"villes"},
    string_view{"village"},    string_view{"villages"},    string_view{"localite"},
    string_view{"localites"},  string_view{"hameau"},      string_view{"hameaux"},
    string_view{"town"},       string_view{"city"},        string_view{"capitale"},
    string_view{"capital"},    string_view{"quartier"},    string_view{"camp"},
    string_view{"poste"},      string_view{"base"},        string_view{"aeroport"},
    string_view{"foret"},      string_view{"forest"},      string_view{"airport"},
    string_view{"post"},       string_view{"militaire"},   string_view{"localite"},
    string_view{"proprement"}, string_view{"dite"},        string_view{"bourg"},
    string_view{"site"},       string_view{"garnison"},    string_view{"marche"},
    string_view{"mosquee"},    string_view{"peul"},        string_view{"dogon"},
    string_view{"fulani"},     string_view{"strategique"}, string_view{"army"},
    string_view{"barrage"},    string_view{"pont"},        string_view{"gendarmerie"},
    string_view{"outpost"},    string_view{"central"},     string_view{"northern"},
    string_view{"southern"},   string_view{"eastern"},     string_view{"western"},
    string_view{"positions"},  string_view{"position"},    string_view{"camps"}};

constexpr std::array district_words{string_view{"cercle"},
                                    string_view{"commune"},
                                    string_view{"arrondissement"},
                                    string_view{"prefecture"},
                                    string_view{"departement"},
                                    string_view{"province"},
                                    string_view{"district"}};

/// "la zone de X", "the X area": about X, and nothing smaller is meant.
constexpr std::array zone_words{string_view{"secteur"},
                                string_view{"zone"},
                                string_view{"sector"},
                                string_view{"area"},
                                string_view{"zones"},
                                string_view{"parages"}};

constexpr std::array region_words{
    string_view{"region"}, string_view{"gouvernorat"}, string_view{"regions"}, string_view{"etat"}};

constexpr std::array near_words{
    string_view{"pres"},       string_view{"proximite"},  string_view{"loin"},
    string_view{"environs"},   string_view{"alentours"},  string_view{"abords"},
    string_view{"peripherie"}, string_view{"lisiere"},    string_view{"sortie"},
    string_view{"nord"},       string_view{"sud"},        string_view{"est"},
    string_view{"ouest"},      string_view{"km"},         string_view{"kilometres"},
    string_view{"kilometre"},  string_view{"proche"},     string_view{"proches"},
    string_view{"voisin"},     string_view{"voisins"},    string_view{"near"},
    string_view{"outside"},    string_view{"around"},     string_view{"close"},
    string_view{"north"},      string_view{"south"},      string_view{"east"},
    string_view{"west"},       string_view{"kilometers"}, string_view{"kilometre"},
    string_view{"miles"},      string_view{"vicinity"},   string_view{"outskirts"},
    string_view{"cote"},       string_view{"autour"},     string_view{"northeast"},
    string_view{"northwest"},  string_view{"southeast"},  string_view{"southwest"},
    string_view{"lieues"},     string_view{"metres"}};

constexpr std::array at_words{
    string_view{"a"},         string_view{"au"},      string_view{"aux"},
    string_view{"dans"},      string_view{"en"},      string_view{"at"},
    string_view{"in"},        string_view{"sur"},     string_view{"on"},
    string_view{"hauteur"},   string_view{"entree"},  string_view{"entrance"},
    string_view{"inside"},    string_view{"attaque"}, string_view{"attaques"},
    string_view{"attaquent"}, string_view{"into"},    string_view{"investi"},
    string_view{"vise"},      string_view{"cible"},   string_view{"attacked"},
    string_view{"pris"},      string_view{"repris"},  string_view{"chez"},
    string_view{"contre"},    string_view{"frappe"},  string_view{"seized"},
    string_view{"stormed"},   string_view{"against"}, string_view{"controle"},
    string_view{"control"},   string_view{"raided"},  string_view{"hit"}};

constexpr std::array road_words{string_view{"axe"},
                                string_view{"route"},
                                string_view{"troncon"},
                                string_view{"road"},
                                string_view{"highway"},
                                string_view{"piste"},
                                string_view{"track"},
                                string_view{"corridor"},
                                string_view{"rn"}};

/// What makes a place a mere reference when it governs the preposition.
bool refers(string_view word) {
    static constexpr std::array words{string_view{"depuis"},      string_view{"direction"},
                                      string_view{"destination"}, string_view{"joint"},
                                      string_view{"jointe"},      string_view{"joints"},
                                      string_view{"jointes"},     string_view{"basee"},
                                      string_view{"basees"},      string_view{"base"},
                                      string_view{"venant"},      string_view{"venus"},
                                      string_view{"venu"},        string_view{"venue"},
                                      string_view{"provenance"},  string_view{"originaire"},
                                      string_view{"originaires"}, string_view{"source"},
                                      string_view{"sources"},     string_view{"fui"},
                                      string_view{"refugies"},    string_view{"arrives"},
                                      string_view{"ambassade"},   string_view{"ambassadeur"},
                                      string_view{"habitant"},    string_view{"correspondant"},
                                      string_view{"quitte"},      string_view{"parti"},
                                      string_view{"partis"},      string_view{"partie"},
                                      string_view{"from"},        string_view{"towards"},
                                      string_view{"toward"},      string_view{"embassy"},
                                      string_view{"based"},       string_view{"heading"},
                                      string_view{"bound"},       string_view{"reached"},
                                      string_view{"fled"},        string_view{"resident"},
                                      string_view{"gouverneur"},  string_view{"maire"},
                                      string_view{"mayor"},       string_view{"governor"},
                                      string_view{"hopital"},     string_view{"hospital"},
                                      string_view{"via"},         string_view{"repli"},
                                      string_view{"junte"},       string_view{"autorites"},
                                      string_view{"officiel"},    string_view{"gouvernement"},
                                      string_view{"president"},   string_view{"tribunal"},
                                      string_view{"infirmier"},   string_view{"medecin"},
                                      string_view{"lie"},         string_view{"vers"},
                                      string_view{"to"},          string_view{"rentraient"},
                                      string_view{"rentrait"},    string_view{"revenaient"},
                                      string_view{"revenait"},    string_view{"partaient"},
                                      string_view{"returning"},   string_view{"travelling"},
                                      string_view{"traveling"},   string_view{"leur"}};
    static constexpr std::array stems{string_view{"evacue"},
                                      string_view{"transport"},
                                      string_view{"transfer"},
                                      string_view{"conduit"},
                                      string_view{"achemin"},
                                      string_view{"hospitalis"},
                                      string_view{"inhum"},
                                      string_view{"reuni"},
                                      string_view{"evacuat"},
                                      string_view{"deporte"}};
    return is_one_of(word, words) || std::any_of(stems.begin(), stems.end(), [&](string_view stem) {
               return word.starts_with(stem);
           });
}

bool governed_by_reference(const Reading& reading, std::size_t before, std::size_t sentence_first) {
    constexpr std::size_t reach = 3;
    for (std::size_t i = before; i > sentence_first && before - i < reach; --i) {
        if (refers(reading.word(i - 1))) return true;
    }
    return false;
}

}  // namespace

NameCue cue_before(const Reading& reading, std::size_t first, std::size_t sentence_first) {
    NameCue cue;
    std::size_t at = first;
    bool zone = false;
    while (at > sentence_first) {
        const string_view word = reading.word(at - 1);
        if (is_one_of(word, region_words)) {
            cue.region_word = true;
        } else if (is_one_of(word, district_words)) {
            cue.district_word = true;
        } else if (is_one_of(word, zone_words)) {
            zone = true;
        } else if (!is_one_of(word, passed)) {
            break;
        }
        --at;
    }
    if (at == sentence_first) {
        cue.locative = cue.region_word || cue.district_word;
        return cue;
    }
    string_view governor = reading.word(at - 1);
    if (governor == "to" && at - 1 > sentence_first) {  // "entrance to", "close to", "road to"
        const string_view head = reading.word(at - 2);
        const bool joint = is_one_of(head, near_words) || is_one_of(head, road_words) ||
                           head == "entrance" || head == "next";
        if (joint) governor = head;
    }
    cue.road = is_one_of(governor, road_words);
    cue.between = governor == "entre" || governor == "between";
    const bool near = is_one_of(governor, near_words);
    cue.locative = cue.road || cue.between || near || is_one_of(governor, at_words) ||
                   governor == "vers" || governor == "from" || governor == "depuis" ||
                   governor == "to" || at < first;
    if (refers(governor) || governed_by_reference(reading, at - 1, sentence_first)) {
        cue.use = Use::reference;
    } else if (cue.locative) {
        cue.use = Use::event;
    }
    if (near || zone) cue.relation = Relation::near;
    if (cue.road) cue.relation = Relation::road;
    if (cue.between) cue.relation = Relation::between;
    if (cue.relation != Relation::at || cue.district_word) cue.precision = 2;
    if (cue.district_word && cue.relation == Relation::at) cue.relation = Relation::near;
    return cue;
}

}  // namespace vigie::extractors
