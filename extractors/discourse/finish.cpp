#include <algorithm>

#include "extractors/discourse/draft.h"

namespace vigie::extractors {
namespace {

constexpr std::string_view unknown_group = "unidentified armed group";

/// The forces of the country where it happened: "l'armée" in Niger is the FAN.
std::string forces_of(const std::string& country) {
    if (country == "NE") return "FAN";
    if (country == "BF") return "FABF";
    return "FAMa";
}

class Finisher {
public:
    Finisher(const Draft& draft, const Scene& scene) : draft_(draft), scene_(scene) {}

    Report run() && {
        places();
        actors();
        report_.date = draft_.date;
        tolls();
        targets_from_tolls();
        report_.sub_type = settle_type();
        claims();
        losses();
        proofs();
        report_.confidence = confidence();
        return std::move(report_);
    }

private:
    [[nodiscard]] std::string name_of_party(const Party& party) const {
        if (party.klass == PartyClass::state && (party.generic || party.kind == PartyKind::unit)) {
            const bool elsewhere = !country_.empty() && country_ != "ML";
            if (elsewhere && (party.country.empty() || party.country == "ML"))
                return forces_of(country_);
        }
        return party.name;
    }

    void places() {
        if (draft_.place < 0) return;
        const auto put = [&](int index) {
            if (index < 0) return;
            report_.places.push_back(to_place(scene_.places[static_cast<std::size_t>(index)],
                                              scene_.lexicon.gazetteer(),
                                              scene_.places));
        };
        put(draft_.place);
        const int partner = scene_.places[static_cast<std::size_t>(draft_.place)].partner;
        put(partner);
        if (report_.places.size() == 2) {
            report_.places[0].other_end = report_.places[1].name;
            report_.places[1].other_end = report_.places[0].name;
        }
        country_ = report_.places.front().country;
    }

    void add_actor(const std::string& name, Role role) {
        const bool known =
            std::any_of(report_.actors.begin(), report_.actors.end(), [&](const Actor& actor) {
                return actor.name == name && actor.role == role;
            });
        if (!known) report_.actors.push_back({name, role});
    }

    [[nodiscard]] bool has(Role role) const {
        return std::any_of(report_.actors.begin(), report_.actors.end(), [&](const Actor& actor) {
            return actor.role == role;
        });
    }

    /// The group that says it did it, or whom the sentence suspects.
    [[nodiscard]] std::optional<std::string> claimant() const {
        for (const Statement& statement : draft_.statements) {
            if (statement.saying == Saying::claimed && statement.party) return statement.by;
        }
        return std::nullopt;
    }

    [[nodiscard]] bool by_state_default() const {
        return draft_.family == Family::strike || draft_.family == Family::arrest ||
               draft_.family == Family::disrupt || draft_.family == Family::base ||
               draft_.family == Family::regain;
    }

    [[nodiscard]] bool by_civilians_default() const {
        return draft_.family == Family::protest || draft_.family == Family::disperse ||
               draft_.family == Family::riot || draft_.family == Family::mob;
    }

    void actors() {
        perpetrator();
        const std::string author = report_.actors.empty() ? "" : report_.actors.front().name;
        for (const Party* party : draft_.targets) {
            std::string name = name_of_party(*party);
            // "des combattants affiliés à l'État islamique": the one group named is who was struck.
            if (name == unknown_group && author_is_state()) name = suspect().value_or(name);
            const bool own_people = (name == unknown_group && !author_is_state()) ||
                                    (author_is_state() && party->klass == PartyClass::state);
            if (!own_people && name != author) add_actor(name, Role::target);
        }
        for (const Thing* thing : draft_.things) {
            if (thing->holder == Holder::civilian && !by_civilians_default())
                add_actor("civilians", Role::target);
        }
        if (draft_.targets.empty() && draft_.things.empty() && draft_.family == Family::attack &&
            !author_is_state()) {
            if (const Party* unit = unit_in_paragraph())
                add_actor(name_of_party(*unit), Role::target);
        }
        if (draft_.family == Family::disperse) add_actor(forces_of(country_), Role::target);
        settle_allies();
    }

    /// The one armed group that the event's sentences name, when nobody is said to have done it:
    /// "tout le monde pense au JNIM" is attribution too (annotation format). Two groups are none.
    [[nodiscard]] std::optional<std::string> suspect() const {
        std::optional<std::string> found;
        for (const std::size_t sentence : draft_.sentences) {
            const auto& span = scene_.reading.sentences[sentence];
            for (const Mention* mention :
                 mentions_in(scene_.reading, Kind::actor, span.first, span.last)) {
                const Party& party = scene_.lexicon.party(mention->index);
                if (party.klass != PartyClass::insurgent || party.name == unknown_group) continue;
                if (has_denied(party) || only_speaks(*mention, sentence)) continue;
                if (found && *found != party.name) return std::nullopt;
                found = party.name;
            }
            // "Selon un communiqué du JNIM, ...": what a group tells of attacks it tells of its
            // own.
            for (const Statement& statement : scene_.statements[sentence]) {
                const bool group = statement.party && is_insurgent_name(statement.by);
                if (!found && group && statement.saying != Saying::denied) found = statement.by;
            }
        }
        return found;
    }

    /// A group that is merely quoted on others' deeds is no suspect.
    [[nodiscard]] bool only_speaks(const Mention& mention, std::size_t sentence) const {
        const auto& statements = scene_.statements[sentence];
        return std::any_of(statements.begin(), statements.end(), [&](const Statement& statement) {
            return !statement.inherited && statement.saying != Saying::claimed &&
                   statement.first <= mention.first && mention.last <= statement.last;
        });
    }

    [[nodiscard]] bool is_insurgent_name(const std::string& name) const {
        return name == "JNIM" || name == "ISSP" || name == "FLA" || name == "CSP" || name == "CMA";
    }

    [[nodiscard]] bool has_denied(const Party& party) const {
        return std::any_of(
            draft_.statements.begin(), draft_.statements.end(), [&](const Statement& statement) {
                return statement.saying == Saying::denied && statement.by == party.name;
            });
    }

    /// Armed men and the army both read as authors: in an attack the army is the struck side.
    [[nodiscard]] std::vector<const Party*> authors() const {
        std::vector<const Party*> found = draft_.perpetrators;
        const bool insurgents = std::any_of(found.begin(), found.end(), [](const Party* party) {
            return party->klass == PartyClass::insurgent;
        });
        if (insurgents && !by_state_default()) {
            std::erase_if(found,
                          [](const Party* party) { return party->klass == PartyClass::state; });
        }
        if (found.size() > 1 || claimant()) {
            std::erase_if(found, [&](const Party* party) { return has_denied(*party); });
        }
        const bool own_losses = draft_.family == Family::attack || draft_.family == Family::kill;
        if (own_losses) {
            std::erase_if(found, [&](const Party* party) {
                return party->klass == PartyClass::state && is_struck(*party);
            });
        }
        return found;
    }

    [[nodiscard]] bool is_struck(const Party& party) const {
        return std::any_of(draft_.tolls.begin(), draft_.tolls.end(), [&](const DraftToll& draft) {
            const bool lost =
                draft.toll.status == Status::killed || draft.toll.status == Status::wounded;
            return lost && draft.toll.party != nullptr && draft.toll.max != 0 &&
                   name_of_party(*draft.toll.party) == name_of_party(party);
        });
    }

    /// "six positions de l'armée auraient été attaquées. ... Kalana": the paragraph says what kind
    /// of place was struck.
    [[nodiscard]] const Party* unit_in_paragraph() const {
        const auto& sentences = scene_.reading.sentences;
        const std::size_t here = draft_.sentences.front();
        for (std::size_t i = here + 1;
             i-- > 0 && sentences[i].paragraph == sentences[here].paragraph;) {
            for (const Mention* mention :
                 mentions_in(scene_.reading, Kind::actor, sentences[i].first, sentences[i].last)) {
                const Party& party = scene_.lexicon.party(mention->index);
                if (party.kind == PartyKind::unit && party.klass == PartyClass::state)
                    return &party;
            }
        }
        return nullptr;
    }

    void perpetrator() {
        std::vector<std::string> names;
        for (const Party* party : authors())
            names.push_back(name_of_party(*party));
        const bool unnamed =
            names.empty() || std::all_of(names.begin(), names.end(), [](const auto& name) {
                return name == unknown_group;
            });
        if (unnamed) {
            auto group = claimant();
            if (!group && !by_state_default()) group = suspect();
            if (group && !by_civilians_default() && !by_state_default()) {
                names = {*group};
            } else if (by_civilians_default()) {
                names = {"civilians"};
            } else if (by_state_default() && names.empty()) {
                names = {forces_of(country_)};
            } else if (names.empty()) {
                names = {std::string(unknown_group)};
            }
        }
        if (names.size() > 1) std::erase(names, unknown_group);
        add_actor(names.front(), Role::perpetrator);
        for (std::size_t i = 1; i < names.size(); ++i)
            add_actor(names[i], Role::ally);
    }

    /// Africa Corps or Wagner struck beside the army is its ally (annotation format).
    void settle_allies() {
        for (const Party* party : draft_.allies)
            add_actor(name_of_party(*party), Role::ally);
        const bool army =
            std::any_of(report_.actors.begin(), report_.actors.end(), [](const Actor& actor) {
                return actor.role == Role::target && actor.name == "FAMa";
            });
        for (Actor& actor : report_.actors) {
            const bool helper = actor.name == "Africa Corps" || actor.name == "Wagner";
            if (army && helper && actor.role == Role::target) actor.role = Role::ally;
        }
    }

    [[nodiscard]] std::string author() const {
        return report_.actors.empty() ? std::string(unknown_group) : report_.actors.front().name;
    }

    [[nodiscard]] std::string first_target() const {
        std::string found;
        int targets = 0;
        for (const Actor& actor : report_.actors) {
            if (actor.role != Role::target || actor.name == unknown_group) continue;
            if (found.empty()) found = actor.name;
            ++targets;
        }
        if (found.empty() && author_is_state()) return std::string(unknown_group);
        return targets == 1 ? found : "unspecified";
    }

    [[nodiscard]] std::string speaker(const Statement& statement) const {
        return statement.by == "authority" ? forces_of(country_) : statement.by;
    }

    [[nodiscard]] bool author_is_state() const {
        const std::string name = author();
        return name == "FAMa" || name == "FAN" || name == "FABF" || name == "Africa Corps" ||
               name == "Barkhane" || name == "MINUSMA" || name == "Wagner";
    }

    [[nodiscard]] std::string side_of(const DraftToll& draft) const {
        switch (draft.toll.side) {
            case SideHint::party:
                return name_of_party(*draft.toll.party);
            case SideHint::attackers:
                if (!author_is_state()) return author();
                return first_target() == "unspecified" ? std::string(unknown_group)
                                                       : first_target();
            case SideHint::own_ranks:
                return draft.said ? speaker(*draft.said) : forces_of(country_);
            case SideHint::people:
            case SideHint::none:
                break;
        }
        const bool about_people = draft_.family == Family::protest ||
                                  draft_.family == Family::mob || draft_.family == Family::abduct;
        const std::string target = first_target();
        if (about_people && target == "unspecified") return "civilians";
        if (draft_.family == Family::arrest || draft_.family == Family::disrupt)
            return "unspecified";
        if (target == "unspecified" && draft_.targets.empty() &&
            draft.toll.side == SideHint::people &&
            (draft_.family == Family::kill || draft_.family == Family::attack)) {
            return "civilians";
        }
        return target;
    }

    void tolls() {
        for (const DraftToll& draft : draft_.tolls) {
            Casualty row{draft.toll.status,
                         side_of(draft),
                         draft.toll.min,
                         draft.toll.max,
                         draft.said ? speaker(*draft.said) : std::string{}};
            if (draft.toll.part && row.side == "unspecified") continue;
            if (repeats(row)) continue;
            if (draft.toll.part && !report_.casualties.empty() &&
                report_.casualties.back().side == row.side &&
                report_.casualties.back().status == row.status) {
                continue;
            }
            prove("casualties[" + std::to_string(report_.casualties.size()) + "]",
                  draft.toll.first,
                  draft.toll.last,
                  draft.toll.rule);
            report_.casualties.push_back(std::move(row));
        }
        drop_vague();
    }

    /// The same figure is one row, whoever says it.
    [[nodiscard]] bool repeats(const Casualty& row) const {
        return std::any_of(
            report_.casualties.begin(), report_.casualties.end(), [&](const Casualty& other) {
                const bool side = other.side == row.side || row.side == "unspecified";
                return other.status == row.status && side && other.min == row.min &&
                       other.max == row.max;
            });
    }

    /// "plusieurs soldats" beside "au moins sept" is no second toll.
    void drop_vague() {
        const auto vague = [](const Casualty& row) { return row.min == 2 && !row.max; };
        std::erase_if(report_.casualties, [&](const Casualty& row) {
            return vague(row) && std::any_of(report_.casualties.begin(),
                                             report_.casualties.end(),
                                             [&](const Casualty& other) {
                                                 return !vague(other) &&
                                                        other.status == row.status &&
                                                        other.side == row.side;
                                             });
        });
    }

    void targets_from_tolls() {
        for (const Casualty& row : report_.casualties) {
            const bool struck = row.max != 0 && row.side != "unspecified" && row.side != author();
            const bool freed = row.status == Status::freed && author() == row.side;
            if (!struck || freed || by_civilians_default()) continue;
            const bool known =
                std::any_of(report_.actors.begin(), report_.actors.end(), [&](const Actor& actor) {
                    return actor.name == row.side;
                });
            if (!known) add_actor(row.side, Role::target);
        }
        const auto bare = [](const Actor& actor) { return actor.role == Role::target; };
        const bool needs_target = std::none_of(report_.actors.begin(), report_.actors.end(), bare);
        if (needs_target && author_is_state() &&
            (draft_.family == Family::strike || draft_.family == Family::arrest ||
             draft_.family == Family::disrupt)) {
            add_actor(std::string(unknown_group), Role::target);
        }
        if (needs_target && (draft_.family == Family::kill || draft_.family == Family::abduct) &&
            !author_is_state()) {
            add_actor("civilians", Role::target);
        }
        settle_allies();
    }

    [[nodiscard]] Struck struck() const {
        bool civilians = false;
        for (const Actor& actor : report_.actors) {
            if (actor.role != Role::target) continue;
            if (actor.name != "civilians") return Struck::armed;
            civilians = true;
        }
        if (civilians) return Struck::civilians;
        const bool civilian =
            std::any_of(draft_.things.begin(), draft_.things.end(), [](const Thing* thing) {
                return thing->holder == Holder::civilian;
            });
        return civilian ? Struck::things : Struck::nobody_named;
    }

    [[nodiscard]] bool told_by(Family family) const {
        return std::any_of(draft_.words.begin(), draft_.words.end(), [&](const Candidate& word) {
            return word.family == family;
        });
    }

    /// Armed groups have drones but no aircraft: their "bombardement" is shelling.
    [[nodiscard]] bool from_the_air() const {
        return std::any_of(draft_.words.begin(), draft_.words.end(), [](const Candidate& word) {
            const std::string& lemma = word.trigger->lemma;
            return lemma.find("drone") != std::string::npos ||
                   lemma.find("rien") != std::string::npos ||
                   lemma.find("air") != std::string::npos;
        });
    }

    [[nodiscard]] SubEventType settle_type() const {
        const Struck whom = struck();
        const bool harmed = std::any_of(report_.casualties.begin(),
                                        report_.casualties.end(),
                                        [](const Casualty& row) { return row.max != 0; });
        const bool killing = told_by(Family::kill);
        const bool lost =
            std::any_of(draft_.losses.begin(), draft_.losses.end(), [](const Loss& loss) {
                return loss.materiel.effect == Effect::destroyed ||
                       loss.materiel.what == "livestock";
            });
        const bool burnt =
            lost && !harmed && !killing && whom != Struck::armed && whom != Struck::nobody_named;
        if (burnt && (draft_.family == Family::attack || draft_.family == Family::loot))
            return SubEventType::looting;
        // People taken away in an attack that also kills are its rows (annotation format).
        const bool took_people = draft_.family == Family::abduct;
        if (took_people && whom == Struck::armed) return SubEventType::armed_clash;
        if (took_people && killing && told_by(Family::attack))
            return sub_type_of(Family::attack, whom);
        if (draft_.family == Family::strike && !author_is_state() && !from_the_air())
            return SubEventType::shelling;
        if (draft_.family == Family::loot && (harmed || killing)) {
            return whom == Struck::armed ? SubEventType::armed_clash : SubEventType::attack;
        }
        return sub_type_of(draft_.family, whom);
    }

    [[nodiscard]] Stance stance_of_statement(const Statement& statement,
                                             const std::string& by) const {
        if (statement.saying == Saying::denied) return Stance::denied;
        if (by == author()) return Stance::claimed;
        if (statement.saying == Saying::claimed && statement.party) return Stance::claimed;
        if (by == "foreign government" || by == "company" || statement.by == "authority")
            return Stance::confirmed;
        const bool is_target = std::any_of(report_.actors.begin(),
                                           report_.actors.end(),
                                           [&](const Actor& actor) { return actor.name == by; });
        return is_target ? Stance::confirmed : Stance::reported;
    }

    void claims() {
        for (const Statement& statement : draft_.statements) {
            const std::string by = speaker(statement);
            const Stance stance = stance_of_statement(statement, by);
            const bool known =
                std::any_of(report_.claims.begin(), report_.claims.end(), [&](const Claim& claim) {
                    return claim.by == by && claim.stance == stance;
                });
            if (known) continue;
            prove("claims[" + std::to_string(report_.claims.size()) + "]",
                  statement.first,
                  statement.last,
                  statement.rule);
            report_.claims.push_back({by, stance, "the event"});
        }
    }

    void losses() {
        for (const Loss& loss : draft_.losses) {
            const auto same = std::find_if(
                report_.materiel.begin(), report_.materiel.end(), [&](const Materiel& other) {
                    return other.what == loss.materiel.what && other.effect == loss.materiel.effect;
                });
            if (same != report_.materiel.end()) {
                if (!same->count) same->count = loss.materiel.count;
                continue;
            }
            prove("materiel[" + std::to_string(report_.materiel.size()) + "]",
                  loss.first,
                  loss.last,
                  "loss");
            report_.materiel.push_back(loss.materiel);
        }
    }

    void prove(std::string field, std::uint32_t first, std::uint32_t last, std::string rule) {
        report_.evidence.push_back(
            evidence(scene_.reading, first, last, std::move(field), std::move(rule)));
    }

    void proofs() {
        for (const Candidate& word : draft_.words) {
            prove("type",
                  word.first,
                  word.last,
                  "trigger:" + std::string(name_of(word.family)) +
                      (word.rules.empty() ? "" : " " + word.rules));
            if (word.date && word.date_tokens && word.date == report_.date) {
                prove("date", word.date_tokens->first, word.date_tokens->second, "time");
            }
        }
        if (draft_.place >= 0) {
            const NamedPlace& place = scene_.places[static_cast<std::size_t>(draft_.place)];
            prove("places[0]", place.first, place.last, place.rule);
        }
    }

    /// What is known adds up: a place, a day, who, how many, and who says so.
    [[nodiscard]] double confidence() const {
        double score = 0.3;
        if (!report_.places.empty()) score += report_.places.front().precision == 1 ? 0.2 : 0.15;
        if (report_.date) score += report_.date->precision == 1 ? 0.15 : 0.05;
        if (author() != unknown_group) score += 0.1;
        if (!report_.casualties.empty()) score += 0.1;
        if (!report_.claims.empty()) score += 0.1;
        return std::min(score, 0.95);
    }

    const Draft& draft_;
    const Scene& scene_;
    Report report_;
    std::string country_;
};

}  // namespace

Report finish(const Draft& draft, const Scene& scene) {
    return Finisher(draft, scene).run();
}

}  // namespace vigie::extractors
