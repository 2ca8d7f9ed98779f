// « Parmi les morts figurent trois enfants », "two officers were among the wounded": a part of
// those whom a noun tells of.
#include "extractors/tolls/among.h"

#include <algorithm>

#include "extractors/tolls/links.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// Counted people of whom nothing is told yet.
bool is_open(const Reading& reading, const PeoplePhrase& phrase) {
    static const WordSet whose("whose dont his her their my son sa leur mon ma");
    // "whose brother was among the dead": one whom no number counts is no toll
    const bool one = phrase.max == 1 && phrase.count == nullptr &&
                     (phrase.first == 0 || whose.contains(reading.word(phrase.first)) ||
                      whose.contains(reading.word(phrase.first - 1)));
    return phrase.counted && phrase.known && !phrase.thing && !one && phrase.own == nullptr &&
           phrase.status == nullptr;
}

/// "(Among the) dead", "(among those) killed", « parmi les (victimes) »: of which part is told.
bool is_led(const Reading& reading, const Mention& noun) {
    return noun.first > 1 && one_of(reading.word(noun.first - 2), {"parmi", "among"}) &&
           one_of(reading.word(noun.first - 1), {"les", "the", "ces", "these", "those"});
}

/// « Parmi les quatorze (tués) de l'embuscade, on compte »: the noun of a count that opens so.
bool is_led_count(const TollSentence& here, const Mention& noun) {
    const Reading& reading = here.reading;
    return std::any_of(here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& whole) {
        return whole.own == &noun && whole.count != nullptr &&
               whole.first > here.sentence.first + 1 &&
               one_of(reading.word(whole.first - 1), {"les", "the", "ces", "these"}) &&
               one_of(reading.word(whole.first - 2), {"parmi", "among"});
    });
}

/// Does a verb that counts a part stand in [from, to), and no other deed?
bool counts_part(const TollSentence& here, std::uint32_t from, std::uint32_t to) {
    static const WordSet verbs(
        "figurent figure figuraient figurait figureraient figurerait trouvent trouve trouvaient "
        "trouvait compte comptent denombre were was are is , :");
    constexpr std::uint32_t reach = 14;
    if (from > to || to - from > reach) return false;
    const bool counted = has_word(here.reading, from, to, verbs);
    const auto said = mentions_in(here.reading, Kind::speech, from, to);
    return counted && std::all_of(said.begin(), said.end(), [&](const Mention* word) {
               return verbs.contains(here.reading.word(word->first));  // « on compte »
           });
}

/// « On compte un policier parmi les (blessés) »: the verb before the people whom it counts.
bool counts_before(const TollSentence& here, const PeoplePhrase& phrase, const Mention& noun) {
    static const WordSet verbs(
        "compte comptent comptait denombre denombrent denombrait recense recensent deplore "
        "deplorent signale rapporte counted count");
    constexpr std::uint32_t reach = 4;  // "compte (également au moins) douze"
    if (phrase.last + 2 != noun.first) return false;
    for (std::uint32_t back = 1; back <= reach && phrase.first >= here.sentence.first + back;
         ++back) {
        if (verbs.contains(here.reading.word(phrase.first - back))) return true;
    }
    return false;
}

/// "(Of the thirty) wounded", « Sur les trente (blessés) », « Parmi les (blessés) »: the noun of
/// those of whom the sentence tells a part.
const Mention* opening_whole(const TollSentence& here) {
    constexpr std::uint32_t reach = 5;
    const std::uint32_t first = here.sentence.first;
    if (!one_of(here.reading.word(first), {"sur", "parmi", "of", "among"}) ||
        !one_of(here.reading.word(first + 1), {"les", "ces", "the", "these", "those"}))
        return nullptr;
    const auto noun =
        std::find_if(here.statuses.begin(), here.statuses.end(), [&](const Mention* status) {
            return status->first > first + 1 && status->first <= first + reach;
        });
    const bool closed = noun != here.statuses.end() && here.reading.word((*noun)->last) == ",";
    return closed ? *noun : nullptr;
}

/// « Sur les trente blessés, (sept) sont dans un état grave »: no toll of its own.
void tell_part_of_opening(TollSentence& here) {
    const Mention* noun = opening_whole(here);
    if (noun == nullptr) return;
    for (PeoplePhrase& phrase : here.phrases) {
        if (phrase.first < noun->last || phrase.status == nullptr) continue;
        if (word_of(here, *phrase.status).status == word_of(here, *noun).status) phrase.part = true;
    }
}

/// « neuf chasseurs (et cinq militaires) »: those who go on the list behind the phrase share its
/// word.
void tell_rest(TollSentence& here, const PeoplePhrase& first) {
    constexpr std::uint32_t reach = 2;  // "(, et) cinq"
    std::uint32_t end = first.last;
    for (PeoplePhrase& next : here.phrases) {
        if (next.first < end || !is_open(here.reading, next)) continue;
        const bool listed = next.first > end && next.first - end <= reach &&
                            one_of(here.reading.word(next.first - 1), {"et", "and", ","});
        if (!listed || Links(here).speaks(next)) break;  // ", a resident said"
        next.status = first.status;
        next.part = true;
        end = next.last;
    }
}

/// « Les (blessés), six militaires et un chauffeur, ont été évacués », « Les (morts) sont quatre
/// civils »: who they were.
void tell_apposed(TollSentence& here, const Mention& noun) {
    static const WordSet links(
        ", : sont etaient are were include includes included comprennent incluent");
    const Reading& reading = here.reading;
    const Status status = word_of(here, noun).status;
    const bool hurt = status == Status::killed || status == Status::wounded;
    const bool opens = noun.first == here.sentence.first + 1 &&
                       one_of(reading.word(noun.first - 1), {"les", "the", "ces", "these"});
    if (!hurt || !opens || !word_of(here, noun).noun || !links.contains(reading.word(noun.last)))
        return;
    for (PeoplePhrase& phrase : here.phrases) {
        if (phrase.first != noun.last + 1 || phrase.count == nullptr || !is_open(reading, phrase) ||
            phrase.bare)
            continue;
        phrase.status = &noun;
        phrase.part = true;
        tell_rest(here, phrase);
        return;
    }
}

/// « (14 commerçants) figurent parmi les victimes », « Parmi les victimes, (14 commerçants) »:
/// before the noun those nearest to the verb, of a list the first.
std::vector<PeoplePhrase>::iterator part_beside(TollSentence& here, const Mention& noun) {
    const auto open = [&](const PeoplePhrase& phrase) { return is_open(here.reading, phrase); };
    auto found = here.phrases.end();
    for (auto phrase = here.phrases.begin(); phrase != here.phrases.end(); ++phrase) {
        const bool behind =
            phrase->first >= noun.last && counts_part(here, noun.last, phrase->first);
        const bool before =
            phrase->last < noun.first && counts_part(here, phrase->last, noun.first);
        if (!open(*phrase) || !(behind || before || counts_before(here, *phrase, noun))) continue;
        const bool listed = found != here.phrases.end() &&
                            one_of(here.reading.word(phrase->first - 1), {"et", "and", ","});
        if (found == here.phrases.end() || (before && !listed)) found = phrase;
        if (behind) break;
    }
    return found;
}

}  // namespace

void tell_among(TollSentence& here) {
    tell_part_of_opening(here);
    for (const Mention* noun : here.statuses) {
        tell_apposed(here, *noun);
        const bool counted = is_led_count(here, *noun);
        if (!counted && !is_led(here.reading, *noun)) continue;
        const auto part = part_beside(here, *noun);
        if (part == here.phrases.end()) continue;
        part->status = noun;
        part->part = true;
        if (counted) tell_rest(here, *part);
    }
}

namespace {

/// « Il s'agit de (six soldats et deux civils) », from the token behind « de », « sont »: those
/// counted there on, whose list nothing but « et » and « de » links; not « ce sont trois cents
/// terroristes qui ont donné l'assaut ».
std::uint32_t end_of_list(const TollSentence& here, std::uint32_t from) {
    static const WordSet links("et de d' des ainsi que qu' , dont , respectivement");
    const Reading& reading = here.reading;
    std::uint32_t end = from;
    for (const PeoplePhrase& phrase : here.phrases) {
        if (phrase.first < end) continue;
        for (; end < phrase.first && links.contains(reading.word(end)); ++end) {
        }
        if (phrase.first != end) break;
        end = phrase.last;
        if (one_of(reading.word(end), {"qui", "que", "qu'"})) return from;
    }
    return end;
}

/// « Parmi eux, deux enfants », "Among them"
bool begins_among(const Reading& reading, std::uint32_t first) {
    return one_of(reading.word(first), {"parmi", "among"}) &&
           one_of(reading.word(first + 1), {"eux", "elles", "ceux", "them", "those"});
}

/// « Il s'agit de six soldats et de deux civils », « Ce sont six soldats »
bool tells_who_they_are(const Reading& reading, std::uint32_t first) {
    if (reading.word(first) == "ce") return reading.word(first + 1) == "sont";
    return reading.word(first) == "il" && reading.word(first + 1) == "s'" &&
           one_of(reading.word(first + 2), {"agit", "agirait", "agissait"});
}

}  // namespace

std::vector<Toll> tolls_among(TollSentence& here, std::size_t sentence) {
    const Reading& reading = here.reading;
    const std::uint32_t first = here.sentence.first;
    const bool they_are = tells_who_they_are(reading, first);
    if (sentence == 0 || (!they_are && !begins_among(reading, first))) return {};
    const auto& before = reading.sentences[sentence - 1];
    const auto statuses = mentions_in(reading, Kind::status, before.first, before.last);
    if (statuses.empty()) return {};
    here.phrases = people_phrases(here);
    const std::uint32_t opening = reading.word(first) == "il" ? first + 3 : first + 2;
    const std::uint32_t end = they_are ? end_of_list(here, opening) : here.sentence.last;
    std::vector<Toll> tolls;
    for (PeoplePhrase& phrase : here.phrases) {
        if (phrase.first >= end) break;
        if (!phrase.counted || phrase.thing || phrase.party == nullptr) continue;
        phrase.status = statuses.front();
        phrase.part = true;
        Toll toll = toll_of(here, phrase);
        toll.first = toll.verb = phrase.first;
        toll.last = phrase.last;
        tolls.push_back(std::move(toll));
    }
    return tolls;
}

}  // namespace vigie::extractors
