#include <algorithm>

#include "extractors/tolls/counted.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

using std::string_view;

bool is_attackers(const Party& party) {
    return party.klass == PartyClass::insurgent && party.name == "unidentified armed group";
}

bool named_after(const TollSentence& here, std::uint32_t token, Toll& toll) {
    for (std::uint32_t i = token + 1; i < std::min(token + 4, here.sentence.last); ++i) {
        const string_view word = here.reading.word(i);
        if (word == "ami") {
            toll.side = SideHint::own_ranks;
            return true;
        }
        if (word == "ennemi" || word == "adverse") {
            toll.side = SideHint::attackers;
            return true;
        }
        if (const Mention* party = starting_at(here.parties, i)) {
            toll.party = &here.lexicon.party(party->index);
            toll.side = is_attackers(*toll.party) ? SideHint::attackers : SideHint::party;
            return true;
        }
    }
    return false;
}

/// "dans nos rangs", "in its ranks": the speaker's own.
bool names_own_ranks(const TollSentence& here, std::uint32_t token) {
    static const WordSet owners("nos ses leurs its our their");
    return one_of(here.reading.word(token), {"rangs", "ranks"}) && token > 0 &&
           owners.contains(here.reading.word(token - 1));
}

/// "dans nos rangs", "côté FAMa", "parmi les assaillants": the side named beside a bare count.
void side_phrase(const TollSentence& here, Toll& toll) {
    constexpr std::uint32_t reach = 9;
    static const WordSet side_words("cote parmi among rangs bilan ranks");
    const std::uint32_t from =
        std::max(here.sentence.first, toll.first > reach ? toll.first - reach : 0);
    const std::uint32_t to = std::min(here.sentence.last, toll.last + reach);
    for (std::uint32_t i = from; i < to; ++i) {
        if (names_own_ranks(here, i)) {
            toll.side = SideHint::own_ranks;
            return;
        }
        if (side_words.contains(here.reading.word(i)) && named_after(here, i, toll)) return;
    }
}

}  // namespace

Toll toll_of(const TollSentence& here, const Counted& counted) {
    Toll toll;
    toll.status = word_of(here, *counted.status).status;
    toll.min = counted.quantity->min;
    toll.max = counted.quantity->max;
    toll.part = counted.part;
    toll.first = static_cast<std::uint32_t>(
        std::min<std::size_t>(counted.quantity->first, counted.status->first));
    toll.last = static_cast<std::uint32_t>(
        std::max<std::size_t>(counted.quantity->last, counted.status->last));
    toll.rule = "toll-" + std::string(name_of(toll.status));
    if (counted.noun != nullptr) {
        toll.party = &here.lexicon.party(counted.noun->index);
        toll.side = is_attackers(*toll.party) ? SideHint::attackers : SideHint::party;
    } else if (counted.people) {
        toll.side = SideHint::people;
    } else {
        side_phrase(here, toll);
    }
    return toll;
}

/// "three soldiers killed and five wounded": a bare count beside a sided one shares its side.
void share_sides(std::vector<Toll>& tolls) {
    constexpr std::uint32_t reach = 8;
    for (std::size_t i = 1; i < tolls.size(); ++i) {
        Toll& here = tolls[i];
        const Toll& before = tolls[i - 1];
        const bool close = here.first >= before.last ? here.first - before.last <= reach : true;
        if (here.side != SideHint::none || !close || before.part) continue;
        here.side = before.side;
        here.party = before.party;
    }
    for (std::size_t i = tolls.size(); i-- > 1;) {
        const bool close = tolls[i].first <= tolls[i - 1].last + 3;
        if (tolls[i - 1].side != SideHint::none || !close || tolls[i].part) continue;
        tolls[i - 1].side = tolls[i].side;
        tolls[i - 1].party = tolls[i].party;
    }
}

}  // namespace vigie::extractors
