// Counts that are no news: of an earlier toll, of another deed, of what is not known.
#include <algorithm>

#include "extractors/tolls/hypothesis.h"
#include "extractors/tolls/overtaken.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/before_this.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/raised_total.h"
#include "extractors/words/sum_of_years.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "33 missing soldiers had been found alive", "dix disparus ont été retrouvés sains et saufs"
bool turned_up(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 8;
    if (word_of(here, *phrase.status).status != Status::missing) return false;
    static const WordSet alive("alive vivant vivants vivante vivantes sain sains saufs unharmed");
    const std::uint32_t end = std::min(phrase.last + reach, here.sentence.last);
    return has_word(here.reading, phrase.last, end, alive);
}

/// "sans que l'on sache si ces frappes ont fait des victimes": nobody knows.
bool is_unknown(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 14;
    static const WordSet asked("sache sait savoir ignore ignorait ignorer know known unclear");
    if (phrase.count != nullptr) return false;
    const std::uint32_t far = std::min(reach, phrase.first - here.sentence.first);
    for (std::uint32_t back = 1; back < far; ++back) {
        const std::uint32_t at = phrase.first - back;
        // « On ignore s'il y a eu des victimes »
        const bool elided = here.reading.word(at) == "s'" &&
                            one_of(here.reading.word(at + 1), {"il", "ils", "elle", "elles"});
        if (!elided && !one_of(here.reading.word(at), {"si", "whether", "if"})) continue;
        // « On ne sait pas encore (si) »
        std::uint32_t verb = at - 1;
        while (verb > here.sentence.first &&
               one_of(here.reading.word(verb), {"pas", "encore", "yet"}))
            --verb;
        return asked.contains(here.reading.word(verb));
    }
    return false;
}

/// « Deux autres (projectiles) sont tombés », "four other (rockets) fell": no people.
bool counts_missiles(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet missiles(
        "obus roquette roquettes projectile projectiles missile missiles grenades bombes engins tirs "
        "explosions mortiers munitions shells rockets rounds bombs mortars");
    for (std::uint32_t at = phrase.first; at <= phrase.last; ++at) {
        if (missiles.contains(here.reading.word(at)) && at > phrase.first)
            return one_of(here.reading.word(at - 1), {"autre", "autres", "other", "others"});
    }
    return false;
}

/// "neuf paysans avaient déjà été enlevés": told of before this event.
bool had_befallen(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 4;
    bool before = false;
    bool had = false;
    bool of_others = false;  // "killed gunmen (who had earlier) executed a teacher"
    bool earlier = false;
    const std::uint32_t at = phrase.status->first;
    for (std::uint32_t back = 1; back <= std::min(reach, at - here.sentence.first); ++back) {
        of_others |= one_of(here.reading.word(at - back), {"who", "qui"});
        earlier |= one_of(here.reading.word(at - back),
                          {"previously", "earlier", "auparavant", "precedemment"});
        before |= one_of(here.reading.word(at - back), {"deja", "already"});
        had |= one_of(here.reading.word(at - back), {"avait", "avaient", "had"});
    }
    if (of_others && earlier && had && phrase.first > at) return true;
    // "à Ber, où dix soldats ont déjà été tués"
    const std::uint32_t lead = phrase.first - 1;
    const bool where = phrase.first > here.sentence.first && here.reading.word(lead) == "ou" &&
                       here.reading.original(lead, phrase.first) != "ou";
    return before && (had || where) && !opens_on_same_day(here.reading, here.sentence);
}

/// "in exchange for the (release) of two", « négocie la (libération) »: not, or not yet, done.
bool is_bargained_for(const Reading& reading, std::uint32_t noun) {
    static const WordSet bargains(
        "negotiating seeking exchange return echange contrepartie negocie negocient");
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t back = 0; back <= std::min(reach, noun); ++back) {
        if (bargains.contains(reading.word(noun - back))) return true;
    }
    return false;
}

/// "Deux jours après la libération de quatre otages, ...": no news of this sentence.
bool frees_before(const TollSentence& here, const PeoplePhrase& phrase) {
    const StatusWord& word = word_of(here, *phrase.status);
    const std::uint32_t at = phrase.status->first;
    return word.status == Status::freed && word.nominal &&
           (is_counted_from(here.reading.tokens, at) || is_only_sought(here.reading.tokens, at) ||
            is_bargained_for(here.reading, at));
}

/// "One of the injured was taken to Niamey", « deux des blessés ont été évacués »: of those who
/// were counted, or never were.
bool is_of_wounded(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet links("sont etaient seraient are were");
    if (phrase.own == nullptr || phrase.status == nullptr || phrase.count == nullptr) return false;
    const Status told = word_of(here, *phrase.own).status;
    const bool hurt = told == Status::wounded && phrase.status == phrase.own;
    // « Deux des victimes ont été inhumées »; « trois des victimes sont des soldats » says more
    const bool dead = told == Status::killed &&
                      word_of(here, *phrase.status).status == Status::killed &&
                      !links.contains(here.reading.word(phrase.own->last));
    if (!hurt && !dead) return false;
    const auto behind = static_cast<std::uint32_t>(phrase.count->last);
    const text::Word link = here.reading.word(behind);
    return link == "des" || (link == "of" && here.reading.word(behind + 1) == "the");
}

/// « Trois des (dix otages) enlevés en février sont libres », "three of the (ten hostages)", « sur
/// (les dix otages), trois »: the whole, told for its part.
bool is_whole_of_freed(const TollSentence& here, const PeoplePhrase& phrase) {
    if (phrase.own == nullptr || phrase.count == nullptr ||
        word_of(here, *phrase.own).status != Status::abducted ||
        phrase.count->first < here.sentence.first + 1)
        return false;
    auto count = static_cast<std::uint32_t>(phrase.count->first);
    if (here.reading.word(count) == "des") ++count;
    const text::Word before = here.reading.word(count - 1);
    const text::Word lead = here.reading.word(count - 2);
    const auto& counts = here.reading.quantities;
    const bool part =
        before == "des" && std::any_of(counts.begin(), counts.end(), [&](const Quantity& share) {
            return share.last + 1 == count;
        });
    const bool whole = one_of(before, {"the", "les"}) && one_of(lead, {"of", "sur"});
    return (part || whole) &&
           std::any_of(here.statuses.begin(), here.statuses.end(), [&](const Mention* other) {
               return word_of(here, *other).status == Status::freed;
           });
}

/// "A soldier died of his wounds, bringing to six the number killed in the ambush": he is one of
/// the six.
bool died_since(const TollSentence& here, const PeoplePhrase& phrase) {
    if (word_of(here, *phrase.status).status != Status::killed) return false;
    const auto total = raised_total(here.reading, here.sentence);
    return total && phrase.status->first < total->verb;
}

/// « Le bilan s'est alourdi à huit morts, deux blessés ayant succombé », "the toll rose to eight as
/// two of the wounded died": the total has those who were hurt before.
bool is_in_risen_total(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet rising(
        "alourdi alourdit passe monte grimpe rose risen rises climbed climbs");
    if (phrase.own == nullptr || word_of(here, *phrase.own).status != Status::wounded ||
        word_of(here, *phrase.status).status != Status::killed ||
        !has_word(here.reading, here.sentence.first, here.sentence.last, rising))
        return false;
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& total) {
        return total.status != nullptr && total.status != phrase.status &&
               word_of(here, *total.status).status == Status::killed &&
               total.min.value_or(0) > phrase.min.value_or(0);
    });
}

/// « sept morts supplémentaires, portant le nombre de tués à 86 »: the total has them.
bool adds_to_total(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet totals("portant porte portent bringing brings raising raises");
    const std::uint32_t behind = std::max(phrase.last, phrase.status->last);
    if (died_since(here, phrase) || is_in_risen_total(here, phrase)) return true;
    if (!one_of(here.reading.word(behind), {"supplementaires", "supplementaire", "additionnels"}))
        return false;
    return has_word(here.reading, behind, here.sentence.last, totals);
}

}  // namespace

bool is_put_right(const TollSentence& here, const PeoplePhrase& phrase) {
    const std::uint32_t lead = here.sentence.first;
    if (phrase.count == nullptr || phrase.first < lead + 3) return false;
    const auto word = [&](std::uint32_t back) { return here.reading.word(phrase.first - back); };
    const std::uint32_t no = word(1) == "pas" ? 2 : 1;
    return one_of(word(no), {"non", "not"}) && one_of(word(no + 1), {",", "et", "and"});
}

bool is_no_news(const TollSentence& here, const PeoplePhrase& phrase) {
    return (is_overtaken(here, phrase) && !revised_behind(here, phrase)) ||
           adds_to_total(here, phrase) || is_revised(here, phrase) ||
           is_of_other_deeds(here, phrase) || turned_up(here, phrase) ||
           frees_before(here, phrase) || had_befallen(here, phrase) || is_unknown(here, phrase) ||
           counts_missiles(here, phrase) || is_feared_toll(here, phrase.first) ||
           is_of_wounded(here, phrase) || is_whole_of_freed(here, phrase) ||
           is_put_right(here, phrase) || (phrase.own != nullptr && is_unreal(here, *phrase.own)) ||
           is_sum_of_years(here.reading, here.sentence, phrase.status->first, phrase.status->last);
}

}  // namespace vigie::extractors
