// What the steps of arrange.h work on together.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/lexicon/lexicon.h"
#include "extractors/places/locate.h"
#include "extractors/reading/reading.h"

namespace vigie::extractors {

struct Arranging {
    std::vector<NamedPlace>& places;
    const Reading& reading;
    const Lexicon& lexicon;
};

inline bool in_one_sentence(const Arranging& work, const NamedPlace& one, const NamedPlace& two) {
    return work.reading.sentence_of(one.first) == work.reading.sentence_of(two.first);
}

// stretches.cpp

/// Two known names at a hyphen become one unknown name, unless a road joins towns.
void compound(Arranging& work, std::size_t index);
/// "entre X et Y", "axe X-Y", "X-Y": two ends of one stretch.
void pair_up(Arranging& work, std::size_t index);
/// "on the Kayes road", "along the Sikasso highway": somewhere on the way there, not in the town.
void name_road(const Arranging& work, NamedPlace& place);
/// "à Dalla, entre Douentza et Boni": the stretch says where the village is.
void settle_stretch_behind(Arranging& work, std::size_t index);
/// "sur l'axe Sévaré-Bandiagara près du village de Kori": where on the road it was.
[[nodiscard]] bool is_spot_on_stretch(const Arranging& work, std::size_t index);
/// "sur la route de Gao, près de Labbezanga", "on the Sikasso road, ten kilometres from Loulouni":
/// the town that a road leads to says only which road it is.
bool settle_spot_on_road(Arranging& work, std::size_t index);
/// « À 25 km de Niono, sur la piste qui mène à Nampala »: the distance says it more closely.
void settle_road_behind(Arranging& work, std::size_t index);

// item_lists.cpp

/// "à Dioura, Toguéré-Coumbé", "Boni on Sunday and Yendouma on Monday": is the second place the
/// next item of the first one's list?
[[nodiscard]] bool is_listed(const Arranging& work,
                             const NamedPlace& before,
                             const NamedPlace& here);
/// "à Dioura, Toguéré-Coumbé et Diafarabé": items share the first one's use.
void settle_lists(Arranging& work, std::size_t index);
/// "Darsalam, Sama et Zerma ont été attaqués": what holds of the last holds of those before.
void settle_list_before(Arranging& work, std::size_t index);

// counted_towns.cpp

/// "two villages near Koro on Sunday, Dinangourou and Yoro": Koro says where those lie.
void settle_counted_towns(Arranging& work, std::size_t index);

// bracketed_areas.cpp

/// "raided a camp in Inhinita, (Ménaka) and seized": of a village that the gazetteer lacks, and of
/// one that is called so, the town behind the comma says where it lies; not in "Inhinita, Ménaka
/// and Gao".
bool names_its_town(const Arranging& work, const NamedPlace& before, const NamedPlace& here);
/// "Nara (Koulikoro), Nioro (Kayes) and Niono": Koulikoro and Kayes say where those lie.
void settle_bracket(Arranging& work, std::size_t index);
/// Does the place stand there and say only where another lies?
[[nodiscard]] bool is_in_brackets(const Arranging& work, const NamedPlace& place);

// ways.cpp

/// "un convoi parti de Gao pour Kidal": the way between the two.
void settle_way(Arranging& work, std::size_t index);

// on_the_way.cpp

/// « alors qu'ils se rendaient à Mondoro »: near there, when nothing tells more closely.
void settle_on_the_way(const Arranging& work, NamedPlace& place);

// taken_up.cpp

/// « (Une attaque à Boni.) Un bus a été arrêté entre cette localité et Kona »: Boni, once more.
void name_taken_up_end(Arranging& work, std::size_t index);
/// « Le maire de Boni a été enlevé à dix kilomètres de la ville »: near there.
void settle_distance_behind(const Arranging& work, NamedPlace& place);
/// "The mayor of Boni said 34 people were killed in two nearby villages": near there.
void settle_villages_around(const Arranging& work, NamedPlace& place);

// relatives.cpp

/// "Viennent ensuite Sama et Kani, où l'on compte des morts": what follows happened there.
void settle_relative(const Arranging& work, NamedPlace& place);
/// "a bomber had crashed near Gao", « Le maire de Boni est mort à Bamako. Il avait été touché
/// jeudi », "the deadliest since one in Boni": where nothing happened that the news tells.
void settle_elsewhere(const Arranging& work, NamedPlace& place);
/// "Kidal, 200 km south of Aguelhok camp where the attack occurred": not in Kidal.
void settle_happened_there(Arranging& work, std::size_t index);

// demonstratives.cpp

/// "cette petite ville située à 50 km de Mopti": Mopti says where the town named before lies.
void settle_demonstrative(Arranging& work, std::size_t index);
/// "Située à 30 km de Gao, la localité a été attaquée": where the subject lies.
void settle_opening(const Arranging& work, NamedPlace& place);

}  // namespace vigie::extractors
