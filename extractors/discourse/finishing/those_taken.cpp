// What became of those taken: "their bodies were found the next day", "and were later released".
#include <algorithm>
#include <string>

#include "extractors/discourse/finishing/signs.h"
#include "extractors/reading/cues.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

/// "their (bodies)", « leurs (corps) », where the sentence says that they were found; nullptr when
/// it does not. "His body" is of one who was taken alone.
const Mention* found_bodies(const Reading& reading, const text::Sentence& sentence, bool alone) {
    static const WordSet of_all("their leur leurs");
    static const WordSet of_one("his her son");
    static const WordSet denials("not never pas jamais ni neither nor");
    const auto theirs = [&](std::uint32_t at) {
        return of_all.contains(reading.word(at)) || (alone && of_one.contains(reading.word(at)));
    };
    const Mention* bodies = nullptr;
    bool found = false;
    for (const Mention* cue : mentions_in(reading, Kind::cue, sentence.first, sentence.last)) {
        const std::uint32_t before = cue->first > sentence.first ? cue->first - 1 : cue->first;
        if (is_cue(*cue, Cue::body) && (theirs(before) || theirs(cue->first))) bodies = cue;
        found |= is_cue(*cue, Cue::finding);
    }
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (denials.contains(reading.word(at)) || reading.word(at).ends_with("n't")) return nullptr;
    }
    return found ? bodies : nullptr;
}

/// The one row that counts people who were taken; nullptr when none or several do, or when any of
/// them is told to be dead or free.
const Casualty* only_taken(const std::vector<Casualty>& rows) {
    const Casualty* taken = nullptr;
    for (const Casualty& row : rows) {
        const bool held = row.status == Status::abducted || row.status == Status::captured ||
                          row.status == Status::missing;
        if (!held || taken != nullptr || !row.min) return nullptr;
        taken = &row;
    }
    return taken;
}

}  // namespace

void tell_found_dead(Finishing& work) {
    const Casualty* taken = only_taken(work.report.casualties);
    if (taken == nullptr || work.draft.sentences.empty()) return;
    const auto& sentences = work.scene.reading.sentences;
    const std::size_t last = std::min(work.draft.sentences.back() + 1, sentences.size() - 1);
    for (std::size_t at = work.draft.sentences.front(); at <= last; ++at) {
        const Mention* bodies = found_bodies(work.scene.reading, sentences[at], taken->max == 1);
        if (bodies == nullptr) continue;
        Casualty dead = *taken;
        dead.status = Status::killed;
        const std::string field =
            "casualties[" + std::to_string(work.report.casualties.size()) + "]";
        prove(work, field, bodies->first, bodies->last, "found-dead");
        work.report.casualties.push_back(std::move(dead));
        return;
    }
}

void free_those_found(Finishing& work) {
    auto& rows = work.report.casualties;
    if (work.draft.family != Family::release || rows.size() != 1 ||
        (rows.front().status != Status::abducted && rows.front().status != Status::captured))
        return;
    rows.front().status = Status::freed;
}

void tell_freed_were_taken(Finishing& work) {
    auto& rows = work.report.casualties;
    const auto freed = std::find_if(rows.begin(), rows.end(), [](const Casualty& row) {
        return row.status == Status::freed && row.min;
    });
    if (work.draft.family != Family::abduct || freed == rows.end() ||
        has_row(work, Status::abducted) || has_row(work, Status::captured))
        return;
    Casualty taken = *freed;
    taken.status = Status::abducted;
    const Candidate& word = work.draft.words.front();
    // "abducted villagers and later released two": at least those two
    const auto& tolls = work.draft.tolls;
    const bool all = std::any_of(tolls.begin(), tolls.end(), [&](const DraftToll& row) {
        return row.toll.status == Status::freed && row.toll.count < word.first;
    });
    if (!all) taken.max.reset();
    const std::string field = "casualties[" + std::to_string(rows.size()) + "]";
    prove(work, field, word.first, word.last, "freed-were-taken");
    rows.push_back(std::move(taken));
}

}  // namespace vigie::extractors
