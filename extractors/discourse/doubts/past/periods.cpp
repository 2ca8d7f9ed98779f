#include "extractors/discourse/doubts/past/periods.h"

#include <algorithm>
#include <optional>

#include "extractors/discourse/when/days_of_events.h"
#include "extractors/reading/window.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/other_news.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « le bilan (mensuel) », "its (quarterly) review"
bool is_periodical(const Reading& reading, std::uint32_t at) {
    static const WordSet papers("rapport bilan report review tally");
    return papers.contains(reading.word(at + 1)) ||
           (at > 0 && papers.contains(reading.word(at - 1)));
}

/// « au cours de la (période) », « la (période) considérée », "the reporting (period)"
bool is_of_report(const Reading& reading, std::uint32_t at) {
    static const WordSet behind(
        "consideree concernee couverte precedente ecoulee sous under covered");
    static const WordSet before("reporting previous preceding review");
    if (behind.contains(reading.word(at + 1)) || at < 3)
        return behind.contains(reading.word(at + 1));
    if (before.contains(reading.word(at - 1))) return true;
    const bool this_one = one_of(reading.word(at - 1), {"la", "cette", "the"});
    const bool course = one_of(reading.word(at - 2), {"sur", "durant", "pendant"}) ||
                        (reading.word(at - 2) == "de" && reading.word(at - 3) == "cours");
    return this_one && course;
}

/// « le (bilan) de ses opérations », "its (review) of operations"
bool is_of_works(const Reading& reading, std::uint32_t at) {
    static const WordSet works("operations activites actions missions activities");
    constexpr std::uint32_t reach = 4;  // « bilan des différentes (opérations) »
    if (!one_of(reading.word(at + 1), {"de", "des", "of"})) return false;
    return has_word(reading, at + 2, within_sentence(reading, at, at + 2 + reach), works);
}

bool names_month(const Reading& reading, const text::Sentence& span) {
    return std::any_of(reading.times.begin(), reading.times.end(), [&](const TimeMention& time) {
        return time.first >= span.first && time.last <= span.last &&
               (time.kind == TimeKind::month || time.kind == TimeKind::months);
    });
}

/// « (période) considérée », « le mois (écoulé) », « (bilan) de ses opérations » of a month, "a
/// (monthly) report"
bool tells_period(const Reading& reading, const text::Sentence& span, std::uint32_t at) {
    const text::Word word = reading.word(at);
    if (one_of(word, {"periode", "period"})) return is_of_report(reading, at);
    if (word == "ecoule") return at > 0 && reading.word(at - 1) == "mois";
    if (one_of(word, {"bilan", "review"}))
        return is_of_works(reading, at) && names_month(reading, span);
    return is_periodical(reading, at);
}

/// "REPORTING PERIOD: 20 APR 0600 - 21 APR 0600": the report of a day or two tells its deeds one by
/// one.
bool is_of_days(const Scene& scene, std::size_t sentence) {
    constexpr int longest = 2;  // days between the first and the last
    std::optional<text::Day> first;
    std::optional<text::Day> last;
    for (const SentenceTime& time : scene.timeline.in(sentence)) {
        if (!time.range || time.range->precision > 1) return false;
        first = first ? std::min(*first, time.range->from) : time.range->from;
        last = last ? std::max(*last, time.range->to) : time.range->to;
    }
    return first && (*last - *first).count() <= longest;
}

/// « (Entre octobre et décembre), l'ONU a (documenté) 214 attaques », "(Between July and September)
/// the UN (documented)"
bool counts_over_months(const Reading& reading, std::size_t sentence) {
    static const WordSet counts(
        "documente documentes documentees recense recenses recensees enregistre enregistres comptabilise "
        "documented recorded registered counted verified tallied");
    static const WordSet months(
        "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january "
        "february march april may june july august september october november december");
    if (!may_have(reading, sentence, counts)) return false;
    const auto& span = reading.sentences[sentence];
    if (!has_word(reading, span.first, span.last, counts)) return false;
    for (std::uint32_t at = span.first; at + 3 < span.last; ++at) {
        if (one_of(reading.word(at), {"entre", "between", "from", "de"}) &&
            months.contains(reading.word(at + 1)) && months.contains(reading.word(at + 3)))
            return true;
    }
    return false;
}

bool speaks_of_period(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    if (counts_over_months(reading, sentence)) return true;
    static const WordSet all(
        "mensuel mensuelle trimestriel trimestrielle semestriel semestrielle monthly quarterly "
        "periode period ecoule bilan review");
    if (!may_have(reading, sentence, all)) return false;
    const auto& span = reading.sentences[sentence];
    for (std::uint32_t at = span.first; at < span.last; ++at) {
        if (all.contains(reading.word(at)) && tells_period(reading, span, at))
            return !is_of_days(scene, sentence);
    }
    return false;
}

/// A day, or a village or town: of a deed that is told for itself.
bool tells_one_deed(const Scene& scene, std::size_t sentence) {
    constexpr int region = 3;
    const auto times = scene.timeline.in(sentence);
    const bool day = std::any_of(times.begin(), times.end(), is_of_one_day);
    const auto& span = scene.reading.sentences[sentence];
    return day ||
           std::any_of(scene.places.begin(), scene.places.end(), [&](const NamedPlace& place) {
               return place.first >= span.first && place.last <= span.last &&
                      place.use == Use::event && place.precision < region;
           });
}

/// "a convoy", « une embuscade »: one thing struck, or one deed, told with an article or a verb of
/// its own; a period's sum counts several.
bool tells_single(const Scene& scene, const text::Sentence& span) {
    const Reading& reading = scene.reading;
    const auto one = [&](const Mention* mention) {
        return mention->first > span.first &&
               one_of(reading.word(mention->first - 1), {"un", "une", "a", "an"});
    };
    const auto deeds = mentions_in(reading, Kind::trigger, span.first, span.last);
    return std::any_of(deeds.begin(), deeds.end(), one);
}

}  // namespace

bool sums_up_period(const Scene& scene, std::size_t sentence) {
    const Reading& reading = scene.reading;
    const std::size_t opening = reading.has_title() ? 2 : 1;  // the title and the lead
    bool speaks = speaks_of_period(scene, sentence);
    const auto& span = reading.sentences[sentence];
    // « Par ailleurs, des hommes armés ont tué deux bergers »: no part of the report above
    if (!speaks && sentence > 0 && (opens_other_news(reading, span) || tells_single(scene, span)))
        return false;
    // « Novembre vu par l'armée : 66 terroristes tués », above such a lead
    if (!speaks && sentence == 0 && reading.has_title() && reading.sentences.size() > 1)
        speaks = speaks_of_period(scene, 1);
    for (std::size_t at = 0; !speaks && at < std::min(opening, sentence); ++at)
        speaks = speaks_of_period(scene, at);
    // « 38 personnes exécutées à Ménaka »: under such a count a place alone makes no deed of its
    // own
    const bool counted = sentence > 0 && counts_over_months(reading, reading.has_title() ? 1 : 0);
    if (speaks && counted) {
        const auto times = scene.timeline.in(sentence);
        return std::none_of(times.begin(), times.end(), is_of_one_day);
    }
    return speaks && !tells_one_deed(scene, sentence);
}

}  // namespace vigie::extractors
