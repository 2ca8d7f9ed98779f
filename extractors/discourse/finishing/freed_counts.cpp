#include "extractors/discourse/finishing/freed_counts.h"

#include <algorithm>

#include "extractors/reading/auxiliaries.h"
#include "extractors/words/captivity.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// « Le chauffeur a pu s'échapper » of an attack: nobody had been taken, so nobody got free.
bool was_never_held(const Finishing& work, const Toll& toll) {
    const Draft& draft = work.draft;
    const bool held = told_by(draft, Family::abduct) || told_by(draft, Family::release) ||
                      told_by(draft, Family::escape) || told_by(draft, Family::arrest);
    if (toll.status != Status::freed || held) return false;
    for (std::uint32_t at = toll.verb; at < toll.verb + 4; ++at) {
        if (one_of(work.scene.reading.word(at), {"echapper", "enfuir", "fuite"})) return true;
    }
    return false;
}

/// Does a word of what goes on stand by one of holding people?
bool tells_still_held(const Reading& reading, std::uint32_t still, std::uint32_t end) {
    static const WordSet holding(
        captive_words(), "detient detiennent retient retiennent holds holding hold mains hands");
    constexpr std::uint32_t near = 5;  // « sont toujours, à ce jour, (captifs) »
    if (!still_words().contains(reading.word(still))) return false;
    return has_word(reading, still - 1, std::min(still + near, end), holding);
}

/// « (trois) de ses collègues sont toujours captifs », "JNIM still holds (two)": those named beside
/// a release who are not free.
bool are_held_still(const Finishing& work, const Toll& toll) {
    static const WordSet ends("; : , mais but while alors tandis whereas");
    constexpr std::uint32_t reach = 6;  // « détient encore au moins (trois) »
    if (work.draft.family != Family::release || toll.count == 0) return false;
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[reading.sentence_of(toll.count)];
    for (std::uint32_t at = toll.count; at > span.first + 1 && toll.count - at < reach; --at) {
        if (ends.contains(reading.word(at - 1))) break;
        if (tells_still_held(reading, at - 1, toll.count)) return true;
    }
    const auto deeds = mentions_in(reading, Kind::trigger, toll.count + 1, span.last);
    const auto freed = std::find_if(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        return work.scene.lexicon.trigger(deed->index).may_tell(Family::release);
    });
    const std::uint32_t end = freed == deeds.end() ? span.last : (*freed)->first;
    for (std::uint32_t at = toll.count + 1; at < end; ++at) {
        if (ends.contains(reading.word(at)) && reading.word(at) != ",") break;
        if (tells_still_held(reading, at, end)) return true;
    }
    return false;
}

/// « Huit otages ont été libérés. Six sont des passagers (enlevés) en janvier »: they are free now;
/// not « cinq autres », nor those who « ont été emmenés ».
bool were_taken_before(const Finishing& work, const DraftToll& draft, const Casualty& row) {
    const auto& tolls = work.draft.tolls;
    // "marched for two nurses (kidnapped)"
    if (work.draft.family == Family::protest && !told_by(work.draft, Family::abduct))
        return row.status == Status::abducted;
    const Reading& reading = work.scene.reading;
    const Auxiliary verb = auxiliary_over_inserts(reading, draft.toll.verb, draft.toll.verb + 1);
    const bool news =
        verb.found && tense_of_auxiliary(reading.word(verb.token), false) != Tense::pluperfect;
    return !news && !draft.toll.others && work.draft.family == Family::release &&
           row.status == Status::abducted && work.draft.words.front().family == Family::release &&
           std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& told) {
               return told.toll.status == Status::freed && told.toll.first < draft.toll.first;
           });
}

}  // namespace

bool is_no_news_of_release(const Finishing& work, const DraftToll& draft, const Casualty& row) {
    return was_never_held(work, draft.toll) || are_held_still(work, draft.toll) ||
           were_taken_before(work, draft, row);
}

}  // namespace vigie::extractors
