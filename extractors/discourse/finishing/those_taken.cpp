// What became of those taken: "their bodies were found the next day", "and were later released".
#include <algorithm>
#include <string>

#include "extractors/discourse/finishing/signs.h"
#include "extractors/reading/cues.h"
#include "extractors/words/neighbours.h"
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
        (rows.front().status != Status::abducted && rows.front().status != Status::captured &&
         rows.front().status != Status::missing))
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

namespace {

/// « les (passagers) d'un car », "the (villagers)"
bool are_several(const Reading& reading, const text::Sentence& span, const Mention& people) {
    const bool all =
        people.first > span.first && one_of(reading.word(people.first - 1), {"les", "the"});
    return all && (reading.word(people.last - 1).ends_with('s') ||
                   reading.word(people.first).ends_with('s'));
}

/// « Les (passagers) ont été enlevés », "abducted the (villagers)": several people whom no number
/// counts, as subject of a passive verb or object of an active one.
const Mention* several_told_of(const Finishing& work, const Candidate& word) {
    constexpr std::uint32_t before = 12;  // « Les (passagers) de deux cars de transport ont été »
    constexpr std::uint32_t behind = 8;
    const Reading& reading = work.scene.reading;
    const auto& span = reading.sentences[word.sentence];
    const bool passive = word.verb.construction == Construction::passive;
    if (!passive && word.verb.construction != Construction::active) return nullptr;
    const std::uint32_t from =
        passive ? word.first - std::min(before, word.first - span.first) : word.last;
    const std::uint32_t to = passive ? word.first : std::min(word.last + behind, span.last);
    for (const Mention* people : mentions_in(reading, Kind::actor, from, to)) {
        const Party& party = work.scene.lexicon.party(people->index);
        const bool civil = party.klass == PartyClass::civilians && party.kind == PartyKind::noun;
        if (civil && are_several(reading, span, *people)) return people;
    }
    for (const Mention* people : mentions_in(reading, Kind::people, from, to)) {
        const bool persons = static_cast<PeopleWord>(people->index) == PeopleWord::person;
        if (persons && are_several(reading, span, *people)) return people;
    }
    return nullptr;
}

}  // namespace

void tell_several_taken(Finishing& work) {
    const Family family = work.draft.family;
    if (family != Family::abduct && family != Family::release) return;
    const Status status = family == Family::abduct ? Status::abducted : Status::freed;
    auto& rows = work.report.casualties;
    if (!rows.empty()) return;
    for (const Candidate& word : work.draft.words) {
        if (word.family != family) continue;
        const Mention* people = several_told_of(work, word);
        if (people == nullptr) continue;
        prove(work, "casualties[0]", people->first, people->last, "several-taken");
        Casualty row;
        row.status = status;
        row.side = "civilians";
        row.min = 2;
        rows.push_back(std::move(row));
        return;
    }
}

bool only_takes_people(const Finishing& work, const Signs& signs) {
    return signs.struck == Struck::civilians && !signs.by_state && !signs.by_crowd &&
           !signs.killed && !has_row(work, Status::wounded) && has_row(work, Status::abducted);
}

}  // namespace vigie::extractors
