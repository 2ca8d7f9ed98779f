#include "extractors/discourse/event_words/roles.h"

#include <optional>
#include <utility>

#include "extractors/discourse/event_words/circumstances.h"
#include "extractors/discourse/event_words/companions.h"
#include "extractors/discourse/event_words/handed_over.h"
#include "extractors/discourse/event_words/held_ground.h"
#include "extractors/discourse/event_words/holders.h"
#include "extractors/discourse/event_words/meetings.h"
#include "extractors/discourse/event_words/named_among.h"
#include "extractors/discourse/event_words/noun_doers.h"
#include "extractors/discourse/event_words/operations.h"
#include "extractors/discourse/event_words/put_down.h"
#include "extractors/discourse/event_words/struck.h"
#include "extractors/discourse/event_words/taking.h"
#include "extractors/discourse/event_words/weeding.h"
#include "extractors/discourse/joining/draft.h"
#include "extractors/reading/auxiliaries.h"
#include "extractors/reading/blame.h"
#include "extractors/reading/object_relatives.h"
#include "extractors/reading/tags.h"
#include "extractors/words/neighbours.h"
#include "extractors/words/word_set.h"

namespace vigie::extractors {
namespace {

class RoleReader {
public:
    RoleReader(const Scene& scene, std::size_t sentence, const Clauses& clauses)
        : scene_(scene),
          index_(sentence),
          span_(scene.reading.sentences[sentence]),
          clauses_(clauses),
          parties_(scene, span_, clauses) {}

    void assign(std::size_t at, Candidate& candidate) const {
        Roles roles = roles_of(at, candidate);
        if (is_answered(scene_.reading, candidate)) be_answered(candidate, roles);
        candidate.rules = roles.rules;
        assign_author(at, roles, candidate);
        assign_target(roles, candidate);
        HeldGround(parties_).weigh(at, roles, candidate);
        candidate.ally = party_at(roles.ally);
        // "JNIM announced that it had repelled an assault": it was attacked; the dead are others'
        const bool told = roles.rules.find("claims-event") != std::string::npos;
        if (told && candidate.is_suffered() && candidate.family != Family::kill)
            candidate.target = std::exchange(candidate.perpetrator, nullptr);
        take_teller(clauses_.chunks[at], candidate);
        take_struck(at, candidate);
        join_companions(at, roles, candidate);
        settle_ground(at, candidate);
        assign_thing(roles, candidate);
    }

private:
    /// "Militants showed three (soldiers) they captured": whom the relative clause is of was
    /// struck, and its pronoun is whom the sentence opens with.
    void strike_antecedent(std::size_t at, Roles& roles) const {
        static constexpr std::string_view sides = "IUSMX";
        const auto that = object_relative_of(scene_.reading, clauses_.chunks[at].first);
        if (!that || !roles.perpetrator || clauses_.chunks[*roles.perpetrator].last != *that)
            return;
        roles.target = std::exchange(roles.perpetrator, std::nullopt);
        for (std::size_t i = 0; i < *roles.target && !roles.perpetrator; ++i) {
            if (sides.find(clauses_.chunks[i].tag) != std::string_view::npos) roles.perpetrator = i;
        }
    }

    /// "escorted by the army", "the killings were blamed on JNIM": who stands as struck did it.
    void turn(std::size_t at, const Candidate& candidate, Roles& roles) const {
        const bool turned = candidate.family == Family::escort ||
                            is_put_on_next(scene_.reading, clauses_.chunks[at]);
        if (!turned || !roles.target) return;
        const Mention* struck = clauses_.chunks[*roles.target].mention;
        // "Nobody blamed the killings on Dozo hunters": they are neither
        if (struck != nullptr && struck->kind == Kind::actor &&
            is_blamed_in_doubt(scene_.reading, *struck))
            return roles.target.reset();
        if (!roles.perpetrator) roles.perpetrator = std::exchange(roles.target, std::nullopt);
    }

    void take_doer_of_noun(std::size_t at, Roles& roles) const {
        roles.perpetrator = doer_of_noun(scene_.reading, span_.first, clauses_, at);
        if (roles.perpetrator) roles.rules += " doer-of-noun";
    }

    /// What the rules give, mended by what the verb and its sentence say.
    [[nodiscard]] Roles roles_of(std::size_t at, const Candidate& candidate) const {
        Roles roles = with_foe_met(scene_.reading, clauses_, at, scene_.rules.apply(clauses_, at));
        turn(at, candidate, roles);
        strike_antecedent(at, roles);
        if (roles.perpetrator && is_agent_of_main_verb(at, *roles.perpetrator))
            roles.perpetrator.reset();
        if (roles.perpetrator && is_circumstance(scene_.reading, clauses_, *roles.perpetrator, at))
            roles.perpetrator = opener_before(clauses_, *roles.perpetrator);
        const bool repelled =
            is_attack(candidate.family) && roles.perpetrator &&
            is_repelled_by(scene_.reading, candidate, clauses_.chunks[*roles.perpetrator].first);
        if (repelled) roles.target = std::exchange(roles.perpetrator, std::nullopt);
        const bool harm = candidate.family == Family::kill || candidate.family == Family::abduct;
        if (!roles.perpetrator && harm)
            roles.perpetrator = forces_in_operation(scene_.reading, clauses_, at);
        if (!roles.perpetrator) roles.perpetrator = subject_of_main_clause(at);
        if (!roles.perpetrator) take_doer_of_noun(at, roles);
        lead_companion(at, roles);
        put_down_to_blamed(scene_.reading, clauses_, at, roles);
        if (roles.rules.find("passive-subject") != std::string::npos)
            roles.target = before_gerund(scene_.reading, clauses_, roles.target);
        if (are_dead_found(scene_.reading, clauses_.chunks[at])) roles.target.reset();
        return roles;
    }

    /// "Troops killed 15 militants after an (attack) on their post": who answered it was struck.
    void be_answered(const Candidate& candidate, Roles& roles) const {
        const bool own = roles.perpetrator && is_state(party_at(roles.perpetrator));
        if (own && clauses_.chunks[*roles.perpetrator].first > candidate.first) return;
        if (own) roles.target = std::exchange(roles.perpetrator, std::nullopt);
        roles.rules += " attack-answered";
    }

    /// « Le village, attaqué samedi, a été sécurisé par (l'armée) »: what the main verb tells, of
    /// which the table of events knows nothing.
    [[nodiscard]] bool is_agent_of_main_verb(std::size_t at, std::size_t agent) const {
        const Chunk& deed = clauses_.chunks[at];
        const std::uint32_t to = clauses_.chunks[agent].first;
        const Reading& reading = scene_.reading;
        if (reading.language != Language::french || deed.verb.tense != Tense::bare ||
            to <= deed.last)
            return false;
        for (std::uint32_t next = deed.last; next + 3 < to; ++next) {
            if (reading.word(next) == "," && is_form_of_have(reading.word(next + 1)) &&
                (reading.word(next + 2) == "ete" || reading.word(next + 3) == "ete"))
                return true;
        }
        return false;
    }

    void lead_companion(std::size_t at, Roles& roles) const {
        const auto leader =
            roles.perpetrator ? leader_of(clauses_, *roles.perpetrator, at) : std::nullopt;
        if (!leader || roles.ally) return;
        roles.ally = roles.perpetrator;
        roles.perpetrator = leader;
    }

    void assign_target(const Roles& roles, Candidate& candidate) const {
        candidate.target = party_at(roles.target);
        if (!roles.target) return;
        const std::uint32_t target = clauses_.chunks[*roles.target].first;
        if (is_no_victim(scene_.reading, span_.first, candidate, target) ||
            (candidate.family == Family::abduct &&
             takes_prisoners(scene_.reading, candidate.first, candidate.last)) ||
            is_struck_before(scene_.reading, candidate, target))
            candidate.target = nullptr;
        give_to_captor(scene_.reading, target, candidate);
    }

    void take_struck(std::size_t at, Candidate& candidate) const {
        if (candidate.target == nullptr && is_attack(candidate.family))
            candidate.target = struck_pronoun(scene_, index_, clauses_.chunks[at]);
        const bool bare = candidate.target == nullptr ||
                          (candidate.target->kind == PartyKind::unit && candidate.target->generic);
        const Party* owner = bare && is_attack(candidate.family)
                                 ? owner_of_struck(scene_, index_, candidate)
                                 : nullptr;
        if (owner != nullptr) candidate.target = owner;
        const Party* foe = aimed_at(scene_, clauses_.chunks[at]);
        if (foe == nullptr) return;
        candidate.target = foe;
        candidate.perpetrator = nullptr;
    }

    void assign_thing(const Roles& roles, Candidate& candidate) const {
        if (!roles.target) return;
        const Mention* mention = clauses_.chunks[*roles.target].mention;
        if (mention != nullptr && mention->kind == Kind::object)
            candidate.thing = &scene_.lexicon.thing(mention->index);
    }

    /// Of an active verb that no rule gives a subject: whose the main clause is.
    std::optional<std::size_t> subject_of_main_clause(std::size_t at) const {
        if (clauses_.chunks[at].verb.construction != Construction::active) return {};
        const auto behind = subject_behind(scene_.reading, span_.first, clauses_, at);
        return behind ? behind : subject_of_turn(scene_.reading, clauses_, at);
    }

    void settle_ground(std::size_t at, Candidate& candidate) const {
        if (falls_to(candidate)) hand_over(at, candidate);
        if (is_lost_to_country(candidate)) candidate.family = Family::overtake;
    }

    /// « Boni, bastion du MNLA, tombe aux mains des islamistes »: who is named behind takes it from
    /// who is named before.
    void hand_over(std::size_t at, Candidate& candidate) const {
        for (std::size_t next = at + 1; next < clauses_.chunks.size(); ++next) {
            if (clauses_.chunks[next].tag == ';') return;
            const Party* taker = party_at(next);
            if (taker == nullptr || taker->klass == PartyClass::civilians) continue;
            const Party* former = candidate.perpetrator;
            candidate.perpetrator = taker;
            if (candidate.target == taker) candidate.target = nullptr;
            const bool other = former != nullptr && former->name != taker->name;
            if (candidate.target == nullptr && other) candidate.target = former;
            return;
        }
    }

    void assign_author(std::size_t at, const Roles& roles, Candidate& candidate) const {
        candidate.perpetrator = party_at(roles.perpetrator);
        if (roles.perpetrator) name_among(scene_, clauses_.chunks[*roles.perpetrator], candidate);
        const std::uint32_t named =
            roles.perpetrator ? clauses_.chunks[*roles.perpetrator].first : span_.first;
        const auto guard = word_of_guard(scene_.reading, named);
        // "occupied by the army", when that is the event word itself
        const bool own = guard && *guard >= candidate.first && *guard < candidate.last;
        // of "a convoy escorted by the army killed" the convoy is who did it
        const bool struck =
            guard && !mentions_in(scene_.reading, Kind::trigger, span_.first, *guard).empty();
        const bool guards = struck && !own && candidate.family != Family::escort;
        const bool cited =
            roles.perpetrator && (is_cited(scene_.reading, span_.first, named) ||
                                  is_conceded(scene_.reading, span_.first, named) || guards);
        if (cited || is_no_owner(roles) || names_device(candidate) ||
            died_after(scene_.reading, span_.first, candidate) ||
            is_object_before(candidate.verb, clauses_, roles.perpetrator) ||
            takes_other_subject(clauses_.chunks[at], roles) ||
            (roles.perpetrator && is_remark(scene_.reading, clauses_, *roles.perpetrator, at)) ||
            (roles.perpetrator && aims_by_noun(scene_.reading, clauses_, *roles.perpetrator, at)))
            candidate.perpetrator = nullptr;
        // "a French air strike", « un raid français »
        const bool noun = candidate.trigger->kind == WordKind::noun;
        const bool owned = is_from_air(candidate.family) || (is_attack(candidate.family) && noun);
        if (candidate.perpetrator == nullptr && owned && !candidate.is_suffered())
            candidate.perpetrator =
                army_beside(scene_.reading, scene_.lexicon, clauses_.chunks[at]);
    }

    /// "killed 50 jihadists linked to al-Qaeda in air (strikes)": theirs it was not.
    [[nodiscard]] bool is_no_owner(const Roles& roles) const {
        return roles.perpetrator && roles.rules.find("attack-by-owner") != std::string::npos &&
               one_of(scene_.reading.word(clauses_.chunks[*roles.perpetrator].last),
                      {"in", "during", "dans", "lors"});
    }

    /// "Two soldiers were killed in Ber, and on Monday (a mine killed) three", "died after a (mine
    /// exploded)": the device is the subject, and whoever is named before it is none.
    [[nodiscard]] bool names_device(const Candidate& candidate) const {
        static const WordSet openers(
            "a an another one the un une mine landmine bomb device ied explosive improvised engin "
            "engins bombe bombes charge charges mines eei");
        return candidate.family == Family::explosive && !candidate.is_suffered() &&
               candidate.trigger->kind == WordKind::phrase &&
               openers.contains(scene_.reading.word(candidate.first));
    }

    /// "They let the women go, then they (burned) the market": the crowd's rule found no subject.
    [[nodiscard]] bool takes_other_subject(const Chunk& word, const Roles& roles) const {
        static const WordSet pronouns("they he she it who we you i go goes went then and");
        if (!roles.perpetrator || roles.rules.find("crowd-subject") == std::string::npos)
            return false;
        return has_word(
            scene_.reading, clauses_.chunks[*roles.perpetrator].last, word.first, pronouns);
    }

    /// "said it had repelled", "a annoncé avoir pris": who tells it is whom it befell, or who did
    /// it.
    void take_teller(const Chunk& word, Candidate& candidate) const {
        if (candidate.is_suffered()) {
            const Party* teller = struck_teller(scene_, index_, word);
            if (teller != nullptr) candidate.target = teller;
        } else if (candidate.perpetrator == nullptr && candidate.rules != "blamed-for-it") {
            candidate.perpetrator = acting_teller(scene_, index_, word);
        }
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
        if (all.front() != *roles.perpetrator) candidate.perpetrator = party_at(all.front());
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
            if (!is_accomplice(scene_.reading, clauses_, target, other) &&
                !lends_help(scene_.reading, clauses_, target, other))
                candidate.beside_target.push_back(party_at(other));
        }
        const auto armies = armies_of_noun(scene_.reading, scene_.lexicon, clauses_.chunks[target]);
        if (armies.size() > 1)
            candidate.beside_target.insert(
                candidate.beside_target.end(), armies.begin(), armies.end());
    }

    [[nodiscard]] const Party* party_at(std::optional<std::size_t> chunk) const {
        return parties_.at(chunk);
    }

    const Scene& scene_;
    std::size_t index_;
    const text::Sentence& span_;
    const Clauses& clauses_;
    ClauseParties parties_;
};

}  // namespace

void assign_roles(const Scene& scene,
                  std::size_t sentence,
                  const Clauses& clauses,
                  std::size_t at,
                  Candidate& candidate) {
    RoleReader(scene, sentence, clauses).assign(at, candidate);
}

}  // namespace vigie::extractors
