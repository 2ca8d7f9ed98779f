// Why an event word of a sentence tells no event: it is denied, meant, feared, past, a drill, an
// accident. What remains is told as having happened.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extractors/discourse/event_words/candidate.h"
#include "extractors/discourse/when/timeline.h"

namespace vigie::extractors {

class Doubts {
public:
    /// All of them must outlive it.
    Doubts(const Scene& scene,
           std::size_t sentence,
           const Clauses& clauses,
           std::span<const SentenceTime> times,
           const std::vector<Toll>& tolls);

    /// Of the word as it stands; empty = none.
    [[nodiscard]] std::string about(const Chunk& chunk) const;
    /// Once its sense and roles are known.
    [[nodiscard]] std::string about(const Candidate& candidate, std::size_t at) const;

    /// Does a date of long ago stand by the word?
    [[nodiscard]] bool dated_back(const Chunk& chunk) const;
    [[nodiscard]] bool closes_clause_of(const SentenceTime& time, const Chunk& chunk) const;
    [[nodiscard]] bool tells_time(const Chunk& chunk) const;
    [[nodiscard]] bool tells_of_founding(const Chunk& chunk) const;
    [[nodiscard]] bool opens_with_people() const;
    [[nodiscard]] bool is_long_since(const SentenceTime& time) const;
    /// Such a date, or "two months after (a raid)".
    [[nodiscard]] bool is_dated_long_ago(const Chunk& chunk) const;
    /// Does its clause say that it had been so before?
    [[nodiscard]] bool is_of_before(const Chunk& chunk) const;

    /// "died when a grenade accidentally exploded": nobody threw it, and its dead are of no event.
    [[nodiscard]] bool goes_off_by_accident(const Candidate& candidate) const;
    /// Nor are those of a collision, of a crime within a family or of beasts.
    [[nodiscard]] bool kills_for_no_event(const Candidate& candidate) const;

private:
    struct Question;
    struct Asking;

    [[nodiscard]] std::string first_of(std::span<const Question> questions,
                                       const Chunk& chunk) const;
    [[nodiscard]] const Trigger& trigger_of(const Chunk& chunk) const;
    [[nodiscard]] std::string of_verb(const Chunk& chunk) const;
    [[nodiscard]] std::string of_beside(const Chunk& chunk) const;
    [[nodiscard]] std::string of_state(const Chunk& chunk) const;
    [[nodiscard]] std::string of_past(const Chunk& chunk) const;
    [[nodiscard]] static std::string of_other_authors(const Candidate& candidate);
    [[nodiscard]] bool done_to_itself(const Chunk& chunk) const;
    [[nodiscard]] bool negates(const Mention& cue, const Chunk& chunk) const;
    [[nodiscard]] bool is_only_complained_of(const Chunk& chunk) const;
    [[nodiscard]] std::string of_cues(const Chunk& chunk) const;
    [[nodiscard]] std::string of_cue_in_clause(const Mention& cue, const Chunk& chunk) const;
    [[nodiscard]] bool are_overrun(std::uint32_t verb) const;
    [[nodiscard]] bool is_done_by_crowd(const Candidate& candidate) const;
    [[nodiscard]] bool is_raised_on_visit(const Candidate& candidate) const;
    [[nodiscard]] bool is_business(const Candidate& candidate) const;
    [[nodiscard]] std::string of_ground(const Candidate& candidate, std::size_t at) const;
    [[nodiscard]] std::string of_leaving(const Candidate& candidate) const;
    [[nodiscard]] std::string of_letting_go(const Candidate& candidate) const;
    [[nodiscard]] std::string of_change_of_hands(const Candidate& candidate, std::size_t at) const;
    [[nodiscard]] bool loses_nobody(const Candidate& candidate) const;
    [[nodiscard]] bool drives_nobody_out(const Candidate& candidate, std::size_t at) const;
    [[nodiscard]] bool were_only_stopped(const Candidate& candidate) const;
    [[nodiscard]] bool infinitive_happened(const Chunk& chunk) const;
    [[nodiscard]] bool says_when_or_where(std::uint32_t token) const;
    [[nodiscard]] std::uint32_t clause_start(const Chunk& chunk) const;
    [[nodiscard]] bool place_follows(const Chunk& chunk) const;
    [[nodiscard]] bool has_recent_date() const;
    [[nodiscard]] bool is_before_day() const;
    [[nodiscard]] bool leads_to_pluperfect(const Chunk& chunk) const;
    [[nodiscard]] bool is_of_that_date(const Chunk& chunk) const;
    [[nodiscard]] bool after_past() const;
    [[nodiscard]] bool freed_since(const Chunk& chunk) const;
    [[nodiscard]] bool held_for_months(const Chunk& chunk) const;
    [[nodiscard]] bool finds_things(const Chunk& chunk) const;
    [[nodiscard]] bool are_clashes_of_protest(const Chunk& chunk) const;
    [[nodiscard]] bool freed_already(const Chunk& chunk) const;
    [[nodiscard]] bool freed_long_ago(const Chunk& chunk) const;
    [[nodiscard]] bool names_place_behind(const Chunk& chunk) const;
    [[nodiscard]] bool is_held_still(const Chunk& chunk) const;
    [[nodiscard]] bool says_whose_kin(const Chunk& chunk) const;
    [[nodiscard]] bool is_freedom_asked(const Chunk& chunk) const;
    [[nodiscard]] bool is_aim(const Chunk& chunk) const;
    [[nodiscard]] bool is_war_that_lasts(const Chunk& chunk) const;
    [[nodiscard]] bool is_share_of_many(const Chunk& chunk) const;
    [[nodiscard]] bool is_custom(const Chunk& chunk) const;
    [[nodiscard]] bool is_what_they_do(const Chunk& chunk) const;
    [[nodiscard]] bool is_agent_of_deed(const Chunk& chunk) const;
    [[nodiscard]] bool is_leant_on_nowhere(const Chunk& chunk) const;
    [[nodiscard]] bool is_said_of_another(const Chunk& chunk) const;
    [[nodiscard]] bool was_said_of_another(const Chunk& chunk) const;
    [[nodiscard]] bool tells_release(std::size_t sentence) const;
    [[nodiscard]] bool is_used(std::uint32_t token) const;
    [[nodiscard]] bool dates_taking(const Mention& cue, const Chunk& chunk) const;
    [[nodiscard]] bool names_thing(const Mention& cue) const;
    [[nodiscard]] bool names_way(const Mention& cue) const;
    [[nodiscard]] bool is_no_cue_here(const Mention& cue, const Chunk& chunk) const;
    [[nodiscard]] bool dates_another(const SentenceTime& time, const Chunk& chunk) const;
    [[nodiscard]] bool recalls_behind(const Chunk& chunk, const Chunk& other) const;
    [[nodiscard]] bool heads_clause_of(const SentenceTime& time, const Chunk& chunk) const;
    [[nodiscard]] bool in_clause_of(const SentenceTime& time, const Chunk& chunk) const;
    [[nodiscard]] bool only_links(std::uint32_t from, std::uint32_t to) const;
    [[nodiscard]] bool recalled_between(const Chunk& chunk, std::size_t to) const;
    [[nodiscard]] bool is_compared(const Chunk& chunk) const;
    [[nodiscard]] bool weighs_against(const SentenceTime& time) const;
    [[nodiscard]] bool is_weighed(const SentenceTime& time, const Chunk& chunk) const;
    [[nodiscard]] bool begins_with_reminder() const;
    [[nodiscard]] bool had_been(const Chunk& chunk) const;
    [[nodiscard]] bool reminds_of_before(const Chunk& chunk) const;
    [[nodiscard]] bool names_spot() const;
    [[nodiscard]] bool names_district() const;
    [[nodiscard]] bool names_where_recalled() const;
    [[nodiscard]] bool is_of_other_deed(const SentenceTime& time, const Chunk& chunk) const;
    [[nodiscard]] bool in_background(const Chunk& chunk) const;
    [[nodiscard]] bool goes_on_since(const SentenceTime& time, const Chunk& chunk) const;
    [[nodiscard]] bool is_of_series() const;
    [[nodiscard]] bool was_so_then(const Chunk& chunk) const;
    [[nodiscard]] bool has_background_cue(const Chunk& chunk) const;
    [[nodiscard]] bool was_told_of_late() const;
    [[nodiscard]] static bool tells_deed(const Chunk& chunk);
    [[nodiscard]] bool tells_one_toll() const;
    [[nodiscard]] std::uint32_t description_of_place(const Chunk& chunk) const;
    [[nodiscard]] std::string of_accident(const Candidate& candidate) const;
    [[nodiscard]] std::string of_no_side(const Candidate& candidate) const;
    [[nodiscard]] std::string of_no_deed(const Candidate& candidate) const;
    [[nodiscard]] std::string of_nobody(const Candidate& candidate) const;
    [[nodiscard]] bool is_cut_off_by_nature(const Candidate& candidate) const;
    [[nodiscard]] bool is_of_trials_case(const Chunk& chunk) const;
    [[nodiscard]] bool was_long_before(const Chunk& chunk) const;
    [[nodiscard]] bool is_of_former_toll(const Chunk& chunk) const;
    [[nodiscard]] bool sums_up_years(const Chunk& chunk) const;
    [[nodiscard]] bool tells_dead_of_war(const Chunk& chunk) const;
    [[nodiscard]] bool died_since(const Chunk& chunk) const;
    [[nodiscard]] bool is_trend(const Chunk& chunk) const;
    [[nodiscard]] std::uint32_t said_of_place(const Chunk& chunk) const;
    [[nodiscard]] bool specific() const;

    const Scene& scene_;
    std::size_t sentence_;
    text::Sentence span_;
    const Clauses& clauses_;
    std::span<const SentenceTime> times_;
    const std::vector<Toll>& tolls_;
    std::string not_of_now_;
    bool without_author_;
    bool of_trial_;  ///< the article opens with one
};

}  // namespace vigie::extractors
