// Claims of another deed than the event: of one told before, of another day, of old.
#include <algorithm>

#include "extractors/discourse/finishing/finishing.h"
#include "extractors/discourse/finishing/word_of_it.h"
#include "extractors/discourse/joining/sentences.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "A blast killed two on 3 May; JNIM claimed it. On 9 May ...": told of another day.
bool tells_other_day(const Finishing& work, const Statement& statement) {
    const auto& draft = work.draft;
    if (!draft.own_date || !draft.date) return false;
    const std::size_t sentence = work.scene.reading.sentence_of(statement.first);
    const auto times = work.scene.timeline.in(sentence);
    return std::any_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.dates_event() && disjoint(*time.range, *draft.date);
    });
}

/// "The post was attacked on 14 June. JNIM claimed the attack. On 16 June, fighters ...": of the
/// one told before.
bool claims_one_before(const Finishing& work, const Statement& statement) {
    const std::size_t claim = work.scene.reading.sentence_of(statement.first);
    const auto& others = work.draft.claims_of_others;
    if (std::find(others.begin(), others.end(), claim) != others.end()) return true;
    return work.draft.own_date && claims_deed_told(work.scene, claim) &&
           !tells_in(work.draft, claim);
}

/// « Le JNIM, qui (avait revendiqué) en janvier l'attaque de », "which had claimed": said of the
/// group, not of the event.
bool had_claimed(const Reading& reading, const Statement& statement) {
    for (std::uint32_t at = statement.first; at < statement.last; ++at) {
        const text::Word verb = reading.word(at + 1);
        if (one_of(reading.word(at), {"avait", "had"}) &&
            one_of(reading.word(at - 1), {"qui", "which", "who"}) &&
            (verb.starts_with("revendiqu") || verb.starts_with("claim")))
            return true;
    }
    return false;
}

}  // namespace

bool claims_past_deed(const Finishing& work, const Statement& statement) {
    constexpr std::size_t reach = 4;  // "claimed responsibility for the (December) raid"
    if (statement.saying != Saying::claimed) return false;
    const Reading& reading = work.scene.reading;
    const auto times = work.scene.timeline.in(reading.sentence_of(statement.first));
    if (had_claimed(reading, statement) &&
        std::any_of(times.begin(), times.end(), [](const SentenceTime& time) {
            return time.use == TimeUse::past;
        }))
        return true;
    return !times.empty() && std::all_of(times.begin(), times.end(), [&](const SentenceTime& time) {
        return time.use == TimeUse::past && time.mention->first >= statement.last &&
               time.mention->first - statement.last <= reach &&
               one_of(reading.word(time.mention->first - 1), {"the", "its", "their"}) &&
               !mentions_in(reading,
                            Kind::trigger,
                            static_cast<std::uint32_t>(time.mention->last),
                            static_cast<std::uint32_t>(time.mention->last) + 2)
                    .empty();
    });
}

bool goes_before_claimed(const Finishing& work, const Statement& statement) {
    static const WordSet links("after following since apres suite");
    constexpr std::uint32_t reach = 4;  // « après des (frappes) », "after army drone (strikes)"
    const Reading& reading = work.scene.reading;
    const std::uint32_t told = work.draft.words.front().first;
    if (statement.saying != Saying::claimed || told < statement.last + reach ||
        work.draft.words.front().sentence != reading.sentence_of(statement.first))
        return false;
    for (std::uint32_t back = 1; back <= reach; ++back) {
        if (links.contains(reading.word(told - back)))
            return !mentions_in(reading, Kind::trigger, statement.last, told - back).empty();
    }
    return false;
}

bool claims_other_deed(const Finishing& work, const Statement& statement) {
    if (!statement.inherited || !statement.party || statement.saying != Saying::claimed)
        return false;
    const std::string doer = author(work);
    const bool by_another = doer != unknown_group && speaker_of(work, statement) != doer;
    return by_another || tells_other_day(work, statement) || claims_one_before(work, statement);
}

bool only_relays(const Finishing& work,
                 const std::vector<Statement>& statements,
                 const Statement& statement) {
    constexpr std::string_view outlet = "media";
    static const WordSet others(
        "residents local_official local_source security_source health_source NGO UN association "
        "family analysts company");
    if (statement.party || speaker_of(work, statement) != outlet) return false;
    // « (sources : élu local, médias) »: named as a source beside the others
    constexpr std::uint32_t reach = 8;
    const std::uint32_t from = statement.first - std::min(reach, statement.first);
    for (std::uint32_t at = statement.first; at > from; --at) {
        if (work.scene.reading.word(at - 1) == "(") return false;
    }
    const auto& rows = work.report.casualties;
    const bool counts = std::any_of(
        rows.begin(), rows.end(), [](const auto& row) { return row.according_to == outlet; });
    return !counts &&
           std::any_of(statements.begin(), statements.end(), [&](const Statement& other) {
               std::string by = speaker_of(work, other);
               std::replace(by.begin(), by.end(), ' ', '_');
               return !other.party && others.contains(std::string_view(by)) &&
                      !says_nothing_of_it(work, other);
           });
}

}  // namespace vigie::extractors
