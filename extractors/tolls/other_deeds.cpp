// Counts of other deeds than the one told: of years and months, of a deed long past, of several
// deeds together, of one that fell on the same day.
#include <algorithm>

#include "extractors/reading/compared.h"
#include "extractors/times/calendar.h"
#include "extractors/tolls/sentence.h"
#include "extractors/words/counting.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/part_in.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet& months() {
    static const WordSet all(
        "january february march april may june july august september october november december");
    return all;
}

/// "a (2016) attack", "a (March) massacre"
bool dates_deed(const Reading& reading, std::uint32_t at) {
    const text::Word word = reading.word(at);
    const text::Word lead = reading.word(at - 1);
    if (!one_of(lead, {"a", "une", "un", "the", "l'"})) return false;
    const bool year = word.size() == 4 && (word.starts_with("20") || word.starts_with("19"));
    const bool month =
        months().contains(word) && reading.token(at).capital && !one_of(lead, {"the", "l'"});
    return (year || month) && !mentions_in(reading, Kind::trigger, at + 1, at + 3).empty();
}

/// "They have often struck there, and a 2016 attack killed seven, among them", "killed 66 in a
/// March massacre": a deed of the year or the months before it.
bool of_dated_deed(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t before = 14;
    constexpr std::uint32_t behind = 5;
    const Reading& reading = here.reading;
    const auto dated = [&](std::uint32_t at) {
        return at > here.sentence.first && dates_deed(reading, at);
    };
    for (std::uint32_t at = phrase.first; at > here.sentence.first && phrase.first - at < before;
         --at) {
        if (boundary(here, at - 1, at)) break;
        if (dated(at - 1)) return true;
    }
    const std::uint32_t end = std::min(phrase.last + behind, here.sentence.last);
    for (std::uint32_t at = phrase.last; at < end && reading.word(at) != ","; ++at) {
        if (dated(at)) return true;
    }
    return false;
}

/// « depuis l'attentat de Grand-Bassam en 2016 (19 morts) »: in brackets behind the year of a deed
/// of old.
bool is_of_year_before(const TollSentence& here, const PeoplePhrase& phrase) {
    const Reading& reading = here.reading;
    if (phrase.first < here.sentence.first + 2 || reading.word(phrase.first - 1) != "(")
        return false;
    const text::Word year = reading.word(phrase.first - 2);
    return year.size() == 4 && (year.starts_with("20") || year.starts_with("19")) &&
           is_number(reading.tokens, phrase.first - 2);
}

/// "in the deadliest attack since January", "the fifth attack since May", "l'attaque la plus
/// meurtrière de ces dernières années": the deed is compared, its toll is today's.
bool ranks(const Reading& reading, std::uint32_t at) {
    static const WordSet ranked(
        "deadliest worst bloodiest biggest largest heaviest first second third fourth fifth sixth "
        "seventh eighth ninth tenth latest premiere premier deuxieme troisieme quatrieme cinquieme "
        "enieme pire");
    if (ranked.contains(reading.word(at))) return true;
    return one_of(reading.word(at), {"plus", "most"}) && one_of(reading.word(at + 1),
                                                                {"meurtriere",
                                                                 "meurtrier",
                                                                 "meurtrieres",
                                                                 "meurtriers",
                                                                 "sanglante",
                                                                 "sanglant",
                                                                 "grave",
                                                                 "lourd",
                                                                 "deadly",
                                                                 "lethal"});
}

/// "Douze villageois ont été tués mardi à Kani, où les attaques se multiplient ces derniers mois",
/// "On Tuesday, gunmen killed ten": the day told in the clause of the count.
bool has_own_day(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet turns("where ou who qui which that dont ; :");
    const Reading& reading = here.reading;
    std::uint32_t from = phrase.first;
    while (from > here.sentence.first && !turns.contains(reading.word(from - 1)))
        --from;
    std::uint32_t to = phrase.last;
    while (to < here.sentence.last && !turns.contains(reading.word(to)))
        ++to;
    // "twelve were killed on Tuesday ... hundreds have died": the nearer count has the day
    for (const PeoplePhrase& other : here.phrases) {
        if (!other.counted || other.status == nullptr || other.status == phrase.status) continue;
        if (other.last <= phrase.first) from = std::max(from, phrase.first);
    }
    return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        const bool day = time.kind == TimeKind::weekday || time.kind == TimeKind::days ||
                         time.kind == TimeKind::date;
        return day && time.first >= from && time.last <= to;
    });
}

const WordSet long_spans("years annees decade decennie months weeks mois semaines");

/// "held (since)", "held by the jihadists (since)"
bool are_held_since(const Reading& reading, std::uint32_t since) {
    static const WordSet held("held detained captive hostage missing captivity prisoner kept");
    constexpr std::uint32_t reach = 6;
    for (std::uint32_t back = 1; back <= std::min(reach, since); ++back) {
        const text::Word word = reading.word(since - back);
        if (back == 1 && held.contains(word)) return true;
        if (one_of(word, {",", ";"})) return false;
        if (one_of(word, {"by", "in"}) && back < since)
            return held.contains(reading.word(since - back - 1));
    }
    return false;
}

/// "in recent (years)", "(since) the start of May", "since January"; not "held since January".
bool is_long_span_at(const Reading& reading, std::uint32_t at) {
    static const WordSet recent("recent past last dernieres derniere derniers");
    if (long_spans.contains(reading.word(at)) && recent.contains(reading.word(at - 1))) return true;
    // "depuis le début de l'année"
    if (reading.word(at) == "depuis" && reading.word(at + 1) == "le" &&
        reading.word(at + 2) == "debut")
        return !are_held_since(reading, at);
    const std::uint32_t then = at + (reading.word(at + 1) == "the" ? 2 : 1);
    return reading.word(at) == "since" && !are_held_since(reading, at) &&
           (months().contains(reading.word(then)) ||
            one_of(reading.word(then), {"start", "beginning"}));
}

/// "lost hundreds of men in recent years", "plus de mille morts ces dernières années": no news.
bool counts_years(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 18;
    static const WordSet since("since depuis");
    const bool may_span = may_have(here.reading, here.sentence, long_spans) ||
                          may_have(here.reading, here.sentence, since);
    if (!may_span) return false;
    // "five were killed in a force that has lost hundreds": the years are the hundreds'
    const auto told_at = [&](std::uint32_t at) {
        return std::any_of(
            here.phrases.begin(), here.phrases.end(), [&](const PeoplePhrase& other) {
                return other.counted && other.status != nullptr && other.first == at;
            });
    };
    const std::uint32_t end = std::min(phrase.last + reach, here.sentence.last);
    std::uint32_t span = phrase.last;
    while (span < end && !is_long_span_at(here.reading, span))
        ++span;
    if (span >= end || boundary(here, phrase.last, span + 1)) return false;
    for (std::uint32_t at = phrase.last; at <= span; ++at) {
        if (told_at(at) || ranks(here.reading, at)) return false;
    }
    return !has_own_day(here, phrase);
}

/// "durant six mois", "en trois ans", "in six months": a toll of many deeds.
bool counts_months(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 16;
    static const WordSet spans("mois ans annees months years");
    const Reading& reading = here.reading;
    const std::uint32_t end = std::min(phrase.last + reach, here.sentence.last);
    for (std::uint32_t at = phrase.last; at < end && !boundary(here, at, at + 1); ++at) {
        if (!one_of(reading.word(at), {"durant", "pendant", "en", "in", "over"})) continue;
        const auto counted = [&](const Quantity& count) {
            return count.first == at + 1 &&
                   (spans.contains(reading.word(count.last)) ||
                    (count.last > at + 1 && spans.contains(reading.word(count.last - 1))));
        };
        if (std::any_of(reading.quantities.begin(), reading.quantities.end(), counted)) return true;
    }
    return false;
}

/// "entre octobre et décembre, 193 morts", "between May and July": a toll of months.
bool counts_between_months(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 8;
    const Reading& reading = here.reading;
    for (std::uint32_t back = 4; back <= std::min(reach, phrase.first - here.sentence.first);
         ++back) {
        const std::uint32_t at = phrase.first - back;
        if (!one_of(reading.word(at), {"entre", "between"})) continue;
        return month_named(reading.word(at + 1), reading.language) != 0 &&
               one_of(reading.word(at + 2), {"et", "and"}) &&
               month_named(reading.word(at + 3), reading.language) != 0;
    }
    return false;
}

/// « dans la même période, causant 63 morts », "over the same period": of many deeds.
bool counts_same_period(const TollSentence& here, const PeoplePhrase& phrase) {
    constexpr std::uint32_t reach = 8;
    static const WordSet periods("periode period");
    const Reading& reading = here.reading;
    if (!may_have(reading, here.sentence, periods)) return false;
    const auto period = [&](std::uint32_t at) {
        return periods.contains(reading.word(at)) && at > here.sentence.first &&
               one_of(reading.word(at - 1), {"meme", "same", "cette", "this", "that"});
    };
    const std::uint32_t from = phrase.first - std::min(reach, phrase.first - here.sentence.first);
    const std::uint32_t to = std::min(phrase.last + reach, here.sentence.last);
    for (std::uint32_t at = from; at < to; ++at) {
        if (period(at)) return true;
    }
    return false;
}

/// "En tout, après les deux attaques, ...", "In all, ... in the two attacks": the sum of deeds that
/// are each told, if any of them is told with its dead before.
bool sums_up(const TollSentence& here) {
    constexpr std::uint32_t lead = 3;
    static const WordSet deeds("attaques embuscades assauts incidents attacks ambushes assaults");
    const Reading& reading = here.reading;
    bool sum = false;
    for (std::uint32_t at = here.sentence.first; at < here.sentence.first + lead; ++at)
        sum |= one_of(reading.word(at), {"tout", "total", "all", "altogether"});
    const std::uint32_t before = here.sentence.first;
    sum = sum && (before == 0 || !mentions_in(reading, Kind::status, 0, before).empty());
    for (std::uint32_t at = here.sentence.first; sum && at < here.sentence.last; ++at) {
        if (some_counts().contains(reading.word(at)) && deeds.contains(reading.word(at + 1)))
            return true;
    }
    return false;
}

/// "The attack came on the same day as a massacre of 58", "le même jour qu'une embuscade": of that.
bool shares_day(const TollSentence& here, const PeoplePhrase& phrase) {
    const Reading& reading = here.reading;
    for (std::uint32_t at = phrase.first; at > here.sentence.first + 2; --at) {
        const bool same = one_of(reading.word(at - 1), {"as", "que", "qu'"}) &&
                          one_of(reading.word(at - 2), {"day", "jour"}) &&
                          one_of(reading.word(at - 3), {"same", "meme"});
        // « a annoncé le même jour qu'(il) avait tué »: what is said, and no other day's deed
        if (same && one_of(reading.word(at), {"il", "elle", "ils", "elles", "it", "they"}))
            return false;
        if (same) return !boundary(here, at - 1, phrase.first);
    }
    return false;
}

/// "released a video showing three hostages", « montre dans une vidéo trois otages »: who has been
/// held for some time; not "three hostages taken on Sunday".
bool are_shown(const TollSentence& here, const PeoplePhrase& phrase) {
    static const WordSet pictures("video videos footage photo photos photograph photographs film");
    static const WordSet held("otages otage hostages hostage captives captive");
    const Reading& reading = here.reading;
    if (!held.contains(reading.word(phrase.status->first)) ||
        !has_word(reading, here.sentence.first, here.sentence.last, pictures))
        return false;
    const auto deeds = mentions_in(reading, Kind::trigger, phrase.last, here.sentence.last);
    return std::none_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return here.lexicon.trigger(deed->index).may_tell(Family::abduct);
    });
}

}  // namespace

bool is_of_other_deeds(const TollSentence& here, const PeoplePhrase& phrase) {
    return is_of_compared(here.reading, phrase.first) || counts_years(here, phrase) ||
           counts_months(here, phrase) || counts_between_months(here, phrase) ||
           counts_same_period(here, phrase) || of_dated_deed(here, phrase) ||
           is_of_year_before(here, phrase) || sums_up(here) || shares_day(here, phrase) ||
           are_shown(here, phrase) ||
           is_part_taken(here.reading, here.sentence.first, phrase.status->first) ||
           (word_of(here, *phrase.status).nominal &&
            is_charged_with(here.reading, here.sentence.first, phrase.status->first));
}

}  // namespace vigie::extractors
