#include "extractors/discourse/doubts/past/before_news.h"

#include <algorithm>

#include "extractors/discourse/when/days_of_events.h"
#include "extractors/words/before_this.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

const WordSet had("avait avaient had");

bool is_day(const TimeMention& time) {
    return time.kind == TimeKind::weekday || time.kind == TimeKind::date ||
           time.kind == TimeKind::days;
}

/// "the raid of 20 February at Boni (that) had killed four", « celle du 20 à Boni (qui) »: is a
/// deed what the relative stands for?
bool stands_for_deed(const Scene& scene, std::uint32_t first, std::uint32_t relative) {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t from = relative - std::min(reach, relative - first);
    // « c'est le poste de Ber qui avait été attaqué »: the sentence's own deed
    for (std::uint32_t at = first; at + 1 < relative; ++at) {
        if (one_of(scene.reading.word(at), {"c'", "ce", "it"}) &&
            one_of(scene.reading.word(at + 1), {"est", "etait", "sont", "etaient", "was", "is"}))
            return true;
    }
    for (std::uint32_t at = from; at < relative; ++at) {
        if (one_of(scene.reading.word(at), {"celle", "celui", "celles", "ceux", "one"}))
            return true;
    }
    const auto deeds = mentions_in(scene.reading, Kind::trigger, from, relative);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return scene.lexicon.trigger(deed->index).kind == WordKind::noun;
    });
}

/// "this week", "in recent months", « entre le 3 et le 9 »
bool lasts_a_week(const SentenceTime& time) {
    constexpr auto days_between = std::chrono::days{5};
    const TimeKind kind = time.mention->kind;
    return kind == TimeKind::weeks || kind == TimeKind::months ||
           (time.range && time.range->to - time.range->from >= days_between);
}

/// « une série d'attaques », "various attacks"
bool tells_many_deeds(const Scene& scene, const text::Sentence& span) {
    static const WordSet many(
        "various several multiple numerous many series spate string wave succession plusieurs "
        "differentes diverses nombreuses multiples serie vague");
    constexpr std::uint32_t reach = 3;  // "une série d'(attaques)"
    const auto deeds = mentions_in(scene.reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const Trigger& trigger = scene.lexicon.trigger(deed->index);
        if (!trigger.plural || trigger.kind == WordKind::verb) return false;
        return has_word(scene.reading,
                        deed->first - std::min(reach, deed->first - span.first),
                        deed->first,
                        many);
    });
}

bool names_place_of_deed(const Scene& scene, const text::Sentence& span) {
    constexpr int region = 3;
    return std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
        return place.first >= span.first && place.last <= span.last && place.use == Use::event &&
               place.precision < region;
    });
}

/// « L'insécurité a fait 300 morts au Mali », "The conflict has left thousands dead in the
/// country": no deed did it.
bool tells_war_of_country(const Scene& scene, const text::Sentence& span) {
    static const WordSet wars(
        "insecurite violences violence crise conflit guerre insurrection insecurity conflict "
        "insurgency unrest crisis war");
    static const WordSet done("fait cause coute tue provoque left killed claimed cost caused");
    static const WordSet lands("pays country nation nationwide sahel");
    constexpr std::uint32_t lead = 4;     // « La violence jihadiste »
    constexpr std::uint32_t between = 3;  // "has already (killed)"
    const Reading& reading = scene.reading;
    const std::uint32_t head = std::min(span.first + lead, span.last);
    std::uint32_t noun = span.first;
    while (noun < head && !wars.contains(reading.word(noun)))
        ++noun;
    if (noun == head || one_of(reading.word(span.first), {"ces", "these", "des"})) return false;
    bool harmed = false;
    bool land = !mentions_in(reading, Kind::country, span.first, span.last).empty();
    for (std::uint32_t at = noun + 1; at < span.last; ++at) {
        land |= lands.contains(reading.word(at));
        if (!done.contains(reading.word(at))) continue;
        for (std::uint32_t back = 1; back <= std::min(between, at - noun); ++back)
            harmed |= one_of(reading.word(at - back), {"a", "ont", "has", "have"});
    }
    return harmed && land && !names_place_of_deed(scene, span);
}

bool was_day_told_before(const Scene& scene, std::size_t sentence) {
    for (std::size_t before = 0; before < sentence; ++before) {
        const auto times = scene.timeline.in(before);
        if (std::any_of(times.begin(), times.end(), is_of_one_day)) return true;
    }
    return false;
}

/// Does the sentence name a spot that was not told of before?
bool names_spot_anew(const Scene& scene, const text::Sentence& span) {
    constexpr int region = 3;
    const auto& places = scene.places;
    return std::any_of(places.begin(), places.end(), [&](const NamedPlace& place) {
        if (place.first < span.first || place.last > span.last || place.use != Use::event ||
            place.precision >= region)
            return false;
        return std::none_of(places.begin(), places.end(), [&](const NamedPlace& told) {
            return told.last <= span.first && told.name == place.name;
        });
    });
}

/// « Une (précédente) attaque contre ce camp avait fait trente morts », "an (earlier) raid had":
/// one before that of the news, even there.
bool names_earlier_deed(const Reading& reading, const text::Sentence& span) {
    static const WordSet earlier("precedente precedent similaire previous earlier similar");
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return earlier.contains(reading.word(deed->last)) ||
               (deed->first > span.first && earlier.contains(reading.word(deed->first - 1)));
    });
}

/// News of a day, and where it was, before the sentence.
bool has_news_before(const Scene& scene, std::size_t sentence) {
    const std::uint32_t first = scene.reading.sentences[sentence].first;
    const bool placed =
        std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
            return place.last <= first && place.use == Use::event;
        });
    for (std::size_t before = 0; placed && before < sentence; ++before) {
        const auto times = scene.timeline.in(before);
        if (std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
                return time.dates_event();
            }))
            return true;
    }
    return false;
}

/// "Rappelons que ...", "As a reminder, ..."
bool begins_with_reminder(const Reading& reading, const text::Sentence& span) {
    constexpr std::uint32_t far = 4;  // "à titre de rappel"
    for (std::uint32_t at = span.first; at < std::min(span.last, span.first + far); ++at) {
        if (one_of(reading.word(at), {"rappelons", "rappel", "reminder"})) return true;
    }
    return false;
}

/// « Depuis le (massacre) de Boni (160 morts), les habitants fuient », "Since the (raid) on": and
/// no deed behind the comma.
bool lives_on_since(const Reading& reading, const text::Sentence& span) {
    if (!one_of(reading.word(span.first), {"depuis", "since"}) ||
        !one_of(reading.word(span.first + 1), {"le", "la", "l'", "les", "the"}) ||
        mentions_in(reading, Kind::trigger, span.first + 2, span.first + 3).empty())
        return false;
    std::uint32_t comma = span.first + 2;
    while (comma < span.last && reading.word(comma) != ",")
        ++comma;
    return comma < span.last && mentions_in(reading, Kind::trigger, comma, span.last).empty();
}

/// « une attaque du camp de Boni avait fait 71 morts », "an ambush at Boni had killed ten": of
/// others than those told of (« Les assaillants avaient encerclé Boni »), and in nobody's words. «
/// Une patrouille avait sauté sur une mine » may be of the same day.
bool tells_what_had_been(const Scene& scene, const text::Sentence& span) {
    static const WordSet known(
        "ils elles il elle on ce c' ces cet cette les la le l' ses leurs they he she it these this "
        "those the that");
    static const WordSet finite("avait avaient had ont sont est was were has have aurait auraient");
    static const WordSet relatives("qui que qu' who that which ou where dont");
    const Reading& reading = scene.reading;
    if (known.contains(reading.word(span.first))) return false;
    for (std::uint32_t at = span.first + 1; at < span.last; ++at) {
        if (relatives.contains(reading.word(at))) return false;
        if (!finite.contains(reading.word(at))) continue;
        const auto deeds = mentions_in(reading, Kind::trigger, span.first, at);
        return had.contains(reading.word(at)) &&
               mentions_in(reading, Kind::speech, span.first, span.last).empty() &&
               std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
                   return scene.lexicon.trigger(deed->index).kind == WordKind::noun;
               });
    }
    return false;
}

}  // namespace

bool recalls_without_day(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (sentence == 0 || !scene.timeline.in(sentence).empty()) return false;
    return (tells_what_had_been(scene, span) || begins_with_reminder(reading, span) ||
            lives_on_since(reading, span)) &&
           !opens_on_same_day(reading, span) &&
           (names_spot_anew(scene, span) || names_earlier_deed(reading, span)) &&
           has_news_before(scene, sentence);
}

bool tells_days_before(const Scene& scene, std::size_t sentence) {
    constexpr std::uint32_t lead = 4;  // "Avant l'attaque de (mardi)"
    const Reading& reading = scene.reading;
    const auto& span = reading.sentences[sentence];
    if (!one_of(reading.word(span.first), {"avant", "before"})) return false;
    const auto times = scene.timeline.in(sentence);
    // "Avant l'aube mardi, des hommes ont attaqué": the time of a day
    if (times.empty() || !is_day(*times.front().mention) ||
        times.front().mention->part != DayPart::none ||
        times.front().mention->first > span.first + lead)
        return false;
    // « Avant de quitter lundi », "Before fleeing", « Avant la prière de vendredi »: no day alone
    const auto day = static_cast<std::uint32_t>(times.front().mention->first);
    const bool deed = !mentions_in(reading, Kind::trigger, span.first, day).empty();
    const bool moves = reading.word(span.first + 1) == "de" ||
                       reading.word(span.first + 1) == "d'" ||
                       reading.word(span.first + 1).ends_with("ing");
    if (moves || (!deed && day > span.first + 2)) return false;
    // a day of its own behind it ends it
    const auto dated = [](const SentenceTime& time) { return time.dates_event(); };
    if (std::any_of(times.begin() + 1, times.end(), dated)) return false;
    for (auto at = static_cast<std::uint32_t>(times.front().mention->last); at < span.last; ++at) {
        if (reading.word(at) == "but" || reading.word(at) == "mais") return false;
        if (had.contains(reading.word(at))) return true;
    }
    return false;
}

bool had_been_done_by_then(const Scene& scene, const text::Sentence& sentence, const Chunk& chunk) {
    static const WordSet relatives("who which that qui");
    static const WordSet earlier("previously earlier auparavant precedemment");
    static const WordSet between(earlier,
                                 "had avait avaient been ete deja already since depuis just");
    constexpr std::uint32_t reach = 5;  // "who had already been (seized)"
    constexpr std::uint32_t near = 12;  // "who had (seized) the town from the rebels on Monday"
    const Reading& reading = scene.reading;
    if (chunk.verb.tense != Tense::pluperfect) return false;
    std::uint32_t at = chunk.first;
    while (at > sentence.first && chunk.first - at < reach &&
           between.contains(reading.word(at - 1)))
        --at;
    if (at <= sentence.first + 1 || !relatives.contains(reading.word(at - 1))) return false;
    // « ceux qui avaient », "said that had": nobody is named before
    if (one_of(reading.word(at - 2), {"ce", "said", "c'", "est"})) return false;
    if (reading.word(at - 1) != "who" && stands_for_deed(scene, sentence.first, at - 1))
        return false;
    // "killed gunmen who had (earlier) robbed a bus on Monday": the day is the killing's
    if (has_word(reading, at, chunk.first, earlier)) return true;
    const std::uint32_t end = std::min(chunk.last + near, sentence.last);
    return std::none_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first >= at && time.first < end;
    });
}

bool is_encircled_since(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    static const WordSet encircled(
        "encercle encerclee encercles encerclees assiege assiegee assieges assiegees surrounded "
        "besieged encircled");
    static const WordSet links("est sont is are reste restent remain remains been vit vivent");
    const Reading& reading = scene.reading;
    if (!encircled.contains(reading.word(chunk.first)) || chunk.first == 0 ||
        !links.contains(reading.word(chunk.first - 1)))
        return false;
    const auto times = scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.use == TimeUse::since && !is_since_a_day(scene, time);
    });
}

bool is_siege_lifted(const Scene& scene, std::size_t sentence, const Chunk& chunk) {
    static const WordSet had_been("had been was were avait avaient ete etait etaient");
    static const WordSet ends(
        "lift lifts lifted lifting broke broken breaking ended leve levee lever rompu brise fin");
    const Reading& reading = scene.reading;
    if (sentence == 0 || chunk.sense == nullptr || chunk.sense->family != Family::blockade ||
        chunk.verb.construction != Construction::passive || chunk.first == 0 ||
        !had_been.contains(reading.word(chunk.first - 1)))
        return false;
    const auto& before = reading.sentences[sentence - 1];
    const auto& span = reading.sentences[sentence];
    // "Diafarabe was besieged on Tuesday": another town
    const bool elsewhere =
        std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
            return place.first >= span.first && place.last <= span.last &&
                   (place.use == Use::event || place.use == Use::bare);
        });
    const auto words = mentions_in(reading, Kind::trigger, before.first, before.last);
    return !elsewhere && before.paragraph == span.paragraph &&
           std::any_of(words.begin(), words.end(), [&](const Mention* word) {
               return scene.lexicon.trigger(word->index).may_tell(Family::blockade) &&
                      has_word(reading, word->first, word->last, ends);
           });
}

bool sums_up_many(const Scene& scene, std::size_t sentence) {
    const auto times = scene.timeline.in(sentence);
    const auto& span = scene.reading.sentences[sentence];
    const bool one_day = std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
        return is_of_one_day(time) && time.use != TimeUse::since;
    });
    if (one_day) return false;
    if (tells_war_of_country(scene, span)) return has_news_before(scene, sentence);
    if (std::none_of(times.begin(), times.end(), lasts_a_week) ||
        std::any_of(times.begin(), times.end(), is_of_one_day))
        return false;
    return tells_many_deeds(scene, span) && !names_place_of_deed(scene, span) &&
           was_day_told_before(scene, sentence);
}

}  // namespace vigie::extractors
