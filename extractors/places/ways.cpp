// "un convoi parti de Gao pour Kidal a sauté sur une mine", "a bus travelling from Gao to Kidal was
// ambushed": struck somewhere on the way, when nothing tells more closely where.
#include <algorithm>

#include "extractors/places/arranging.h"
#include "extractors/places/led_to.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "carrying a patient from (Hombori)", « ramenait des vivres de (Gao) »: with whom or what.
bool carries_from(const Reading& reading, std::uint32_t name, std::uint32_t sentence_first) {
    constexpr std::uint32_t reach = 8;
    static const WordSet carrying(
        "carrying transporting bringing taking ferrying delivering transportait transportaient "
        "transportant acheminait acheminaient acheminant conduisait conduisaient conduisant convoyait "
        "convoyaient convoyant ramenait ramenaient ramenant emmenait emmenaient emmenant amenait "
        "amenaient amenant livrait livrant escortait escortaient escortant escorting");
    if (name == sentence_first || !one_of(reading.word(name - 1), {"from", "de", "d'"}))
        return false;
    for (std::uint32_t at = name; at > sentence_first && name - at < reach; --at) {
        if (carrying.contains(reading.word(at - 1))) return true;
        if (one_of(reading.word(at - 1), {",", ";"})) return false;
    }
    return false;
}

/// "travelling from", "avait quitté", "en provenance de": the first place is where they set out.
bool sets_out(const Reading& reading, const NamedPlace& one, std::uint32_t sentence_first) {
    constexpr std::uint32_t reach = 4;  // "allait (de la ville de)"
    static const WordSet travel(
        "travelling traveling moving heading headed going driving coming returning route way left "
        "departed bound quitte provenance allait allaient ralliait ralliaient rendait rendaient parti "
        "partis partie parties venant revenait revenaient reliait effectuait trajet quittant quittait rallier ralliant rejoindre partant venait "
        "rendant allant revenant retournant retournait retournaient rentrait rentraient rentrant "
        "roulant roulait roulaient circulant circulait circulaient");
    const std::uint32_t from = std::min(one.phrase, one.first);
    if (carries_from(reading, one.first, sentence_first)) return true;
    for (std::uint32_t at = from; at > sentence_first && from - at < reach; --at) {
        const text::Word word = reading.word(at - 1);
        if (travel.contains(word)) return true;
        if (!one_of(word, {"from", "to", "for", "de", "d'", "la", "ville"})) return false;
    }
    return false;
}

/// "from Douentza(, in the centre,) to Gao", « de Douentza, dans le centre, à Gao »: behind where
/// the first lies; the token itself when that is not told.
std::uint32_t past_whereabouts(const Reading& reading, std::uint32_t from) {
    constexpr std::uint32_t longest = 7;  // ", in the centre of the country,"
    if (reading.word(from) != "," || !one_of(reading.word(from + 1), {"in", "dans", "au"}))
        return from;
    for (std::uint32_t at = from + 2; at <= from + longest; ++at) {
        if (reading.word(at) == ",") return at + 1;
    }
    return from;
}

/// "and was heading to", "et se dirigeait vers", "pour", "à destination de".
bool goes_on(const Reading& reading, std::uint32_t begin, std::uint32_t to) {
    const std::uint32_t from = past_whereabouts(reading, begin);
    constexpr std::uint32_t longest = 7;
    static const WordSet towards(
        "to towards toward for a vers pour destination direction partance de");
    static const WordSet small(
        "and was were is heading headed bound going travelling traveling on its their way the town "
        "city village market garrison camp base of et se dirigeait dirigeaient rendait rendaient a "
        "de en destination direction partance pour vers ville village marche garnison camp base la "
        "to towards toward for");
    if (from >= to || to - from > longest) return false;
    bool led = false;
    for (std::uint32_t at = from; at < to; ++at) {
        led |= towards.contains(reading.word(at));
        if (!small.contains(reading.word(at))) return false;
    }
    return led;
}

/// "bound for Timbuktu (from) Goundam", "returning to Tessit (from the market of) Ansongo": where
/// they set out stands behind where they go.
bool comes_from(const Reading& reading, std::uint32_t from, std::uint32_t to) {
    constexpr std::uint32_t longest = 5;
    static const WordSet small("from depuis the la le town city village market ville marche of de");
    if (from >= to || to - from > longest || !one_of(reading.word(from), {"from", "depuis"}))
        return false;
    for (std::uint32_t at = from; at < to; ++at) {
        if (!small.contains(reading.word(at))) return false;
    }
    return true;
}

/// « (a sauté sur une mine) en direction de (Ber) », "(hit a mine) on its way to": where they went
/// is told behind what befell them.
bool heads_for(const Reading& reading, std::uint32_t from, std::uint32_t name) {
    if (is_before_arrival(reading, from, name)) return true;
    static const WordSet ways(
        "direction destination partance way bound headed heading rendait rendaient rendant dirigeait "
        "dirigeaient allait allaient");
    static const WordSet small("de d' a vers pour to for la le l' ville village the town city of");
    for (std::uint32_t at = name; at > from; --at) {
        const text::Word word = reading.word(at - 1);
        const bool en_route = word == "route" && one_of(reading.word(at), {"vers", "pour", "to"});
        if (en_route || ways.contains(word)) return true;
        if (!small.contains(word)) return false;
    }
    return false;
}

/// "un convoi", "a bus", "des voyageurs": who is struck on the way; "residents left Ber for Gao"
/// tells no spot.
bool names_travellers(const Reading& reading, std::uint32_t first, std::uint32_t to) {
    static const WordSet travellers(
        "convoi convois convoy convoys bus buses autobus car cars minibus voiture voitures vehicule vehicules vehicle "
        "vehicles pick pickup pickups camion camions truck trucks lorry lorries patrouille patrol moto motos "
        "motorcycle motorbike ambulance ambulances pinasse pirogue boat taxi caravane caravan voyageurs "
        "passagers travellers travelers passengers commercants forains traders citerne citernes "
        "tanker tankers column columns colonne colonnes escort escorte detachment detachement routiers chauffeur chauffeurs driver drivers");
    return has_word(reading, first, to, travellers);
}

/// Does the sentence, or one close before it, say more closely where it was?
bool is_told_closer(const Arranging& work, std::size_t index) {
    constexpr std::size_t reach = 3;  // sentences
    const std::size_t here = work.reading.sentence_of(work.places[index].first);
    return std::any_of(work.places.begin(), work.places.end(), [&](const NamedPlace& other) {
        const std::size_t sentence = work.reading.sentence_of(other.first);
        return &other != &work.places[index] && &other != &work.places[index + 1] &&
               sentence <= here && sentence + reach >= here && other.use == Use::event &&
               other.precision < 3;
    });
}

/// "(gunmen ambushed a convoy.) It was heading from Ber to Gao.": a sentence that only goes on
/// about those of the one before, who were on their way.
bool goes_on_about_travellers(const Reading& reading, std::size_t sentence) {
    static const WordSet same(
        "it they the these il ils elle elles le la les l' ces celui celle ceux");
    const auto& span = reading.sentences[sentence];
    if (sentence == 0 || !same.contains(reading.word(span.first))) return false;
    const auto& before = reading.sentences[sentence - 1];
    return names_travellers(reading, before.first, span.last) &&
           !mentions_in(reading, Kind::trigger, before.first, before.last).empty();
}

}  // namespace

void settle_way(Arranging& work, std::size_t index) {
    NamedPlace& one = work.places[index];
    NamedPlace& two = work.places[index + 1];
    if (one.partner >= 0 || two.partner >= 0 || !in_one_sentence(work, one, two)) return;
    const auto& span = work.reading.sentences[work.reading.sentence_of(one.first)];
    if (!sets_out(work.reading, one, span.first)) return;
    const bool way = goes_on(work.reading, one.last, two.first) ||
                     comes_from(work.reading, one.last, two.first) ||
                     heads_for(work.reading, one.last, two.first);
    if (!way || is_told_closer(work, index)) return;
    const bool told = names_travellers(work.reading, span.first, one.first) &&
                      !mentions_in(work.reading, Kind::trigger, span.first, span.last).empty();
    if (!told && !goes_on_about_travellers(work.reading, work.reading.sentence_of(one.first)))
        return;
    one.partner = static_cast<int>(index) + 1;
    two.partner = static_cast<int>(index);
    for (NamedPlace* end : {&one, &two}) {
        end->relation = Relation::between;
        end->precision = 2;
        end->use = Use::event;
    }
}

}  // namespace vigie::extractors
