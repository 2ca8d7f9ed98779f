#include "extractors/places/cues.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

/// Words passed over on the way left: articles, genitives, and what kind of place it is.
const WordSet passed(
    "de d' du des la le les l' of the ville villes village villages localite "
    "localites hameau hameaux town city capitale capital quartier camp poste base "
    "aeroport foret forest airport post militaire proprement dite bourg site garnison "
    "marche mosquee peul dogon fulani strategique army barrage pont gendarmerie "
    "outpost central northern southern eastern western positions position camps");

const WordSet district_words(
    "cercle commune arrondissement prefecture departement province district");

/// "la zone de X", "the X area": about X, and nothing smaller is meant.
const WordSet zone_words("secteur zone sector area zones parages");

const WordSet region_words("region gouvernorat regions etat");

const WordSet near_words(
    "pres proximite loin environs alentours abords peripherie lisiere sortie nord sud "
    "est ouest km kilometres kilometre proche proches voisin voisins near outside "
    "around close north south east west kilometers miles vicinity outskirts cote "
    "autour northeast northwest southeast southwest lieues metres");

const WordSet at_words(
    "a au aux dans en at in sur on hauteur entree entrance inside attaque attaques "
    "attaquent into investi vise cible attacked pris repris chez contre frappe seized "
    "stormed against controle control raided hit");

const WordSet road_words("axe route troncon road highway piste track corridor rn");

/// What makes a place a mere reference when it governs the preposition.
bool refers(string_view word) {
    static const WordSet words(
        "depuis direction destination joint jointe joints jointes basee basees base "
        "venant venus venu venue provenance originaire originaires source sources fui "
        "refugies arrives ambassade ambassadeur habitant correspondant quitte parti "
        "partis partie from towards toward embassy based heading bound reached fled "
        "resident gouverneur maire mayor governor hopital hospital via repli junte "
        "autorites officiel gouvernement president tribunal infirmier medecin lie "
        "vers to rentraient rentrait revenaient revenait partaient returning "
        "travelling traveling leur");
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
    return words.contains(word) || std::any_of(stems.begin(), stems.end(), [&](string_view stem) {
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

/// The words that say what kind of place follows, and where they begin.
struct KindWords {
    std::size_t begin = 0;
    bool region = false;
    bool district = false;
    bool zone = false;
};

KindWords kind_words_before(const Reading& reading, std::size_t first, std::size_t sentence_first) {
    KindWords kind{first};
    for (; kind.begin > sentence_first; --kind.begin) {
        const string_view word = reading.word(kind.begin - 1);
        const bool region = region_words.contains(word);
        const bool district = district_words.contains(word);
        const bool zone = zone_words.contains(word);
        if (!region && !district && !zone && !passed.contains(word)) break;
        kind.region |= region;
        kind.district |= district;
        kind.zone |= zone;
    }
    return kind;
}

/// The word before `at` that governs the name; "entrance to", "close to", "road to" by their head.
string_view governor_at(const Reading& reading, std::size_t at, std::size_t sentence_first) {
    const string_view governor = reading.word(at - 1);
    if (governor != "to" || at - 1 <= sentence_first) return governor;
    const string_view head = reading.word(at - 2);
    const bool joint = near_words.contains(head) || road_words.contains(head) ||
                       one_of(head, {"entrance", "next"});
    return joint ? head : governor;
}

void settle_relation(NameCue& cue, bool near) {
    if (near) cue.relation = Relation::near;
    if (cue.road) cue.relation = Relation::road;
    if (cue.between) cue.relation = Relation::between;
    if (cue.relation != Relation::at || cue.district_word) cue.precision = 2;
    if (cue.district_word && cue.relation == Relation::at) cue.relation = Relation::near;
}

}  // namespace

NameCue cue_before(const Reading& reading, std::size_t first, std::size_t sentence_first) {
    NameCue cue;
    const KindWords kind = kind_words_before(reading, first, sentence_first);
    cue.region_word = kind.region;
    cue.district_word = kind.district;
    if (kind.begin == sentence_first) {
        cue.locative = cue.region_word || cue.district_word;
        return cue;
    }
    const string_view governor = governor_at(reading, kind.begin, sentence_first);
    cue.road = road_words.contains(governor);
    cue.between = one_of(governor, {"entre", "between"});
    const bool near = near_words.contains(governor);
    cue.locative = cue.road || cue.between || near || at_words.contains(governor) ||
                   one_of(governor, {"vers", "from", "depuis", "to"}) || kind.begin < first;
    if (refers(governor) || governed_by_reference(reading, kind.begin - 1, sentence_first)) {
        cue.use = Use::reference;
    } else if (cue.locative) {
        cue.use = Use::event;
    }
    settle_relation(cue, near || kind.zone);
    return cue;
}

void note_kind_behind(const Reading& reading, std::size_t last, NameCue& cue) {
    if (reading.language != Language::english || cue.use != Use::event) return;
    const string_view word = reading.word(last);
    cue.region_word |= word == "region";
    cue.district_word |= one_of(word, {"cercle", "district", "commune"});
    if (one_of(word, {"area", "sector"}) && cue.relation == Relation::at) {
        cue.relation = Relation::near;
        cue.precision = 2;
    }
}

}  // namespace vigie::extractors
