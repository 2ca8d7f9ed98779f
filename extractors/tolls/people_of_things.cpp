#include "extractors/tolls/people_of_things.h"

#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "(sellers)", "(receptionist)": by its end, be it in no table.
bool names_trade(text::Word head) {
    static const WordSet heads(
        "workers worker sellers seller vendors vendor owners owner drivers driver traders trader "
        "dealers dealer makers maker keepers keeper buyers buyer repairers repairer employees "
        "employee attendants attendant operators operator passengers residents visitors customers "
        "managers manager cleaners cleaner guards guard teachers teacher clerk clerks conductor "
        "conductors");
    return heads.contains(head) || head.ends_with("ist") || head.ends_with("ists") ||
           head.ends_with("man") || head.ends_with("men");
}

}  // namespace

bool are_people_of(const TollSentence& here, std::uint32_t first, std::uint32_t last) {
    if (here.reading.language != Language::english || last >= here.sentence.last) return false;
    if (names_trade(here.reading.word(last))) return true;
    if (here.reading.word(last - 1).ends_with('s') || last != first + 1) return false;
    const Mention* word = starting_at(here.people_words, last);
    const Mention* party = starting_at(here.parties, last);
    const bool person =
        word != nullptr && static_cast<PeopleWord>(word->index) == PeopleWord::person;
    return person ||
           (party != nullptr && here.lexicon.party(party->index).kind == PartyKind::noun &&
            here.lexicon.party(party->index).klass == PartyClass::civilians);
}

bool is_place_of_people(const TollSentence& here, const Mention& place) {
    return here.lexicon.party(place.index).kind == PartyKind::unit &&
           are_people_of(here, place.first, place.last);
}

}  // namespace vigie::extractors
