#include "extractors/attribution/officers.h"

#include <algorithm>

#include "extractors/attribution/persons.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& ranks() {
    static const WordSet all(
        "colonel lieutenant-colonel general capitaine captain commandant major lieutenant "
        "sous-lieutenant adjudant adjudant-chef sergent sergeant col lt gen maj capt sgt");
    return all;
}

/// "the army spokesman, Colonel Koné", « le colonel Koné, porte-parole de la mission »: another
/// speaker beside the name says whose officer it is.
bool is_told_whose(const Reading& reading,
                   const std::vector<Speaker>& speakers,
                   std::uint32_t first,
                   std::uint32_t last) {
    constexpr std::uint32_t before = 6;
    constexpr std::uint32_t behind = 10;
    return std::any_of(speakers.begin(), speakers.end(), [&](const Speaker& one) {
        if (one.by == "media") return false;  // « a dit à l'(AFP) le colonel Koné »
        if (one.first < first) return one.last > first || first - one.last < before;
        const bool forces = one.by == "authority" ||
                            (one.party != nullptr && one.party->klass == PartyClass::state);
        return !forces && one.manner == Manner::named && one.first < last + behind &&
               mentions_in(reading, Kind::speech, last, one.first).empty() &&
               mentions_in(reading, Kind::trigger, last, one.first).empty();
    });
}

/// "Colonel Bilal Ag Aly": rebels have colonels too.
bool is_of_rebels(const Reading& reading, std::uint32_t first, std::uint32_t last) {
    for (std::uint32_t at = first; at < last; ++at) {
        if (one_of(reading.word(at), {"ag", "ould", "abou", "abu"})) return true;
    }
    return false;
}

/// "General Secretary Diallo", « le directeur général Diallo »: no soldier.
bool is_no_rank(const Reading& reading, const text::Sentence& sentence, std::uint32_t at) {
    static const WordSet before(
        "secretaire directeur directrice procureur consul inspecteur delegue gouverneur secretary director "
        "prosecutor etat-major");
    static const WordSet behind("secretary director manager prosecutor assembly");
    return behind.contains(reading.word(at + 1)) ||
           (at > sentence.first && before.contains(reading.word(at - 1)));
}

/// The first token of « (le général) de brigade », "the lieutenant-(colonel)", before the rank.
std::uint32_t first_of_rank(const Reading& reading,
                            const text::Sentence& sentence,
                            std::uint32_t at) {
    static const WordSet leads("le the un a general lieutenant -");
    while (at > sentence.first && leads.contains(reading.word(at - 1)))
        --at;
    return at;
}

}  // namespace

void add_officers(const Reading& reading,
                  const text::Sentence& sentence,
                  std::vector<Speaker>& speakers) {
    static const WordSet prepositions("de d' du des a au of to with avec contre against par by");
    if (!may_have(reading, sentence, ranks())) return;
    const std::size_t known = speakers.size();
    for (std::uint32_t at = sentence.first; at + 1 < sentence.last; ++at) {
        if (!ranks().contains(reading.word(at)) || is_no_rank(reading, sentence, at)) continue;
        const std::uint32_t name = at + (reading.word(at + 1) == "." ? 2 : 1);  // "Col. Koné"
        const std::uint32_t end = behind_full_name(reading, sentence, name);
        if (end == name || is_of_rebels(reading, at, end)) continue;
        const std::uint32_t first = first_of_rank(reading, sentence, at);
        if (is_told_whose(reading, speakers, first, end)) continue;
        Speaker officer;
        officer.by = "authority";
        officer.first = at;
        officer.last = at + 1;
        officer.governed = first > sentence.first && prepositions.contains(reading.word(first - 1));
        speakers.push_back(std::move(officer));
        at = end - 1;
    }
    if (speakers.size() == known) return;
    std::sort(speakers.begin(), speakers.end(), [](const Speaker& a, const Speaker& b) {
        return a.first < b.first;
    });
}

}  // namespace vigie::extractors
