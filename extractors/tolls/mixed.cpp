// One number for people of several sides: "une vingtaine de civils et de soldats", "28 morts
// (militaires, terroristes et civils)"; and for several fates: "20 were killed or captured".
#include <algorithm>

#include "extractors/tolls/sentence.h"
#include "extractors/tolls/side_by_side.h"
#include "extractors/words/neighbours.h"

namespace vigie::extractors {
namespace {

/// Soldiers and civilians; not an army and whom it pays.
bool are_two_sides(const Party& one, const Party& other) {
    return one.klass != other.klass && !fights_beside(one, other);
}

/// Others behind the link at the token: « et (de soldats) », ", (gendarmes)", "and (VDP)"; nullptr
/// when none follows, or what follows is no noun and no militia.
const Mention* listed_behind(const TollSentence& here, std::uint32_t link, bool of) {
    if (of && !one_of(here.reading.word(link + 1), {"de", "d'"})) return nullptr;
    const Mention* other = starting_at(here.parties, link + (of ? 2 : 1));
    if (other == nullptr) return nullptr;
    const Party& party = here.lexicon.party(other->index);
    // "soldiers and VDP died"; not "30 soldiers, and JNIM claimed"
    const bool auxiliaries =
        party.kind == PartyKind::name && party.klass == PartyClass::militia &&
        mentions_in(here.reading, Kind::speech, other->last, other->last + 1).empty();
    return party.kind == PartyKind::noun || auxiliaries ? other : nullptr;
}

/// "une vingtaine de civils et de soldats", "dozens of civilians and fighters", « six civils,
/// policiers et gendarmes »: one number for people of two sides.
bool counts_others_too(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.party == nullptr || phrase.count == nullptr) return false;
    const Reading& reading = here.reading;
    const Party& first = here.lexicon.party(phrase.party->index);
    const bool of =
        one_of(reading.word(static_cast<std::uint32_t>(phrase.count->last)), {"de", "d'"});
    bool others = false;
    for (std::uint32_t link = phrase.last; link < here.sentence.last;) {
        const bool comma = reading.word(link) == ",";
        const bool closes = one_of(reading.word(comma ? link + 1 : link), {"et", "and"});
        if (!comma && !closes) return false;
        const Mention* other = listed_behind(here, comma && closes ? link + 1 : link, of);
        if (other == nullptr) return false;
        others |= are_two_sides(first, here.lexicon.party(other->index));
        if (closes) return others;
        link = other->last;
    }
    return false;
}

/// "28 morts (militaires, terroristes et civils)": of all these sides.
bool names_sides_behind(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t longest = 10;
    if (phrase.count == nullptr || phrase.party != nullptr || here.reading.word(phrase.last) != "(")
        return false;
    std::optional<PartyClass> first;
    bool several = false;
    const std::uint32_t end = std::min(phrase.last + longest, here.sentence.last);
    for (std::uint32_t at = phrase.last + 1; at < end && here.reading.word(at) != ")"; ++at) {
        if (is_number(here.reading.tokens, at)) return false;
        const Mention* party = starting_at(here.parties, at);
        if (party == nullptr) continue;
        const PartyClass klass = here.lexicon.party(party->index).klass;
        several |= first && *first != klass;
        first = klass;
    }
    return several;
}

/// "plusieurs dizaines de victimes, civiles et militaires", "20 morts, civils et soldats".
bool is_described_as_both(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.count == nullptr || phrase.party != nullptr || phrase.own == nullptr) return false;
    const std::uint32_t at = phrase.last + (here.reading.word(phrase.last) == "," ? 1 : 0);
    const Mention* one = starting_at(here.parties, at);
    if (one == nullptr || !one_of(here.reading.word(one->last), {"et", "and"})) return false;
    const Mention* other = starting_at(here.parties, one->last + 1);
    return other != nullptr &&
           here.lexicon.party(one->index).klass != here.lexicon.party(other->index).klass;
}

}  // namespace

bool counts_several_sides(const TollSentence& here, const PeoplePhrase& phrase) {
    return counts_others_too(here, phrase) || names_sides_behind(here, phrase) ||
           is_described_as_both(here, phrase);
}

/// "tués ou blessés", "killed or captured": no count of either.
void drop_alternatives(const TollSentence& here, std::vector<Predicate>& found) {
    for (std::size_t i = 1; i < found.size(); ++i) {
        const std::uint32_t from = found[i - 1].word->last;
        const std::uint32_t to = found[i].word->first;
        const Status before = word_of(here, *found[i - 1].word).status;
        const Status status = word_of(here, *found[i].word).status;
        // "20 militants were killed and captured": some the one, some the other
        const bool both = before == Status::killed && status == Status::captured &&
                          to == from + 1 && one_of(here.reading.word(from), {"and", "et"});
        const bool either = one_of(here.reading.word(from), {"ou", "or"});
        if (to - from > 2 || status == before || !(both || either)) continue;
        found[i - 1].govern = found[i].govern = Govern::nothing;
    }
    // "with many more wounded or missing": the noun has the count, and is no better
    for (Predicate& predicate : found) {
        const std::uint32_t at = predicate.word->first;
        const bool alternative =
            at > here.sentence.first && one_of(here.reading.word(at - 1), {"or", "ou"}) &&
            std::any_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* word) {
                return word->last == at - 1;
            });
        if (alternative) predicate.govern = Govern::nothing;
    }
}

}  // namespace vigie::extractors
