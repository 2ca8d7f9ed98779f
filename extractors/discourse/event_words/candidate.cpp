#include "extractors/discourse/event_words/candidate.h"

#include <algorithm>
#include <utility>

#include "extractors/discourse/doubts/doubts.h"
#include "extractors/discourse/event_words/companions.h"
#include "extractors/discourse/event_words/operations.h"
#include "extractors/discourse/event_words/struck.h"
#include "extractors/discourse/event_words/taking.h"
#include "extractors/discourse/event_words/told_beside.h"
#include "extractors/discourse/event_words/weeding.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/discourse/when/aftermath.h"
#include "extractors/discourse/when/date_choice.h"
#include "extractors/discourse/where/day_beside.h"
#include "extractors/discourse/where/place_choice.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class SentenceReader {
public:
    SentenceReader(const Scene& scene,
                   std::size_t sentence,
                   const std::vector<Toll>& tolls,
                   std::vector<Refusal>& refusals)
        : scene_(scene),
          index_(sentence),
          span_(scene.reading.sentences[sentence]),
          clauses_(chunk(scene.reading, sentence, scene.lexicon)),
          times_(scene.timeline.in(sentence)),
          doubts_(scene, sentence, clauses_, times_, tolls),
          places_(scene, sentence, clauses_),
          tolls_(tolls),
          refusals_(refusals) {}

    Deeds run() && {
        std::vector<Candidate>& found = deeds_.told;
        found.reserve(static_cast<std::size_t>(
            std::count_if(clauses_.chunks.begin(), clauses_.chunks.end(), is_trigger)));
        std::size_t segment = 0;
        note_past_places();
        for (std::size_t i = 0; i < clauses_.chunks.size(); ++i) {
            if (clauses_.chunks[i].tag == ';') ++segment;
            if (is_trigger(clauses_.chunks[i])) read_word(i, segment, found);
        }
        weed(scene_, index_, tolls_, found);
        return std::move(deeds_);
    }

private:
    /// "l'attaque ressemble à celles du JNIM, qui a déjà frappé à Ber": Ber is no place of today's.
    void note_past_places() {
        for (const Chunk& chunk : clauses_.chunks) {
            if (!is_trigger(chunk)) continue;
            if (doubts_.is_of_before(chunk) || says_what_was_done(chunk))
                places_.leave_those_behind(chunk);
            if (doubts_.dated_back(chunk)) places_.leave_nearest(chunk);
        }
    }

    /// "arrêtés après les attaques qui avaient visé l'aéroport de Ber": Ber is of what was before.
    [[nodiscard]] bool says_what_was_done(const Chunk& chunk) const {
        constexpr std::uint32_t auxiliaries = 3;  // "qui avaient déjà (visé)"
        if (chunk.verb.tense != Tense::pluperfect) return false;
        const bool told =
            std::any_of(clauses_.chunks.begin(), clauses_.chunks.end(), [&](const Chunk& other) {
                return is_trigger(other) && other.last <= chunk.first && other.sense != nullptr &&
                       other.sense->family == Family::arrest;
            });
        for (std::uint32_t back = 1; told && back <= std::min(auxiliaries, chunk.first); ++back) {
            if (one_of(scene_.reading.word(chunk.first - back), {"qui", "which", "who", "that"}))
                return true;
        }
        return false;
    }

    void read_word(std::size_t at, std::size_t segment, std::vector<Candidate>& found) {
        const Chunk& chunk = clauses_.chunks[at];
        std::string reason = doubts_.about(chunk);
        if (!reason.empty()) return refuse(chunk, reason);
        if (chunk.sense == nullptr) return refuse(chunk, "what it tells of is not there");
        const Taking taking = what_is_taken(scene_.reading, chunk);
        if (taking == Taking::other) return refuse(chunk, "taken along or hostage, no ground");
        const Family family = taking == Taking::struck ? Family::attack : chunk.sense->family;
        Candidate candidate = make(at, segment, family);
        if (!found.empty()) {
            share_subject(scene_.reading, verb_before(found), candidate);
            date_outcome(scene_.reading, found.back(), candidate);
            free_struck(scene_.reading, found.back(), candidate);
            candidate.of_captives = kills_captives(scene_.reading, found.back(), candidate);
            if (angers_crowd(scene_.reading, found.back(), candidate))
                return refuse(chunk, "told in passing: what the crowd rose at");
        }
        reason = doubts_.about(candidate, at);
        if (reason.empty() && is_looked_back_on(scene_, candidate)) {
            reason = "told in passing: it came before this";
            deeds_.past.push_back({chunk.first, chunk.last});  // with its dead
        }
        if (reason.empty() && tolls_.empty() && is_all_over(scene_, candidate))
            reason = "over several regions, without a day: a trend";
        if (!reason.empty()) return refuse(chunk, reason);
        found.push_back(std::move(candidate));
    }

    /// "opened fire on soldiers in an attack and assaulted a post": the verb, not the noun between.
    static const Candidate& verb_before(const std::vector<Candidate>& found) {
        const auto verb =
            std::find_if(found.rbegin(), found.rend(), [&](const Candidate& candidate) {
                return candidate.segment == found.back().segment &&
                       candidate.verb.construction == Construction::active;
            });
        const bool named = found.back().perpetrator != nullptr;
        return named || verb == found.rend() ? found.back() : *verb;
    }

    void refuse(const Chunk& chunk, const std::string& reason) {
        if (doubts_.is_dated_long_ago(chunk)) deeds_.past.push_back({chunk.first, chunk.last});
        deeds_.background |= reason.starts_with("background");
        refusals_.push_back(refusal(scene_.reading, chunk.first, chunk.last, reason));
    }

    Candidate make(std::size_t at, std::size_t segment, Family family) const {
        const Chunk& chunk = clauses_.chunks[at];
        Candidate candidate;
        candidate.trigger = &scene_.lexicon.trigger(chunk.mention->index);
        candidate.family = family;
        candidate.verb = chunk.verb;
        candidate.first = chunk.first;
        candidate.last = chunk.last;
        candidate.sentence = index_;
        candidate.segment = segment;
        assign_roles(at, candidate);
        candidate.place = places_.of(chunk);
        if (comes_after(scene_, chunk, candidate.place)) candidate.place = -1;
        if (candidate.place < 0 && family == Family::escort)
            candidate.place = places_.arrival(chunk);
        if (candidate.place < 0) candidate.moved_at = places_.left_or_cut_off(chunk, family);
        candidate.struck_village = strikes_village(at, candidate);
        candidate.struck_people = strikes_unnamed_people(scene_, clauses_.chunks[at], candidate) ||
                                  (candidate.target == nullptr && punishes(candidate));
        give_date(scene_, clauses_, chunk, candidate);
        keep_day_of_place(scene_, candidate);
        candidate.recalled = is_what_news_follows(scene_.reading, chunk);
        if (candidate.recalled) date_back(scene_.reading, candidate);
        if (is_known_already(scene_, candidate)) {
            candidate.place = -1;
            candidate.date.reset();
        }
        return candidate;
    }

    void assign_roles(std::size_t at, Candidate& candidate) const {
        Roles roles = scene_.rules.apply(clauses_, at);
        const bool turned = candidate.family == Family::escort ||  // "escorted by the army"
                            is_put_on(scene_.reading, clauses_.chunks[at]);
        if (turned && roles.target && !roles.perpetrator)
            roles.perpetrator = std::exchange(roles.target, std::nullopt);
        const bool harm = candidate.family == Family::kill || candidate.family == Family::abduct;
        if (!roles.perpetrator && harm)
            roles.perpetrator = forces_in_operation(scene_.reading, clauses_, at);
        if (roles.rules.find("passive-subject") != std::string::npos)
            roles.target = before_gerund(scene_.reading, clauses_, roles.target);
        candidate.rules = roles.rules;
        assign_author(at, roles, candidate);
        candidate.target = party_at(roles.target);
        weigh_holder(at, roles, candidate);
        candidate.ally = party_at(roles.ally);
        // "JNIM announced that it had repelled an assault": who tells it was attacked
        const bool told = roles.rules.find("claims-event") != std::string::npos;
        if (told && candidate.is_suffered())
            candidate.target = std::exchange(candidate.perpetrator, nullptr);
        take_teller(clauses_.chunks[at], candidate);
        if (candidate.target == nullptr && is_attack(candidate.family))
            candidate.target = struck_pronoun(scene_, index_, clauses_.chunks[at]);
        if (const Party* foe = aimed_at(scene_, clauses_.chunks[at])) {
            candidate.target = foe;
            candidate.perpetrator = nullptr;
        }
        join_companions(at, roles, candidate);
        if (roles.target) {
            const Mention* mention = clauses_.chunks[*roles.target].mention;
            if (mention != nullptr && mention->kind == Kind::object) {
                candidate.thing = &scene_.lexicon.thing(mention->index);
            }
        }
    }

    void assign_author(std::size_t at, const Roles& roles, Candidate& candidate) const {
        candidate.perpetrator = party_at(roles.perpetrator);
        if (is_object_before(candidate.verb, clauses_, roles.perpetrator) ||
            takes_other_subject(clauses_.chunks[at], roles))
            candidate.perpetrator = nullptr;
        if (died_after(scene_.reading, span_.first, candidate)) candidate.perpetrator = nullptr;
        const bool air = is_from_air(candidate.family) && !candidate.is_suffered();
        if (candidate.perpetrator == nullptr && air)
            candidate.perpetrator =
                army_beside(scene_.reading, scene_.lexicon, clauses_.chunks[at]);
    }

    /// "They let the women go, then they (burned) the market": the crowd's rule found no subject.
    [[nodiscard]] bool takes_other_subject(const Chunk& word, const Roles& roles) const {
        static const WordSet pronouns("they he she it who we you i go goes went then and");
        if (!roles.perpetrator || roles.rules.find("crowd-subject") == std::string::npos)
            return false;
        for (std::uint32_t at = clauses_.chunks[*roles.perpetrator].last; at < word.first; ++at) {
            if (pronouns.contains(scene_.reading.word(at))) return true;
        }
        return false;
    }

    /// "the village, controlled by JNIM, was attacked": said in passing of who holds a place, he
    /// was not struck, but by his foe; "a post held by JNIM was attacked" strikes them.
    void weigh_holder(std::size_t at, const Roles& roles, Candidate& candidate) const {
        if (roles.target) return spare_holder(*roles.target, candidate);
        const bool struck = is_attack(candidate.family) || is_from_air(candidate.family);
        if (!struck || candidate.verb.construction != Construction::passive) return;
        for (std::size_t i = 0; i < at; ++i) {
            const std::uint32_t held = holding_of(i);
            const Party* holder = held > 0 ? party_at(i) : nullptr;
            if (holder == nullptr) continue;
            if (!in_passing(held) || are_foes(candidate.perpetrator, *holder))
                candidate.target = holder;
        }
    }

    void spare_holder(std::size_t target, Candidate& candidate) const {
        const std::uint32_t held = holding_of(target);
        const bool foe =
            candidate.target != nullptr && are_foes(candidate.perpetrator, *candidate.target);
        if (held > 0 && in_passing(held) && !foe) candidate.target = nullptr;
    }

    [[nodiscard]] std::uint32_t holding_of(std::size_t chunk) const {
        return word_of_holding(scene_.reading, span_.first, clauses_.chunks[chunk].first);
    }

    [[nodiscard]] bool in_passing(std::uint32_t held) const {
        return scene_.reading.word(held - 1) == ",";
    }

    /// "said it had repelled", "a annoncé avoir pris": who tells it is whom it befell, or who did
    /// it.
    void take_teller(const Chunk& word, Candidate& candidate) const {
        if (candidate.is_suffered()) {
            const Party* teller = struck_teller(scene_, index_, word);
            if (teller != nullptr) candidate.target = teller;
        } else if (candidate.perpetrator == nullptr) {
            candidate.perpetrator = acting_teller(scene_, index_, word);
        }
    }

    /// Is a village itself what the word strikes, with no party or thing between?
    [[nodiscard]] bool strikes_village(std::size_t at, const Candidate& candidate) const {
        if (candidate.family != Family::attack || candidate.target != nullptr ||
            candidate.thing != nullptr || candidate.place < 0)
            return false;
        const NamedPlace& place = scene_.places[static_cast<std::size_t>(candidate.place)];
        const bool called = is_called_village(scene_.reading, place.first);
        if (place.relation != Relation::at || !(called || places_.is_village(place))) return false;
        const Chunk& word = clauses_.chunks[at];
        if (names_base(scene_.reading, word.last, place.first)) return false;
        if (candidate.verb.construction == Construction::nominal) return called;
        if (candidate.verb.construction == Construction::passive)
            return !place.placed && !places_.party_between(place.last, word.first);
        return candidate.verb.construction == Construction::active &&
               !places_.party_between(word.last, place.first);
    }

    /// Who stands beside a role's party shares the role; of two fighting each other the second is
    /// the struck side.
    void join_companions(std::size_t at, const Roles& roles, Candidate& candidate) const {
        if (roles.perpetrator && candidate.perpetrator != nullptr)
            join_beside_author(at, roles, candidate);
        if (roles.target) join_beside_target(*roles.target, roles.perpetrator, candidate);
    }

    void join_beside_author(std::size_t at, const Roles& roles, Candidate& candidate) const {
        const Companions others(clauses_);
        auto all = others.of(*roles.perpetrator, roles.target);
        candidate.perpetrator = party_at(all.front());
        for (std::size_t i = 1; i < all.size(); ++i)
            candidate.beside_perpetrator.push_back(party_at(all[i]));
        const auto armies = authors_together(scene_.reading, scene_.lexicon, clauses_, all.front());
        if (armies.size() > 1) {
            candidate.perpetrator = armies.front();
            auto& beside = candidate.beside_perpetrator;
            beside.insert(beside.end(), armies.begin() + 1, armies.end());
        }
        const bool mutual = clauses_.chunks[at].sense->voice == Voice::mutual && !roles.target;
        if (mutual && !candidate.beside_perpetrator.empty()) {
            candidate.target = candidate.beside_perpetrator.front();
            candidate.beside_perpetrator.clear();
        }
    }

    void join_beside_target(std::size_t target,
                            std::optional<std::size_t> author,
                            Candidate& candidate) const {
        const Companions others(clauses_);
        if (const auto escort = escort_before(scene_.reading, clauses_, target)) {
            candidate.target = party_at(escort);
            return;
        }
        if (candidate.target == nullptr) {
            candidate.target = party_at(others.escort_of(target));
            return;
        }
        for (const std::size_t other : others.of(target, author)) {
            if (!is_accomplice(scene_.reading, clauses_, target, other))
                candidate.beside_target.push_back(party_at(other));
        }
        const auto armies = armies_of_noun(scene_.reading, scene_.lexicon, clauses_.chunks[target]);
        if (armies.size() > 1)
            candidate.beside_target.insert(
                candidate.beside_target.end(), armies.begin(), armies.end());
    }

    [[nodiscard]] const Party* party_at(std::optional<std::size_t> chunk) const {
        if (!chunk) return nullptr;
        const Mention* mention = clauses_.chunks[*chunk].mention;
        if (mention == nullptr || mention->kind != Kind::actor) return nullptr;
        const Party* owner = owner_of_unit(scene_.reading, scene_.lexicon, *mention, span_.first);
        if (owner == nullptr) owner = post_of(scene_.reading, scene_.lexicon, *mention);
        return owner != nullptr ? owner : &scene_.lexicon.party(mention->index);
    }

    const Scene& scene_;
    std::size_t index_;
    text::Sentence span_;
    Clauses clauses_;
    std::span<const SentenceTime> times_;
    Doubts doubts_;
    PlaceChoice places_;
    const std::vector<Toll>& tolls_;
    std::vector<Refusal>& refusals_;
    Deeds deeds_;
};

}  // namespace

Deeds candidates(const Scene& scene,
                 std::size_t sentence,
                 const std::vector<Toll>& tolls,
                 std::vector<Refusal>& refusals) {
    const auto& span = scene.reading.sentences[sentence];
    if (mentions_in(scene.reading, Kind::trigger, span.first, span.last).empty()) return {};
    return SentenceReader(scene, sentence, tolls, refusals).run();
}

}  // namespace vigie::extractors
