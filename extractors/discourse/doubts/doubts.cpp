#include "extractors/discourse/doubts/doubts.h"

#include <algorithm>

#include "extractors/discourse/doubts/anniversaries.h"
#include "extractors/discourse/doubts/asides.h"
#include "extractors/discourse/doubts/asides_of_people.h"
#include "extractors/discourse/doubts/before_news.h"
#include "extractors/discourse/doubts/charges.h"
#include "extractors/discourse/doubts/lasting.h"
#include "extractors/discourse/doubts/other_subject.h"
#include "extractors/discourse/doubts/periods.h"
#include "extractors/discourse/doubts/states.h"
#include "extractors/discourse/doubts/topic.h"
#include "extractors/discourse/doubts/trends.h"
#include "extractors/discourse/doubts/trials.h"
#include "extractors/discourse/doubts/works.h"
#include "extractors/discourse/joining/draft.h"
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

/// Infinitives that tell what was done: "permis de neutraliser", "réussi à capturer".
bool licenses_infinitive(text::Word word) {
    static const WordSet words(
        "permis permettant reussi parvenus parvenu pu managed helped viennent vient commence began begun "
        "started fini finit finissent finirent reussit reussissent reussirent parvient parviennent parvinrent "
        "venus venues avant conduit abouti venait venaient parvenue allowed enabled able tried attempted tente tentent tentant essaye "
        "essaient");
    return words.contains(word);
}

/// « venaient (tuer) le maire »: what they came for; « venaient de tuer » had just been done.
bool came_for(const Reading& reading, std::uint32_t token, std::uint32_t verb) {
    return one_of(reading.word(token), {"venait", "venaient"}) &&
           !one_of(reading.word(verb - 1), {"de", "d'"});
}

/// « je voudrais voir un juge (avant) de mourir », « Nous espérons rentrer avant de »: what one who
/// speaks wishes to see first has not come.
bool is_wished_before(const Reading& reading, const text::Sentence& span, std::uint32_t token) {
    static const WordSet wishes(
        "voudrais voudrait voudrions voudraient aimerais aimerait aimerions aimeraient veux voulons "
        "espere esperons esperent souhaite souhaitons souhaitent prie prions");
    if (reading.word(token) != "avant") return false;
    for (std::uint32_t at = span.first; at < token; ++at) {
        if (wishes.contains(reading.word(at))) return true;
    }
    return false;
}

/// « a fait (exécuter) un homme »: whom one has do it did it; « ont dû (fuir) le village », but not
/// « a dû (être) tué », a guess.
bool is_caused(const Reading& reading, std::uint32_t verb) {
    static const WordSet causes("fait faisant font fit firent durent dut");
    if (reading.language != Language::french) return false;
    const std::uint32_t at = verb - (verb > 0 && one_of(reading.word(verb - 1), {"s'", "se"}));
    if (at < 2 || one_of(reading.word(verb), {"etre", "avoir"})) return false;
    return causes.contains(reading.word(at - 1)) ||
           (reading.word(at - 1) == "du" && is_form_of_have(reading.word(at - 2)));
}

/// « disent avoir vu des drones de l'armée (bombarder) une école »
bool was_seen(const Reading& reading, std::uint32_t first, std::uint32_t verb) {
    constexpr std::uint32_t reach = 8;
    for (std::uint32_t at = verb; at > first + 1 && verb - at < reach; --at) {
        if (one_of(reading.word(at - 1), {",", "que", "qu'", "qui"})) return false;
        // « la région a vu brûler une partie du carburant »: nobody did it
        if (reading.word(at - 1) == "vu") return verb > at && is_form_of_have(reading.word(at - 2));
    }
    return false;
}

/// Why no word of the sentence tells news; empty = nothing is against it.
std::string beside_news(const Scene& scene, std::size_t sentence) {
    if (auto doubt = not_of_now(scene, sentence); !doubt.empty()) return doubt;
    if (tells_days_before(scene, sentence)) return "background: it had been so before";
    if (recalls_without_day(scene, sentence))
        return "background: it was before this, nobody says when";
    if (is_of_anniversary(scene, sentence)) return "background: an anniversary";
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

/// Told beside the news: what becomes of those taken and of things, or how things stand.
std::string Doubts::of_beside(const Chunk& chunk) const {
    if (freed_since(chunk) || freed_already(chunk) || freed_long_ago(chunk) ||
        held_for_months(chunk))
        return "background: those taken were freed since";
    if (finds_things(chunk)) return "what was found";
    if (is_where_it_had_been(scene_.reading, chunk, span_)) return "said of a spot";
    if (is_only_suspected(scene_.reading, chunk)) return "what is suspected behind it";
    if (is_only_shown(scene_.reading, chunk, span_)) return std::string(shown_dead);
    if (hands_over_goods(scene_.reading, chunk)) return "what was handed over";
    if (are_clashes_of_protest(chunk)) return "of the protest told before";
    if (is_aim(chunk)) return "what they aim at";
    if (is_held_still(chunk)) return "those taken before are held still";
    if (says_whose_kin(chunk)) return "told in passing: whose kin they are";
    if (is_freedom_asked(chunk)) return "those whose release is asked for";
    if (is_told_in_work(scene_.reading, span_, chunk)) return "a film, a book or a play tells it";
    if (is_taught(scene_.reading, span_, chunk)) return "what is taught";
    return of_state(chunk);
}

/// How things stand: what somebody holds, how a town lives, what goes on.
std::string Doubts::of_state(const Chunk& chunk) const {
    if (says_what_they_hold(scene_, chunk)) return "what they hold already";
    if (is_past_handover(scene_, chunk, trigger_of(chunk))) return "said of what was struck";
    if (lives_under_siege(scene_, chunk) || is_encircled_since(scene_, sentence_, chunk))
        return "how a town lives, with no time told";
    if (is_war_that_lasts(chunk)) return "a war that goes on, not one fight of it";
    if (is_share_of_many(chunk)) return "a share of many";
    if (!has_recent_date() && is_one_or_other(scene_.reading, span_, chunk))
        return "of many, one this and one that";
    if (!has_recent_date() && is_done_several_times(scene_.reading, span_, chunk))
        return "several times, nobody says when";
    if (is_of_other_subject(scene_, sentence_, chunk)) return "said of another subject";
    if (is_pact_in_force(scene_, chunk)) return "a pact that is known";
    if (is_how_they_were_freed(scene_, chunk)) return "how those told to be free came to be so";
    if (is_added_to(scene_, chunk)) return "told in passing: more than it is told";
    if (is_settled_there(scene_.reading, chunk)) return "how strife is settled there";
    if (is_what_they_do(chunk)) return "what they do, not what they did";
    return {};
}

std::string Doubts::of_past(const Chunk& chunk) const {
    if (is_convicted_of(scene_, sentence_, chunk) || is_tried_case(scene_.reading, span_, chunk))
        return "background: what they were tried for";
    if (is_of_trials_case(chunk)) return "background: what the trial is about";
    if (is_recalled(scene_, sentence_, chunk.first)) return "background: it was long before this";
    if (is_leant_on_nowhere(chunk)) return "background: it was before this, nobody says where";
    if (dated_back(chunk) || is_of_that_date(chunk)) return "background: its own date is past";
    if (is_of_before(chunk) || was_said_of_another(chunk))
        return "background: it had been so before";
    if (in_background(chunk)) return "background: the sentence tells the past or a habit";
    const bool dead = chunk.sense != nullptr && chunk.sense->family == Family::kill;
    if (dead && tolls_.empty() && opens_with_former_toll(scene_.reading, span_))
        return "background: a toll that no longer holds";
    if (died_since(chunk)) return "background: it raised the toll of what is told behind it";
    if (tells_dead_of_war(chunk) || is_sum_of_years(scene_.reading, span_, chunk.first, chunk.last))
        return "background: the dead of years";
    return {};
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
    // "des tirs de gaz lacrymogène": how a march was met, not how often
    const bool means = chunk.sense != nullptr && (chunk.sense->family == Family::disperse ||
                                                  chunk.sense->family == Family::shoot_protest);
    // "Ces combats ont opposé": those told of
    const bool told = chunk.first > span_.first &&
                      one_of(scene_.reading.word(chunk.first - 1), {"ces", "these", "those"});
    return trigger_of(chunk).plural && !means && !told && !is_agent_of_deed(chunk) && !specific();
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
    return is_recalled(scene_, sentence_, chunk.first) || dated_back(chunk) ||
           is_convicted_of(scene_, sentence_, chunk) ||
           is_only_shown(scene_.reading, chunk, span_) ||
           is_where_it_had_been(scene_.reading, chunk, span_);
}

const Trigger& Doubts::trigger_of(const Chunk& chunk) const {
    return scene_.lexicon.trigger(chunk.mention->index);
}

std::string Doubts::of_verb(const Chunk& chunk) const {
    const Trigger& trigger = trigger_of(chunk);
    // « N'A PAS ETE ATTAQUE »: a headline's capitals bear no accents, and it looks like the noun
    if (chunk.verb.negated &&
        (trigger.kind == WordKind::verb || chunk.verb.construction == Construction::passive))
        return "negated";
    if (chunk.verb.tense == Tense::future) return "future";
    if (is_adjective(scene_.reading, chunk, trigger)) return "it describes a noun";
    if (done_to_itself(chunk)) return "its subject does it to itself";
    if (chunk.verb.tense == Tense::conditional) return "hypothesis: present conditional";
    if (chunk.verb.tense == Tense::infinitive && !infinitive_happened(chunk))
        return "infinitive: meant, not told";
    // « une loi visant à », but « une position a été visée à Ber »
    if (trigger.lemma == "viser" && chunk.verb.construction != Construction::passive &&
        scene_.reading.word(chunk.last) == "a")
        return "purpose";
    return {};
}

/// "Le forum s'est achevé", "la route se coupe": no "s'emparer", and nobody is struck.
bool Doubts::done_to_itself(const Chunk& chunk) const {
    static const WordSet auxiliaries(
        "est sont etait etaient sera seront serait seraient etre etant ete");
    const Trigger& trigger = trigger_of(chunk);
    if (scene_.reading.language != Language::french || trigger.kind != WordKind::verb ||
        trigger.reflexive)
        return false;
    std::uint32_t at = chunk.first;
    while (at > span_.first && auxiliaries.contains(scene_.reading.word(at - 1)))
        --at;
    return at > span_.first && one_of(scene_.reading.word(at - 1), {"s'", "se"});
}

bool Doubts::infinitive_happened(const Chunk& chunk) const {
    constexpr std::uint32_t reach = 4;
    constexpr std::uint32_t joined = 14;
    if (tells_turn(scene_.reading, span_.first, chunk.first) ||
        tells_time_needed(scene_.reading, span_.first, chunk.first) ||
        is_caused(scene_.reading, chunk.first) ||
        was_seen(scene_.reading, span_.first, chunk.first))
        return true;
    std::uint32_t apart = 0;
    const std::uint32_t far = goes_on_with_infinitive(scene_.reading, chunk.first) ? joined : reach;
    for (std::uint32_t i = chunk.first; i > span_.first && apart < far; --i) {
        if (licenses_infinitive(scene_.reading.word(i - 1)) || is_used(i - 1) ||
            did_not_hesitate(scene_.reading, i - 1))
            return !came_for(scene_.reading, i - 1, chunk.first) &&
                   !is_wished_before(scene_.reading, span_, i - 1);
        // « avant d'être de nouveau attaqué »
        const bool again = one_of(scene_.reading.word(i - 1), {"nouveau", "etre", "be", "again"});
        if (!again && !says_when_or_where(i - 1)) ++apart;
    }
    return false;
}

/// "used a drone to shoot down a helicopter", "fired into the air to disperse them"; "used to
/// attack convoys" tells a habit.
bool Doubts::is_used(std::uint32_t token) const {
    if (scene_.reading.word(token) == "air" && token > 1)
        return one_of(scene_.reading.word(token - 2), {"into", "in"});
    return one_of(scene_.reading.word(token), {"used", "using"}) &&
           scene_.reading.word(token + 1) != "to";
}

/// "ont permis, lundi à Ber, de": passed over on the way from a verb to its infinitive.
bool Doubts::says_when_or_where(std::uint32_t token) const {
    if (one_of(scene_.reading.word(token), {",", "a", "au"})) return true;
    return std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& chunk) {
        return (chunk.tag == 'T' || chunk.tag == 'L') && chunk.first <= token && token < chunk.last;
    });
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
