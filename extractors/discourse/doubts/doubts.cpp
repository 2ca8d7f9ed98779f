#include "extractors/discourse/doubts/doubts.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "extractors/discourse/doubts/accidents/told_causes.h"
#include "extractors/discourse/doubts/asides/asides.h"
#include "extractors/discourse/doubts/asides/asides_of_people.h"
#include "extractors/discourse/doubts/asides/bereaved.h"
#include "extractors/discourse/doubts/asides/beside_works.h"
#include "extractors/discourse/doubts/asides/dealings.h"
#include "extractors/discourse/doubts/asides/other_senses.h"
#include "extractors/discourse/doubts/asides/other_subject.h"
#include "extractors/discourse/doubts/asides/states.h"
#include "extractors/discourse/doubts/asides/strategies.h"
#include "extractors/discourse/doubts/asides/taken_before.h"
#include "extractors/discourse/doubts/asides/under_siege.h"
#include "extractors/discourse/doubts/courts/charges.h"
#include "extractors/discourse/doubts/courts/hearings.h"
#include "extractors/discourse/doubts/courts/transfers.h"
#include "extractors/discourse/doubts/courts/trials.h"
#include "extractors/discourse/doubts/past/anniversaries.h"
#include "extractors/discourse/doubts/past/before_news.h"
#include "extractors/discourse/doubts/past/condemned.h"
#include "extractors/discourse/doubts/past/lasting.h"
#include "extractors/discourse/doubts/past/lives.h"
#include "extractors/discourse/doubts/past/looked_into.h"
#include "extractors/discourse/doubts/past/many_told.h"
#include "extractors/discourse/doubts/past/periods.h"
#include "extractors/discourse/doubts/past/remembered.h"
#include "extractors/discourse/doubts/past/trends.h"
#include "extractors/discourse/doubts/subjects/deals.h"
#include "extractors/discourse/doubts/subjects/lessons.h"
#include "extractors/discourse/doubts/subjects/plans.h"
#include "extractors/discourse/doubts/subjects/themes.h"
#include "extractors/discourse/doubts/subjects/topic.h"
#include "extractors/discourse/doubts/subjects/works.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/joining/starting_anew.h"
#include "extractors/discourse/when/recalled.h"
#include "extractors/discourse/where/enumerated.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/words/former_counts.h"
#include "extractors/words/hesitation.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/raised_total.h"
#include "extractors/words/sum_of_years.h"
#include "extractors/words/turns.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {
constexpr std::string_view shown_dead = "dead who are only shown in pictures";

/// Why no word of the sentence tells news; empty = nothing is against it.
std::string beside_news(const Scene& scene, std::size_t sentence) {
    if (auto doubt = not_of_now(scene, sentence); !doubt.empty()) return doubt;
    if (tells_days_before(scene, sentence)) return "background: it had been so before";
    if (recalls_without_day(scene, sentence))
        return "background: it was before this, nobody says when";
    if (is_of_anniversary(scene, sentence)) return "background: an anniversary";
    if (is_dated_back_next(scene, sentence)) return "background: it is dated back next";
    if (sums_up_period(scene, sentence)) return "background: the sum of a period";
    if (sums_up_many(scene, sentence)) return "background: a sum of many";
    return {};
}

}  // namespace

Doubts::Doubts(const Scene& scene,
               std::size_t sentence,
               const Clauses& clauses,
               std::span<const SentenceTime> times,
               const std::vector<Toll>& tolls)
    : scene_(scene),
      sentence_(sentence),
      span_(scene.reading.sentences[sentence]),
      clauses_(clauses),
      times_(times),
      tolls_(tolls),
      not_of_now_(beside_news(scene, sentence)),
      without_author_(without_author(scene, sentence)),
      of_trial_(opens_with_trial(scene)) {}

std::string Doubts::about(const Chunk& chunk) const {
    if (!not_of_now_.empty()) return not_of_now_;
    if (auto doubt = of_verb(chunk); !doubt.empty()) return doubt;
    if (auto doubt = of_cues(chunk); !doubt.empty()) return doubt;
    if (auto aside = told_in_passing(scene_.reading, chunk, trigger_of(chunk)); !aside.empty())
        return aside;
    if (auto doubt = of_beside(chunk); !doubt.empty()) return doubt;
    if (auto doubt = of_past(chunk); !doubt.empty()) return doubt;
    if (is_trend(chunk)) return "several of them, without day or place: a trend";
    return {};
}

/// What may speak against a word, asked in one of the ways in which such questions are asked.
struct Doubts::Question {
    using Asked = std::variant<bool (Doubts::*)(const Chunk&) const,
                               bool (*)(const Scene&, const Chunk&),
                               bool (*)(const Scene&, std::size_t, const Chunk&),
                               bool (*)(const Scene&, const text::Sentence&, const Chunk&),
                               bool (*)(const Reading&, const Chunk&),
                               bool (*)(const Reading&, const text::Sentence&, const Chunk&)>;

    Asked asked;
    std::string_view doubt;
    bool undated_only = false;  ///< a day that is told answers it
};

/// Puts a question of a word.
struct Doubts::Asking {
    const Doubts& of;
    const Chunk& word;

    bool operator()(bool (Doubts::*asked)(const Chunk&) const) const { return (of.*asked)(word); }

    bool operator()(bool (*asked)(const Scene&, const Chunk&)) const {
        return asked(of.scene_, word);
    }

    bool operator()(bool (*asked)(const Scene&, std::size_t, const Chunk&)) const {
        return asked(of.scene_, of.sentence_, word);
    }

    bool operator()(bool (*asked)(const Scene&, const text::Sentence&, const Chunk&)) const {
        return asked(of.scene_, of.span_, word);
    }

    bool operator()(bool (*asked)(const Reading&, const Chunk&)) const {
        return asked(of.scene_.reading, word);
    }

    bool operator()(bool (*asked)(const Reading&, const text::Sentence&, const Chunk&)) const {
        return asked(of.scene_.reading, of.span_, word);
    }
};

/// The doubt of the first question that is answered with yes.
std::string Doubts::first_of(std::span<const Question> questions, const Chunk& chunk) const {
    for (const Question& question : questions) {
        if (question.undated_only && has_recent_date()) continue;
        if (std::visit(Asking{*this, chunk}, question.asked)) return std::string(question.doubt);
    }
    return {};
}

/// Told beside the news: what becomes of those taken and of things, or how things stand.
std::string Doubts::of_beside(const Chunk& chunk) const {
    constexpr std::string_view freed = "background: those taken were freed since";
    static constexpr Question questions[] = {
        {&Doubts::freed_since, freed},
        {&Doubts::freed_already, freed},
        {&Doubts::freed_long_ago, freed},
        {&Doubts::held_for_months, freed},
        {&Doubts::finds_things, "what was found"},
        {is_where_it_had_been, "said of a spot"},
        {is_condemned_in_general, "what is condemned in general"},
        {is_only_suspected, "what is suspected behind it"},
        {is_only_shown, shown_dead},
        {hands_on_arrested, "what became of those arrested"},
        {is_how_they_were_taken, "how those came to be taken"},
        {gives_back_dead, "the dead are given back"},
        {hands_over_goods, "what was handed over"},
        {&Doubts::are_clashes_of_protest, "of the protest told before"},
        {&Doubts::is_aim, "what they aim at"},
        {&Doubts::is_held_still, "those taken before are held still"},
        {&Doubts::says_whose_kin, "told in passing: whose kin they are"},
        {is_of_those_left, "told in passing: whose dead they are"},
        {&Doubts::is_freedom_asked, "those whose release is asked for"},
        {is_told_in_work, told_in_work},
        {is_looked_into, looked_into},
        {is_taught, "what is taught"},
        {is_to_come, "it is yet to come, or called off"},
        {is_theme, "what something is about"},
        {is_told_in_court, "background: what a court is told"},
        {is_remembered, "background: what is remembered"},
        {is_of_life_told, "background: of somebody's life"},
    };
    if (auto doubt = first_of(questions, chunk); !doubt.empty()) return doubt;
    return of_state(chunk);
}

/// How things stand: what somebody holds, how a town lives, what goes on.
std::string Doubts::of_state(const Chunk& chunk) const {
    constexpr std::string_view besieged = "how a town lives, with no time told";
    static constexpr Question questions[] = {
        {says_what_they_hold, "what they hold already"},
        {is_past_handover, "said of what was struck"},
        {is_beside_peaceful_deed, "told in passing: beside what is mended or done in peace"},
        {lives_under_siege, besieged},
        {is_encircled_since, besieged},
        {is_siege_lifted, "the siege that was lifted"},
        {&Doubts::is_war_that_lasts, "a war that goes on, not one fight of it"},
        {&Doubts::is_share_of_many, "a share of many"},
        {is_one_or_other, "of many, one this and one that", /*undated_only=*/true},
        {is_done_several_times, "several times, nobody says when", /*undated_only=*/true},
        {is_of_other_subject, "said of another subject"},
        {is_in_other_sense, "the word means something else there"},
        {is_pact_in_force, "a pact that is known"},
        {is_ground_of_other, "a pact that is known"},
        {is_peaceful_deal, "a deal of nobody in arms"},
        {is_how_they_were_freed, "how those told to be free came to be so"},
        {is_added_to, "told in passing: more than it is told"},
        {is_settled_there, "how strife is settled there"},
        {is_of_dealings, "a contract or the end of a strike"},
        {is_strategy, "how a war is waged, on no day"},
        {&Doubts::is_what_they_do, "what they do, not what they did"},
    };
    return first_of(questions, chunk);
}

std::string Doubts::of_past(const Chunk& chunk) const {
    constexpr std::string_view tried = "background: what they were tried for";
    constexpr std::string_view dated = "background: its own date is past";
    constexpr std::string_view before = "background: it had been so before";
    constexpr std::string_view of_years = "background: the dead of years";
    static constexpr Question questions[] = {
        {is_convicted_of, tried},
        {is_tried_case, tried},
        {&Doubts::is_of_trials_case, "background: what the trial is about"},
        {&Doubts::was_long_before, "background: it was long before this"},
        {&Doubts::is_leant_on_nowhere, "background: it was before this, nobody says where"},
        {&Doubts::dated_back, dated},
        {&Doubts::is_of_that_date, dated},
        {&Doubts::is_of_before, before},
        {&Doubts::was_said_of_another, before},
        {&Doubts::in_background, "background: the sentence tells the past or a habit"},
        {&Doubts::is_of_former_toll, "background: a toll that no longer holds"},
        {&Doubts::died_since, "background: it raised the toll of what is told behind it"},
        {&Doubts::tells_dead_of_war, of_years},
        {&Doubts::sums_up_years, of_years},
    };
    return first_of(questions, chunk);
}

bool Doubts::was_long_before(const Chunk& chunk) const {
    return is_recalled(scene_, sentence_, chunk.first);
}

bool Doubts::is_of_former_toll(const Chunk& chunk) const {
    const bool dead = chunk.sense != nullptr && chunk.sense->family == Family::kill;
    return dead && tolls_.empty() && opens_with_former_toll(scene_.reading, span_);
}

bool Doubts::sums_up_years(const Chunk& chunk) const {
    return is_sum_of_years(scene_.reading, span_, chunk.first, chunk.last);
}

/// "the departure of troops who had (seized) the town": whom the news is of had done it before.
/// Those who were taken are the news's own.
bool Doubts::was_said_of_another(const Chunk& chunk) const {
    const bool taken = chunk.sense != nullptr && (chunk.sense->family == Family::abduct ||
                                                  chunk.sense->family == Family::release);
    return !taken && had_been_done_by_then(scene_, span_, chunk);
}

/// "Thousands of civilians have been (killed) across the region"
bool Doubts::tells_dead_of_war(const Chunk& chunk) const {
    const bool opens = one_of(scene_.reading.word(span_.first), {"thousands", "milliers"});
    const bool kills = chunk.sense != nullptr && chunk.sense->family == Family::kill;
    if (opens && kills && !has_recent_date()) return true;
    return std::any_of(tolls_.begin(), tolls_.end(), [&](const Toll& toll) {
        return toll.first <= chunk.first && chunk.first < toll.last &&
               counts_war(scene_, sentence_, toll);
    });
}

/// "A soldier (died) of his wounds, bringing to six the number killed in Saturday's ambush"
bool Doubts::died_since(const Chunk& chunk) const {
    if (chunk.sense == nullptr || chunk.sense->family != Family::kill) return false;
    const auto total = raised_total(scene_.reading, span_);
    if (!total || chunk.first > total->verb) return false;
    const auto deeds = mentions_in(scene_.reading, Kind::trigger, total->verb + 1, span_.last);
    return std::any_of(deeds.begin(), deeds.end(), [&](const Mention* deed) {
        const Trigger& trigger = scene_.lexicon.trigger(deed->index);
        return trigger.may_tell(Family::attack) || trigger.may_tell(Family::fight) ||
               trigger.may_tell(Family::explosive) || trigger.may_tell(Family::strike);
    });
}

bool Doubts::is_trend(const Chunk& chunk) const {
    if (const Chunk* many = many_gone_on_about(scene_, clauses_, chunk)) return is_trend(*many);
    // "des tirs de gaz lacrymogène": how a march was met, not how often
    const bool means = chunk.sense != nullptr && (chunk.sense->family == Family::disperse ||
                                                  chunk.sense->family == Family::shoot_protest);
    // "Ces combats ont opposé": those told of
    const bool told = chunk.first > span_.first &&
                      (one_of(scene_.reading.word(chunk.first - 1), {"ces", "these", "those"}) ||
                       says_what_it_was(scene_.reading, span_.first, chunk.first));
    // "7 Mar, Dioro. (Raids) by ISSP": the day and place head it
    const bool headed =
        chunk.first == span_.first && sentence_ > 0 && opens_scene(scene_, sentence_ - 1);
    return trigger_of(chunk).plural && !means && !told && !headed && !is_agent_of_deed(chunk) &&
           !specific();
}

/// « Le camp a été visé par des (tirs de roquettes) », "was the target of (rockets)": how what is
/// told was done.
bool Doubts::is_agent_of_deed(const Chunk& chunk) const {
    static const WordSet links("par by de d' des of");
    std::uint32_t at = chunk.first;
    while (at > span_.first && links.contains(scene_.reading.word(at - 1)))
        --at;
    return at < chunk.first &&
           std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& deed) {
               return is_trigger(deed) && deed.last == at &&
                      (deed.verb.construction == Construction::passive ||
                       trigger_of(deed).kind == WordKind::phrase);
           });
}

bool Doubts::is_dated_long_ago(const Chunk& chunk) const {
    return was_long_before(chunk) || dated_back(chunk) ||
           is_convicted_of(scene_, sentence_, chunk) ||
           is_only_shown(scene_.reading, span_, chunk) ||
           is_where_it_had_been(scene_.reading, span_, chunk);
}

const Trigger& Doubts::trigger_of(const Chunk& chunk) const {
    return scene_.lexicon.trigger(chunk.mention->index);
}

std::uint32_t Doubts::clause_start(const Chunk& chunk) const {
    std::uint32_t start = span_.first;
    for (const Chunk& other : clauses_.chunks) {
        if (other.first >= chunk.first) break;
        if (other.tag == ';') start = other.last;
    }
    return start;
}

bool Doubts::place_follows(const Chunk& chunk) const {
    constexpr std::uint32_t reach = 8;
    return std::any_of(scene_.places.begin(), scene_.places.end(), [&](const NamedPlace& place) {
        return place.first >= chunk.last && place.first - chunk.last <= reach &&
               place.last <= span_.last;
    });
}

/// Does the sentence name a day, a place or a toll?
bool Doubts::specific() const {
    if (has_recent_date()) return true;
    // « ont mené deux frappes. La première a eu lieu à Tessit »
    return names_spot() || !tolls_.empty() || !places_of_each(scene_, sentence_ + 1).empty();
}

}  // namespace vigie::extractors
